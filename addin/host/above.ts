import { cellAddress } from '../../rules/address';
import { headingOf } from '../../rules/findings';
import { valueOf, type Entry } from '../../rules/records';
import type { RowNow } from './conflicts';
import { HostProblem } from './host-problem';

/* Cells that hold what stands above them, merged downwards or by 同上. A row read alone does not know that. */

/** A record whose row was read alone, with what its cells take from above as the last reading of the whole sheet found it. */
export function withAbove(read: Entry, known: Entry | undefined): Entry {
  const taken = (known?.above ?? []).filter((field) => saysNothing(read, field));
  if (known === undefined || taken.length === 0) return read;
  const values = Object.fromEntries(taken.map((field) => [field, valueOf(known, field)]));
  return {
    ...read,
    // Of the same ledger, field by field.
    values: { ...read.values, ...values },
    problems: read.problems.filter(({ field }) => !taken.includes(field)),
    above: taken,
  };
}

function saysNothing(entry: Entry, field: string): boolean {
  const problem = entry.problems.find((each) => each.field === field);
  return valueOf(entry, field) === null && (problem?.refused.reason ?? 'nothing-above') === 'nothing-above';
}

/** @throws HostProblem when one of the cells lies in a merge that begins above: Excel keeps nothing that is written there */
export function refuseMerged(entry: Entry, { row, columns, cells }: RowNow, fields: readonly string[]): void {
  const merged = fields.filter(
    (field) => entry.above?.includes(field) === true && (cells.get(field) ?? '') === '',
  );
  if (merged.length === 0) return;
  const where = merged.map(
    (field) => `“${headingOf(entry.ledger, field)}”（${cellAddress(row, columns.byField[field] ?? 1)}）`,
  );
  throw new HostProblem(
    'unsupported',
    `${where.join('、')}与上面的单元格合并，写不进去，没有写入。请先在 Excel 中取消合并，各行分别填写，再试一次。`,
  );
}

/**
 * What is changed here would change there too, unseen.
 * @param below the record in the next row of the sheet
 * @throws HostProblem when it takes one of the cells over
 */
export function refuseTakenOver(below: Entry | undefined, fields: readonly string[]): void {
  const taken = fields.filter((field) => below?.above?.includes(field) === true);
  if (below === undefined || taken.length === 0) return;
  const headings = taken.map((field) => `“${headingOf(below.ledger, field)}”`).join('、');
  throw new HostProblem(
    'unsupported',
    `第${below.row}行的${headings}沿用这一行的内容（同上，或单元格合并），改了这里，那里也会变，没有写入。请先把第${below.row}行写成实际的内容，再试一次。`,
  );
}
