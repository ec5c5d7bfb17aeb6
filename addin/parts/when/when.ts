import type { Field } from '../../../rules/ledgers';
import { dayText } from '../../../rules/time/day';
import {
  dayOfMoment,
  MINUTES_PER_DAY,
  momentAt,
  timeOfMoment,
  timeText,
  type Moment,
} from '../../../rules/time/moment';
import { Misread } from '../../../templates/cells/misread';
import { inputText, readInput } from '../form/texts';
import { completed, type WhenType } from './complete';

/** The type of a field that says when; null for any other. */
export function whenType({ type }: Field): WhenType | null {
  return type === 'date' || type === 'time' || type === 'datetime' ? type : null;
}

/**
 * What was typed into a field that says when, as the text of a draft: completed and read, or as it was typed where it is no value.
 */
export function whenTyped(field: Field, text: string, now: Moment): string {
  const type = whenType(field);
  if (type === null || text.trim() === '') return '';
  const value = readInput(field, completed(type, text, dayOfMoment(now)));
  return value instanceof Misread ? text.trim() : inputText(field, value);
}

/** Whether a text is a value of the field just as it was typed: `2026-11-28`, `18:30`. */
export function isWhole(field: Field, text: string): boolean {
  const value = text === '' ? null : readInput(field, text);
  return typeof value === 'number' && inputText(field, value) === text;
}

/** Days within which a date needs no year: it is the nearest of its name, also when it is changed by hand. */
const NEAR_DAYS = 150;

/** The text of a draft as people read it: `11月28日（周六）9:30`, whatever the language of the browser. */
export function whenShown(field: Field, text: string, now: Moment): string {
  const value = text === '' ? null : readInput(field, text);
  const type = whenType(field);
  if (typeof value !== 'number' || type === null) return text;
  if (type === 'time') return timeText(value);
  const day = type === 'date' ? value : dayOfMoment(value);
  const shown = dayText(day, Math.abs(day - dayOfMoment(now)) > NEAR_DAYS);
  return type === 'date' ? shown : `${shown}${timeText(timeOfMoment(value))}`;
}

const STEP_MINUTES = 5;
const LONG_STEP = { date: 7, minutes: 60 };

/**
 * The text of a draft after an arrow key: a day on or back, of a time five minutes, with Shift a week and an hour; from an empty field
 * the present.
 */
export function whenStepped(
  field: Field,
  text: string,
  direction: 1 | -1,
  long: boolean,
  now: Moment,
): string {
  const value = text === '' ? null : readInput(field, text);
  const type = whenType(field);
  if (type === null || value instanceof Misread) return text;
  if (typeof value !== 'number') return inputText(field, presentOf(type, now));
  if (type === 'date') return inputText(field, value + direction * (long ? LONG_STEP.date : 1));
  const stepped = stepMinutes(type === 'time' ? value : timeOfMoment(value), direction, long);
  if (type === 'datetime') return inputText(field, momentAt(dayOfMoment(value), 0) + stepped);
  return inputText(field, (stepped + MINUTES_PER_DAY) % MINUTES_PER_DAY);
}

function presentOf(type: WhenType, now: Moment): number {
  if (type === 'date') return dayOfMoment(now);
  return Math.floor(type === 'time' ? timeOfMoment(now) : now);
}

/** To the next full five minutes. */
function stepMinutes(minutes: number, direction: 1 | -1, long: boolean): number {
  if (long) return minutes + direction * LONG_STEP.minutes;
  const steps = minutes / STEP_MINUTES;
  return (direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * STEP_MINUTES;
}

/** What else a text may mean, where it may mean several things: to be chosen from. */
export function whenReadings(field: Field, text: string): readonly string[] {
  const value = text === '' ? null : readInput(field, text);
  if (!(value instanceof Misread) || !('readings' in value.right)) return [];
  return value.right.readings ?? [];
}
