import { parseIsoMoment, type Moment } from '../../rules/time/moment';
import { wallClock } from '../../rules/time/wall-clock';

/**
 * The moment by which open cases are judged: the machine's clock, unless the page's address pins another with
 * `?now=2026-11-23T10:00` or `#now=…`, for checks that must give the same answer every day.
 */
export function pageClock(address: { search: string; hash: string }, date: Date): Moment {
  const pinned =
    new URLSearchParams(address.hash.replace(/^#/, '')).get('now') ??
    new URLSearchParams(address.search).get('now');
  return (pinned === null ? null : parseIsoMoment(pinned)) ?? wallClock(date);
}
