import { isRemote, Remote } from '../batch/types';
import type { Args } from '../batch/args';
import type { Services, Spec } from '../batch/spec';
import { ExcelError, invalidArgument } from '../errors';
import { insertSheets } from '../file/insert';
import { cellArea } from '../model/area';
import { parseA1 } from '../model/a1';
import type { Workbook } from '../model/workbook';
import { fromBase64 } from './base64';
import { asFlag, asText, found, range, reads } from './common';

export const workbookSpec: Spec<Workbook> = {
  scalars: {
    Name: reads(({ name }) => name),
    ReadOnly: reads(({ readOnly }) => readOnly),
    IsDirty: { get: () => true, set: (_, value) => void asFlag(value) },
    AutoSave: reads(() => false),
    PreviouslySaved: reads(() => true),
    ChartDataPointTrack: reads(() => true),
    UsePrecisionAsDisplayed: reads(() => false),
    CalculationEngineVersion: reads(() => 191029),
  },
  navigation: {
    Application: (workbook) => new Remote('Application', workbook),
    Functions: (workbook) => new Remote('Functions', workbook),
    Names: (workbook) => new Remote('NamedItemCollection', { workbook, sheet: null }),
    Properties: (workbook) => new Remote('DocumentProperties', workbook),
    Protection: (workbook) => new Remote('WorkbookProtection', workbook),
    Settings: (workbook) => new Remote('SettingCollection', workbook),
    Tables: (workbook) => new Remote('TableCollection', { workbook, sheet: null }),
    Worksheets: (workbook) => new Remote('WorksheetCollection', workbook),
    _Runtime: (workbook) => new Remote('Runtime', workbook),
  },
  methods: {
    GetSelectedRange: ({ activeSheet }) => range(activeSheet, activeSheet.selection),
    GetActiveCell: ({ activeSheet }) => {
      const { row, column } = activeSheet.selection;
      return range(activeSheet, cellArea(row, column));
    },
    GetIsActiveCollabSession: () => false,
    /** What the client asks of Excel on the web instead of making and opening. */
    CreateAndOpenWorkbook: (_, args, services) => {
      const base64 = args.optionalText(0);
      services.createWorkbook(base64 === null ? null : fromBase64(base64)).opened = true;
    },
    InsertWorksheetsFromBase64: insertWorksheets,
    Save: () => null,
    _GetRangeForEventByReferenceId: (workbook, args) => found(eventRange(workbook, args.text(0))),
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => eventRange(workbook, args.text(0)),
  },
};

export const applicationSpec: Spec<Workbook> = {
  scalars: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => (workbook.calculationMode = asText(value)),
    },
    CalculationEngineVersion: reads(() => 191029),
    CalculationState: reads(() => 'Done'),
    DecimalSeparator: reads(() => '.'),
    ThousandsSeparator: reads(() => ','),
    UseSystemSeparators: reads(() => true),
  },
  methods: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (_, args, services) => {
      const base64 = args.optionalText(0);
      return new Remote(
        'WorkbookCreated',
        services.createWorkbook(base64 === null ? null : fromBase64(base64)),
      );
    },
    _GetWorkbookCreatedById: (_, args, services) =>
      new Remote('WorkbookCreated', found(services.createdWorkbook(args.text(0)))),
  },
};

export const workbookCreatedSpec: Spec<Remote<'WorkbookCreated'>['target']> = {
  scalars: { Id: reads(({ id }) => id) },
  identity: ({ id }) => ({ Id: id }),
  methods: { Open: (created) => void (created.opened = true) },
};

/** Of the worksheet functions DATE, by which an add-in can tell the workbook's date system. */
export const functionsSpec: Spec<Workbook> = {
  methods: {
    Date: ({ date1904 }, args) => {
      const day = Date.UTC(args.integer(0), args.integer(1) - 1, args.integer(2)) / 86_400_000;
      return new Remote('FunctionResult', { value: day + (date1904 ? FROM_1904 : FROM_1900) });
    },
  },
};

/** 1970-01-01 in either date system. */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;

export const functionResultSpec: Spec<Remote<'FunctionResult'>['target']> = {
  scalars: { Value: reads(({ value }) => value), Error: reads(() => null) },
};

export const runtimeSpec: Spec<Workbook> = {
  scalars: {
    EnableEvents: {
      get: (_, services) => services.eventsEnabled,
      set: (_, value, services) => (services.eventsEnabled = asFlag(value)),
    },
  },
};

export const workbookProtectionSpec: Spec<Workbook> = {
  scalars: { Protected: reads(({ structurePassword }) => structurePassword !== null) },
  methods: {
    Protect: (workbook, args) => {
      if (workbook.structurePassword !== null) throw new ExcelError('InvalidOperation');
      workbook.structurePassword = args.optionalText(0) ?? '';
    },
    Unprotect: (workbook, args) => {
      const { structurePassword } = workbook;
      if (structurePassword !== null && structurePassword !== (args.optionalText(0) ?? '')) {
        throw new ExcelError('BadPassword');
      }
      workbook.structurePassword = null;
    },
  },
};

/** @returns the ids of the new sheets */
async function insertWorksheets(
  workbook: Workbook,
  args: Args,
  { breaksReferences }: Services,
): Promise<readonly string[]> {
  const options = args.options(1);
  const names = options.get('sheetNamesToInsert');
  const position = options.get('positionType') ?? 'End';
  const relativeTo = options.get('relativeTo');
  if (typeof position !== 'string') throw invalidArgument();
  return insertSheets(workbook, fromBase64(args.text(0)), {
    names: Array.isArray(names) && names.length > 0 ? names.map(String) : null,
    position,
    breaksReferences,
    relativeTo: isRemote(relativeTo, 'Worksheet') ? relativeTo.target.id : textOrNull(relativeTo),
  });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The cells that an event told of. */
function eventRange(workbook: Workbook, reference: string): Remote<'Range'> | null {
  const [sheetId = '', address = ''] = reference.split('|');
  const sheet = workbook.findSheet(sheetId);
  const area = parseA1(address);
  return sheet && area ? range(sheet, area) : null;
}
