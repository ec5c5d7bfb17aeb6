import {
  all,
  any,
  at,
  atMost,
  choose,
  closing,
  dayOf,
  filled,
  hasClosing,
  hours,
  less,
  minus,
  number,
  plus,
} from '../../conditions/build';
import type { Num, Test } from '../../conditions/expr';
import type { FieldsOf } from '../rule';

/* What is said of after-hours service, as conditions and numbers; times are seconds since the midnight that began the evening. */

type Field = FieldsOf<'overtime'>;
type When = Test<Field>;
type Value = Num<Field>;

/** A start before this hour belongs to the evening before. */
export const MORNING = 6;
/** An end before the start is the next day's only when the service then lasts no longer. */
export const LONGEST_PAST_MIDNIGHT = 6;

const afterMidnight: When = all(filled('startedAt'), less(at('startedAt'), hours(MORNING)));
/** The day whose evening it was. */
export const evening: Value = choose(afterMidnight, minus(dayOf('date'), number(1)), dayOf('date'));
export const start: Value = plus(at('startedAt'), choose(afterMidnight, hours(24), hours(0)));
const passesMidnight: When = less(at('endedAt'), at('startedAt'));
export const end: Value = plus(
  at('endedAt'),
  choose(any(afterMidnight, passesMidnight), hours(24), hours(0)),
);
export const timed: When = all(filled('startedAt'), filled('endedAt'));
/** Start and end contradict each other: 19:10 to 18:30 would last until the next evening. */
export const contradictory: When = all(
  timed,
  passesMidnight,
  any(afterMidnight, less(hours(LONGEST_PAST_MIDNIGHT), minus(end, start))),
);
/** The service passed midnight, or began after it. */
export const untilNextDay: When = atMost(hours(24), end);

/** When the office closed that day: what the row says, else 设置. */
export const closingKnown: When = any(filled('closesAt'), hasClosing(evening));
export const closes: Value = choose(filled('closesAt'), at('closesAt'), closing(evening));
