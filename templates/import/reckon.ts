import { nthWorkdayAfter, seasonOn, type Calendar, type OfficeHours } from '../../rules/calendar';
import type { LedgerKey } from '../../rules/ledgers';
import { dayText, isoDay, type Day } from '../../rules/time/day';
import { MINUTES_PER_DAY, timeText } from '../../rules/time/moment';
import { inDigits } from '../cells/numerals';
import { notA, refused, type Misread } from '../cells/misread';
import { compact } from '../cells/text';

/** What a value is reckoned with besides its own cell. */
export interface ReckoningContext {
  readonly calendar: Calendar;
  /** Null until the unit's hours are known. */
  readonly hours: OfficeHours | null;
}

/** A value that no cell holds but follows from several, and how. */
export interface Reckoned {
  readonly value: number;
  /** In words, for the user: `2026-05-11起第5个工作日`. */
  readonly by: string;
}

/** What stands in one cell, and what is known of its row. */
export interface Reckoning extends ReckoningContext {
  readonly text: string;
  /** Of the column, which may name the unit of plain numbers. */
  readonly heading: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/**
 * A promised day out of a number of workdays or 即办, an end out of a start and a length, the hours of half a day off.
 * @returns null where the cell holds nothing of the kind and is to be read as it stands; a problem where it does and the value cannot
 * be known
 */
export function reckoned(ledger: LedgerKey, field: string, reckoning: Reckoning): Reckoned | Misread | null {
  const { text, heading } = reckoning;
  const start = PROMISED_FROM[ledger];
  if (field === 'promisedOn' && start !== undefined) {
    const term = termIn(text, heading);
    return term === null ? null : promised(term, start, reckoning);
  }
  const begin = ENDS_OF_LENGTHS[ledger];
  if (begin !== undefined && field === begin.end) {
    const minutes = lengthIn(text, heading);
    if (minutes !== null) return ended(minutes, begin.start, reckoning);
  }
  if (ledger !== 'timeoff' || (field !== 'from' && field !== 'to')) return null;
  const half = halfIn(text);
  return half === null ? null : halfDay(half, field, reckoning);
}

/** A term of handling: a number of workdays, the same day, or days of which nobody says whether rest days count. */
export type Term = { readonly workdays: number } | { readonly days: number } | 'same-day';

/** `5个工作日`, `承诺3个工作日内办结`, `即办`, `10天`; null for anything else. @param heading 承诺工作日 gives plain numbers their unit */
export function termIn(text: string, heading = ''): Term | null {
  const bare = counted(text).replace(/^(?:承诺|自?受理(?:之日|后)?起|在|限)+/, '');
  if (AT_ONCE.test(bare)) return 'same-day';
  const [, count, unit] = TERM.exec(bare) ?? [];
  if (count === undefined) return null;
  const isWorkdays = unit?.includes('工作日') === true || (unit === '' && /工作日/.test(heading));
  if (unit === '' && !isWorkdays && !/天数|日数/.test(heading)) return null;
  const days = Number(count);
  if (!isWorkdays) return { days };
  return days === 0 ? 'same-day' : { workdays: days };
}

/** Minutes of `1.5小时`, `1小时20分`, `40分钟`, `半小时`; null for anything else. @param heading 加班时数 gives plain numbers their unit */
export function lengthIn(text: string, heading = ''): number | null {
  const bare = counted(text)
    .replace(/^[共计]/, '')
    .replace(/^半个?(?:小时|钟头)$/, '0.5小时')
    .replace(/^(\d+)个半(?:小时|钟头)$/, '$1.5小时');
  const [, hours, minutes] = LENGTH.exec(bare) ?? [];
  if (hours !== undefined || minutes !== undefined)
    return whole(Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  if (!/^\d+(?:\.\d+)?$/.test(bare)) return null;
  if (/小时|时数/.test(heading)) return whole(Number(bare) * 60);
  return /分钟/.test(heading) ? whole(Number(bare)) : null;
}

/** Part of a day off as people write it; null for anything else. */
export function halfIn(text: string): 'morning' | 'afternoon' | 'half' | 'day' | null {
  const bare = compact(text).replace(/[()]/g, '');
  if (/^上午(?:半天|0\.5天)?$/.test(bare)) return 'morning';
  if (/^下午(?:半天|0\.5天)?$/.test(bare)) return 'afternoon';
  if (/^(?:半天|半日|0\.5天|0\.5日)$/.test(bare)) return 'half';
  return /^(?:全天|整天|1天|一天|1日)$/.test(bare) ? 'day' : null;
}

/** The promise runs from acceptance, which is registered; the day itself does not count (民法典第二百零一条). */
const PROMISED_FROM: Readonly<Partial<Record<LedgerKey, string>>> = {
  assist: 'registeredAt',
  notice: 'acceptedOn',
};
/** Where a length leads to an end. */
export const ENDS_OF_LENGTHS: Readonly<
  Partial<Record<LedgerKey, { readonly start: string; readonly end: string }>>
> = {
  overtime: { start: 'startedAt', end: 'endedAt' },
  timeoff: { start: 'from', end: 'to' },
};
const AT_ONCE = /^(?:即办|即办件|即时|即时办结|立即办理|当场|当场办结|当日|当日办结|当天|当天办结|马上办)$/;
const TERM = /^(\d{1,3})(个?工作日|天|日|)(?:之?内|以内)?(?:办结|完成)?$/;
const LENGTH = /^(?=\d)(?:(\d+(?:\.\d+)?)(?:个?小时|h|个?钟头))?(?:(\d+(?:\.\d+)?)(?:分钟?|min))?$/i;
/** Longer terms than any office promises are something else. */
const LONGEST_TERM = 250;

function promised(term: Term, start: string, { text, values, calendar }: Reckoning): Reckoned | Misread {
  const no = (why: Parameters<typeof refused>[0], readings: readonly string[] = []): Misread =>
    notA('date', text, { ...refused(why), ...(readings.length > 0 && { readings }) });
  const from = dayIn(start, values[start]);
  if (from === null) return no('nothing-to-count-from');
  if (values['materials'] === '不齐全不规范') return no('accepted-when');
  if (term === 'same-day') return { value: from, by: `${dayText(from, true)}登记，即办即结` };
  const count = 'days' in term ? term.days : term.workdays;
  if (count > LONGEST_TERM) return no('no-value');
  const last = count === 0 ? null : nthWorkdayAfter(calendar, from, count);
  if ('days' in term) {
    const known = last?.known === true ? [isoDay(last.value)] : [];
    return no('days-or-workdays', [...new Set([...known, isoDay(from + count)])]);
  }
  if (last === null || !last.known) return no('year-not-loaded');
  return { value: last.value, by: `${dayText(from, true)}起第${count}个工作日，当日不计` };
}

function dayIn(field: string, value: string | number | null | undefined): Day | null {
  if (typeof value !== 'number') return null;
  return field === 'registeredAt' ? Math.floor(value / MINUTES_PER_DAY) : value;
}

function ended(minutes: number, start: string, { text, values }: Reckoning): Reckoned | Misread {
  const from = values[start];
  if (typeof from !== 'number') return notA('time', text, refused('nothing-to-count-from'));
  if (minutes >= MINUTES_PER_DAY) return notA('time', text, refused('beyond-a-day'));
  return {
    value: (from + minutes) % MINUTES_PER_DAY,
    by: `${timeText(from)}开始，历时${text.trim()}`,
  };
}

function halfDay(
  half: NonNullable<ReturnType<typeof halfIn>>,
  field: 'from' | 'to',
  { text, values, hours }: Reckoning,
): Reckoned | Misread {
  const no = (why: Parameters<typeof refused>[0]): Misread => notA('time', text, refused(why));
  if (half === 'half') return no('which-half');
  // From opening to closing would count the break at noon too.
  if (half === 'day') return no('two-halves');
  const day = values['date'];
  if (typeof day !== 'number') return no('nothing-to-count-from');
  const season = hours === null ? null : seasonOn(hours, day);
  if (season === null) return no('no-office-hours');
  const { open, close } = season[half];
  return {
    value: field === 'from' ? open : close,
    by: `${season.name}${half === 'morning' ? '上午' : '下午'}${timeText(open)}至${timeText(close)}`,
  };
}

/** Half-width, without blanks, its Chinese numerals before a unit in digits: 五个工作日, 一小时. */
function counted(text: string): string {
  return compact(text).replace(COUNT, (numeral) => inDigits(`${numeral}日`).slice(0, -1));
}

const COUNT = /[零一二两三四五六七八九十]+(?=个?(?:工作日|小时|钟头|半)|天|日|分)/g;

function whole(minutes: number): number | null {
  return Number.isInteger(minutes) && minutes > 0 ? minutes : null;
}
