import { civil, dayOf, dayText, weekdayText, type Day } from '../../time/day';
import type { Piece } from './items';
import type { SourceText } from './source-text';

/** A day that the notice names, and where. */
export interface NamedDay {
  readonly day: Day;
  readonly offset: number;
}

/** A statement with its dates taken out. */
export interface DatedStatement {
  /** The words, each run of dates (`9月19日(周日)、25日(周六)`, `10月1日至7日`) replaced by `#`. */
  readonly words: string;
  /** Every day of every run, ranges expanded. */
  readonly days: readonly NamedDay[];
  /** False when a date could not be read and is missing from `days`. */
  readonly complete: boolean;
}

/** What is needed to complete a date that is written without its year. */
export interface DateContext {
  readonly text: SourceText;
  readonly year: number;
  /** In the item on 元旦 a December without year is that of the year before. */
  readonly isNewYear: boolean;
}

/** Rest blocks have been 10 days at most (春节 2020); a longer one is a slip of the pen. */
const MAX_BLOCK = 15;
const DATE = '(?:\\d+年)?(?:\\d+月)?\\d+日(?:\\([^)]*\\))?';
const RUN = new RegExp(`${DATE}(?:[至到—–~、和及-]${DATE})*`, 'g');
const PART = /([至到—–~、和及-])?(?:(\d+)年)?(?:(\d+)月)?(\d+)日(?:\(([^)]*)\))?/g;

/**
 * Reads the dates of a statement. A date that does not exist, lacks its month or lies outside the year is reported
 * and left out, with the rest of its run; one that contradicts the weekday written beside it is reported and kept.
 */
export function readDates(statement: Piece, context: DateContext): DatedStatement {
  const days: NamedDay[] = [];
  let complete = true;
  const words = statement.chars.replace(RUN, (run: string, index: number) => {
    const read = readRun({ chars: run, offset: statement.offset + index }, context);
    days.push(...read.days);
    complete &&= read.complete;
    return '#';
  });
  return { words: words.replace(/\([^)]*\)/g, '').replace(/^其中:?/, ''), days, complete };
}

function readRun(run: Piece, context: DateContext): { days: NamedDay[]; complete: boolean } {
  const days: NamedDay[] = [];
  let previous: Day | null = null;
  for (const match of run.chars.matchAll(PART)) {
    const date = writtenDate(match, run.offset);
    const day = dayWritten(date, previous, context);
    if (day === null) return { days, complete: false };
    checkWeekday(date, day, context.text);
    const first: Day = date.endsRange && previous !== null ? previous + 1 : day;
    if (day < first || day - first >= MAX_BLOCK) {
      const found = `${dayText(first - 1, true)}至${dayText(day, true)}`;
      const expected = `不超过${MAX_BLOCK}天、起止顺序正确的日期`;
      context.text.report(date.offset, { expected, found, message: `起止日期不合理：${found}` });
      return { days, complete: false };
    }
    for (let each = first; each <= day; each += 1) days.push({ day: each, offset: date.offset });
    previous = day;
  }
  return { days, complete: true };
}

/** A date as the notice writes it: `23日(农历正月初七、周一)`. */
interface WrittenDate {
  readonly chars: string;
  readonly offset: number;
  readonly endsRange: boolean;
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number;
  /** What stands in brackets behind it. */
  readonly note: string;
}

function writtenDate(match: RegExpExecArray, runOffset: number): WrittenDate {
  const [whole, connector = '', year, month, date, note = ''] = match;
  return {
    chars: whole.slice(connector.length),
    offset: runOffset + match.index + connector.length,
    endsRange: connector !== '' && !'、和及'.includes(connector),
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
    date: Number(date),
    note,
  };
}

/** Completes a date from the one before it in its run (`5月1日至5日`) and from the year of the notice. */
function dayWritten(
  date: WrittenDate,
  previous: Day | null,
  { text, year, isNewYear }: DateContext,
): Day | null {
  const fail = (expected: string, message: string): null => {
    text.report(date.offset, { expected, found: date.chars, message });
    return null;
  };
  const before = previous === null ? null : civil(previous);
  const month = date.month ?? before?.month;
  if (month === undefined) return fail('带月份的日期，如5月1日', `“${date.chars}”缺少月份`);
  const yearByMonth = month === 12 && isNewYear ? year - 1 : year;
  const ownYear = date.year ?? (date.month === null ? before?.year : undefined) ?? yearByMonth;
  const day = dayOf(ownYear, month, date.date);
  if (day === null) return fail('存在的日期', `${ownYear}年${month}月${date.date}日不存在`);
  const belongs = ownYear === year || (ownYear === year - 1 && month === 12);
  return belongs ? day : fail(`${year}年（或上一年12月）的日期`, `“${date.chars}”不在${year}年`);
}

function checkWeekday({ chars, offset, note }: WrittenDate, day: Day, text: SourceText): void {
  const stated = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(note)?.[1]?.replace('天', '日');
  if (stated === undefined || `周${stated}` === weekdayText(day)) return;
  const { year, month, date } = civil(day);
  const message = `${year}年${month}月${date}日是${weekdayText(day)}，通知写的是周${stated}`;
  text.report(offset, { expected: dayText(day), found: chars, message });
}
