import type { Notice, SpecialDay } from '../../rules/calendar';
import { ledgerKeys } from '../../rules/ledgers';
import { valueOf, type Entry, type Records } from '../../rules/records';
import { recordsOf, settingsFrom, type LedgerBook } from '../read';
import { dropDuplicates, originalsIn, type Originals } from './duplicates';
import { mergeSettings } from './merge-settings';
import type { Office } from './office';

/**
 * Puts the workbooks of each 部室 together: those whose 设置 names it first, or whose records name no other, and its
 * archives. A workbook that tells neither stands alone. The order in which files were chosen makes no difference: file names decide which
 * workbook is the later one (`2026-05.xlsx` after `2026-04.xlsx`).
 */
export function officesOf(books: readonly LedgerBook[]): readonly Office[] {
  const groups = new Map<string, { unit: string; named: boolean; books: LedgerBook[] }>();
  for (const book of [...books].sort(byFile)) {
    const unit = unitOf(book);
    const key = unit === null ? `file ${book.file}` : `unit ${unit}`;
    const group = groups.get(key);
    if (group) group.books.push(book);
    else groups.set(key, { unit: unit ?? book.file, named: unit !== null, books: [book] });
  }
  const ledgers = books.filter(({ archive }) => archive === null);
  const originals =
    ledgers.length === books.length
      ? undefined
      : originalsIn(ledgers.flatMap(({ records }) => entriesOf(records)));
  return [...groups.values()].map(({ unit, named, books: members }) =>
    officeOf(unit, named, members, originals),
  );
}

function officeOf(unit: string, named: boolean, books: readonly LedgerBook[], originals?: Originals): Office {
  const {
    entries,
    duplicates,
    findings: conflicts,
  } = dropDuplicates(
    originalsFirst(books).map(({ records, archive }) => ({
      entries: entriesOf(records),
      archived: archive !== null,
    })),
    originals,
  );
  const { stated, findings: contradictions } = mergeSettings(books);
  const findings = [...books.flatMap((book) => book.findings), ...contradictions, ...conflicts];
  return {
    unit,
    named,
    files: books.map((book) => book.file),
    records: recordsOf(entries),
    settings: settingsFrom(stated),
    notices: lastOf(
      books.flatMap((book) => book.notices),
      (notice: Notice) => notice.year,
    ),
    corrections: lastOf(
      books.flatMap((book) => book.corrections),
      (special: SpecialDay) => special.day,
    ),
    duplicates,
    findings: named ? findings.map((finding) => ({ ...finding, unit: finding.unit ?? unit })) : findings,
  };
}

/** A ledger is as it is now. */
const LATER_THAN_ANY = '9999';

/** The ledgers in their order, then the archives, the one made last first. */
function originalsFirst(books: readonly LedgerBook[]): readonly LedgerBook[] {
  const madeAt = ({ archive }: LedgerBook) => archive?.at ?? LATER_THAN_ANY;
  return [...books].sort((a, b) => madeAt(b).localeCompare(madeAt(a)));
}

/**
 * The 部室 of a workbook: that of which it is an archive, the first of its 设置, else the only one in its records; null
 * when there are several or none.
 */
function unitOf({ archive, stated, records }: LedgerBook): string | null {
  if (archive !== null) return archive.unit;
  const first = stated.units[0];
  if (first) return first.name;
  const units = new Set<unknown>();
  for (const entry of entriesOf(records)) {
    const unit = valueOf(entry, 'unit');
    if (unit !== null) units.add(unit);
    if (units.size > 1) return null;
  }
  const [only] = units;
  return typeof only === 'string' ? only : null;
}

function entriesOf(records: Records): readonly Entry[] {
  return ledgerKeys.flatMap<Entry>((key) => records[key]);
}

function byFile(a: LedgerBook, b: LedgerBook): number {
  return fileNames.compare(a.file, b.file);
}

const fileNames = new Intl.Collator('zh', { numeric: true });

/** One value per key, the last. */
function lastOf<T>(values: readonly T[], keyOf: (value: T) => number): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
