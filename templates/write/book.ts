import type { Notice, SpecialDay } from '../../rules/calendar';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { noRecords, type Records } from '../../rules/records';
import type { Regulation } from '../../rules/regulation/regulation';
import type { Settings } from '../../rules/settings';
import { calendarTable, SETTINGS_HEADING_ROW } from '../layout';
import { addAppendix, type Appendix } from './appendix';
import { columnFormula } from './computed';
import { addCover } from './cover';
import { digitRanges, fieldsOf } from './entries';
import { addCalendarSheet, addSettingsSheet, listFormulas } from './layout-sheets';
import { addLedgerSheet, LEDGER_HEADING_ROW } from './ledger-sheet';
import { checkColumns } from '../formulas/columns';
import { addDaySheet, dayNames } from '../formulas/day-sheet';
import { entryNames } from '../formulas/entry-checks';
import { placedAt } from '../formulas/placed';
import { tableRefs } from '../formulas/refs';
import { newWorkbook, workbookBytes, type SheetAdditions } from './workbook';

export interface LedgerBookContent {
  /** What the workbook judges by, but for the amendments in its settings. */
  readonly regulation: Regulation;
  readonly settings: Settings;
  /** The records to start with; none for a new workbook. */
  readonly records?: Records;
  /** Yearly notices that the user has loaded, beyond those shipped. */
  readonly notices?: readonly Notice[];
  /** Corrections of single days. */
  readonly corrections?: readonly SpecialDay[];
  /** A sheet of remarks at the end, such as what an import left out. */
  readonly appendix?: Appendix;
  /** How many rows of each ledger drop-downs and checks reach; more when there are more records. */
  readonly capacity?: number;
  /** Whether its rows judge themselves, which needs all of its sheets in one workbook; they do when left out. */
  readonly judgesItself?: boolean;
}

const CAPACITY = 5000;
/** Rows kept ready below the records that are there. */
const ROOM = 1000;

/**
 * The ledger workbook of a 部室 (the first of `settings.units`): 说明, the six ledgers, 设置, 日历.
 * @returns the bytes of an xlsx file
 * @throws RangeError when a record holds what no cell can hold
 */
export async function writeLedgerBook(content: LedgerBookContent): Promise<Uint8Array> {
  const { settings, records = noRecords, notices = [], corrections = [] } = content;
  const { judgesItself = true } = content;
  const workbook = newWorkbook();
  const { office } = settings;
  const unit = settings.units[0]?.name ?? '';
  addCover(workbook, { office, unit });
  const sheets = new Map<number, SheetAdditions>();
  for (const ledger of ledgerKeys) {
    const entries = records[ledger];
    const room = roomFor(content, ledger);
    const { id } = addLedgerSheet(workbook, { ledger, office, unit, entries, capacity: room, judgesItself });
    const first = LEDGER_HEADING_ROW + 1;
    sheets.set(id, { growsFrom: first, digitsAsText: digitRanges(ledger, first, LEDGER_HEADING_ROW + room) });
  }
  sheets.set(addSettingsSheet(workbook, settings).id, { growsFrom: SETTINGS_HEADING_ROW + 1 });
  sheets.set(addCalendarSheet(workbook, notices, corrections).id, {
    growsFrom: calendarTable.headingRow + 1,
  });
  if (judgesItself) addDaySheet(workbook);
  if (content.appendix) addAppendix(workbook, content.appendix);
  return workbookBytes(workbook, {
    names: new Map([...listFormulas(), ...(judgesItself ? judgingNames(content) : [])]),
    calculated: calculatedColumns(judgesItself),
    sheets,
  });
}

/** The rows of a ledger that checks reach. */
function roomFor({ records = noRecords, capacity = CAPACITY }: LedgerBookContent, ledger: LedgerKey): number {
  return Math.max(capacity, records[ledger].length + ROOM);
}

function judgingNames(content: LedgerBookContent): ReadonlyMap<string, string> {
  const rooms = ledgerKeys.map((ledger) => roomFor(content, ledger));
  const placed = placedAt(LEDGER_HEADING_ROW, LEDGER_HEADING_ROW + Math.max(...rooms));
  return new Map([...dayNames(), ...entryNames(placed)]);
}

/** What Excel fills into rows that are added to the tables. */
function calculatedColumns(judgesItself: boolean): Map<string, Map<string, string>> {
  const tables = new Map<string, Map<string, string>>();
  for (const ledger of ledgerKeys) {
    const columns = new Map<string, string>();
    for (const [key, { heading }] of fieldsOf(ledger)) {
      const formula = columnFormula(ledger, key);
      if (formula !== null) columns.set(heading, formula);
    }
    if (judgesItself) {
      const refs = tableRefs(ledger);
      for (const { heading, formula } of checkColumns(ledger)) columns.set(heading, formula(refs));
    }
    tables.set(ledgerOf(ledger).table, columns);
  }
  return tables;
}
