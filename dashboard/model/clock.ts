import { MINUTES_PER_DAY, parseIsoMoment, type Moment } from '../../rules/time/moment';

/** The wall clock of this machine, to the minute. */
export function wallClock(date: Date): Moment {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (MINUTES_PER_DAY * 60_000);
  return day * MINUTES_PER_DAY + date.getHours() * 60 + date.getMinutes();
}

/**
 * The moment by which open cases are judged: the machine's clock, unless the page's address pins another with
 * `?now=2026-11-23T10:00` or `#now=…`, for checks that must give the same answer every day.
 */
export function pageClock(address: { search: string; hash: string }, date: Date): Moment {
  const pinned =
    new URLSearchParams(address.hash.replace(/^#/, '')).get('now') ?? new URLSearchParams(address.search).get('now');
  return (pinned === null ? null : parseIsoMoment(pinned)) ?? wallClock(date);
}
