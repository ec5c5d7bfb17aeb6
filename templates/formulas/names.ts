/** The names by which formulas find what the sheet 日历推算 works out; those of the limits are in limit-names.ts. */
export const formulaNames = {
  /** The kind of every day from {@link FIRST_DAY} on, in the words of 日历, or 未知. */
  kinds: '日类型',
  /** How many workdays there are from the first day up to and including each day. */
  workdays: '工作日序',
  /** How many undecided days there are, likewise. */
  undecided: '未定日序',
  /** How many days that are workdays or may turn out to be, likewise. */
  possible: '可能工作日序',
  /** Every date of a year as month × 100 + date, and the closing time on it. */
  dates: '月日表',
  closings: '下班时间表',
  /** The first day of each stretch of days between two amendments, ascending. */
  stretches: '制度起始日',
  /** The marks that say nothing. */
  marks: '空白标记',
  /** The moment of judging: NOW(), in one cell, so that one cell is volatile. */
  now: '判定时刻',
} as const;

export type FormulaName = (typeof formulaNames)[keyof typeof formulaNames];
