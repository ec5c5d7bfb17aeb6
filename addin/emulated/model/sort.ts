import type { Area } from './area';
import { isBlank, type Cell } from './cell';
import { ensureAllowed } from './guard';
import type { Sheet } from './sheet';

/** Excel.SortField, by value. */
export interface SortField {
  /** Column of the area, counted from 0. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Numbers come before texts, texts before truth values, blanks always last. */
const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as const;

const collator = new Intl.Collator('zh-CN', { numeric: false });

/** Sorts the rows of an area; cells move with their formats and formulas. */
export function sortRows(sheet: Sheet, area: Area, fields: readonly SortField[]): void {
  ensureAllowed(sheet, 'allowSort');
  const rows = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => sheet.cell(area.row + row, area.column + column)),
  );
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a[key], b[key], ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      sheet.put(area.row + row, area.column + column, cell);
    });
  });
  sheet.book.emit({ kind: 'sorted', sheet: sheet.id, area });
}

function compare(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  if (!a || !b || isBlank(a) || isBlank(b)) return Number(!a || isBlank(a)) - Number(!b || isBlank(b));
  return (ascending ? 1 : -1) * compareValues(a.value, b.value);
}

function compareValues(a: Cell['value'], b: Cell['value']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function rank(value: Cell['value']): number {
  const type = typeof value;
  return type === 'number' || type === 'string' || type === 'boolean' ? RANK[type] : RANK.object;
}
