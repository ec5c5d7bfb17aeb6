import { cellAddress } from '../../rules/address';
import type { LedgerKey } from '../../rules/ledgers';
import type { CellValue } from '../xlsx';
import { isFilled } from '../read';
import { shown } from '../cells/shown';
import type { ColumnProposal } from './assign';
import { mappedColumns } from './mapping';
import type { SheetDraft } from './propose';
import type { LeftOutColumn, LeftOutSheet, RowText } from './result';
import { targetOf } from './target';

/** Of a column that is not imported its first filled cell in an imported row, and how many there are. */
export interface Unmapped {
  readonly row: number;
  count: number;
}

/** Columns with values or with a heading of which nothing is imported, from left to right. */
export function leftOutColumns(
  { grid, columns, mapping, proposals }: SheetDraft,
  unmapped: ReadonlyMap<number, Unmapped>,
): readonly LeftOutColumn[] {
  const mapped = new Set(mappedColumns(mapping).map(([column]) => column));
  const { ledger } = mapping;
  const known = new Map(columns.map((each) => [each.column, each]));
  const all = [...new Set([...known.keys(), ...unmapped.keys()])].filter((column) => !mapped.has(column));
  return all
    .sort((a, b) => a - b)
    .map((column) => {
      const heading = known.get(column);
      const values = unmapped.get(column);
      const row =
        heading === undefined || heading.text === '' ? (values?.row ?? heading?.row ?? 1) : heading.row;
      return {
        sheet: grid.name,
        column,
        cell: cellAddress(row, column),
        heading: heading?.text ?? '',
        reason: reasonFor(heading?.text ?? '', ledger, proposals.get(column)),
        filled: values?.count ?? 0,
      };
    })
    .filter(({ heading, filled }) => heading !== '' || filled > 0);
}

function reasonFor(heading: string, ledger: LedgerKey | null, proposal: ColumnProposal | undefined): string {
  if (proposal?.needless === true) return proposal.text;
  const [offer] = proposal?.offers ?? [];
  const target = offer === undefined || ledger === null ? null : targetOf(ledger, offer.target);
  if (target !== null) return `可能是“${target.title}”，没有选定`;
  return heading === '' ? '没有标题' : '没有选定对应的栏目';
}

/** A row as it stands. */
export function rowText(
  { grid, date1904 }: SheetDraft,
  row: number,
  cells: readonly (CellValue | undefined)[],
): RowText {
  const filled = cells.flatMap((cell, at) =>
    cell !== undefined && isFilled(cell) ? [{ cell, column: at + 1 }] : [],
  );
  const [first, last] = [filled[0]?.column ?? 1, filled.at(-1)?.column ?? 1];
  const from = cellAddress(row, first);
  return {
    sheet: grid.name,
    row,
    cell: first === last ? from : `${from}:${cellAddress(row, last)}`,
    text: filled.map(({ cell }) => shown(cell, date1904)).join('　'),
  };
}

/** A sheet of which nothing is imported. */
export function leftOutSheet({ grid: { name, hidden, rows } }: SheetDraft, reason: string): LeftOutSheet {
  const cells = rows.reduce((sum, row) => sum + row.cells.filter(isFilled).length, 0);
  return { sheet: name, hidden, reason, rows: rows.length, cells };
}
