import type { HalfDay, OfficeHours, Season } from '../../../rules/calendar';
import { timeOfDay, timeText, type TimeOfDay } from '../../../rules/time/moment';

/** A season still to be filled in: times not typed yet are NaN, which checkOfficeHours refuses. */
export function newSeason(hours: OfficeHours | null): Season {
  const seasons = hours?.seasons ?? [];
  const unset: HalfDay = { open: Number.NaN, close: Number.NaN };
  const whole = { from: { month: 1, date: 1 }, to: { month: 12, date: 31 } };
  const span = seasons.length === 0 ? whole : { from: { month: 10, date: 1 }, to: { month: 4, date: 30 } };
  return { name: seasons.length === 0 ? '全年' : '冬季', ...span, morning: unset, afternoon: unset };
}

/** What a time input shows. */
export function timeInput(time: TimeOfDay): string {
  return Number.isNaN(time) ? '' : timeText(time).slice(0, 5);
}

/** The time typed into an input; NaN for none. */
export function typedTime(text: string): TimeOfDay {
  const match = /^(\d{2}):(\d{2})/.exec(text);
  return (match && timeOfDay(Number(match[1]), Number(match[2]))) ?? Number.NaN;
}
