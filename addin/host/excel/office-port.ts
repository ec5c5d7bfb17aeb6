import { ledgerKeys } from '../../../rules/ledgers';
import type { Source } from '../../../rules/records';
import { dayOfMoment, type Moment } from '../../../rules/time/moment';
import type { LedgerBook } from '../../../templates/read';
import { addRecords } from './add';
import { changeRecord, removeRecord } from './change';
import { onCellsChanged, onSelected } from './events';
import { markCells, unmarkCells } from './marks';
import type { WorkbookPort } from '../port';
import { readBook } from './read-book';
import { readSheet } from './read-sheet';
import { run } from './run';
import { readSelection, selectCell, type KnownSheet } from './selection';
import { insertSheets, insertsSheets, writeCalendar, writeSettings } from './sheets';

/** The open workbook through Office.js. @param now the wall clock, for records that are not dated yet */
export function officePort(now: () => Moment): WorkbookPort {
  let last: LedgerBook | null = null;
  return {
    capabilities: () =>
      run(async (context) => {
        const workbook = context.workbook.load({ readOnly: true });
        await context.sync();
        return {
          insertsSheets: insertsSheets(),
          marksCells: Office.context.requirements.isSetSupported('ExcelApi', '1.6'),
          readOnly: workbook.readOnly,
        };
      }),
    async read(progress) {
      last = await readBook(progress);
      return last;
    },
    readSheet,
    add: (ledger, records, prefix) =>
      addRecords(last?.file ?? '', ledger, records, { prefix, today: dayOfMoment(now()) }),
    change: changeRecord,
    remove: removeRecord,
    select: (place) => selectCell(place, (sheet) => knownSheet(last, sheet)),
    selection: () => readSelection((sheet) => knownSheet(last, sheet)),
    onSelection: onSelected,
    onChange: onCellsChanged,
    mark: (findings) => markCells(findings, sheetsOf(last)),
    unmark: () => unmarkCells(sheetsOf(last)),
    insertSheets,
    writeSettings,
    writeCalendar,
  };
}

/** The sheets that the last reading found. */
function sheetsOf(book: LedgerBook | null): readonly string[] {
  return book?.sheets.map(({ sheet }) => sheet) ?? [];
}

/** A ledger sheet as the last reading found it, from the records on it. */
function knownSheet(book: LedgerBook | null, sheet: string): KnownSheet | null {
  if (book === null) return null;
  for (const ledger of ledgerKeys) {
    const source: Source | undefined = book.records[ledger].find(
      (entry) => entry.source.sheet === sheet,
    )?.source;
    if (source) return { ledger, source };
  }
  return null;
}
