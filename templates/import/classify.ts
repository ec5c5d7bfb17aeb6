import type { LedgerKey } from '../../rules/ledgers';
import type { CellValue } from '../xlsx';
import { ledgerNamed, headingKey, isFilled, leftOutAs, type FilledRow } from '../read';
import { shown } from '../cells/shown';
import { parseDateText } from '../cells/date-text';
import { compact, isRecordId, plain } from '../cells/text';
import { parseTimeText } from '../cells/time-text';
import { datesNamed, type DateContext } from './date-context';
import type { SourceColumn } from './match';
import { namedBy } from './names';
import type { RowReason } from './result';
import type { FormNames } from '../../rules/regulation/regulation';

/** What a row below the headings is, when it is no record. */
export interface LeftOutAs {
  readonly reason: RowReason;
  /** The month that it gives the rows below it. */
  readonly dates: DateContext | null;
}

/**
 * Tells records from everything else that stands between them: totals, signatures, notes, titles and headings repeated, months, and
 * numbered rows that nobody has filled.
 * @param mapped the columns that are imported
 * @param forms the official names, which are titles
 * @param spans whether a cell is merged across several columns
 */
export function rowClassifier(
  ledger: LedgerKey,
  columns: readonly SourceColumn[],
  mapped: ReadonlySet<number>,
  forms: FormNames,
  spans: (row: number, column: number) => boolean,
): (row: FilledRow) => LeftOutAs | null {
  const headings = new Map(
    columns.map(({ column, text, name }) => [
      column,
      new Set([text, name, ...text.split('/')].map(headingKey)),
    ]),
  );
  const isHeading = (text: string, column: number): boolean => {
    const key = headingKey(text);
    return (
      key !== '' &&
      (headings.get(column)?.has(key) === true ||
        namedBy(ledger, key).some(({ certainty }) => certainty === 'official'))
    );
  };
  const isTitle = (text: string): boolean => ledgerNamed(text, forms) !== null;
  return ({ row, own: cellsOfRow, cells }) => {
    const filled = cellsOfRow.flatMap((cell, at) =>
      cell !== undefined && isFilled(cell) ? [{ cell, column: at + 1 }] : [],
    );
    const [first] = filled;
    if (first === undefined) return { reason: '没有可导入的内容', dates: null };
    const reason = leftOutAs({
      cells: cellsOfRow,
      hasId: isRecordId(first.cell),
      telling: () => filled.filter(({ cell }) => isDated(cell)).length,
      isHeading,
      isTitle,
    });
    if (reason !== null) return { reason, dates: filled.length === 1 ? monthIn(first.cell) : null };
    if (filled.length === 1) {
      const dates = monthIn(first.cell);
      if (dates !== null) return { reason: '月份或分组行', dates };
      if (spans(row, first.column)) return { reason: '跨列的文字', dates: null };
    }
    const own = [...mapped].filter((column) => isFilled(cells[column - 1])).length;
    if (own > 0)
      return own === 1 && mapped.size >= FEW_COLUMNS ? { reason: '内容不足一条记录', dates: null } : null;
    const isNumber = typeof first.cell === 'number' || /^\d+$/.test(compact(shown(first.cell)));
    return { reason: isNumber && filled.length === 1 ? '只有序号' : '没有可导入的内容', dates: null };
  };
}

/** Where so many columns are imported, a row with one of them filled is a sentence or a leftover. */
const FEW_COLUMNS = 3;

/** Whether a cell holds a date or a time, which a row of sums or notes hardly does. */
function isDated(cell: CellValue): boolean {
  if (typeof cell !== 'string') return typeof cell === 'object' && 'serial' in cell;
  const text = plain(cell);
  return [parseDateText(text), parseTimeText(text)].some((found) => found !== null && !('refused' in found));
}

/** Of a text that says a month and little else: `5月`, `2026年5月份`, `五月延时服务`. */
function monthIn(cell: CellValue): DateContext | null {
  if (typeof cell !== 'string' || compact(cell).length > LONGEST) return null;
  const dates = datesNamed(cell);
  return dates.month === null ? null : dates;
}

const LONGEST = 20;
