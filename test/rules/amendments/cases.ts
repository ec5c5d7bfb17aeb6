import type { FigureName } from '../../../rules/measures';
import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { Entry } from '../../../rules/records';
import type { Amendment, LimitName } from '../../../rules/regulation/limits';
import type { ReminderKind } from '../../../rules/reminders';
import type { Moment } from '../../../rules/time/moment';
import { FIRST_ROW, rowOf } from '../scenarios/scenario';
import { at, clock, on } from '../scenarios/when';

/*
 * Each limit amended from Monday 2026-05-18, and the same service given twice: in the week before that day, when it keeps the clause
 * as issued, and in the week after, when it breaks the clause as amended.
 */

export const FROM = on('2026-05-18');
const PAPER = '阳经开管发〔2026〕3号';
/** A Wednesday after all of it. */
export const LATER = at('2026-05-27T10:00');

export interface AmendedLimit {
  readonly amendment: Amendment;
  /** The limit in words, as findings, hints and reasoning name it from the day on. */
  readonly words: string;
  readonly rule: string;
  readonly ledger: 'booking' | 'overtime';
  /** The field whose hint in Excel quotes the clause. */
  readonly hint: string;
  /** What differs from the lawful record of the week before. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What 一次性告知单 of a booking says of the limit, where it does. */
  readonly paper?: string;
  /** A figure whose title names the limit. */
  readonly figure?: FigureName;
  /** What is reminded of in the week after, and by when. */
  readonly reminder?: {
    readonly values: Readonly<Record<string, unknown>>;
    readonly now: Moment;
    readonly kind: ReminderKind;
    readonly at: Moment;
  };
}

const calledOff = {
  outcome: '已取消',
  changedBy: '本单位',
  changeReason: '停电',
  staffArrivedAt: null,
  clientArrivedAt: null,
  serviceStartedAt: null,
  serviceEndedAt: null,
  confirmedBy: null,
};

export const amendedLimits: readonly AmendedLimit[] = [
  {
    amendment: { limit: 'reply.minutes', value: 30, from: FROM, paper: PAPER },
    words: '30分钟',
    rule: 'booking/reply-within-1h',
    ledger: 'booking',
    hint: 'repliedAt',
    values: { repliedAt: at('2026-05-11T09:45'), oneTimeNoticeAt: at('2026-05-11T09:45') },
    figure: 'reply.within1h',
    reminder: {
      values: {
        repliedAt: null,
        reply: null,
        outcome: '待服务',
        serviceStartedAt: null,
        serviceEndedAt: null,
      },
      now: at('2026-05-18T09:10'),
      kind: 'reply',
      at: at('2026-05-18T09:30'),
    },
  },
  {
    amendment: { limit: 'booking.leadFirst', value: 2, from: FROM, paper: PAPER },
    words: '2-5个工作日',
    rule: 'booking/lead-time',
    ledger: 'booking',
    hint: 'appliedAt',
    values: {
      appliedAt: at('2026-05-15T09:00'),
      repliedAt: at('2026-05-15T09:20'),
      oneTimeNoticeAt: at('2026-05-15T09:20'),
    },
  },
  {
    amendment: { limit: 'booking.leadLast', value: 3, from: FROM, paper: PAPER },
    words: '1-3个工作日',
    rule: 'booking/lead-time',
    ledger: 'booking',
    hint: 'appliedAt',
    values: {},
  },
  {
    amendment: { limit: 'booking.noShowMinutes', value: 10, from: FROM, paper: PAPER },
    words: '10分钟',
    rule: 'booking/no-show-contact',
    ledger: 'booking',
    hint: 'contactedAt',
    paper: '超过约定时间10分钟未到场的',
    values: { clientArrivedAt: at('2026-05-16T09:20') },
    reminder: {
      values: {
        clientArrivedAt: null,
        outcome: '待服务',
        serviceStartedAt: null,
        serviceEndedAt: null,
        confirmedBy: null,
      },
      now: at('2026-05-23T09:11'),
      kind: 'contact-late',
      at: at('2026-05-23T09:10'),
    },
  },
  {
    amendment: { limit: 'booking.tellDays', value: 2, from: FROM, paper: PAPER },
    words: '2天',
    rule: 'booking/change-notice',
    ledger: 'booking',
    hint: 'changeToldAt',
    paper: '提前2天告知',
    values: { ...calledOff, changeToldAt: at('2026-05-15T10:00') },
    reminder: {
      values: { ...calledOff, changeToldAt: null },
      now: at('2026-05-20T10:00'),
      kind: 'tell-change',
      // The end of Thursday, two days before the booked Saturday.
      at: at('2026-05-22T00:00'),
    },
  },
  {
    amendment: { limit: 'overtime.minutes', value: 30, from: FROM, paper: PAPER },
    words: '30分钟',
    rule: 'overtime/within-1h',
    ledger: 'overtime',
    hint: 'endedAt',
    values: {},
    figure: 'overtime.over1h',
  },
  {
    amendment: {
      limit: 'booking.slots',
      value: { 上午: { opens: clock('09:30'), closes: clock('11:30') } },
      from: FROM,
      paper: PAPER,
    },
    words: '9:30-11:30',
    rule: 'booking/slot',
    ledger: 'booking',
    hint: 'arrival',
    values: {},
  },
];

export function nameOf({ amendment }: AmendedLimit): LimitName {
  return amendment.limit;
}

/** The record of the week before the amendment, in the n-th row of its sheet. */
export function before({ ledger, values }: AmendedLimit, row = FIRST_ROW): Entry {
  return rowOf(ledger, row, values);
}

/** The same service a week later. */
export function after({ ledger, values }: AmendedLimit, row = FIRST_ROW, changes: object = {}): Entry {
  const entry: Entry = rowOf(ledger, row, values);
  return { ...entry, values: { ...weekLater(entry), ...changes } } as Entry;
}

const WEEK = 7;

function weekLater({ ledger, values }: Entry): object {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, shifted(ledger, key, value as unknown)]),
  );
}

function shifted(ledger: LedgerKey, key: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  switch (ledgerOf(ledger).fields[key]?.type) {
    case 'date':
      return value + WEEK;
    case 'datetime':
      return value + WEEK * 1440;
    default:
      return value;
  }
}
