import { compileNum, compileTest } from '../../conditions/evaluate';
import { all, filled, not } from '../../conditions/build';
import type { Row } from '../../conditions/world';
import type { OvertimeRecord } from '../../ledgers';
import { momentAt, MINUTES_PER_DAY, type Minutes, type TimeOfDay } from '../../time/moment';
import type { Span } from '../booking/facts';
import {
  closes,
  closingKnown,
  contradictory,
  end,
  LONGEST_PAST_MIDNIGHT,
  MORNING,
  start,
  timed,
} from './terms';

const known = compileTest('overtime', all(filled('date'), closingKnown));
const closing = compileNum('overtime', closes);
const plausible = compileTest('overtime', all(timed, not(contradictory)));
const [from, to] = [compileNum('overtime', start), compileNum('overtime', end)];

/** When the office closed that day: what the row says, else the season's afternoon close; null when nobody has said. */
export function closingTime(row: Row): TimeOfDay | null {
  return known(row) ? closing(row) / 60 : null;
}

/** Start and end of service in minutes since the midnight that began the evening; null where a time is missing or they contradict. */
export function serviceTimes(row: Row): { readonly from: Minutes; readonly to: Minutes } | null {
  return plausible(row) ? { from: from(row) / 60, to: to(row) / 60 } : null;
}

/** The same of a record alone, for those who know no more: the cell formula of 延时分钟, the account of time off. */
export function eveningTimes({
  startedAt,
  endedAt,
}: Pick<OvertimeRecord, 'startedAt' | 'endedAt'>): { readonly from: Minutes; readonly to: Minutes } | null {
  if (startedAt === null || endedAt === null) return null;
  const afterMidnight = startedAt < MORNING * 60;
  const passesMidnight = endedAt < startedAt;
  const begins = startedAt + (afterMidnight ? MINUTES_PER_DAY : 0);
  const ends = endedAt + (afterMidnight || passesMidnight ? MINUTES_PER_DAY : 0);
  const contradictory = passesMidnight && (afterMidnight || ends - begins > LONGEST_PAST_MIDNIGHT * 60);
  return contradictory ? null : { from: begins, to: ends };
}

/** From the beginning to the end of the service, on the wall clock; null as {@link serviceTimes}. */
export function overtimeSpan(values: OvertimeRecord): Span | null {
  const { date, startedAt } = values;
  const times = eveningTimes(values);
  if (date === null || startedAt === null || times === null) return null;
  const begins = momentAt(date, startedAt);
  return { from: begins, to: begins + (times.to - times.from) };
}
