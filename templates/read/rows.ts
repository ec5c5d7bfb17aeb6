import type { CellValue } from '../xlsx';
import { isAmount, rowWord } from './row-words';

/** Why a row below the headings is no record. */
export type LeftOut =
  | '表格的汇总行'
  | '合计行'
  | '签名或附注行'
  | '月份或分组行'
  | '重复的标题'
  | '另一张表'
  | '已作废'
  | '说明文字'
  | '内容不足一条记录';

/** What is known of a row that may be a record. */
export interface RowContent {
  /** As the sheet has them: without what merged cells give. */
  readonly cells: readonly (CellValue | undefined)[];
  /** Whether a cell of ids holds one. */
  readonly hasId: boolean;
  /** How many cells hold what only a record would: a date, a time, one of the choices of its column. */
  readonly telling: () => number;
  /** Whether a text is the heading of the column (1 = A) it stands in. */
  readonly isHeading: (text: string, column: number) => boolean;
  /** Whether a text names the ledger. */
  readonly isTitle: (text: string) => boolean;
}

/**
 * Whether a row that is not blank is something else than a record: sums, signatures and notes, titles and headings repeated on every
 * printed page or above every month, a record struck out. A row that is a record by its cells is one although a word in it could
 * stand in such a row.
 */
export function leftOutAs(row: RowContent): LeftOut | null {
  const { cells, hasId, telling, isHeading, isTitle } = row;
  const filled = cells.filter(isFilled).length;
  const words = wordsIn(cells, hasId && filled >= CLEARLY_A_RECORD);
  if (words.includes('void')) return '已作废';
  if (words.includes('label') && (!hasId || telling() === 0)) return '合计行';
  if (hasId && filled > ID_AND_NOTE) return null;
  if (words.includes('total') && telling() <= MOST_TELLING) return '合计行';
  if (words.includes('signature') && filled <= LONGEST_SIGNATURE && telling() <= MOST_TELLING)
    return '签名或附注行';
  if (words.includes('note') && (filled <= LONGEST_NOTE || telling() === 0)) return '签名或附注行';
  if (words.includes('month') && (filled <= LONGEST_NOTE || telling() === 0)) return '月份或分组行';
  if (hasId) return null;
  const at = cells.findIndex(isFilled);
  const first = cells[at];
  if (filled === 1)
    return typeof first === 'string' && (isTitle(first) || isHeading(first, at + 1)) ? '重复的标题' : null;
  const headings = cells.filter((cell, index) => typeof cell === 'string' && isHeading(cell, index + 1));
  if (headings.length >= REPEATED_HEADINGS) return '重复的标题';
  return null;
}

export function isFilled(cell: CellValue | undefined): cell is CellValue {
  return cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

/** A prefilled 编号 and a note beside it. */
const ID_AND_NOTE = 2;
/** So many cells beside an id leave no doubt; of their words only 作废 is looked for. */
const CLEARLY_A_RECORD = 6;
/** A row of sums or signatures may have a date or two. */
const MOST_TELLING = 2;
/** A record has more cells than these, even when one is a remark that begins like a note. */
const LONGEST_SIGNATURE = 8;
const LONGEST_NOTE = 3;
const REPEATED_HEADINGS = 2;

function wordsIn(cells: RowContent['cells'], isClear: boolean): readonly string[] {
  return cells.flatMap((cell) => {
    if (typeof cell !== 'string' || (isClear && !VOID_WORD.test(cell))) return [];
    return rowWord(cell) ?? [];
  });
}

const VOID_WORD = /作\s*废|无\s*效|忽\s*略|不\s*[计算]/;

/** Whether a cell is an amount as a row of sums has it. */
export function isSum(cell: CellValue | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && isAmount(cell));
}
