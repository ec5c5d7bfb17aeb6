import { closingTime, overtimeSpan, serviceTimes } from '../checks/overtime/facts';
import type { Context } from '../checks/context';
import { isFilled } from '../conditions/filled';
import type { Row } from '../conditions/world';
import { rowOf } from '../row';
import { ledgers } from '../ledgers';
import { toWholeSeconds, type Minutes, type TimeOfDay } from '../time/moment';
import { creditOf } from './booking-fact';
import { extended } from './extended';
import type { Fact, OvertimeFact } from './facts';

/** What measures ask of after-hours service. */
export function overtimeFact(fact: Fact<'overtime'>, context: Context): OvertimeFact {
  const { values } = fact.entry;
  const row = rowOf(fact.entry, context);
  const closes = closingTime(row);
  const times = serviceTimes(row);
  const earns = context.options.overtimeEarnsTimeOff;
  return extended(fact, {
    closes,
    minutes: overtimeMinutes(row),
    overLimit:
      closes !== null && times !== null && toWholeSeconds(times.to - closes) > row.limits['overtime.minutes'],
    explained: isFilled(ledgers.overtime.fields.exception, values.exception),
    span: earns ? creditOf(overtimeSpan(values), context) : null,
  });
}

/**
 * 延时分钟 (B3): from closing time, or from the start where that came later, to the end, which may pass midnight.
 * Service that ended before closing time is 0. Where nobody has said when the office closes, from the start.
 * @returns null when start or end is missing, or they contradict each other
 */
export function overtimeMinutes(row: Row): Minutes | null {
  return minutesAfter(closingTime(row), serviceTimes(row));
}

/** From closing time, or from the start where that came later, to the end; as {@link overtimeMinutes}. */
export function minutesAfter(
  closes: TimeOfDay | null,
  times: { readonly from: Minutes; readonly to: Minutes } | null,
): Minutes | null {
  return times === null ? null : Math.max(0, toWholeSeconds(times.to - Math.max(times.from, closes ?? 0)));
}
