import type { CellValue } from '../xlsx';
import { compact, plain } from '../cells/text';

/** Why a row below the headings is no record. */
export type LeftOut = '合计行' | '签名或附注行' | '重复的标题' | '只有编号';

/**
 * Whether a row that is not blank is something else than a record, judged by its first filled cell: totals, signature lines and
 * notes below the table, and titles and headings repeated on every printed page or above every month.
 * @param isHeading whether a text is the heading of the column (1 = A) it stands in
 * @param isTitle whether a text names the ledger
 */
export function leftOutAs(
  cells: readonly (CellValue | undefined)[],
  isHeading: (text: string, column: number) => boolean,
  isTitle: (text: string) => boolean,
): LeftOut | null {
  const at = cells.findIndex(isFilled);
  const first = cells[at];
  if (typeof first !== 'string' || LIKE_AN_ID.test(first)) return null;
  const text = compact(first);
  if (TOTAL.test(text)) return '合计行';
  const filled = cells.filter(isFilled).length;
  if (filled <= LONGEST_SIGNATURE && SIGNATURE.test(plain(first))) return '签名或附注行';
  if (filled <= LONGEST_NOTE && NOTE.test(text)) return '签名或附注行';
  if (filled === 1) return isTitle(first) || isHeading(first, at + 1) ? '重复的标题' : null;
  const headings = cells.filter((cell, index) => typeof cell === 'string' && isHeading(cell, index + 1));
  return headings.length >= REPEATED_HEADINGS ? '重复的标题' : null;
}

export function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

/** Every row of a large sheet passes here: ids need no closer look. */
const LIKE_AN_ID = /^[!-~]+$|-\d+$/;
/** A record has more cells than these, even when its first one is a remark that begins like a note. */
const LONGEST_SIGNATURE = 8;
const LONGEST_NOTE = 3;
const REPEATED_HEADINGS = 2;

/** `合计`, `本月合计：`, `总计（件）` */
const TOTAL =
  /^(?:本[页表日周月季年度]+|[一二三四五六七八九十\d]+月份?|年度|全年)?(?:合计|小计|总计|累计|共计)(?![一-鿿])/;
/** `填表人：张三`, `部室负责人签字`, `审核：` — a role that ends there or goes on after a colon or bracket. */
const SIGNATURE =
  /^(?:填[表报写]人|制表人?|经办人|审[核批]人?|复核人?|统计人|(?:部室|科室|部门|单位|窗口)?(?:主要)?负责人|分管领导|(?:主管|单位)领导|(?:填[表报]|制表)(?:单位|部室|部门|科室|日期|时间)|(?:单位|部室|公章|盖章)\s*\(?(?:盖章|公章|章))\s*(?:\(?签[字章名]\)?)?\s*(?:[:(]|$)/;
const NOTE = /^(?:注|附注|备注|说明|填[表报写]说明|注意事项)\d*(?:[:.、(]|$)/;
