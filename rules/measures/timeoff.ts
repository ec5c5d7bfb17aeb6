import { timeOffAccounts } from '../checks/timeoff/accounts';
import type { LedgerKey } from '../ledgers';
import { noRecords, type Entry, type Records } from '../records';
import type { Minutes } from '../time/moment';
import type { Fact, Facts, JudgedOffice } from './facts';
import { byValue, figures, seriesOf, type Counted } from './parts';
import { total } from './statistics';
import type { Point } from './types';

type TimeOffFacts = Pick<Facts, 'booking' | 'overtime' | 'timeoff'>;

interface Account {
  readonly person: string;
  readonly earned: Minutes;
  readonly taken: Minutes;
  readonly services: readonly Entry[];
  readonly leaves: readonly Entry[];
}

/** Time off for weekend service, 1:1 (B3): earned and taken in the period, and what is left at its end. */
export function timeOff(facts: Facts) {
  const period = accountsOf(facts, facts.person);
  const toDate = accountsOf(facts.toDate, facts.person);
  const earned = period.map((account) => point(account.person, account.earned, account.services));
  const taken = period.map((account) => point(account.person, account.taken, account.leaves));
  const balance = toDate.map((account) =>
    point(account.person, account.earned - account.taken, [...account.services, ...account.leaves]),
  );
  return {
    figures: figures({
      'timeoff.earned': sum(earned),
      'timeoff.taken': sum(taken),
      'timeoff.balance': sum(balance),
    }),
    series: seriesOf({
      'timeoff.earned.byPerson': shown(earned),
      'timeoff.taken.byPerson': shown(taken),
      'timeoff.balance.byPerson': shown(balance),
    }),
  };
}

function accountsOf(facts: TimeOffFacts, person: string | null): readonly Account[] {
  const merged = new Map<string, Account>();
  for (const [office, records] of recordsByOffice(facts)) {
    for (const account of timeOffAccounts(records, office.settings).accounts) {
      if (person !== null && account.person !== person) continue;
      const other = merged.get(account.person);
      merged.set(account.person, other ? together(other, account) : account);
    }
  }
  return [...merged.values()];
}

/** Time off is kept office by office, because each has its own settings. */
function recordsByOffice({ booking, overtime, timeoff }: TimeOffFacts): ReadonlyMap<JudgedOffice, Records> {
  const offices = new Map<JudgedOffice, Records>();
  const bookings = groupByOffice(booking);
  const overtimes = groupByOffice(overtime);
  const leaves = groupByOffice(timeoff);
  for (const office of new Set([...bookings.keys(), ...overtimes.keys(), ...leaves.keys()])) {
    offices.set(office, {
      ...noRecords,
      booking: bookings.get(office) ?? [],
      overtime: overtimes.get(office) ?? [],
      timeoff: leaves.get(office) ?? [],
    });
  }
  return offices;
}

function groupByOffice<K extends LedgerKey>(
  facts: readonly Fact<K>[],
): ReadonlyMap<JudgedOffice, readonly Entry<K>[]> {
  const groups = new Map<JudgedOffice, Entry<K>[]>();
  for (const { office, entry } of facts) {
    const group = groups.get(office);
    if (group) group.push(entry);
    else groups.set(office, [entry]);
  }
  return groups;
}

/** One person's accounts in two offices. */
function together(a: Account, b: Account): Account {
  return {
    person: a.person,
    earned: a.earned + b.earned,
    taken: a.taken + b.taken,
    services: [...a.services, ...b.services],
    leaves: [...a.leaves, ...b.leaves],
  };
}

function point(person: string, minutes: Minutes, entries: readonly Entry[]): Point {
  return { key: person, label: person, value: minutes / 60, rows: { kind: 'entries', entries } };
}

/** The sum over persons, opening to each record once though several persons served in it. */
function sum(points: readonly Point[]): Counted {
  const entries = new Set(points.flatMap(({ rows }) => (rows.kind === 'entries' ? rows.entries : [])));
  const value = points.length === 0 ? null : total(points, (each) => each.value ?? 0);
  return { value, rows: { kind: 'entries', entries: [...entries] } };
}

/** Persons with nothing behind them do not stand in the table. */
function shown(points: readonly Point[]): readonly Point[] {
  return byValue(points.filter(({ rows }) => rows.kind === 'entries' && rows.entries.length > 0));
}
