import type { SheetGrid } from '../xlsx';

/** The rows that the tables of a sheet themselves declare to sum up the others. */
export function totalsRows({ tables }: SheetGrid): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { ref, totalsRows: count } of tables) {
    const bottom = Number(/(\d+)$/.exec(ref)?.[1] ?? 0);
    for (let row = bottom - count + 1; count > 0 && row <= bottom; row++) rows.add(row);
  }
  return rows;
}
