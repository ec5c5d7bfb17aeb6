import type { LedgerKey } from '../../rules/ledgers';
import { parseDateText } from '../cells/date-text';
import { parseTimeText } from '../cells/time-text';
import { halfIn } from './reckon';

/** A cell in which an office keeps several fields. */
export interface Split {
  readonly title: string;
  readonly fields: readonly string[];
  /** Other headings of such a column, by which it is recognised. */
  readonly words: readonly string[];
  /** Headings that may be those of such a column, and of another. */
  readonly asked?: readonly string[];
  /**
   * Takes the cell apart.
   * @param text half-width, see plain()
   * @returns one text per field, empty where it says nothing of that field; null when it is not of this kind
   */
  readonly parts: (text: string) => readonly string[] | null;
}

/** The cells of several fields that a ledger's old workbooks hold. */
export function splitsOf(ledger: LedgerKey): readonly Split[] {
  return declared[ledger] ?? [];
}

/** `17:30-18:20`, `下午5:30至6:20`: what stands before the first hour holds for the second. */
export function splitTimes(text: string): readonly string[] | null {
  const pieces = text.split(UNTIL).map((piece) => piece.trim());
  const [from, to] = pieces;
  if (from === undefined || to === undefined || pieces.length !== 2) return null;
  const part = /^(?:上午|早上|中午|下午|傍晚|晚上)/.exec(from)?.[0] ?? '';
  const until = /^\d/.test(to) ? part + to : to;
  return isTime(from) && isTime(until) ? [from, until] : null;
}

/** `2026-05-11 17:30-18:20`, `5月11日17:30—18:20` */
export function splitDayAndTimes(text: string): readonly string[] | null {
  const day = DAY.exec(text)?.[0];
  const times = day === undefined ? null : splitTimes(text.slice(day.length).replace(/^[\s,，、:]+/, ''));
  return day === undefined || times === null ? null : [day.trim(), ...times];
}

/** `2026年5月1日至2026年5月31日`, `2026.5.1-5.31`, `2026.5.1-2026.5.31`: the second day may leave out the year. */
export function splitDays(text: string): readonly string[] | null {
  const bare = text.replace(/^[自从]\s*/, '').replace(/\s*(?:止|为止)$/, '');
  for (const match of bare.matchAll(UNTIL)) {
    const from = bare.slice(0, match.index).trim();
    const to = bare.slice(match.index + match[0].length).trim();
    const year = /^\d{4}/.exec(from)?.[0];
    const until =
      /^\d{4}/.test(to) || year === undefined
        ? to
        : `${year}-${to.replace('月', '-').replace(/[日号]$/, '')}`;
    if (isDay(from) && isDay(until)) return [from, until];
  }
  return null;
}

/** `2026年5月16日上午`, `5.16 上午` */
export function splitDayAndSlot(text: string): readonly string[] | null {
  const slot = /上午|下午/.exec(text)?.[0];
  if (slot === undefined) return null;
  const day = text.replace(/\(?(?:上午|下午)\)?/, '').trim();
  return DAY.exec(day)?.[0].length === day.length ? [day, slot] : null;
}

/** `9:00-10:00`, `上午9:00`, `上午`: the half of the day, and the hour at which the applicant is expected. */
export function splitSlot(text: string): readonly string[] | null {
  const [slot] = /^\(?(?:上午|下午)\)?$/.exec(text) ?? [];
  if (slot !== undefined) return [slot.replace(/[()]/g, ''), ''];
  const [from] = splitTimes(text) ?? [text];
  const found = from === undefined ? null : parseTimeText(from);
  if (from === undefined || found === null || 'refused' in found || found.spoken) return null;
  const [, until] = splitTimes(text) ?? [];
  const end = until === undefined ? null : parseTimeText(until);
  // From the morning into the afternoon is neither.
  if (end !== null && !('refused' in end) && found.time < NOON && end.time > NOON) return null;
  return [found.time < NOON ? '上午' : '下午', from];
}

/** `14:30-17:30`; half a day stands for its own beginning and end, which follow from the office hours. */
export function splitTimesOff(text: string): readonly string[] | null {
  return halfIn(text) === null ? splitTimes(text) : [text, text];
}

/** `5月18日上午`, `2026-5-18 14:30-17:30`, `5.18半天` */
export function splitDayOff(text: string): readonly string[] | null {
  const times = splitDayAndTimes(text);
  if (times !== null) return times;
  const day = DAY.exec(text)?.[0];
  const half = day === undefined ? '' : text.slice(day.length).replace(/^[\s,，、:]+/, '');
  return day === undefined || halfIn(half) === null ? null : [day.trim(), half, half];
}

/** `张三 13800000000`, `张三（0356-4220000）` */
export function splitNameAndPhone(text: string): readonly string[] | null {
  const phone = /1\d{2}[- ]?\d{4}[- ]?\d{4}|0\d{2,3}-?\d{7,8}|(?<!\d)\d{7,8}(?!\d)/.exec(text)?.[0];
  if (phone === undefined) return null;
  const name = text
    .replace(phone, ' ')
    .replace(/[()::,，、;；/]|电话|手机/g, ' ')
    .trim();
  return /\d/.test(name) ? null : [name, phone];
}

/** Between two times or days; NFKC has made the full-width tilde and hyphen plain. */
const UNTIL = /\s*(?:-|–|—|―|−|─|~|〜|至|到)+\s*/g;
const NOON = 12 * 60;
/** A day at the beginning of a text, with or without its year and weekday. */
const DAY =
  /^(?:\d{4}|\d{2})?(?:(?<=\d)[-/.年])?\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)\s*[日号]?(?:\s*\(?(?:周|星期)[一二三四五六日天]\)?)?/;

function isTime(text: string): boolean {
  const found = parseTimeText(text);
  return found !== null && !('refused' in found);
}

function isDay(text: string): boolean {
  const found = parseDateText(text);
  return found !== null && !('refused' in found && found.refused.reason !== 'no-year');
}

const times = (from: string, to: string, title: string, words: readonly string[]): Split => ({
  title,
  fields: [from, to],
  words,
  parts: splitTimes,
});

const contact: Split = {
  title: '联系人、联系电话',
  fields: ['contactName', 'contactPhone'],
  words: [
    '联系人及电话',
    '联系人及联系电话',
    '联系人和电话',
    '联系人电话',
    '联系方式',
    '联系人联系方式',
    '联系人及联系方式',
    '姓名及电话',
    '联系人姓名及电话',
  ],
  parts: splitNameAndPhone,
};

const OVERTIME_WORDS = [
  '延时时间',
  '延时服务时间',
  '加班时间',
  '起止时间',
  '服务时间',
  '时间段',
  '延时时段',
  '延时起止时间',
  '办理时间',
  '时间',
  '时段',
  '加班时段',
  '加班起止时间',
  '服务时段',
];

const declared: Readonly<Partial<Record<LedgerKey, readonly Split[]>>> = {
  assist: [contact],
  notice: [
    {
      title: '有效期限起、止',
      fields: ['validFrom', 'validTo'],
      words: [
        '有效期限',
        '有效期',
        '授权期限',
        '授权有效期',
        '委托期限',
        '委托有效期',
        '代办期限',
        '有效期限起止',
      ],
      parts: splitDays,
    },
    contact,
  ],
  booking: [
    {
      title: '预约日期、预约时段',
      fields: ['day', 'slot'],
      words: ['预约时间', '预约服务时间', '约定时间', '预约办理时间', '预约日期', '预约服务日期', '服务时间'],
      parts: splitDayAndSlot,
    },
    {
      title: '预约时段、约定到场时间',
      fields: ['slot', 'arrival'],
      words: ['时段', '预约时段', '预约时间段', '时间段', '上午/下午', '上下午'],
      parts: splitSlot,
    },
    {
      ...times('serviceStartedAt', 'serviceEndedAt', '服务开始、结束时间', ['服务起止时间', '实际服务时间']),
      asked: ['服务时间', '办理时间', '起止时间'],
    },
    contact,
  ],
  overtime: [
    times('startedAt', 'endedAt', '开始时间、结束时间', OVERTIME_WORDS),
    {
      title: '日期、开始时间、结束时间',
      fields: ['date', 'startedAt', 'endedAt'],
      words: OVERTIME_WORDS,
      parts: splitDayAndTimes,
    },
  ],
  timeoff: [
    {
      ...times('from', 'to', '开始、结束', [
        '调休时间',
        '起止时间',
        '调休时段',
        '补休时间',
        '时间',
        '时段',
        '上午/下午',
        '调休时长',
        '调休天数',
      ]),
      parts: splitTimesOff,
    },
    {
      title: '调休日期、开始、结束',
      fields: ['date', 'from', 'to'],
      words: ['调休时间', '补休时间', '时间', '调休日期', '补休日期', '日期'],
      parts: splitDayOff,
    },
  ],
};
