import { allRules } from '../../rules/checks/rules';
import { articlesOf } from '../../rules/regulation/citing';
import { defaultCalendar } from '../../rules/calendar';
import { defects } from '../../rules/defects';
import { levelTitles, type Finding } from '../../rules/findings';
import { judge } from '../../rules/judge';
import { amended, yangcheng } from '../../rules/regulation/regulation';
import { word } from '../../rules/wording/word';
import { leftToTheProgram } from './left';
import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import type { Moment } from '../../rules/time/moment';
import { CHECK_HEADING } from '../../templates/layout';
import { recordsOf, type LedgerBook } from '../../templates/read';
import type { SheetGrid } from '../../templates/xlsx';

/** What a row says, finding by finding, in the words of 核查; by ledger and row number. */
export type Words = ReadonlyMap<LedgerKey, ReadonlyMap<number, readonly string[]>>;

/** What `judge` says of the rows of a workbook, as far as cells can say it. @param found what it says of all of it */
export function judged(book: LedgerBook, now: Moment, found = findingsIn(book, now)): Words {
  const words = new Map(ledgerKeys.map((key) => [key, new Map<number, string[]>()]));
  for (const finding of found) {
    const { ledger, row } = finding;
    if (ledger === null || row === null || !isNative(finding.rule)) continue;
    const rows = words.get(ledger);
    rows?.set(row, [...(rows.get(row) ?? []), wordsOf(finding, ledger)].sort());
  }
  return words;
}

/**
 * What `judge` finds in a workbook by the regulation and its own amendments, to the minute: formulas cannot know whether a cell
 * shows seconds, and go by the columns' format, which does not.
 */
export function findingsIn(book: LedgerBook, now: Moment): readonly Finding[] {
  const records = recordsOf(ledgerKeys.flatMap((key): readonly Entry[] => book.records[key].map(toMinutes)));
  return findingsToTheSecond({ ...book, records }, now);
}

/** As {@link findingsIn}, with the seconds that cells show. */
export function findingsToTheSecond(book: LedgerBook, now: Moment): readonly Finding[] {
  const { records, settings } = book;
  const calendar = defaultCalendar(book);
  const regulation = amended(yangcheng, settings.amendments);
  return judge({ records, settings, calendar, regulation, now });
}

function toMinutes(entry: Entry): Entry {
  const fields: Readonly<Record<string, Field>> = ledgerOf(entry.ledger).fields;
  const values = Object.fromEntries(
    Object.entries(entry.values).map(([key, value]) => {
      const isTime = fields[key]?.type === 'datetime' || fields[key]?.type === 'time';
      return [key, isTime && typeof value === 'number' ? Math.floor(value + NOISE) : value];
    }),
  );
  return { ...entry, values } as Entry;
}

/** Of a second, in minutes. */
const NOISE = 1 / 600;

/** Whether cells can judge it: all rules, and most of the general defects. */
function isNative(rule: string): boolean {
  return (defects.find(({ id }) => id === rule)?.onlyProgram ?? null) === null;
}

function wordsOf(finding: Finding, ledger: LedgerKey): string {
  const { level, rule, clauses, field } = finding;
  const heading = ledgerOf(ledger).fields[field ?? '']?.heading ?? '';
  const cited = isRule(rule) ? `（${articlesOf(yangcheng, clauses)}）` : '';
  return `【${levelTitles[level]}】${heading}：${word(finding).title}${cited}`;
}

function isRule(id: string): boolean {
  return allRules.some((rule) => rule.id === id);
}

/** What the column 核查 of a sheet says. Empty for a row that is not judged. */
export function saidIn(sheet: SheetGrid, headingRow: number): ReadonlyMap<number, readonly string[]> {
  const headings = sheet.rows.find(({ row }) => row === headingRow)?.cells ?? [];
  const at = headings.indexOf(CHECK_HEADING);
  if (at < 0) throw new Error(`${sheet.name}: expected a column ${CHECK_HEADING}, found none.`);
  const said = sheet.rows
    .filter(({ row }) => row > headingRow)
    .map(({ row, cells }): [number, readonly string[]] => [row, parted(cells[at])]);
  return new Map(said);
}

/** The findings of a cell of 核查. */
export function parted(cell: unknown): readonly string[] {
  if (typeof cell !== 'string') return cell === undefined ? [] : [`#${JSON.stringify(cell)}`];
  return cell === '未发现问题'
    ? []
    : cell
        .split('；')
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .sort();
}

/** How two sets of words compare, row by row. */
export interface Comparison {
  readonly rows: number;
  /** How often the words of each rule and level occurred in both. */
  readonly agreed: ReadonlyMap<string, number>;
  readonly differences: readonly string[];
}

export function compare(
  book: LedgerBook,
  ledger: LedgerKey,
  expected: Words,
  found: ReadonlyMap<number, readonly string[]>,
): Comparison {
  const agreed = new Map<string, number>();
  const differences: string[] = [];
  const isLeft = leftToTheProgram(book);
  const entries = book.records[ledger];
  for (const entry of entries) {
    const [wanted, got] = [expected.get(ledger)?.get(entry.row) ?? [], found.get(entry.row) ?? []];
    const [alone, others] = [missingFrom(wanted, got), missingFrom(got, wanted)];
    const isEqual = alone.length === 0 && others.length === 0;
    if (isEqual || isLeft(entry, alone, others)) {
      for (const each of wanted) if (got.includes(each)) agreed.set(each, (agreed.get(each) ?? 0) + 1);
    } else {
      differences.push(
        `${ledger} row ${entry.row}: judge alone says ${alone.join(' ') || '-'}; cells alone say ${others.join(' ') || '-'}`,
      );
    }
  }
  return { rows: entries.length, agreed, differences };
}

function missingFrom(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = [...those];
  return these.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
