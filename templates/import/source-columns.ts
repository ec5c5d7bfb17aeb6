import type { CellValue, GridRow, SheetGrid } from '../xlsx';
import { headingKey, isFilled } from '../read';
import { headingsIn, type HeadingRows } from './heading-rows';
import type { SourceColumn } from './match';
import { LOOKED_AT, profileOf } from './profile';

/** The columns of a sheet below its headings: those with a heading, and those with values and none. */
export function sourceColumns(
  sheet: SheetGrid,
  headings: HeadingRows,
  date1904: boolean,
): readonly SourceColumn[] {
  const named = new Map(headingsIn(sheet, headings).map((heading) => [heading.column, heading]));
  const cells = new Map<number, CellValue[]>([...named.keys()].map((column) => [column, []]));
  for (const row of sheet.rows) {
    if (row.row <= headings.last || isSentence(row, named.size)) continue;
    row.cells.forEach((cell, index) => {
      if (cell === undefined || !isFilled(cell)) return;
      const known = cells.get(index + 1);
      if (known === undefined) cells.set(index + 1, [cell]);
      else if (known.length < LOOKED_AT) known.push(cell);
    });
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, values]) => ({
      ...(named.get(column) ?? { column, row: headings.last, text: '', name: '' }),
      profile: profileOf(values, date1904),
    }));
}

/** One cell alone in a row of a wide table is a note, a month or a regulation below it, and tells nothing of its column. */
function isSentence({ cells }: GridRow, width: number): boolean {
  return width >= WIDE && cells.filter(isFilled).length === 1;
}

const WIDE = 3;

/** The headings as they compare from one month's workbook to the next: column → key; of equal ones the second is `备注#2`. */
export function columnKeys(
  columns: readonly Pick<SourceColumn, 'column' | 'text'>[],
): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  const keys = new Map<number, string>();
  for (const { column, text } of columns) {
    const key = headingKey(text);
    if (key === '') continue;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    keys.set(column, count === 1 ? key : `${key}#${count}`);
  }
  return keys;
}

/** What sheets of one shape have in common, wherever their columns stand: their headings in one order. */
export function signatureOf(columns: readonly Pick<SourceColumn, 'column' | 'text'>[]): string {
  return [...columnKeys(columns).values()].sort().join('|');
}
