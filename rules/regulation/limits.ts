import { parseIsoDay, type Day } from '../time/day';
import { timeOfDay, timeText, type Minutes, type TimeOfDay } from '../time/moment';
import type { ClauseId } from './clauses';

/** A part of the day in which bookings are served; both ends belong to it. */
export interface Slot {
  readonly opens: TimeOfDay;
  readonly closes: TimeOfDay;
}

export const SLOT_NAMES = ['上午', '下午'] as const;
export type SlotName = (typeof SLOT_NAMES)[number];
export type Slots = Readonly<Record<SlotName, Slot>>;

/** Every number, slot and span that the papers name, by the names that are a contract with other tools. */
export interface Limits {
  /** B5(一): within how long an application is answered. */
  readonly 'reply.minutes': Minutes;
  /** B4(一)(二): the nearest and the farthest workday before the booked day on which one may apply. */
  readonly 'booking.leadFirst': number;
  readonly 'booking.leadLast': number;
  /** B5(五): how long an applicant may be late before staff must make contact. */
  readonly 'booking.noShowMinutes': Minutes;
  /** B5(四): how many days ahead a change is told. */
  readonly 'booking.tellDays': number;
  /** B3: how long after closing time service may last. */
  readonly 'overtime.minutes': Minutes;
  /** B3: the slots of a bookable day. */
  readonly 'booking.slots': Slots;
}

export type LimitName = keyof Limits;

/** A value of a limit, and since when and by which paper it holds. */
export interface Dated<T> {
  readonly from: Day;
  readonly value: T;
  /** The number of the paper: 阳经开管发〔2020〕4号. */
  readonly paper: string;
}

/** What is said of a limit besides its values. */
export interface LimitInfo {
  /** How 设置 names it; without the unit. */
  readonly title: string;
  readonly unit: 'minutes' | 'workdays' | 'days' | 'slots';
  readonly clauses: readonly ClauseId[];
}

export const limitInfos: Readonly<Record<LimitName, LimitInfo>> = {
  'reply.minutes': { title: '答复时限', unit: 'minutes', clauses: ['B5(一)'] },
  'booking.leadFirst': { title: '最晚提前申请', unit: 'workdays', clauses: ['B4(一)', 'B4(二)'] },
  'booking.leadLast': { title: '最早提前申请', unit: 'workdays', clauses: ['B4(一)', 'B4(二)'] },
  'booking.noShowMinutes': { title: '未到场时限', unit: 'minutes', clauses: ['B5(五)'] },
  'booking.tellDays': { title: '提前告知', unit: 'days', clauses: ['B5(四)'] },
  'overtime.minutes': { title: '延时时限', unit: 'minutes', clauses: ['B3'] },
  'booking.slots': { title: '预约时段', unit: 'slots', clauses: ['B3'] },
};

export const limitNames = Object.keys(limitInfos).filter((name): name is LimitName => name in limitInfos);

/** The values of each limit, the earliest first; never empty. */
export type LimitSeries = {
  readonly [N in LimitName]: readonly [Dated<Limits[N]>, ...Dated<Limits[N]>[]];
};

/** A change of one limit, from a day on; of the slots those that change. */
export type Amendment = {
  readonly [N in LimitName]: { readonly limit: N } & Dated<
    N extends 'booking.slots' ? Partial<Slots> : Limits[N]
  >;
}[LimitName];

/** Why an amendment is refused, in Chinese: what was expected and what was found. */
export class AmendmentProblem extends Error {
  override readonly name = 'AmendmentProblem';
}

/**
 * Reads an amendment as other tools and people write it.
 * @param stated `limit` by its name (`reply.minutes`) or title (答复时限); `value` minutes, workdays or days as a whole number, or
 * slots as `{ "上午": ["09:00", "11:30"] }` (a slot left out stays as it is); `from` as 2026-05-01
 * @throws AmendmentProblem for a wrong name or value, with the list of names
 */
export function readAmendment(stated: {
  readonly limit: unknown;
  readonly value: unknown;
  readonly from: unknown;
  readonly paper: unknown;
}): Amendment {
  const limit = limitNamed(stated.limit);
  const from = typeof stated.from === 'string' ? parseIsoDay(stated.from) : null;
  if (from === null) throw problem('from', '应是起始日期，如2026-05-01', stated.from);
  if (typeof stated.paper !== 'string' || stated.paper.trim() === '') {
    throw problem('paper', '应写明修订文件的文号', stated.paper);
  }
  const paper = stated.paper.trim();
  return limit === 'booking.slots'
    ? { limit, from, paper, value: readSlots(stated.value) }
    : { limit, from, paper, value: readCount(limit, stated.value) };
}

/** @throws AmendmentProblem with the list of names */
function limitNamed(stated: unknown): LimitName {
  const name = limitNames.find((each) => each === stated || limitInfos[each].title === stated);
  if (name !== undefined) return name;
  const names = limitNames.map((each) => `${each}（${limitInfos[each].title}）`).join('、');
  throw new AmendmentProblem(`修订的项目应是${names}之一，实际是${shown(stated)}`);
}

/** A month has fewer; a longer span is a slip of the pen. */
const MOST_MINUTES = 31 * 1440;
const MOST_DAYS = 60;

/** The values that a limit may have, whole numbers of its unit. */
export function countRange(limit: Exclude<LimitName, 'booking.slots'>) {
  return limitInfos[limit].unit === 'minutes'
    ? { least: 1, most: MOST_MINUTES, unit: '分钟' }
    : { least: limit === 'booking.tellDays' ? 0 : 1, most: MOST_DAYS, unit: '天' };
}

function readCount(limit: Exclude<LimitName, 'booking.slots'>, stated: unknown): number {
  const { least, most, unit } = countRange(limit);
  if (typeof stated !== 'number' || !Number.isInteger(stated) || stated < least || stated > most) {
    throw problem(limit, `应是${least}至${most}的整数（${unit}）`, stated);
  }
  return stated;
}

function readSlots(stated: unknown): Partial<Slots> {
  const expected = '应是时段的起止，如{ "上午": ["09:00", "11:30"], "下午": ["15:00", "17:00"] }';
  if (typeof stated !== 'object' || stated === null || Object.keys(stated).length === 0) {
    throw problem('booking.slots', expected, stated);
  }
  const read: Partial<Record<SlotName, Slot>> = {};
  for (const [name, ends] of Object.entries(stated)) {
    const slot = SLOT_NAMES.find((each) => each === name);
    const [opens, closes] = Array.isArray(ends) && ends.length === 2 ? ends.map(clockTime) : [null, null];
    if (slot === undefined || typeof opens !== 'number' || typeof closes !== 'number' || opens >= closes) {
      throw problem('booking.slots', expected, stated);
    }
    read[slot] = { opens, closes };
  }
  const { 上午: morning, 下午: afternoon } = read;
  if (morning !== undefined && afternoon !== undefined && morning.closes > afternoon.opens)
    throw problem('booking.slots', '上午时段应在下午时段之前结束', stated);
  return read;
}

function clockTime(stated: unknown): TimeOfDay | null {
  const match = typeof stated === 'string' ? /^(\d{1,2}):(\d{2})$/.exec(stated) : null;
  return match === null ? null : timeOfDay(Number(match[1]), Number(match[2]));
}

function problem(name: string, expected: string, found: unknown): AmendmentProblem {
  return new AmendmentProblem(`修订的${name}${expected}，实际是${shown(found)}`);
}

function shown(value: unknown): string {
  return value === undefined ? '空' : JSON.stringify(value);
}

/** `1小时`, `30分钟`, `1小时30分钟`: a span of time as a clause would name it. */
export function spanText(minutes: Minutes): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours > 0 ? `${hours}小时` : ''}${rest > 0 || hours === 0 ? `${rest}分钟` : ''}`;
}

/** `上午9:00-11:30` */
export function slotText(slots: Slots, name: SlotName): string {
  return slotsText({ [name]: slots[name] });
}

/** `上午9:00-11:30、下午15:00-17:00` */
function slotsText(slots: Partial<Slots>): string {
  return SLOT_NAMES.flatMap((name) => {
    const slot = slots[name];
    return slot === undefined ? [] : [`${name}${clockText(slot.opens)}-${clockText(slot.closes)}`];
  }).join('、');
}

function clockText(time: TimeOfDay): string {
  return timeText(time).replace(/^0/, '');
}

/** The value of a limit in words: `1小时`, `5个工作日`, `1天`, `上午9:00-11:30、下午15:00-17:00`. */
export function limitText(name: LimitName, value: number | Partial<Slots>): string {
  if (typeof value === 'object') return slotsText(value);
  switch (limitInfos[name].unit) {
    case 'minutes':
      return spanText(value);
    case 'workdays':
      return `${value}个工作日`;
    default:
      return `${value}天`;
  }
}
