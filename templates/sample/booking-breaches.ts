import type { BookingRecord } from '../../rules/ledgers';
import { day as dayAt } from '../../rules/time/day';
import { dayOfMoment, momentAt, timeOfMoment, type Moment } from '../../rules/time/moment';
import type { BookingKind } from './booking';
import { defect, explained, undetermined, violation, type Breach, type Desk } from './breach';
import { isWorkday } from '../../rules/calendar';
import { calendar, windowOf, workdayAfter } from './days';

const SPECIAL = '值班人员突发急病送医，已向申请人致歉并说明';

/** The ways in which the sample breaks the rules of 预约服务. */
export const bookingBreaches: readonly Breach<'booking', BookingKind>[] = [
  one('served', 'booking/applied-on-workday', onRestDay, { also: ['booking/lead-time'] }),
  one('served', 'booking/lead-time', tooEarly),
  excused('served', 'booking/lead-time', tooEarly),
  one('served', 'booking/rest-day', onWorkday),
  one('served', 'booking/slot', (values) => ({
    ...values,
    slot: '上午',
    arrival: 14 * 60,
    ...served(values, 14 * 60),
  })),
  excused('served', 'booking/slot', (values) => ({
    ...values,
    slot: '下午',
    arrival: 18 * 60,
    ...served(values, 18 * 60),
  })),
  one('served', 'booking/network-item', limitedItem),
  one('served', 'booking/reply-within-1h', (values, { random }) => replied(values, random.int(61, 240)), {
    times: 3,
  }),
  one('served', 'booking/reply-within-1h', (values) => replied(values, 61)),
  one('refused', 'booking/reply-within-1h', (values) => ({
    ...values,
    repliedAt: null,
    reply: null,
    refusalReason: null,
  })),
  one('refused', 'booking/refusal-reason', (values) => ({ ...values, refusalReason: null })),
  one('served', 'booking/one-time-notice', (values) => ({ ...values, oneTimeNoticeAt: null }), { times: 1 }),
  one('served', 'booking/one-time-notice', (values) => ({
    ...values,
    oneTimeNoticeAt: appointed(values) + 3,
  })),
  one('served', 'booking/staff-on-time', (values, { random }) => staffLate(values, random.int(1, 20)), {
    times: 1,
  }),
  excused('served', 'booking/staff-on-time', (values) => staffLate(values, 25)),
  one('served', 'booking/free', (values) => ({ ...values, fee: 200, feeBasis: null })),
  one('cancelled', 'booking/change-notice', toldLate),
  one('moved', 'booking/change-notice', toldLate),
  one('cancelled', 'booking/change-reason', (values) => ({ ...values, changeReason: null })),
  one(
    'served',
    'booking/no-show-contact',
    (values) => ({ ...values, ...served(values, arrivalOf(values) + 45) }),
    { times: 1 },
  ),
  one('abandoned', 'booking/abandoned-early', (values) => ({
    ...values,
    contactedAt: appointed(values) + 20,
  })),
  one('abandoned', 'booking/abandoned-early', (values) => ({ ...values, contactResult: '可到场' })),
  one('served', 'booking/served', notServed),
  one('served', 'booking/served', unfinished),
  excused('served', 'booking/served', unfinished),
  one('served', 'booking/confirmed', (values) => ({ ...values, confirmedBy: null })),
  {
    kind: 'pending',
    expected: [violation('booking/lead-time'), undetermined('booking/rest-day')],
    // A Saturday of a year whose notice the State Council has not given; so many workdays lie between that none can change it.
    apply: (values) => ({ ...values, day: dayAt(2027, 1, 9) }),
  },
  {
    kind: 'served',
    expected: [defect('data/phone')],
    apply: (values) => ({ ...values, contactPhone: '1380000123' }),
  },
  {
    kind: 'served',
    expected: [violation('booking/contact')],
    apply: (values) => ({ ...values, channel: '电话', contactPhone: null }),
  },
  {
    kind: 'served',
    expected: [defect('data/order')],
    apply: (values) => ({ ...values, serviceEndedAt: (values.serviceStartedAt ?? 0) - 15 }),
  },
  {
    kind: 'served',
    expected: [defect('data/required')],
    apply: (values) => ({ ...values, contactName: null }),
  },
];

function one(
  kind: BookingKind,
  rule: string,
  apply: Breach<'booking', BookingKind>['apply'],
  { also = [], times }: { also?: readonly string[]; times?: number } = {},
): Breach<'booking', BookingKind> {
  return { kind, expected: [rule, ...also].map(violation), apply, ...(times === undefined ? {} : { times }) };
}

/** The same with the special circumstances stated. */
function excused(
  kind: BookingKind,
  rule: string,
  apply: Breach<'booking', BookingKind>['apply'],
): Breach<'booking', BookingKind> {
  return {
    kind,
    expected: [explained(rule)],
    apply: (values, desk) => ({ ...apply(values, desk), exception: SPECIAL }),
  };
}

function arrivalOf({ arrival }: BookingRecord): number {
  return arrival ?? 0;
}

function appointed(values: BookingRecord): Moment {
  return momentAt(values.day ?? 0, arrivalOf(values));
}

/** Everything of the booked day moved, so that the applicant came at the given time of that day. */
function served({ day, arrival, staffArrivedAt }: BookingRecord, cameAt: number): Partial<BookingRecord> {
  const came = momentAt(day ?? 0, cameAt);
  return {
    staffArrivedAt: staffArrivedAt === null ? null : Math.min(momentAt(day ?? 0, arrival ?? 0), came) - 5,
    clientArrivedAt: came,
    serviceStartedAt: came + 2,
    serviceEndedAt: came + 30,
  };
}

/** The application and the reply moved to another day. */
function appliedOn(values: BookingRecord, applied: number): BookingRecord {
  const shift = (applied - dayOfMoment(values.appliedAt ?? 0)) * 1440;
  const moved = (at: Moment | null) => (at === null ? null : at + shift);
  return {
    ...values,
    appliedAt: moved(values.appliedAt),
    repliedAt: moved(values.repliedAt),
    oneTimeNoticeAt: moved(values.oneTimeNoticeAt),
  };
}

/** Asked for on the rest day before the first day of the window: neither a workday nor in the window. */
function onRestDay(values: BookingRecord): BookingRecord {
  let applied = Math.min(...windowOf(values.day ?? 0)) - 1;
  while (isWorkday(calendar, applied) !== false) applied -= 1;
  return appliedOn(values, applied);
}

/** Asked for on the 6th workday before. */
function tooEarly(values: BookingRecord): BookingRecord {
  let applied = Math.min(...windowOf(values.day ?? 0)) - 1;
  while (isWorkday(calendar, applied) !== true) applied -= 1;
  return appliedOn(values, applied);
}

/** Given for the workday after the weekend, when the office is open anyway. */
function onWorkday(values: BookingRecord): BookingRecord {
  const booked = workdayAfter(values.day ?? 0, 1);
  const shift = (booked - (values.day ?? 0)) * 1440;
  const moved = (at: Moment | null) => (at === null ? null : at + shift);
  return {
    ...values,
    day: booked,
    staffArrivedAt: moved(values.staffArrivedAt),
    clientArrivedAt: moved(values.clientArrivedAt),
    serviceStartedAt: moved(values.serviceStartedAt),
    serviceEndedAt: moved(values.serviceEndedAt),
  };
}

function limitedItem(values: BookingRecord, { office }: Desk): BookingRecord {
  return { ...values, item: office.items.find((item) => item.limitedByNetwork)?.name ?? null };
}

function replied(values: BookingRecord, after: number): BookingRecord {
  const repliedAt = (values.appliedAt ?? 0) + after;
  return { ...values, repliedAt, oneTimeNoticeAt: repliedAt };
}

function staffLate(values: BookingRecord, late: number): BookingRecord {
  const arrived = appointed(values) + late;
  return { ...values, staffArrivedAt: arrived, ...startedFrom(values, arrived) };
}

function startedFrom(
  { serviceStartedAt, serviceEndedAt }: BookingRecord,
  earliest: Moment,
): Partial<BookingRecord> {
  const shift = Math.max(0, earliest - (serviceStartedAt ?? earliest));
  const moved = (at: Moment | null) => (at === null ? null : at + shift);
  return { serviceStartedAt: moved(serviceStartedAt), serviceEndedAt: moved(serviceEndedAt) };
}

/** Told on the booked morning itself. */
function toldLate(values: BookingRecord): BookingRecord {
  return {
    ...values,
    changeToldAt: momentAt(values.day ?? 0, 8 * 60 + (timeOfMoment(values.appliedAt ?? 0) % 30)),
  };
}

/** The slot is past and nobody has entered what became of it. */
function notServed(values: BookingRecord): BookingRecord {
  return {
    ...values,
    outcome: '待服务',
    serviceStartedAt: null,
    serviceEndedAt: null,
    fee: null,
    feeBasis: null,
    confirmedBy: null,
  };
}

function unfinished(values: BookingRecord): BookingRecord {
  return { ...notServed(values), outcome: '未办结' };
}
