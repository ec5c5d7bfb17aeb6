import { ledgerKeys, type LedgerKey } from '../../../rules/ledgers';
import { noRecords, type Entry, type Source } from '../../../rules/records';
import { dayOfMoment, type Moment } from '../../../rules/time/moment';
import type { LedgerBook } from '../../../templates/read';
import { addRecords } from './add';
import { changeRecord, removeRecord } from './change';
import { onCellsChanged, onSelected } from './events';
import { hasFile, readFile } from './file';
import { markCells, unmarkCells } from './marks';
import type { WorkbookPort } from '../port';
import { readBook } from './read-book';
import { readSheet } from './read-sheet';
import { renumberRecord } from './renumber';
import { readSelection, selectCell, type KnownSheet } from './selection';
import { giveFile, insertSheets, openBeside } from './insert-sheets';
import { writeCalendar, writeSettings } from './sheets';
import { Unconfirmed } from './unconfirmed';
import type { FormNames } from '../../../rules/regulation/regulation';

/**
 * The open workbook through Office.js.
 * @param now the wall clock, for records that are not dated yet
 * @param forms the official names, by which sheets are known
 */
export function officePort(now: () => Moment, forms: FormNames): WorkbookPort {
  let last: LedgerBook | null = null;
  let ids: ReadonlyMap<string, string> = new Map();
  const unconfirmed = new Unconfirmed();
  const keyOf = ({ source }: Entry): string => ids.get(source.sheet) ?? source.sheet;
  return {
    place: () => Office.context.document.url,
    async read(progress) {
      const read = await readBook(forms, progress);
      last = read.book;
      ids = read.ids;
      return last;
    },
    hasFile,
    file: readFile,
    readSheet,
    add: (ledger, records, prefix) =>
      addRecords(ledger, records, {
        file: last?.file ?? '',
        prefix,
        forms,
        today: dayOfMoment(now()),
        unconfirmed,
      }),
    change: (entry, changes) => changeRecord(entry, changes, keyOf(entry), forms, recordBelow(last, entry)),
    renumber: (entry) => renumberRecord(entry, keyOf(entry)),
    remove: (entry) => removeRecord(entry, keyOf(entry)),
    select: (place) => selectCell(place, (sheet) => knownSheet(last, sheet, forms)),
    selection: () => readSelection((sheet) => knownSheet(last, sheet, forms)),
    onSelection: onSelected,
    onChange: onCellsChanged,
    mark: (findings) => markCells(findings, last?.records ?? noRecords, sheetsOf(last)),
    unmark: () => unmarkCells(sheetsOf(last)),
    insertSheets,
    openBeside,
    giveFile,
    writeSettings,
    writeCalendar,
  };
}

/** The sheets that the last reading found. */
function sheetsOf(book: LedgerBook | null): readonly string[] {
  return book?.sheets.map(({ sheet }) => sheet) ?? [];
}

/** A ledger sheet as the last reading found it, from the records on it. */
function knownSheet(book: LedgerBook | null, sheet: string, forms: FormNames): KnownSheet | null {
  if (book === null) return null;
  for (const ledger of ledgerKeys) {
    const records = recordsOn(book, ledger, sheet);
    const source: Source | undefined = records[0]?.source;
    if (source) return { ledger, source, forms, records };
  }
  return null;
}

function recordsOn(book: LedgerBook, ledger: LedgerKey, sheet: string): readonly Entry[] {
  const all: readonly Entry[] = book.records[ledger];
  return all.filter(({ source }) => source.sheet === sheet);
}

/** The record that followed this one on its sheet when the workbook was last read. */
function recordBelow(book: LedgerBook | null, { ledger, source, row }: Entry): Entry | undefined {
  return book === null ? undefined : recordsOn(book, ledger, source.sheet).find((each) => each.row > row);
}
