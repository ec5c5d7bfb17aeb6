import type { BookingRecord, TimeOffRecord } from '../../rules/ledgers';
import { names } from '../../rules/records';
import type { Day } from '../../rules/time/day';
import type { Minutes } from '../../rules/time/moment';
import { defect, violation, type Breach, type Desk, type Draft } from './breach';
import { FIRST_DAY, TODAY, workdayAfter } from './days';
import { finish } from './mixing';
import { numbering } from './numbering';

/** Time off taken for a service, or without one. */
export type TimeOffKind = 'earned' | 'unearned';

/** The ways in which the sample breaks the rules of 调休. */
export const timeOffBreaches: readonly Breach<'timeoff', TimeOffKind>[] = [
  { kind: 'unearned', expected: [violation('timeoff/balance')], times: 2, apply: (values) => values },
  {
    kind: 'earned',
    expected: [defect('data/order')],
    apply: (values) => ({ ...values, from: values.to, to: values.from, minutes: null }),
  },
  {
    kind: 'earned',
    expected: [defect('data/required')],
    apply: (values) => ({ ...values, approvedBy: null }),
  },
];

/** The time off of a workbook in the order of its days: some services are taken off, minute by minute, within three weeks. */
export function timeOffDrafts(
  desk: Desk,
  rows: number,
  bookings: readonly Draft<'booking'>[],
  breaches: readonly Breach<'timeoff', TimeOffKind>[],
): Draft<'timeoff'>[] {
  const number = numbering(desk.office, 'TX');
  const earned = desk.random.shuffle(
    bookings.filter(({ expected }) => expected.length === 0).flatMap(({ values }) => claims(desk, values)),
  );
  const wanted = breaches.filter(({ kind }) => kind === 'earned').length;
  const broken = breaches.flatMap((breach) => {
    const lawful = breach.kind === 'unearned' ? unearned(desk) : earned.pop();
    return lawful === undefined ? [] : [{ lawful, breach }];
  });
  const lawful = earned.slice(0, Math.max(0, rows - wanted)).map((each) => ({ lawful: each, breach: null }));
  const on = ({ date }: TimeOffRecord) => date ?? 0;
  return finish('timeoff', desk, [...broken, ...lawful], { by: on, day: on }, number);
}

/** The time off that each person may take for one service (B3, 1:1). */
function claims(desk: Desk, booking: BookingRecord): TimeOffRecord[] {
  const { serviceStartedAt, serviceEndedAt, day } = booking;
  if (serviceStartedAt === null || serviceEndedAt === null || day === null) return [];
  const date = workdayAfter(day, desk.random.int(1, 12));
  if (date >= TODAY) return [];
  return names(booking.staff)
    .filter((person) => person !== abstainer(desk))
    .map((person) => leave(desk, person, date, serviceEndedAt - serviceStartedAt, booking.id));
}

/** Taken in the first days of the ledgers, before anything could be earned, by someone who takes nothing else. */
function unearned(desk: Desk): TimeOffRecord {
  return leave(
    desk,
    abstainer(desk),
    workdayAfter(FIRST_DAY, desk.random.int(1, 4)),
    desk.random.int(30, 120),
    null,
  );
}

/** Keeps the lawful time off of the others lawful: an overdrawn account stays overdrawn. */
function abstainer({ office }: Desk): string {
  return office.staff.at(-1)?.name ?? '';
}

function leave(
  { office }: Desk,
  person: string,
  date: Day,
  minutes: Minutes,
  bookingId: string | null,
): TimeOffRecord {
  const from = 9 * 60;
  return {
    id: null,
    person,
    unit: office.unit.name,
    bookingId,
    date,
    from,
    to: from + minutes,
    minutes,
    approvedBy: office.head,
    remarks: null,
  };
}
