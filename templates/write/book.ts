import type { Notice, SpecialDay } from '../../rules/calendar';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import { noRecords, type Records } from '../../rules/records';
import type { Settings } from '../../rules/settings';
import { calendarTable, SETTINGS_HEADING_ROW } from '../layout';
import { columnFormula } from './computed';
import { addCover } from './cover';
import { digitRanges, fieldsOf } from './entries';
import { addCalendarSheet, addSettingsSheet, listFormulas } from './layout-sheets';
import { addLedgerSheet, LEDGER_HEADING_ROW } from './ledger-sheet';
import { newWorkbook, workbookBytes, type SheetAdditions } from './workbook';

export interface LedgerBookContent {
  readonly settings: Settings;
  /** The records to start with; none for a new workbook. */
  readonly records?: Records;
  /** Yearly notices that the user has loaded, beyond those shipped. */
  readonly notices?: readonly Notice[];
  /** Corrections of single days. */
  readonly corrections?: readonly SpecialDay[];
  /** How many rows of each ledger drop-downs and checks reach; more when there are more records. */
  readonly capacity?: number;
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
  const { settings, records = noRecords, notices = [], corrections = [], capacity = CAPACITY } = content;
  const workbook = newWorkbook();
  const { office } = settings;
  const unit = settings.units[0]?.name ?? '';
  addCover(workbook, { office, unit });
  const sheets = new Map<number, SheetAdditions>();
  for (const ledger of ledgerKeys) {
    const entries = records[ledger];
    const room = Math.max(capacity, entries.length + ROOM);
    const { id } = addLedgerSheet(workbook, { ledger, office, unit, entries, capacity: room });
    const first = LEDGER_HEADING_ROW + 1;
    sheets.set(id, { growsFrom: first, digitsAsText: digitRanges(ledger, first, LEDGER_HEADING_ROW + room) });
  }
  sheets.set(addSettingsSheet(workbook, settings).id, { growsFrom: SETTINGS_HEADING_ROW + 1 });
  sheets.set(addCalendarSheet(workbook, notices, corrections).id, {
    growsFrom: calendarTable.headingRow + 1,
  });
  return workbookBytes(workbook, { names: listFormulas(), calculated: calculatedColumns(), sheets });
}

function calculatedColumns(): Map<string, Map<string, string>> {
  const tables = new Map<string, Map<string, string>>();
  for (const ledger of ledgerKeys) {
    const columns = new Map<string, string>();
    for (const [key, { heading }] of fieldsOf(ledger)) {
      const formula = columnFormula(ledger, key);
      if (formula !== null) columns.set(heading, formula);
    }
    tables.set(ledgerOf(ledger).table, columns);
  }
  return tables;
}
