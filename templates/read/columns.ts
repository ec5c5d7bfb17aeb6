import type { GridRow } from '../xlsx';
import { REPEATED_ID } from '../layout';
import { headingKey, type HeadingIndex, type HeadingMatch } from './headings';

/** Where the columns of a sheet are. */
export interface Columns {
  /** The last row of the headings: records begin below. */
  readonly headingRow: number;
  /** Field key → column number (1 = A). */
  readonly byField: Readonly<Record<string, number>>;
  /** Columns that claim a field which a column before them holds in equally good words. */
  readonly duplicates: readonly (Heading & { readonly match: HeadingMatch })[];
  /** Columns whose heading names no field, or names one by an alias where another column has its official name. */
  readonly unknown: readonly Heading[];
}

interface Heading {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The field it names, if any. */
  readonly match: HeadingMatch | null;
}

/** The rows in which headings are looked for: titles and notes above a form never fill more. */
export const SEARCHED_ROWS = 30;
const FEWEST_HEADINGS = 2;

/**
 * The columns of a sheet by its heading row: of the first thirty rows the one with the most known headings, at least
 * two. Headings in two rows, with the name of a group above its columns, are read together.
 * @returns null when there is no such row
 */
export function findColumns(rows: readonly GridRow[], index: HeadingIndex): Columns | null {
  const searched = rows.slice(0, SEARCHED_ROWS).map((row) => headingsIn(row, index));
  const counts = searched.map(countFields);
  const most = Math.max(0, ...counts);
  if (most < FEWEST_HEADINGS) return null;
  const at = counts.indexOf(most);
  const main = searched[at] ?? [];
  const upper = countFields(searched[at - 1] ?? []) > 0 ? besides(main, searched[at - 1]) : [];
  const next = rows[at + 1];
  const lower =
    next && holdsOnlyHeadings(next, searched[at + 1]) ? besides(main.filter(names), searched[at + 1]) : [];
  const covered = new Set(lower.map((heading) => heading.column));
  const headings = [...upper, ...main.filter((heading) => !covered.has(heading.column)), ...lower];
  return { headingRow: Math.max(...headings.map((heading) => heading.row)), ...assign(headings) };
}

function headingsIn({ row, cells }: GridRow, index: HeadingIndex): Heading[] {
  return cells.flatMap((cell, at) => {
    if (typeof cell !== 'string' || cell.trim() === '') return [];
    return [{ row, column: at + 1, text: cell.trim(), match: index.get(headingKey(cell)) ?? null }];
  });
}

function countFields(headings: readonly Heading[]): number {
  return new Set(headings.flatMap(({ match }) => (match ? [match.field] : []))).size;
}

function names(heading: Heading): heading is Heading & { match: HeadingMatch } {
  return heading.match !== null;
}

/** The headings of a neighbouring row in columns that the main row leaves free. */
function besides(main: readonly Heading[], neighbours: readonly Heading[] = []): readonly Heading[] {
  const taken = new Set(main.map((heading) => heading.column));
  return neighbours.filter((heading) => !taken.has(heading.column));
}

function holdsOnlyHeadings(row: GridRow, headings: readonly Heading[] = []): boolean {
  const filled = row.cells.filter((cell) => cell !== undefined && cell !== '').length;
  return headings.length > 0 && headings.length === filled && headings.every(names);
}

/** Gives every field its column: the official name before an alias, then the leftmost. */
function assign(headings: readonly Heading[]): Omit<Columns, 'headingRow'> {
  const winners = new Map<string, Heading & { match: HeadingMatch }>();
  const known = headings.filter(names).sort((a, b) => a.column - b.column);
  for (const heading of [...known.filter(isOfficial), ...known]) {
    if (!winners.has(heading.match.field)) winners.set(heading.match.field, heading);
  }
  const isDuplicate = (heading: Heading & { match: HeadingMatch }): boolean => {
    const winner = winners.get(heading.match.field);
    return winner !== heading && winner?.match.official === heading.match.official;
  };
  const duplicates = known.filter(isDuplicate);
  const kept = new Set<Heading>([...winners.values(), ...duplicates]);
  return {
    byField: Object.fromEntries([...winners].map(([field, heading]) => [field, heading.column])),
    duplicates,
    unknown: headings.filter((heading) => !kept.has(heading) && heading.text !== REPEATED_ID),
  };
}

function isOfficial(heading: Heading & { match: HeadingMatch }): boolean {
  return heading.match.official;
}
