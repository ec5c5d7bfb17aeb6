import type { OvertimeRecord, TimeOffRecord } from '../../ledgers';
import { names, type Entry, type Records } from '../../records';
import type { Settings } from '../../settings';
import type { Day } from '../../time/day';
import type { Minutes } from '../../time/moment';
import { serviceDay, serviceMinutes } from '../booking/facts';
import { endOfService } from '../overtime/facts';

/** One person's time off: minutes earned by weekend service and minutes taken (B3, 1:1). */
export interface TimeOffAccount {
  readonly person: string;
  readonly earned: Minutes;
  readonly taken: Minutes;
  /** The records behind it. */
  readonly services: readonly (Entry<'booking'> | Entry<'overtime'>)[];
  readonly leaves: readonly Entry<'timeoff'>[];
}

/** Earned and taken up to and including the day of one time-off record. */
export interface Standing {
  readonly earned: Minutes;
  readonly taken: Minutes;
}

export interface TimeOffAccounts {
  readonly accounts: readonly TimeOffAccount[];
  /** How the person stands once this record is taken; null for a record without person, date or length. */
  standingAfter(entry: Entry<'timeoff'>): Standing | null;
}

/** Minutes of time off of a record; null when an end is missing or the end is before the start. */
export function leaveMinutes({ from, to }: TimeOffRecord): Minutes | null {
  return from === null || to === null || to < from ? null : to - from;
}

/** Minutes of time off that after-hours service earns each who gave it; null where the settings give none, or a time is missing. */
export function overtimeEarnings(values: OvertimeRecord, settings: Settings): Minutes | null {
  const end = endOfService(values);
  if (!settings.options.overtimeEarnsTimeOff || values.startedAt === null || end === null) return null;
  return end - values.startedAt;
}

/**
 * Earned and taken minutes by person. Bookings earn from 服务开始 to 服务结束, each person in 服务人员 the whole of it;
 * 延时 earns only where the settings say so. Taken in the order of 调休日期, so time off before it was earned shows.
 */
export function timeOffAccounts(records: Records, settings: Settings): TimeOffAccounts {
  const earnings = earningsByPerson(records, settings);
  const leaves = leavesByPerson(records.timeoff);
  const standings = new Map<Entry<'timeoff'>, Standing>();
  const people = [...new Set([...earnings.keys(), ...leaves.keys()])];
  const accounts = people.map((person): TimeOffAccount => {
    const earned = [...(earnings.get(person) ?? [])].sort((a, b) => a.day - b.day);
    let taken = 0;
    let sum = 0;
    let next = 0;
    for (const leave of leaves.get(person) ?? []) {
      for (let each = earned[next]; each && each.day <= leave.day; each = earned[next]) {
        sum += each.minutes;
        next += 1;
      }
      taken += leave.minutes;
      standings.set(leave.entry, { earned: sum, taken });
    }
    const total = earned.reduce((minutes, each) => minutes + each.minutes, 0);
    return {
      person,
      earned: total,
      taken,
      services: earned.map((each) => each.entry),
      leaves: (leaves.get(person) ?? []).map((leave) => leave.entry),
    };
  });
  return { accounts, standingAfter: (entry) => standings.get(entry) ?? null };
}

interface Earning {
  readonly day: Day;
  readonly minutes: Minutes;
  readonly entry: Entry<'booking'> | Entry<'overtime'>;
}

interface Leave {
  readonly day: Day;
  readonly minutes: Minutes;
  readonly entry: Entry<'timeoff'>;
}

function earningsByPerson(records: Records, settings: Settings): Map<string, Earning[]> {
  const earnings = new Map<string, Earning[]>();
  const earn = (staff: string | null, earning: Earning) => {
    for (const person of names(staff)) push(earnings, person, earning);
  };
  for (const entry of records.booking) {
    const day = serviceDay(entry.values);
    const minutes = serviceMinutes(entry.values);
    if (day !== null && minutes !== null) earn(entry.values.staff, { day, minutes, entry });
  }
  for (const entry of records.overtime) {
    const { date, staff } = entry.values;
    const minutes = overtimeEarnings(entry.values, settings);
    if (date !== null && minutes !== null) earn(staff, { day: date, minutes, entry });
  }
  return earnings;
}

function leavesByPerson(entries: Records['timeoff']): Map<string, Leave[]> {
  const leaves = new Map<string, Leave[]>();
  for (const entry of entries) {
    const { person, date } = entry.values;
    const minutes = leaveMinutes(entry.values);
    if (person !== null && date !== null && minutes !== null)
      push(leaves, person, { day: date, minutes, entry });
  }
  for (const list of leaves.values()) list.sort((a, b) => a.day - b.day || a.entry.row - b.entry.row);
  return leaves;
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
