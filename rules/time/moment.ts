import { dayOf, dayText, isoDay, twoDigits, type Day } from './day';
import type { Unit } from './unit';

/**
 * A moment on the wall clock: minutes since 1970-01-01 00:00, no time zone. Whole for everything people type;
 * a cell that holds seconds (a pasted NOW()) keeps them as sixtieths, so that 60 min 1 s is not read as 60 min.
 */
export type Moment = Unit<'moment'>;

/** A time of day: minutes since midnight, 0 ≤ t < 1440 (sixtieths as in {@link Moment}). */
export type TimeOfDay = Unit<'time of day'>;

/** A length of time in minutes. */
export type Minutes = Unit<'minutes'>;

/** Whole seconds, of a length or since the beginning of a clock. */
export type Seconds = Unit<'seconds'>;

export const MINUTES_PER_DAY = 1440;
const SECONDS_PER_DAY = 86_400;

export function momentAt(day: Day, time: TimeOfDay): Moment {
  return day * MINUTES_PER_DAY + time;
}

/** The moment of a wall-clock reading that is known to exist, such as one written in a test. */
export function moment(year: number, month: number, date: number, hour = 0, minute = 0): Moment {
  const day = dayOf(year, month, date);
  if (day === null) throw new RangeError(`No such date: ${year}-${month}-${date}`);
  return momentAt(day, hour * 60 + minute);
}

export function dayOfMoment(value: Moment): Day {
  return Math.floor(value / MINUTES_PER_DAY);
}

export function timeOfMoment(value: Moment): TimeOfDay {
  return toWholeSeconds(value - dayOfMoment(value) * MINUTES_PER_DAY);
}

/** Minutes from one moment, or one time of the day, to a later one, exact to the second; negative when `to` is earlier. */
export function elapsed<T extends Moment | TimeOfDay>(from: T, to: T): Minutes {
  return toWholeSeconds(to - from);
}

/** @returns the moment of `2026-05-11T09:00` (a space is accepted for the T, seconds are optional), or null. */
export function parseIsoMoment(text: string): Moment | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  const time = timeOfDay(Number(match[4]), Number(match[5]), Number(match[6] ?? 0));
  return day === null || time === null ? null : momentAt(day, time);
}

/** @returns null when the hour is not 0–23, or the minute or second not 0–59. */
export function timeOfDay(hour: number, minute: number, second = 0): TimeOfDay | null {
  const inRange = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  return inRange ? hour * 60 + minute + second / 60 : null;
}

/** `09:00`, or `09:00:30` where seconds were recorded. */
export function timeText(value: TimeOfDay): string {
  const seconds = secondsOf(value);
  const text = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${twoDigits(seconds % 60)}`;
}

/** `2026-05-11T09:00` */
export function isoMoment(value: Moment): string {
  return `${isoDay(dayOfMoment(value))}T${timeText(timeOfMoment(value))}`;
}

/** `5月11日（周一）09:00` */
export function momentText(value: Moment, withYear = false): string {
  return `${dayText(dayOfMoment(value), withYear)}${timeText(timeOfMoment(value))}`;
}

/** `1小时5分`, `23分`, `1小时0分1秒`, `1秒`; in days and hours from a day on, `3天5小时`; the sign is dropped. */
export function minutesText(value: Minutes): string {
  const seconds: number = Math.abs(secondsOf(value));
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  if (days > 0) {
    const over = Math.floor((seconds % SECONDS_PER_DAY) / 3600);
    return `${days}天${over > 0 ? `${over}小时` : ''}`;
  }
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = seconds % 60;
  if (seconds < 60 && rest > 0) return `${rest}秒`;
  const text = hours > 0 ? `${hours}小时${minutes > 0 || rest > 0 ? `${minutes}分` : ''}` : `${minutes}分`;
  return rest > 0 ? `${text}${rest}秒` : text;
}

/** Without the noise of sixtieths that do not come out even. */
export function toWholeSeconds(minutes: number): number {
  return secondsOf(minutes) / 60;
}

/** Whole seconds of minutes, which may carry sixtieths. */
export function secondsOf(minutes: Moment | TimeOfDay | Minutes): Seconds {
  return Math.round(minutes * 60);
}
