import { cellAddress } from '../../rules/address';
import type { CellValue } from '../xlsx';
import type { FilledRow } from './merged-cells';
import { notImported } from '../cells/not-imported';
import { isDitto } from '../cells/text';

/** A cell that holds what a cell above it holds: merged downwards, or 同上. */
export interface FromAbove {
  readonly cell: string;
  /** The cell that gave the value. */
  readonly from: string;
}

/** A column as far as it matters here. */
interface AboveColumn {
  readonly at: number;
  readonly prefilled: boolean;
}

/** Fills the cells of records from those above. Records are told from top to bottom, and only records: no sum is taken over. */
export class AboveCells {
  readonly found: FromAbove[] = [];
  private readonly last = new Map<number, { readonly cell: CellValue; readonly from: string }>();

  /** The cells of a record with what they take from above. 同上 with nothing above stays, for its field to refuse. */
  taken(
    { row, cells, given }: FilledRow,
    columns: readonly AboveColumn[],
  ): readonly (CellValue | undefined)[] {
    let filled: (CellValue | undefined)[] | null = null;
    for (const { at, prefilled } of columns) {
      const cell = cells[at];
      const merged = given.get(at + 1);
      const last = this.last.get(at);
      if (merged !== undefined && prefilled) {
        // One 编号 over several rows is that of the first.
        (filled ??= [...cells])[at] = undefined;
        continue;
      }
      if (merged !== undefined) this.found.push({ cell: cellAddress(row, at + 1), from: merged });
      if (!prefilled && last !== undefined && isDitto(cell)) {
        (filled ??= [...cells])[at] = last.cell;
        this.found.push({ cell: cellAddress(row, at + 1), from: last.from });
      } else if (
        cell === undefined ||
        isDitto(cell) ||
        (typeof cell === 'string' && notImported(cell, 'datetime') !== null)
      ) {
        this.last.delete(at);
      } else {
        this.last.set(at, { cell, from: merged ?? cellAddress(row, at + 1) });
      }
    }
    return filled ?? cells;
  }
}
