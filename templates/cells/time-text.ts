import { timeOfDay, timeText, type TimeOfDay } from '../../rules/time/moment';
import { refused, type Refused } from './misread';
import { inDigits } from './numerals';

/** A time of day as written, or why it cannot be one. */
export type TimeText =
  | {
      readonly time: TimeOfDay;
      /** The midnight that ends the day, or 次日. */
      readonly nextDay: boolean;
      /** An hour as people say it, which may be that of the morning or of the evening: 6点40. */
      readonly spoken: boolean;
    }
  | Refused;

/**
 * Reads `9:00`, `09:00:30`, `9点`, `9点半`, `18时40分`, `18.40`, `1840`, `下午3:00`, `3:00 PM`, `晚6点40`, `次日0:30`, `24:00`
 * (midnight at the end of the day). 上午12:00 and 晚上12点 mean noon to one and midnight to another, so they are refused, and so
 * is 18:4, which is five past or forty past.
 * @param text half-width, see plain()
 * @returns null when it does not look like a time at all
 */
export function parseTimeText(text: string): TimeText | null {
  const written = inDigits(text.replace(/[∶︰;]/g, ':').replace(/。/g, '.')).replace(ZONE, '$1');
  if (APPROXIMATE.test(written)) return approximate(written);
  if (SPAN.test(written)) return refused('a-span');
  const nextDay = NEXT_DAY.test(written);
  const bare = written.replace(NEXT_DAY, '').replace(EDGES, '').trim();
  const [part] = PART.exec(bare) ?? [];
  const clock = clockIn(
    bare
      .replace(PART, '')
      .replace(/\(\s*\)/, '')
      .replace(EDGES, '')
      .trim(),
  );
  if (clock === null) return null;
  if ('refused' in clock) return clock;
  const { minute, second } = clock;
  const hour = part === undefined ? clock.hour : hourIn(part.toUpperCase(), clock.hour);
  if (hour === null) return noonOrMidnight(clock);
  if (hour === 24 && minute === 0 && second === 0) return { time: 0, nextDay: true, spoken: false };
  const time = timeOfDay(hour, minute, second);
  if (time === null) return beyondTheDay(clock);
  const spoken = part === undefined && !nextDay && clock.spoken && hour >= 1 && hour <= 11;
  return { time, nextDay, spoken };
}

/** Whether a text names nothing but a part of the day. */
export function isPartOfDay(text: string): boolean {
  return text !== '' && text.replace(PART, '') === '';
}

/** 上午12:10 is ten past midnight to some and ten past noon to others. */
function noonOrMidnight({ hour, minute, second }: Clock): Refused {
  if (hour !== 12) return refused('part-of-day');
  const readings = [0, 12].map((each) => timeText(each * 60 + minute + second / 60));
  return { ...refused('part-of-day'), readings };
}

/** 25:30 may be half past one of the next day. */
function beyondTheDay({ hour, minute, second }: Clock): Refused {
  const time = timeOfDay(hour - 24, minute, second);
  return { ...refused('no-such-time'), ...(time !== null && { readings: [`次日${timeText(time)}`] }) };
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly spoken: boolean;
}

/** A `Z`, or the offset of China, after a time: system exports write it after the clock on the wall. */
const ZONE = /^(.*\d)\s*(?:Z|\+08:?00)$/;
const APPROXIMATE = /^大?[约概]|左右|前后|许$/;
/** From one time to another. */
const SPAN = /\d\s*(?:-|–|—|~|至|到)+\s*(?:次日|[上下]午|晚上?)?\s*\d{1,2}\s*[:点时.]/;
const NEXT_DAY = /\(?(?:次日|第二天|翌日)\)?/;
/** What may stand around a time without meaning anything. */
const EDGES = /^(?:至|到|\()\s*|\s*(?:止|[)、,.-]|–|—)+$/g;
const PART =
  /\(?(?:上午|早上|早晨|早|凌晨|清晨|中午|下午|午后|傍晚|晚上|晚间|晚|夜间|夜里|[ap]\.?m\b\.?|[ap]\.?m(?=\d))\)?/i;

const COLON = /^(\d{1,2})\s*:\s*(\d{1,2})(?:\s*:\s*(\d{1,2})(?:\.\d+)?)?\s*[分秒]?$/;
const WORDS =
  /^(\d{1,2})\s*([点时h])\s*(?:(半)|([一三])刻|(\d{1,2})\s*(?:(分钟?|m)\s*(?:(\d{1,2})\s*秒)?)?)?(?:整|钟)?$/i;
const POINT = /^(\d{1,2})\.(\d{1,2})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{2})?$/;
/** Between marks that may mean something else. */
const MARKED = /^(\d{1,2})\s*[-"'_]\s*(\d{2})$/;
const FRACTION = /^0?\.\d{4,}$/;

function clockIn(text: string): Clock | Refused | null {
  const colon = COLON.exec(text) ?? POINT.exec(text);
  if (colon !== null) {
    const [, hour = '', minute = '', second = '00'] = colon;
    return twoDigits(Number(hour), minute, Number(second)) ?? clock(hour, minute, second);
  }
  const words = WORDS.exec(text);
  if (words !== null) {
    const [, hour = '', word, half, quarter, minute = '00', minuteWord, second = '0'] = words;
    const spoken = word === '点';
    if (half !== undefined) return clock(hour, '30', '0', spoken);
    if (quarter !== undefined) return clock(hour, quarter === '一' ? '15' : '45', '0', spoken);
    const unsure = minuteWord === undefined ? twoDigits(Number(hour), minute, 0) : null;
    return unsure ?? clock(hour, minute, second, spoken);
  }
  const digits = DIGITS.exec(text);
  if (digits !== null) return clock(digits[1] ?? '', digits[2] ?? '', digits[3] ?? '0');
  const marked = MARKED.exec(text);
  if (marked !== null) return unclear(marked);
  if (!FRACTION.test(text)) return null;
  const minutes = Math.floor(Math.round(Number(text) * 86_400) / 60);
  return { hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, spoken: false };
}

function unclear([, hour, minute]: RegExpExecArray): Refused | null {
  const time = timeOfDay(Number(hour), Number(minute));
  return time === null ? null : { ...refused('no-value'), readings: [timeText(time)] };
}

function clock(hour: string, minute: string, second: string, spoken = false): Clock {
  return { hour: Number(hour), minute: Number(minute), second: Number(second), spoken };
}

/** One digit of minutes is read by some as units and by others as tens: 18:4. */
function twoDigits(hour: number, minute: string, second: number): Refused | null {
  if (minute.length === 2 || minute === '0') return null;
  const readings = [Number(minute) * 10, Number(minute)].flatMap((each) => {
    const time = timeOfDay(hour, each, second);
    return time === null ? [] : [timeText(time)];
  });
  return readings.length === 0 ? refused('no-such-time') : { ...refused('minutes-of-one-digit'), readings };
}

function approximate(text: string): Refused {
  const found = parseTimeText(text.replace(new RegExp(APPROXIMATE, 'g'), '').trim());
  if (found === null || 'refused' in found) return refused('approximate');
  return { ...refused('approximate'), readings: [timeText(found.time)] };
}

/** The hour of the day that an hour means in a part of the day; null when it does not belong there or is ambiguous. */
function hourIn(part: string, hour: number): number | null {
  const bare = part.replace(/[().]/g, '');
  if (['上午', '早上', '早晨', '早', '清晨', '凌晨', 'AM'].includes(bare)) return hour < 12 ? hour : null;
  if (bare === '中午') return hour <= 2 ? hour + 12 : hour >= 11 && hour <= 14 ? hour : null;
  if (bare.startsWith('晚') || bare.startsWith('夜'))
    return hour >= 5 && hour < 12 ? hour + 12 : hour >= 17 ? hour : null;
  return hour < 12 ? hour + 12 : hour;
}
