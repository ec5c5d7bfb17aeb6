import { moment, type Moment } from './moment';

/** What a clock on the wall of this machine says at that instant, to the minute: the one place where its time zone counts. */
export function wallClock(at: Date): Moment {
  return moment(at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes());
}
