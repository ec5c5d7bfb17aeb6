import {
  any,
  at,
  choose,
  closing,
  dayOf,
  filled,
  hasClosing,
  less,
  minutes,
  plus,
} from '../../conditions/build';
import { MINUTES_PER_DAY } from '../../time/moment';

/** What facts.ts says of after-hours service, for cells. See closingTime(). */
export const closingKnown = any(filled('closesAt'), hasClosing(dayOf('date')));
export const closes = choose(filled('closesAt'), at('closesAt'), closing(dayOf('date')));

/** See endOfService(). */
export const end = plus(
  at('endedAt'),
  choose(less(at('endedAt'), at('startedAt')), minutes(MINUTES_PER_DAY), minutes(0)),
);
