import type { BookingRecord } from '../../../rules/ledgers';
import type { Outcome, ReplyState } from '../../../rules/measures/facts';
import { defaultSettings, type Settings } from '../../../rules/settings';
import type { Moment } from '../../../rules/time/moment';
import { at } from '../scenarios/when';

type Edits = Partial<BookingRecord>;

/** One minute of a booking's life: what was entered by then, and what is to be seen. */
export interface Step {
  readonly clock: Moment;
  /** What is entered, row by row: the first row's, or those of several rows by their numbers. */
  readonly edits: Readonly<Record<number, Edits>>;
  /** Of each row: how the wait for an answer stands (`none` where none is counted) and what became of the booking. */
  readonly states: readonly `${ReplyState | 'none'} ${Outcome}`[];
  /** `kind urgency` of each reminder. */
  readonly reminders: readonly string[];
  /** `rule level` of each finding. */
  readonly findings: readonly string[];
}

/** The story of a booking, minute by minute. */
export interface Flow {
  readonly title: string;
  readonly settings: Partial<Settings>;
  readonly steps: readonly Step[];
}

export function flow(title: string, steps: readonly Step[], settings: Partial<Settings> = {}): Flow {
  return { title, settings, steps };
}

/**
 * @param clock `05-16 09:30:01`, of 2026 unless a year is given
 * @param edits of the first row, or `{ 2: … }` of others
 * @param states of the rows, the first first
 */
export function step(
  clock: string,
  edits: Edits | Readonly<Record<number, Edits>>,
  states: Step['states'][number] | Step['states'],
  reminders: readonly string[] = [],
  findings: readonly string[] = [],
): Step {
  return {
    clock: moment(clock),
    edits: isByRow(edits) ? edits : { 1: edits },
    states: typeof states === 'string' ? [states] : states,
    reminders,
    findings,
  };
}

function isByRow(edits: object): edits is Readonly<Record<number, Edits>> {
  return Object.keys(edits).some((key) => /^\d+$/.test(key));
}

export function moment(clock: string): Moment {
  const [day = '', time = ''] = clock.split(' ');
  return at(`${day.length === 5 ? `2026-${day}` : day}T${time}`);
}

/** Nothing but the application: what a row holds when the telephone is put down. */
export const call: Edits = {
  repliedAt: null,
  reply: null,
  oneTimeNoticeAt: null,
  staffArrivedAt: null,
  clientArrivedAt: null,
  serviceStartedAt: null,
  serviceEndedAt: null,
  outcome: null,
};

/** Agreed to, with what the clause wants said. */
export function agree(clock: string): Edits {
  return { repliedAt: moment(clock), reply: '同意', oneTimeNoticeAt: moment(clock), outcome: '待服务' };
}

export const byOffice: Partial<Settings> = {
  options: { ...defaultSettings.options, replyClock: 'office' },
};
