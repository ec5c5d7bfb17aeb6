import { serviceSpan, type Span } from '../booking/facts';
import { overtimeSpan } from '../overtime/facts';
import { isOf, names, valueOf, type Entry } from '../../records';
import type { Regulation } from '../../regulation/regulation';
import type { LedgerKey, TimeOffRecord } from '../../ledgers';
import type { Settings } from '../../settings';
import type { Day } from '../../time/day';
import { dayOfMoment, elapsed, type Minutes } from '../../time/moment';
import { pushTo } from '../../groups';
import type { RecordIndex } from '../record-index';

/** One person's time off (B3, 1:1) up to and including the day of one time-off record. */
export interface Standing {
  readonly person: string;
  readonly earned: Minutes;
  readonly taken: Minutes;
  /** Why more may have been earned than is known, record by record: an unreadable service, or a source that was not given. */
  readonly unsure: readonly string[];
}

/** Minutes of time off of a record; null when an end is missing or the end is before the start. */
export function leaveMinutes({ from, to }: TimeOffRecord): Minutes | null {
  return from === null || to === null || to < from ? null : elapsed(from, to);
}

/**
 * How the persons of a time-off record stand once it is taken. Bookings earn from 服务开始 to 服务结束, each person in 服务人员 the
 * whole of it, but no minute twice and none before the regulation was in force; 延时 earns only where the settings say so. Taken in
 * the order of 调休日期, so time off before it was earned shows. The account is the person's in all records given, unless 设置 lists
 * the name in several 部室: then that of the 部室 alone.
 */
export function timeOffAccounts(
  leaves: readonly Entry<'timeoff'>[],
  settings: Settings,
  regulation: Regulation,
  everywhere: RecordIndex,
  find: (ledger: LedgerKey, id: string) => Entry | null,
): (entry: Entry) => readonly Standing[] {
  let made: ReadonlyMap<Entry, readonly Standing[]> | null = null;
  const make = () => {
    const standings = new Map<Entry, Standing[]>();
    const accounts = new Map<string, Account>();
    for (const leave of leaves) {
      for (const person of names(leave.values.person)) {
        const account = accountOf(person, leave.values.unit, settings);
        accounts.set(account.key, account);
      }
    }
    for (const account of accounts.values()) {
      for (const [entry, standing] of standingsOf(account, settings, regulation, everywhere, find)) {
        pushTo(standings, entry, standing);
      }
    }
    return standings;
  };
  return (entry) => (made ??= make()).get(entry) ?? NONE;
}

const NONE: readonly Standing[] = [];

/** Whose time off it is. */
interface Account {
  readonly key: string;
  readonly person: string;
  /** The 部室 whose records alone count, where 设置 lists the name in several; else null. */
  readonly unit: string | null;
}

function accountOf(person: string, unit: string | null, { staff }: Settings): Account {
  const units = new Set(staff.filter(({ name }) => name === person).map((member) => member.unit));
  const own = units.size > 1 ? unit : null;
  return { key: `${person}\n${own ?? ''}`, person, unit: own };
}

interface Earning {
  readonly day: Day;
  /** Null when a cell of the service's times cannot be read. */
  readonly span: Span | null;
  readonly entry: Entry;
}

function* standingsOf(
  account: Account,
  settings: Settings,
  regulation: Regulation,
  everywhere: RecordIndex,
  find: (ledger: LedgerKey, id: string) => Entry | null,
): Generator<[Entry, Standing]> {
  const earnings = earningsOf(account, settings, regulation, everywhere);
  const unsure: string[] = [];
  let [earned, taken, next, reached] = [0, 0, 0, -Infinity];
  for (const { entry, day, minutes } of leavesOf(account, everywhere)) {
    for (let each = earnings[next]; each && each.day <= day; each = earnings[next]) {
      if (each.span === null) unsure.push(`${idOf(each.entry)}的服务起止时间读不出，未计入`);
      else {
        // Overlapping services earn once.
        earned += Math.max(0, each.span.to - Math.max(each.span.from, reached));
        reached = Math.max(reached, each.span.to);
      }
      next += 1;
    }
    const source = entry.values.bookingId;
    if (source !== null && find('booking', source) === null) {
      unsure.push(`没有读到来源预约${source}，未计入`);
    }
    taken += minutes;
    yield [entry, { person: account.person, earned: elapsed(0, earned), taken, unsure: [...unsure] }];
  }
}

function earningsOf(
  account: Account,
  settings: Settings,
  { inForceFrom }: Regulation,
  everywhere: RecordIndex,
): readonly Earning[] {
  const served = services(account, everywhere, 'booking').flatMap((entry): Earning[] => {
    const span = serviceSpan(entry.values);
    return earning(entry, entry.values.day, span);
  });
  const extended = settings.options.overtimeEarnsTimeOff
    ? services(account, everywhere, 'overtime').flatMap((entry) =>
        earning(entry, entry.values.date, overtimeSpan(entry.values)),
      )
    : [];
  return [...served, ...extended]
    .filter(({ day }) => day >= inForceFrom)
    .sort((a, b) => a.day - b.day || (a.span?.from ?? 0) - (b.span?.from ?? 0));
}

function earning(entry: Entry, day: Day | null, span: Span | null): Earning[] {
  if (span !== null) return [{ entry, day: dayOfMoment(span.from), span }];
  return day !== null && isUnreadable(entry) ? [{ entry, day, span }] : [];
}

function services<K extends 'booking' | 'overtime'>(
  { person, unit }: Account,
  everywhere: RecordIndex,
  ledger: K,
): readonly Entry<K>[] {
  return everywhere
    .naming(ledger, 'staff', person)
    .filter(
      (entry): entry is Entry<K> => isOf(entry, ledger) && (unit === null || valueOf(entry, 'unit') === unit),
    );
}

const SERVICE_TIMES: readonly string[] = ['serviceStartedAt', 'serviceEndedAt', 'startedAt', 'endedAt'];

function isUnreadable({ problems }: Entry): boolean {
  return problems.some(({ field }) => SERVICE_TIMES.includes(field));
}

interface Leave {
  readonly entry: Entry<'timeoff'>;
  readonly day: Day;
  readonly minutes: Minutes;
}

function leavesOf({ person, unit }: Account, everywhere: RecordIndex): readonly Leave[] {
  return everywhere
    .naming('timeoff', 'person', person)
    .filter((entry) => isOf(entry, 'timeoff'))
    .flatMap((entry) => {
      const { date, unit: own } = entry.values;
      const minutes = leaveMinutes(entry.values);
      const counts = date !== null && minutes !== null && (unit === null || own === unit);
      return counts ? [{ entry, day: date, minutes }] : [];
    })
    .sort((a, b) => a.day - b.day || a.entry.row - b.entry.row);
}

function idOf(entry: Entry): string {
  return entry.values.id ?? `第${entry.row}行`;
}
