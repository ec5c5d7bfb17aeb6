import { day, type Day } from '../time/day';
import { lunarDay, lunarNewYear, qingming } from './lunar';
import type { SpecialDay } from './types';

export const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '国庆节', '中秋节'] as const;
export type Festival = (typeof FESTIVALS)[number];

/** The years {@link statutoryDays} answers for: from the 1999 revision of the law to the end of the 清明 formula. */
export const LAW_YEARS = { first: 2000, last: 2099 } as const;

export interface FestivalDays {
  readonly festival: Festival;
  readonly days: readonly Day[];
}

/**
 * The statutory holidays of a year by 全国年节及纪念日放假办法 (国务院令), in the version in force that year, ascending.
 * They hold whatever the yearly notice says. Two festivals on one day give one entry named 国庆节、中秋节.
 * @returns nothing outside {@link LAW_YEARS}
 */
export function statutoryDays(year: number): readonly SpecialDay[] {
  let days = computed.get(year);
  if (days === undefined) computed.set(year, (days = compute(year)));
  return days;
}

/** The festivals of the law of that year with their statutory days; nothing outside {@link LAW_YEARS}. */
export function festivalDays(year: number): readonly FestivalDays[] {
  if (!Number.isInteger(year) || year < LAW_YEARS.first || year > LAW_YEARS.last) return [];
  const { law, spring, labour } = versionOf(year);
  const days: Record<Festival, readonly Day[]> = {
    元旦: [day(year, 1, 1)],
    // Offsets from 正月初一: −1 is 除夕.
    春节: spring.map((offset) => lunarNewYear(year) + offset),
    劳动节: labour.map((date) => day(year, 5, date)),
    国庆节: [day(year, 10, 1), day(year, 10, 2), day(year, 10, 3)],
    清明节: law >= 2007 ? [qingming(year)] : [],
    端午节: law >= 2007 ? [lunarDay(year, 5, 5)] : [],
    中秋节: law >= 2007 ? [lunarDay(year, 8, 15)] : [],
  };
  return FESTIVALS.map((festival) => ({ festival, days: days[festival] })).filter((f) => f.days.length > 0);
}

/** The revisions, each in force from 1 January of the year given; 除夕 came, went and came again. */
const VERSIONS = [
  { law: 2024, from: 2025, spring: [-1, 0, 1, 2], labour: [1, 2] },
  { law: 2013, from: 2014, spring: [0, 1, 2], labour: [1] },
  { law: 2007, from: 2008, spring: [-1, 0, 1], labour: [1] },
  { law: 1999, from: 2000, spring: [0, 1, 2], labour: [1, 2, 3] },
] as const;

const computed = new Map<number, readonly SpecialDay[]>();

function compute(year: number): readonly SpecialDay[] {
  const names = new Map<Day, string>();
  for (const { festival, days } of festivalDays(year)) {
    for (const each of days) {
      const other = names.get(each);
      names.set(each, other === undefined ? festival : `${other}、${festival}`);
    }
  }
  const source = `《全国年节及纪念日放假办法》（${versionOf(year).law}年修订）`;
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([each, name]) => ({ day: each, kind: 'statutory', name, source }));
}

function versionOf(year: number): (typeof VERSIONS)[number] {
  return VERSIONS.find(({ from }) => year >= from) ?? VERSIONS[3];
}
