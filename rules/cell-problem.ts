import { weekdayText, type Day } from './time/day';

/** What stands in a cell: a text, or what must not become one when it is written again (a formula's error, a number too long to be exact). */
export type TypedCell = string | number | { readonly error: string };

/** Why a cell is refused, where the cell alone does not show it. */
export type Refusal =
  | { readonly reason: SimpleReason }
  /** The weekday beside the date is that of another day. */
  | { readonly reason: 'wrong-weekday'; readonly day: Day }
  | { readonly reason: 'year-out-of-range'; readonly first: number; readonly last: number }
  /** What follows the date. */
  | { readonly reason: 'not-a-time-after-date'; readonly rest: string };

export type SimpleReason = keyof typeof REASONS;

/** The kinds of value that a cell can be asked for. */
export type Form = keyof typeof FORMS;

/** What would be right: a value of a form, one of a list, a whole number in a range, or several values that one cell holds. */
export type Right = (
  | { readonly form: Form }
  | { readonly oneOf: readonly string[] }
  | { readonly between: readonly [least: number, most: number] }
  | { readonly parts: string }
) & {
  /** Where the cell has more than one reading: how each would be written so that nothing else could be meant, the likelier first. */
  readonly readings?: readonly string[];
};

/** A cell that holds something which is not a value of its field. */
export interface CellProblem {
  readonly field: string;
  readonly rule: 'data/type' | 'data/list';
  readonly typed: TypedCell;
  readonly refused: Refusal;
  readonly right: Right;
}

/** What a cell says for which the ledger it was imported from held nothing. */
export const NOT_IMPORTED = '未导入';

/**
 * Whether a cell says that the ledger it was imported from did not hold it: nobody left it empty, so its row is not charged with it, and
 * what rests on it is not judged.
 */
export function isNotImported({ refused }: Pick<CellProblem, 'refused'>): boolean {
  return refused.reason === 'not-imported' || refused.reason === 'no-time-imported';
}

/** What stands in the cell, as text. */
export function typedText(typed: TypedCell): string {
  return typeof typed === 'object' ? typed.error : String(typed);
}

/** Why a cell is refused, in a few words; null where the cell shows it. */
export function wordRefusal(refused: Refusal): string | null {
  switch (refused.reason) {
    case 'wrong-weekday':
      return `这一天是${weekdayText(refused.day)}`;
    case 'year-out-of-range':
      return `年份不在${refused.first}至${refused.last}之间`;
    case 'not-a-time-after-date':
      return `“${refused.rest}”不是钟点`;
    default:
      return REASONS[refused.reason];
  }
}

/** What would be right, to follow 应… */
export function wordRight(right: Right): string {
  const { readings = [] } = right;
  if (readings.length > 0) return `填写“${readings.join('”或“')}”`;
  if ('form' in right) return FORMS[right.form];
  if ('oneOf' in right) return `为“${right.oneOf.join('”“')}”之一`;
  if ('between' in right) return `填写${right.between.join('至')}的整数`;
  return `填写${right.parts}`;
}

const REASONS = {
  'no-value': null,
  'not-listed': null,
  'error-value': '是公式的错误值',
  'not-a-date': '不是日期',
  'maybe-yearless': '不是日期（若是某月某日，请写全年份）',
  'no-year': '缺少四位数的年份',
  'no-day': '缺少几日',
  'year-last': '年份写在最后，月和日分不清',
  'other-zone': '是其他时区的时间',
  'a-span': '是一段时间，不是一个',
  'morning-or-evening': '分不清上午、下午',
  'minutes-of-one-digit': '分钟只有一位数',
  approximate: '不是确切的时间',
  'no-such-day': '没有这一天',
  'no-date': '缺少日期',
  'no-time': '缺少钟点',
  'no-such-time': '没有这个钟点',
  'beyond-a-day': '不是一天之内的时间',
  'part-of-day': '时段与钟点不一致，请用24小时制',
  'times-differ': '两处的钟点不一致',
  'no-result': '公式没有计算结果，请在 Excel 中打开并保存一次',
  picture: '是图片，不是文字',
  'nothing-above': '上一条记录没有可以沿用的内容',
  'digits-lost': 'Excel的数字只保留15位，末几位已丢失',
  'not-separable': '分不开',
  'id-card': '含有身份证号码，不导入',
  'days-or-workdays': '没有写明是工作日还是自然日',
  'nothing-to-count-from': '没有起算的日期或钟点',
  'accepted-when': '材料不齐全，受理的日期不明，期限推算不出来',
  'year-not-loaded': '其间有年份的放假通知尚未导入，工作日数不出来',
  'which-half': '没有写明是上午还是下午',
  'two-halves': '一天要按上午、下午分两条登记',
  'no-office-hours': '办公时间没有设置，起止推算不出来',
  'not-imported': '导入的旧台帐没有这一栏',
  'no-time-imported': '导入的旧台帐只记了日期',
  unreadable: '读不出',
} as const;

const FORMS = {
  text: '填写文字',
  name: '填写姓名',
  value: '填写有效的值',
  digits: '以文本格式填写',
  date: '填写日期，如2026-05-11',
  datetime: '填写日期和钟点，如2026-05-11 09:00',
  time: '填写钟点，如9:00',
  yearly: '填写月和日，如5月1日',
  money: '填写不小于0的金额（元）',
  minutes: '填写不小于0的分钟数',
  count: '填写不小于0的整数',
} as const;
