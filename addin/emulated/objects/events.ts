import type { EventKey } from '../batch/spec';

/** Whose handlers get the events of the whole workbook. */
export const WORKBOOK = 'Workbook';

/** The numbers of events in the client. */
export const EVENT = {
  settingsChanged: 1,
  selectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const worksheetEvents = {
  ActivatedEvent: EVENT.worksheetActivated,
  CalculatedEvent: EVENT.worksheetCalculated,
  ColumnSortedEvent: EVENT.worksheetColumnSorted,
  DataChangedEvent: EVENT.worksheetChanged,
  DeactivatedEvent: EVENT.worksheetDeactivated,
  EventNameChanged: EVENT.worksheetNameChanged,
  EventVisibilityChanged: EVENT.worksheetVisibilityChanged,
  FormatChangedEvent: EVENT.worksheetFormatChanged,
  FormulaChangedEvent: EVENT.worksheetFormulaChanged,
  ProtectionChangedEvent: EVENT.worksheetProtectionChanged,
  RowHiddenChangedEvent: EVENT.worksheetRowHiddenChanged,
  RowSortedEvent: EVENT.worksheetRowSorted,
  SelectionChangedEvent: EVENT.worksheetSelectionChanged,
  SingleClickedEvent: EVENT.worksheetSingleClicked,
} as const;

const collectionEvents = {
  ...worksheetEvents,
  AddedEvent: EVENT.worksheetAdded,
  DeletedEvent: EVENT.worksheetDeleted,
  EventMoved: EVENT.worksheetMoved,
} as const;

/** The events of one type, told to handlers of the target. */
function keys<T>(
  events: Readonly<Record<string, number>>,
  target: (object: T) => string,
): Readonly<Record<string, (object: T) => EventKey>> {
  return Object.fromEntries(
    Object.entries(events).map(([name, type]) => [name, (object: T) => ({ type, target: target(object) })]),
  );
}

export const eventsOfWorksheet = keys<{ readonly id: string }>(worksheetEvents, ({ id }) => id);

export const eventsOfWorksheets = keys<unknown>(collectionEvents, () => WORKBOOK);

export const eventsOfTable = keys<{ readonly table: { readonly id: string } }>(
  { DataChangedEvent: EVENT.tableChanged, SelectionChangedEvent: EVENT.tableSelectionChanged },
  ({ table }) => table.id,
);

export const eventsOfTables = keys<{ readonly sheet: { readonly id: string } | null }>(
  { AddedEvent: EVENT.tableAdded, DataChangedEvent: EVENT.tableChanged, DeletedEvent: EVENT.tableDeleted },
  ({ sheet }) => sheet?.id ?? WORKBOOK,
);
