import { parseIsoDay, type Day } from '../../../rules/time/day';
import { momentAt, parseIsoMoment, type Moment, type TimeOfDay } from '../../../rules/time/moment';

/** The moment of `2026-05-11T09:00` or `2026-05-11T09:00:01`. @throws RangeError for anything else */
export function at(iso: string): Moment {
  const found = parseIsoMoment(iso);
  if (found === null) throw new RangeError(`Expected a moment such as 2026-05-11T09:00, found "${iso}"`);
  return found;
}

/** The day of `2026-05-16`. @throws RangeError for anything else */
export function on(iso: string): Day {
  const found = parseIsoDay(iso);
  if (found === null) throw new RangeError(`Expected a day such as 2026-05-16, found "${iso}"`);
  return found;
}

/** The time of day of `09:00` or `11:30:01`. @throws RangeError for anything else */
export function clock(text: string): TimeOfDay {
  return at(`1970-01-01T${text}`) - momentAt(0, 0);
}
