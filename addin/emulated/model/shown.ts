import { weekday } from '../../../rules/time/day';
import { dateFormatOf } from '../../../templates/xlsx';
import type { Value } from './cell';
import { GENERAL, TEXT } from './format';
import { civilOfSerial, dayOfSerial, timeOfSerial } from './serial';

const WEEKDAYS = '一二三四五六日';
const DATE_TOKENS = /\[h+\]|y+|m+|d+|h+|s+|aaaa|aaa|AM\/PM|上午\/下午|"[^"]*"|\\.|\[[^\]]*\]|./gi;

/** The text that a cell shows: its value through its number format (ECMA-376 Part 1, 18.8.31, the usual parts of it). */
export function shownText(value: Value, numberFormat: string): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === GENERAL || numberFormat === TEXT) return generalText(value);
  const section = sectionFor(value, numberFormat);
  if (dateFormatOf(section) !== undefined) return value < 0 ? '#####' : dateText(value, section);
  return numberText(value, section, numberFormat.includes(';'));
}

/** Eleven digits; larger numbers with an exponent. */
function generalText(value: number): string {
  if (Math.abs(value) < 1e11) return String(Number(value.toPrecision(11)));
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e+');
  return `${Number(mantissa)}E+${exponent.padStart(2, '0')}`;
}

function sectionFor(value: number, numberFormat: string): string {
  const sections = numberFormat.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const index = value > 0 ? 0 : value < 0 ? 1 : 2;
  return sections[index] ?? sections[0] ?? GENERAL;
}

function dateText(serial: number, section: string): string {
  const tokens = section.match(DATE_TOKENS) ?? [];
  const elapsed = tokens.some((token) => /^\[h+\]$/i.test(token));
  const half = tokens.some((token) => /AM\/PM|上午\/下午/i.test(token));
  const date = civilOfSerial(serial);
  const time = timeOfSerial(serial, elapsed);
  const hours = half ? time.hours % 12 || 12 : time.hours;
  return tokens
    .map((token, index) => {
      const lower = token.toLowerCase();
      if (/^y+$/.test(lower)) return lower.length > 2 ? String(date.year) : padded(date.year % 100, 2);
      if (/^d+$/.test(lower)) return padded(date.date, lower.length);
      if (/^\[?h+\]?$/.test(lower)) return padded(hours, lower.replace(/\W/g, '').length);
      if (/^s+$/.test(lower)) return padded(time.seconds, lower.length);
      if (/^m+$/.test(lower))
        return padded(isMinute(tokens, index) ? time.minutes : date.month, lower.length);
      if (/^aaa/.test(lower)) {
        return (lower.length > 3 ? '星期' : '') + (WEEKDAYS[weekday(dayOfSerial(serial)) - 1] ?? '');
      }
      if (lower === 'am/pm') return time.hours < 12 ? 'AM' : 'PM';
      if (lower === '上午/下午') return time.hours < 12 ? '上午' : '下午';
      return literal(token);
    })
    .join('');
}

/** `m` beside hours or seconds means minutes. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const letters = (token: string) => /^\[?[ymdhs]+\]?$/i.test(token);
  const before = tokens.slice(0, index).filter(letters).at(-1);
  const after = tokens.slice(index + 1).find(letters);
  return /^\[?h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

function numberText(value: number, section: string, signInSection: boolean): string {
  const pattern = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, (token) =>
    /^[["\\]/.test(token) ? literal(token) : ' ',
  );
  const digits = /[#0?][#0?,]*(?:\.([#0?]*))?/.exec(pattern);
  if (!digits) return pattern;
  const percent = pattern.includes('%');
  const decimals = digits[1]?.length ?? 0;
  const absolute = Math.abs(value) * (percent ? 100 : 1);
  const text = absolute.toLocaleString('en-US', {
    minimumFractionDigits: /[#?]/.test(digits[1] ?? '') ? 0 : decimals,
    maximumFractionDigits: decimals,
    minimumIntegerDigits: Math.max(1, (digits[0].split('.')[0] ?? '').replace(/[^0]/g, '').length),
    useGrouping: digits[0].includes(','),
  });
  const sign = value < 0 && !signInSection ? '-' : '';
  return sign + pattern.replace(digits[0], () => text);
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  return token.startsWith('[') ? (/^\[\$([^-\]]*)/.exec(token)?.[1] ?? '') : token;
}

function padded(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), '0');
}
