import { civil, type Day } from '../time/day';
import { timeText, type TimeOfDay } from '../time/moment';
import { remembered } from './memo';

/** A date that comes every year. */
export interface YearlyDate {
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
}

export interface HalfDay {
  readonly open: TimeOfDay;
  /** Exclusive: a minute that begins at closing time is not office time. */
  readonly close: TimeOfDay;
}

/** Office hours of a part of the year, `from` and `to` included; wraps over New Year when `to` comes before `from`. */
export interface Season {
  readonly name: string;
  readonly from: YearlyDate;
  readonly to: YearlyDate;
  readonly morning: HalfDay;
  readonly afternoon: HalfDay;
}

/** The unit's 作息时间; no season at all until someone has confirmed them. */
export interface OfficeHours {
  readonly seasons: readonly Season[];
}

/** What is wrong with office hours as entered. */
export interface OfficeHoursProblem {
  /** The name of the season at fault; null when it is the year as a whole. */
  readonly season: string | null;
  /** Chinese: expected and found. */
  readonly message: string;
}

/** The season in force on a day (the first entered, should two overlap); null when the hours of that day are not set. */
export const seasonOn: (hours: OfficeHours, day: Day) => Season | null = remembered((hours, day) => {
  const at = ordinal(civil(day));
  return hours.seasons.find((season) => covers(season, at)) ?? null;
});

/** Everything wrong with office hours as entered: impossible dates and times, dates without or with two seasons. */
export function checkOfficeHours(hours: OfficeHours): readonly OfficeHoursProblem[] {
  if (hours.seasons.length === 0) return [{ season: null, message: '尚未设置办公时间，应至少填写一个时段' }];
  const single = hours.seasons.flatMap(checkSeason);
  return single.length > 0 ? single : checkYear(hours);
}

function checkSeason(season: Season): OfficeHoursProblem[] {
  const { name, morning, afternoon } = season;
  const problems: string[] = [];
  for (const [label, at] of [
    ['开始日期', season.from],
    ['结束日期', season.to],
  ] as const) {
    if (!YEAR.includes(ordinal(at)))
      problems.push(`${label}应为存在的月日，填写的是${at.month}月${at.date}日`);
  }
  for (const [label, half] of [
    ['上午', morning],
    ['下午', afternoon],
  ] as const) {
    if (!(half.open >= 0 && half.close <= 1440)) problems.push(`${label}时间应在00:00至24:00之间`);
    else if (half.close <= half.open) {
      problems.push(
        `${label}下班时间应晚于上班时间，填写的是${timeText(half.open)}至${timeText(half.close)}`,
      );
    }
  }
  if (afternoon.open < morning.close) {
    problems.push(
      `下午上班时间（${timeText(afternoon.open)}）不应早于上午下班时间（${timeText(morning.close)}）`,
    );
  }
  return problems.map((message) => ({ season: name, message: `“${name}”${message}` }));
}

/** Every date of a leap year as an ordinal, ascending. */
const YEAR: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((length, index) =>
  Array.from({ length }, (_, date) => ordinal({ month: index + 1, date: date + 1 })),
);

function checkYear(hours: OfficeHours): OfficeHoursProblem[] {
  const problems: OfficeHoursProblem[] = [];
  let start = YEAR[0];
  YEAR.forEach((at, index) => {
    const state = namesOn(hours, at);
    const next = YEAR[index + 1];
    if (start === undefined || (next !== undefined && namesOn(hours, next) === state)) return;
    const span = `${ordinalText(start)}至${ordinalText(at)}`;
    if (state === '') problems.push({ season: null, message: `${span}没有办公时间` });
    else if (state.includes('、'))
      problems.push({ season: null, message: `${span}有两个以上时段重叠：${state}` });
    start = next;
  });
  return problems;
}

function namesOn(hours: OfficeHours, at: number): string {
  return hours.seasons
    .filter((season) => covers(season, at))
    .map((season) => `“${season.name}”`)
    .join('、');
}

function covers(season: Season, at: number): boolean {
  const from = ordinal(season.from);
  const to = ordinal(season.to);
  return from <= to ? from <= at && at <= to : from <= at || at <= to;
}

/** Orders the dates of a year: 511 for 5月11日. */
function ordinal({ month, date }: YearlyDate): number {
  return month * 100 + date;
}

function ordinalText(at: number): string {
  return `${Math.floor(at / 100)}月${at % 100}日`;
}
