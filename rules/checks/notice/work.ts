import { lookupBy, type Row } from '../../conditions/world';
import { isOf } from '../../records';
import { dayOfMoment, type Moment } from '../../time/moment';
import type { Day } from '../../time/day';

/** Work on a case under an agency notice: of which case, what, and when. */
export interface Work {
  /** The case's 编号; empty where it has none. */
  readonly record: string;
  readonly act: '开始办理' | '办结';
  readonly at: Moment;
}

/** The first work under the notice of the row on a day that is asked for; null where there is none. */
export function firstWork({ values, world }: Row, wanted: (day: Day) => boolean): Work | null {
  const { id } = values;
  if (typeof id !== 'string') return null;
  for (const entry of world.having(lookupBy('assist', ['noticeId']), id)) {
    if (!isOf(entry, 'assist')) continue;
    for (const [act, at] of [
      ['开始办理', entry.values.startedAt],
      ['办结', entry.values.finishedAt],
    ] as const) {
      if (at !== null && wanted(dayOfMoment(at))) return { record: entry.values.id ?? '', act, at };
    }
  }
  return null;
}
