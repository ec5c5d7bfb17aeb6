import { cellAddress } from '../../rules/address';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { cellReader } from '../../templates/cells/read';
import { Misread } from '../../templates/cells/misread';
import type { CellValue } from '../../templates/xlsx';
import { cellValue } from '../../templates/cells/write';
import { cellText, type RowNow } from './conflicts';
import { HostProblem } from './host-problem';
import type { FieldValues } from './port';

/** A cell that does not say what was written into it. */
export interface NotKept {
  readonly field: string;
  readonly heading: string;
  readonly wanted: string;
  readonly found: string;
}

/**
 * Reads back what was written: Excel may take a value otherwise than it was meant, by the format of the cell, a validation
 * or a formula of a neighbour.
 * @param written by field, as they were meant
 * @param now what the cells hold after writing
 */
export function notKept(
  ledger: LedgerKey,
  written: FieldValues,
  now: ReadonlyMap<string, CellValue | undefined>,
): readonly NotKept[] {
  const { fields } = ledgerOf(ledger);
  return Object.entries(written).flatMap(([key, value]): readonly NotKept[] => {
    const field = fields[key];
    if (field === undefined || field.computed === true) return [];
    const read = cellReader(field, false);
    const cell = now.get(key);
    const meant = cellValue(field.type, value) ?? undefined;
    const [wanted, found] = [read(shownLike(meant, cell)), read(cell)];
    const same = !(found instanceof Misread) && !(wanted instanceof Misread) && wanted === found;
    // What the reader refuses was accepted as it is: a text that is kept to the letter is kept.
    if (same || meant === cell) return [];
    return [{ field: key, heading: field.heading, wanted: cellText(meant), found: cellText(cell) }];
  });
}

/** What is written into a cell counts as far as its format shows it: seconds under a time of minutes are not read. */
function shownLike(meant: string | number | undefined, cell: CellValue | undefined): CellValue | undefined {
  const isDated = typeof cell === 'object' && 'serial' in cell;
  return typeof meant === 'number' && isDated ? { ...cell, serial: meant } : meant;
}

/** @throws HostProblem kind not-kept, naming cell, wanted and found, when there are any; by then they hold their former values */
export function refuseNotKept(
  differing: readonly NotKept[],
  { row, columns }: Pick<RowNow, 'row' | 'columns'>,
): void {
  if (differing.length === 0) return;
  const cells = differing.map(
    ({ field, heading, wanted, found }) =>
      `${heading}（${cellAddress(row, columns.byField[field] ?? 1)}）应为“${wanted}”，写入后是“${found}”`,
  );
  throw new HostProblem(
    'not-kept',
    `写入后核对不一致，已恢复原样：${cells.join('；')}。请检查这些单元格的格式后再试。`,
  );
}
