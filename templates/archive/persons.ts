import type { Facts } from '../../rules/measures';
import { quoted } from './formulas';
import type { Workings } from './workings/sheet';

export type PersonKey = 'assist' | 'booking' | 'weekend' | 'services' | 'overtime' | 'earned' | 'taken';

/** A column of the table by person. A record with several persons counts for each of them in full. */
interface PersonColumn {
  readonly key: PersonKey;
  readonly heading: string;
  /** @param name the criterion of the person's name, for columns of names between two 、 */
  readonly formula: (from: Workings, name: string) => string;
  readonly result: (facts: Facts, person: string) => number;
}

export const personColumns: readonly PersonColumn[] = [
  {
    key: 'assist',
    heading: '帮办代办\n（件）',
    formula: ({ assist }, name) => `COUNTIF(${assist('persons')},${name})`,
    result: ({ assist }, person) => assist.filter(isOf(person)).length,
  },
  {
    key: 'booking',
    heading: '预约服务\n（件）',
    formula: ({ booking }, name) => `COUNTIF(${booking('persons')},${name})`,
    result: ({ booking }, person) => booking.filter(isOf(person)).length,
  },
  {
    key: 'weekend',
    heading: '周末服务\n（分钟）',
    formula: ({ booking }, name) =>
      `SUMIFS(${booking('served')},${booking('persons')},${name},${booking('weekend')},"是")`,
    result: ({ booking }, person) =>
      sum(booking.filter(isOf(person)).map(({ onWeekend, credit }) => (onWeekend ? credit : null))),
  },
  {
    key: 'services',
    heading: '延时服务\n（件）',
    formula: ({ overtime }, name) => `COUNTIF(${overtime('persons')},${name})`,
    result: ({ overtime }, person) => overtime.filter(isOf(person)).length,
  },
  {
    key: 'overtime',
    heading: '延时服务\n（分钟）',
    formula: ({ overtime }, name) => `SUMIFS(${overtime('minutes')},${overtime('persons')},${name})`,
    result: ({ overtime }, person) => sum(overtime.filter(isOf(person)).map(({ minutes }) => minutes)),
  },
  {
    key: 'earned',
    heading: '应调休\n（分钟）',
    formula: ({ booking, overtime }, name) =>
      `SUMIFS(${booking('served')},${booking('persons')},${name})+SUMIFS(${overtime('earned')},${overtime('persons')},${name})`,
    result: ({ booking, overtime }, person) =>
      sum([...booking.filter(isOf(person)), ...overtime.filter(isOf(person))].map(({ credit }) => credit)),
  },
  {
    key: 'taken',
    heading: '已调休\n（分钟）',
    formula: ({ timeoff }, name) => `SUMIFS(${timeoff('minutes')},${timeoff('persons')},${name})`,
    result: ({ timeoff }, person) => sum(timeoff.filter(isOf(person)).map(({ credit }) => -(credit ?? 0))),
  },
];

/** The persons of the table: those of 设置, then others who did work of the period, in the order of their records. */
export function personsIn(facts: Facts, staff: readonly string[]): readonly string[] {
  const worked = [...facts.assist, ...facts.booking, ...facts.overtime, ...facts.timeoff];
  return [...new Set([...staff, ...worked.flatMap(({ persons }) => persons)])];
}

/**
 * The criterion that finds a person among the names between 、: by the cell of the name, or as text where the name holds
 * what criteria take for a wildcard.
 */
export function nameCriterion(person: string, cell: string): string {
  if (!/[~*?]/.test(person)) return `"*、"&${cell}&"、*"`;
  return quoted(`*、${person.replace(/[~*?]/g, '~$&')}、*`);
}

function isOf(person: string): (fact: { readonly persons: readonly string[] }) => boolean {
  return ({ persons }) => persons.includes(person);
}

function sum(minutes: readonly (number | null)[]): number {
  return Math.round(minutes.reduce((total: number, each) => total + (each ?? 0), 0) * 60) / 60;
}
