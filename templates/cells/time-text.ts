import { timeOfDay, type TimeOfDay } from '../../rules/time/moment';
import { refused, type Refused } from './misread';

/** A time of day as written, or why it cannot be one. */
export type TimeText = { readonly time: TimeOfDay; readonly nextDay: boolean } | Refused;

/**
 * Reads `9:00`, `09:00:30`, `9点`, `9点半`, `9时30分`, `下午3:00`, `3:00 PM`, `24:00` (midnight at the end of the day).
 * 上午12:00 and 晚上12点 mean noon to one and midnight to another, so they are refused.
 * @param text half-width, see plain()
 * @returns null when it does not look like a time at all
 */
export function parseTimeText(text: string): TimeText | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, before = '', hourText, colon, chinese, half, after = ''] = match;
  const [minuteText, secondText] = (colon ?? chinese ?? '').split(/[:分]/);
  const hour = hourIn(before || after.toUpperCase(), Number(hourText));
  if (hour === null) return refused('part-of-day');
  const minute = half === undefined ? Number(minuteText ?? 0) : 30;
  const second = Number(secondText ?? 0);
  if (hour === 24 && minute === 0 && second === 0) return { time: 0, nextDay: true };
  const time = timeOfDay(hour, minute, second);
  return time === null ? refused('no-such-time') : { time, nextDay: false };
}

const TIME = new RegExp(
  [
    /^(上午|早上|早晨|凌晨|中午|下午|傍晚|晚上)?\s*/,
    /(\d{1,2})\s*/,
    /(?::\s*(\d{1,2}(?:\s*:\s*\d{1,2})?)|[点时]\s*(?:(\d{1,2}\s*(?:分\s*(?:\d{1,2}\s*(?=秒))?)?)秒?|(半))?整?)/,
    /\s*(am|pm)?$/i,
  ]
    .map((part) => part.source)
    .join(''),
  'i',
);

/** The hour of the day that an hour means in a part of the day; null when it does not belong there or is ambiguous. */
function hourIn(part: string, hour: number): number | null {
  switch (part) {
    case '':
      return hour;
    case '上午':
    case '早上':
    case '早晨':
    case '凌晨':
    case 'AM':
      return hour < 12 ? hour : null;
    case '中午':
      return hour <= 2 ? hour + 12 : hour >= 11 && hour <= 14 ? hour : null;
    case '晚上':
      return hour >= 5 && hour < 12 ? hour + 12 : hour >= 17 ? hour : null;
    default:
      return hour < 12 ? hour + 12 : hour;
  }
}
