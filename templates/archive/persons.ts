import { covered } from '../../rules/checks/booking/facts';
import type { BookingFact, Facts, OvertimeFact } from '../../rules/measures';
import { elapsed, toWholeSeconds, type Minutes } from '../../rules/time/moment';
import { quoted } from './formulas';
import type { Workings } from './workings/sheet';

export type PersonKey = 'assist' | 'booking' | 'weekend' | 'services' | 'overtime' | 'earned' | 'taken';

/** A column of the table by person. A record with several persons counts for each of them in full. */
interface PersonColumn {
  readonly key: PersonKey;
  readonly heading: string;
  /** @param name the criterion of the person's name, for columns of names between two 、 */
  readonly formula: (from: Workings, name: string, facts: Facts, person: string) => string;
  readonly result: (facts: Facts, person: string) => number;
}

export const personColumns: readonly PersonColumn[] = [
  {
    key: 'assist',
    heading: '帮办代办\n（件）',
    formula: ({ assist }, name) => `COUNTIF(${assist('persons')},${name})`,
    result: ({ assist }, person) => assist.filter(by(person)).length,
  },
  {
    key: 'booking',
    heading: '预约服务\n（件）',
    formula: ({ booking }, name) => `COUNTIF(${booking('persons')},${name})`,
    result: ({ booking }, person) => booking.filter(by(person)).length,
  },
  {
    key: 'weekend',
    heading: '周末服务\n（分钟）',
    formula: ({ booking }, name) =>
      `SUMIFS(${booking('served')},${booking('persons')},${name},${booking('weekend')},"是")`,
    result: ({ booking }, person) =>
      sum(booking.filter(by(person)).map((fact) => (fact.onWeekend ? lengthOf(fact) : null))),
  },
  {
    key: 'services',
    heading: '延时服务\n（件）',
    formula: ({ overtime }, name) => `COUNTIF(${overtime('persons')},${name})`,
    result: ({ overtime }, person) => overtime.filter(by(person)).length,
  },
  {
    key: 'overtime',
    heading: '延时服务\n（分钟）',
    formula: ({ overtime }, name) => `SUMIFS(${overtime('minutes')},${overtime('persons')},${name})`,
    result: ({ overtime }, person) => sum(overtime.filter(by(person)).map(({ minutes }) => minutes)),
  },
  {
    key: 'earned',
    heading: '应调休\n（分钟）',
    formula: ({ booking, overtime }, name, facts, person) => {
      const twice = servedTwice(facts, person);
      return `SUMIFS(${booking('served')},${booking('persons')},${name})+SUMIFS(${overtime('earned')},${overtime('persons')},${name})${twice === 0 ? '' : `-${twice}`}`;
    },
    result: (facts, person) => sum(servicesOf(facts, person).map(lengthOf)) - servedTwice(facts, person),
  },
  {
    key: 'taken',
    heading: '已调休\n（分钟）',
    formula: ({ timeoff }, name) => `SUMIFS(${timeoff('minutes')},${timeoff('persons')},${name})`,
    result: ({ timeoff }, person) => sum(timeoff.filter(by(person)).map(({ taken }) => taken)),
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

type Service = BookingFact | OvertimeFact;

function servicesOf({ booking, overtime }: Facts, person: string): readonly Service[] {
  return [...booking, ...overtime].filter(by(person));
}

function lengthOf({ span }: Service): Minutes | null {
  return span === null ? null : elapsed(span.from, span.to);
}

/** Minutes of a person's services that lie in several of them, and earn time off once. */
function servedTwice(facts: Facts, person: string): Minutes {
  const services = servicesOf(facts, person);
  const spans = services.flatMap(({ span }) => span ?? []);
  return sum(services.map(lengthOf)) - covered(spans);
}

function by(person: string): (fact: { readonly persons: readonly string[] }) => boolean {
  return ({ persons }) => persons.includes(person);
}

function sum(minutes: readonly (number | null)[]): number {
  return toWholeSeconds(minutes.reduce((total: number, each) => total + (each ?? 0), 0));
}
