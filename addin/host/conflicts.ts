import { cellAddress } from '../../rules/address';
import { typedText } from '../../rules/cell-problem';
import { ledgerOf, type Field } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import { cellReader } from '../../templates/cells/read';
import { Misread } from '../../templates/cells/misread';
import { shown } from '../../templates/cells/shown';
import { isDitto } from '../../templates/cells/text';
import type { CellValue } from '../../templates/xlsx';
import type { ColumnsNow } from './columns';
import { HostProblem, type ConflictingCell } from './host-problem';

/** Where a record stands now, and what its cells hold, by field. */
export interface RowNow {
  /** From 1, as Excel shows it. */
  readonly row: number;
  readonly columns: ColumnsNow;
  readonly cells: ReadonlyMap<string, CellValue | undefined>;
}

/**
 * Where the cells no longer hold what the user was shown.
 * @param entry as it was shown
 */
export function conflictsWith(
  entry: Entry,
  { row, columns, cells }: RowNow,
  fields: readonly string[],
): readonly ConflictingCell[] {
  return fields.flatMap((field): readonly ConflictingCell[] => {
    const declared = ledgerOf(entry.ledger).fields[field];
    const column = columns.byField[field];
    if (declared === undefined || column === undefined) return [];
    const cell = cells.get(field);
    if (holdsAsShown(entry, field, declared, cell)) return [];
    return [
      {
        heading: declared.heading,
        cell: cellAddress(row, column),
        shown: shownText(valueOf(entry, field)),
        now: cellText(cell),
      },
    ];
  });
}

/** @throws HostProblem kind conflict, naming the cells, when there are any */
export function refuseConflicts(entry: Entry, conflicts: readonly ConflictingCell[]): void {
  if (conflicts.length === 0) return;
  const cells = conflicts.map(({ heading, cell }) => `${heading}（${cell}）`).join('、');
  throw new HostProblem(
    'conflict',
    `记录${entry.values.id ?? ''}已被他人修改：${cells}。没有写入，请核对后再保存。`,
    { conflicts },
  );
}

function holdsAsShown(entry: Entry, field: string, declared: Field, cell: CellValue | undefined): boolean {
  if (entry.above?.includes(field) === true && isDitto(cell)) return true;
  const reading = cellReader(declared, false)(cell);
  if (reading instanceof Misread)
    return entry.problems.some(
      ({ field: of, typed }) => of === field && typedText(typed) === typedText(reading.typed),
    );
  return reading === valueOf(entry, field);
}

function shownText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '空';
}

/** What a cell holds, in words. */
export function cellText(cell: CellValue | undefined): string {
  if (typeof cell !== 'object') return String(cell ?? '空');
  if ('error' in cell) return cell.error;
  return 'serial' in cell ? String(cell.serial) : shown(cell);
}
