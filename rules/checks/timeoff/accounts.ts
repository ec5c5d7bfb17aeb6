import type { OvertimeRecord, TimeOffRecord } from '../../ledgers';
import { names, type Entry, type Records } from '../../records';
import type { Settings } from '../../settings';
import type { Day } from '../../time/day';
import { elapsed, type Minutes } from '../../time/moment';
import { serviceDay, serviceMinutes } from '../booking/facts';
import { endOfService } from '../overtime/facts';
import { pushTo } from '../groups';

/** One person's time off (B3, 1:1) up to and including the day of one time-off record. */
export interface Standing {
  readonly earned: Minutes;
  readonly taken: Minutes;
  /** The services whose length cannot be read from their cells: they may have earned more. */
  readonly unread: readonly Entry[];
}

/** Minutes of time off of a record; null when an end is missing or the end is before the start. */
export function leaveMinutes({ from, to }: TimeOffRecord): Minutes | null {
  return from === null || to === null || to < from ? null : elapsed(from, to);
}

/** Minutes of time off that after-hours service earns each who gave it; null where the settings give none, or a time is missing. */
export function overtimeEarnings(values: OvertimeRecord, settings: Settings): Minutes | null {
  const end = endOfService(values);
  if (!settings.options.overtimeEarnsTimeOff || values.startedAt === null || end === null) return null;
  return elapsed(values.startedAt, end);
}

/**
 * How a person stands once a time-off record is taken; nothing for a record without person, date or length. Bookings
 * earn from 服务开始 to 服务结束, each person in 服务人员 the whole of it; 延时 earns only where the settings say so. Taken
 * in the order of 调休日期, so time off before it was earned shows.
 */
export function timeOffStandings(
  records: Records,
  settings: Settings,
): ReadonlyMap<Entry<'timeoff'>, Standing> {
  const earnings = earningsByPerson(records, settings);
  const standings = new Map<Entry<'timeoff'>, Standing>();
  for (const [person, leaves] of leavesByPerson(records.timeoff)) {
    const earned = [...(earnings.get(person) ?? [])].sort((a, b) => a.day - b.day);
    let standing: Standing = { earned: 0, taken: 0, unread: [] };
    let next = 0;
    for (const leave of leaves) {
      for (let each = earned[next]; each && each.day <= leave.day; each = earned[next]) {
        standing = credited(standing, each);
        next += 1;
      }
      standing = { ...standing, taken: standing.taken + leave.minutes };
      standings.set(leave.entry, standing);
    }
  }
  return standings;
}

function credited(standing: Standing, { minutes, entry }: Earning): Standing {
  return minutes === null
    ? { ...standing, unread: [...standing.unread, entry] }
    : { ...standing, earned: standing.earned + minutes };
}

interface Earning {
  readonly day: Day;
  /** Null when a cell of the service's times cannot be read. */
  readonly minutes: Minutes | null;
  readonly entry: Entry;
}

interface Leave {
  readonly day: Day;
  readonly minutes: Minutes;
  readonly entry: Entry<'timeoff'>;
}

function earningsByPerson(records: Records, settings: Settings): ReadonlyMap<string, readonly Earning[]> {
  const earnings = new Map<string, Earning[]>();
  const earn = (entry: Entry, staff: string | null, day: Day | null, minutes: Minutes | null) => {
    if (day === null || (minutes === null && !isUnreadable(entry))) return;
    for (const person of names(staff)) pushTo(earnings, person, { day, minutes, entry });
  };
  for (const entry of records.booking) {
    const { values } = entry;
    earn(entry, values.staff, serviceDay(values), serviceMinutes(values));
  }
  if (!settings.options.overtimeEarnsTimeOff) return earnings;
  for (const entry of records.overtime) {
    const { values } = entry;
    earn(entry, values.staff, values.date, overtimeEarnings(values, settings));
  }
  return earnings;
}

const SERVICE_TIMES: readonly string[] = ['serviceStartedAt', 'serviceEndedAt', 'startedAt', 'endedAt'];

function isUnreadable({ problems }: Entry): boolean {
  return problems.some(({ field }) => SERVICE_TIMES.includes(field));
}

function leavesByPerson(entries: Records['timeoff']): Map<string, Leave[]> {
  const leaves = new Map<string, Leave[]>();
  for (const entry of entries) {
    const { person, date } = entry.values;
    const minutes = leaveMinutes(entry.values);
    if (person !== null && date !== null && minutes !== null)
      pushTo(leaves, person, { day: date, minutes, entry });
  }
  for (const list of leaves.values()) list.sort((a, b) => a.day - b.day || a.entry.row - b.entry.row);
  return leaves;
}
