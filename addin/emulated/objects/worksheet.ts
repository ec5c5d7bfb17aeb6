import { Remote } from '../batch/types';
import type { Args } from '../batch/args';
import type { Services, Spec } from '../batch/spec';
import { ExcelError, invalidArgument } from '../errors';
import { WHOLE_SHEET, cellArea, intersection, type Area } from '../model/area';
import { Region } from '../model/region';
import type { Sheet, Visibility } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { areaAt, asFlag, asNumber, asText, found, range, rangeOrNull, reads } from './common';
import { eventsOfWorksheet, eventsOfWorksheets } from './events';

export const worksheetSpec: Spec<Sheet> = {
  identity: ({ id }) => ({ Id: id }),
  events: eventsOfWorksheet,
  scalars: {
    Id: reads(({ id }) => id),
    Name: {
      get: ({ name }) => name,
      set: (sheet, value, { workbook }) => {
        workbook.renameSheet(sheet, asText(value));
      },
    },
    Position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => {
        workbook.moveSheet(sheet, asNumber(value));
      },
    },
    Visibility: { get: ({ visibility }) => visibility, set: setVisibility },
    TabColor: { get: ({ tabColor }) => tabColor, set: (sheet, value) => (sheet.tabColor = asText(value)) },
    // The client sets these two by other names than it reads them.
    ShowGridlines: reads(({ showGridlines }) => showGridlines),
    Gridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => (sheet.showGridlines = asFlag(value)),
      onRequest: true,
    },
    ShowHeadings: reads(({ showHeadings }) => showHeadings),
    Headings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, value) => (sheet.showHeadings = asFlag(value)),
      onRequest: true,
    },
    EnableCalculation: reads(() => true),
    StandardHeight: reads(() => 15),
    StandardWidth: reads(() => 48),
    TabId: reads((sheet) => sheet.id),
  },
  navigation: {
    AutoFilter: (sheet) => new Remote('AutoFilter', { sheet, table: null }),
    CustomProperties: (sheet) => new Remote('WorksheetCustomPropertyCollection', sheet),
    FreezePanes: (sheet) => new Remote('WorksheetFreezePanes', sheet),
    Names: (sheet, { workbook }) => new Remote('NamedItemCollection', { workbook, sheet }),
    PageLayout: (sheet) => new Remote('PageLayout', sheet),
    Protection: (sheet) => new Remote('WorksheetProtection', sheet),
    Tables: (sheet, { workbook }) => new Remote('TableCollection', { workbook, sheet }),
  },
  methods: {
    Activate: (sheet, _, { workbook }) => {
      workbook.activate(sheet);
    },
    Calculate: () => null,
    Delete: (sheet, _, { workbook }) => {
      workbook.deleteSheet(sheet);
    },
    GetCell: (sheet, args) => range(sheet, cellArea(args.integer(0), args.integer(1))),
    GetRange: (sheet, args, { workbook }) => {
      const address = args.optionalText(0);
      return range(
        sheet,
        address === null || address === '' ? WHOLE_SHEET : areaAt(workbook, sheet, address),
      );
    },
    GetRangeByIndexes: (sheet, args) =>
      range(sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      }),
    GetRanges: (sheet, args, { workbook }) => {
      const addresses = args.optionalText(0)?.split(/[,;]/) ?? [];
      const areas = addresses.map((address) => areaAt(workbook, sheet, address.trim()));
      return new Remote('RangeAreas', new Region(sheet, areas.length > 0 ? areas : [WHOLE_SHEET]));
    },
    // An empty sheet has a used range all the same: its first cell.
    GetUsedRange: (sheet, args) => range(sheet, sheet.usedArea(args.flag(0)) ?? cellArea(0, 0)),
    GetUsedRangeOrNullObject: (sheet, args) => rangeOrNull(sheet, sheet.usedArea(args.flag(0))),
    GetNextOrNullObject: (sheet, args, services) => neighbour(sheet, 1, args.flag(0), services),
    GetPreviousOrNullObject: (sheet, args, services) => neighbour(sheet, -1, args.flag(0), services),
    GetNext: (sheet, args, services) => found(neighbour(sheet, 1, args.flag(0), services)),
    GetPrevious: (sheet, args, services) => found(neighbour(sheet, -1, args.flag(0), services)),
    _GetSheetById: (_, args, { workbook }) =>
      new Remote('Worksheet', found(workbook.findSheet(args.text(0)))),
  },
};

export const worksheetsSpec: Spec<Workbook> = {
  events: eventsOfWorksheets,
  items: ({ sheets }) => sheets.map((sheet) => new Remote('Worksheet', sheet)),
  item: (workbook, key) => new Remote('Worksheet', found(workbook.findSheet(asText(key)))),
  methods: {
    Add: (workbook, args) => new Remote('Worksheet', workbook.addSheet(args.optionalText(0) ?? undefined)),
    GetActiveWorksheet: (workbook) => new Remote('Worksheet', workbook.activeSheet),
    GetCount: (workbook, args) => listed(workbook, args).length,
    GetFirst: (workbook, args) => new Remote('Worksheet', found(listed(workbook, args)[0])),
    GetLast: (workbook, args) => new Remote('Worksheet', found(listed(workbook, args).at(-1))),
    GetItemOrNullObject: (workbook, args) => {
      const sheet = workbook.findSheet(args.text(0));
      return sheet ? new Remote('Worksheet', sheet) : null;
    },
  },
};

export const worksheetProtectionSpec: Spec<Sheet> = {
  scalars: {
    Protected: reads(({ protection }) => protection !== null),
    Options: reads(({ protection }) => protection?.options ?? null),
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.protection) throw new ExcelError('InvalidOperation');
      sheet.protection = {
        options: Object.fromEntries(args.options(0)),
        password: args.optionalText(1) ?? '',
      };
      sheet.book.emit({ kind: 'protection', sheet: sheet.id, protected: true });
    },
    Unprotect: (sheet, args) => {
      if (sheet.protection && sheet.protection.password !== (args.optionalText(0) ?? '')) {
        throw new ExcelError('BadPassword');
      }
      sheet.protection = null;
      sheet.book.emit({ kind: 'protection', sheet: sheet.id, protected: false });
    },
  },
};

export const freezePanesSpec: Spec<Sheet> = {
  methods: {
    FreezeRows: (sheet, args) => {
      freeze(sheet, { ...WHOLE_SHEET, rows: args.optionalInteger(0) ?? 1 });
    },
    FreezeColumns: (sheet, args) => {
      freeze(sheet, { ...WHOLE_SHEET, columns: args.optionalInteger(0) ?? 1 });
    },
    FreezeAt: (sheet, args, { workbook }) => {
      const area = args.target(0, 'Range')?.area ?? areaAt(workbook, sheet, args.text(0));
      freeze(sheet, { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns });
    },
    Unfreeze: (sheet) => void (sheet.frozen = null),
    GetLocation: (sheet) => range(sheet, found(sheet.frozen)),
    GetLocationOrNullObject: (sheet) => rangeOrNull(sheet, sheet.frozen),
  },
};

export const worksheetCustomPropertiesSpec: Spec<Sheet> = {
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => new Remote('WorksheetCustomProperty', { sheet, key })),
  item: (sheet, key) =>
    new Remote('WorksheetCustomProperty', { sheet, key: existingKey(sheet, asText(key)) }),
  methods: {
    Add: (sheet, args) => {
      sheet.customProperties.set(args.text(0), args.text(1));
      return new Remote('WorksheetCustomProperty', { sheet, key: args.text(0) });
    },
    GetCount: ({ customProperties }) => customProperties.size,
    GetItemOrNullObject: (sheet, args) => {
      const key = args.text(0);
      return sheet.customProperties.has(key) ? new Remote('WorksheetCustomProperty', { sheet, key }) : null;
    },
  },
};

export const worksheetCustomPropertySpec: Spec<{ readonly sheet: Sheet; readonly key: string }> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: reads(({ key }) => key),
    Value: {
      get: ({ sheet, key }) => found(sheet.customProperties.get(key)),
      set: ({ sheet, key }, value) => void sheet.customProperties.set(key, asText(value)),
    },
  },
  methods: { Delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
};

function existingKey({ customProperties }: Sheet, key: string): string {
  if (!customProperties.has(key)) throw new ExcelError('ItemNotFound');
  return key;
}

function freeze(sheet: Sheet, area: Area): void {
  if (!intersection(area, WHOLE_SHEET)) throw invalidArgument();
  sheet.frozen = area;
}

function setVisibility(sheet: Sheet, value: unknown, { workbook }: Services): void {
  const visibilities: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];
  const visibility = visibilities.find((each) => each === value);
  if (!visibility) throw invalidArgument();
  workbook.ensureStructure();
  const others = workbook.sheets.some((each) => each !== sheet && each.visibility === 'Visible');
  if (visibility !== 'Visible' && !others) throw new ExcelError('InvalidOperation');
  sheet.visibility = visibility;
}

function listed({ sheets }: Workbook, args: Args): readonly Sheet[] {
  return args.flag(0) ? sheets.filter(({ visibility }) => visibility === 'Visible') : sheets;
}

function neighbour(
  sheet: Sheet,
  step: 1 | -1,
  visibleOnly: boolean,
  { workbook }: Services,
): Remote<'Worksheet'> | null {
  const { sheets } = workbook;
  const index = sheets.indexOf(sheet);
  const candidates = step === 1 ? sheets.slice(index + 1) : sheets.slice(0, index).reverse();
  const next = candidates.find(({ visibility }) => !visibleOnly || visibility === 'Visible');
  return next ? new Remote('Worksheet', next) : null;
}
