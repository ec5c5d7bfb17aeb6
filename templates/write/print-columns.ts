import type { Field, FieldType, LedgerKey } from '../../rules/ledgers';
import { fieldsOf } from './entries';
import { fullHeight, linesOf, widthFor } from '../sheet/measure';
import { BAND_WIDTH } from './print-page';
import { printSelection } from './print-selection';
import { fonts } from '../sheet/styles';

/** A column of a printed form. */
export interface PrintColumn {
  readonly key: string;
  readonly field: Field;
  /** In characters of the default font. */
  readonly width: number;
}

/** What the longest value of a type takes at the size in which forms are printed. */
const WIDTHS: Readonly<Record<Exclude<FieldType, 'choice' | 'text'>, number>> = {
  id: 16.5,
  reference: 16.5,
  people: 7.3,
  phone: 11.8,
  creditCode: 19.5,
  date: 10,
  time: 5.5,
  datetime: 15.2,
  minutes: 5.5,
  money: 7.3,
};
/** Of the width on the screen. */
const TEXT_SHARE = 0.63;
/** In Chinese characters: longer choices take two lines. */
const LONGEST_CHOICE_LINE = 4;
const MOST_HEADING_LINES = 3;

/** Lines of a text that leave room on its page for a record beside it and the signatures. */
const PAGE_LINES = 18;
/** Lines that the longest text of a column should take: more make rows higher, fewer make more bands. */
const WISHED_LINES = [2, 4, 8, 16, Infinity] as const;

/** The texts of a record by field key. */
export type RecordTexts = ReadonlyMap<string, string>;
type Band = readonly PrintColumn[];

/**
 * The columns of a form in bands, each one page wide on A4 landscape. The first is the one to be signed; 编号 stands in
 * it alone, and is repeated in the others by whoever writes them. Every column of the ledger is in one band, and each as
 * wide as its records ask for: of several ways, the one that takes the least paper.
 */
export function printBands(ledger: LedgerKey, records: readonly RecordTexts[]): readonly Band[] {
  const all = fieldsOf(ledger).map(([key, field]) => ({ key, field, width: widthOf(field) }));
  const longest = new Map(all.map(({ key }) => [key, longestOf(key, records)]));
  const selected: readonly string[] = printSelection[ledger];
  const first = selected.flatMap((key) =>
    all.filter((column) => column.key === key && !isEndless(column, longest)),
  );
  const rest = all.filter((column) => !first.includes(column));
  const room = BAND_WIDTH - WIDTHS.id;
  const ways = WISHED_LINES.map((lines) => [
    fitted(first, BAND_WIDTH, longest),
    ...split(rest, room, (column) => wished(column, lines, longest)).map((band) =>
      fitted(band, room, longest),
    ),
  ]);
  const paper = ways.map((bands) => bands.length * heightOf(bands.flat(), records));
  return ways[paper.indexOf(Math.min(...paper))] ?? [];
}

/** The least width of a column. */
function widthOf(field: Field): number {
  const heading = charactersWide(Math.ceil(field.heading.length / MOST_HEADING_LINES));
  return Math.max(heading, valueWidth(field));
}

function valueWidth({ type, choices, width }: Field): number {
  if (type === 'text') return width * TEXT_SHARE;
  if (type !== 'choice') return WIDTHS[type];
  const longest = Math.max(...(choices ?? []).map((choice) => String(choice).length));
  return charactersWide(Math.min(longest, LONGEST_CHOICE_LINE));
}

/** The width of so many Chinese characters on one line. */
function charactersWide(count: number): number {
  return widthFor('一'.repeat(count), 1, fonts.printed.size);
}

function longestOf(key: string, records: readonly RecordTexts[]): string {
  return records.reduce((longest, texts) => {
    const text = texts.get(key) ?? '';
    return text.length > longest.length ? text : longest;
  }, '');
}

/** Whether a text would fill more than a page beside the other columns: it has a band of its own instead. */
function isEndless(column: PrintColumn, longest: RecordTexts): boolean {
  return wished(column, PAGE_LINES, longest) > BAND_WIDTH / 3;
}

/** The width at which the longest text of a column takes so many lines, or what the column has at least. */
function wished({ key, field, width }: PrintColumn, lines: number, longest: RecordTexts): number {
  if (field.type !== 'text') return width;
  return Math.max(width, widthFor(longest.get(key) ?? '', lines, fonts.printed.size));
}

/** Bands that hold the columns at the widths wished for; one that is wider than a page has a band to itself. */
function split(columns: Band, room: number, wish: (column: PrintColumn) => number): readonly Band[] {
  if (columns.length === 0) return [];
  const wishes = columns.map((column) => Math.min(room, wish(column)));
  const all = wishes.reduce((sum, width) => sum + width, 0);
  for (let count = Math.ceil(all / room); ; count++) {
    const bands: PrintColumn[][] = Array.from({ length: count }, () => []);
    let used = 0;
    columns.forEach((column, index) => {
      const width = wishes[index] ?? 0;
      bands[Math.floor(((used + width / 2) / all) * count)]?.push(column);
      used += width;
    });
    if (bands.every((band) => total(band) <= room)) return bands.filter((band) => band.length > 0);
  }
}

/** Widths that fill the page to the last bit are wider than it when they are added up in another order. */
const ROUNDING = 1e-9;

/** Fills the page: the columns of text share its width so that they take equally many lines. */
function fitted(band: Band, room: number, longest: RecordTexts): Band {
  let lines = 1;
  let wide = band;
  do {
    wide = band.map((column) => ({ ...column, width: wished(column, lines, longest) }));
    lines *= 1.1;
  } while (total(wide) > room && lines < Infinity);
  const texts = wide.filter(({ field }) => field.type === 'text');
  const growing = texts.length > 0 ? texts : wide;
  const factor = 1 + (room - total(wide)) / total(growing);
  return wide.map((column) =>
    growing.includes(column)
      ? { ...column, width: Math.floor((column.width * factor - ROUNDING) * 10) / 10 }
      : column,
  );
}

/** What the records take in height, in points. */
function heightOf(columns: Band, records: readonly RecordTexts[]): number {
  const { size } = fonts.printed;
  const texts = columns.filter(({ field }) => field.type === 'text');
  return records.reduce((sum, record) => {
    const lines = texts.map(({ key, width }) => linesOf(record.get(key) ?? '', width, size));
    return sum + fullHeight(Math.max(1, ...lines), size);
  }, 1);
}

function total(columns: Band): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
