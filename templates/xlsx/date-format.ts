import type { DateFormat, ShownDate } from './workbook';

/**
 * Number formats that every program knows by id alone, with those of Chinese Excel (ECMA-376 Part 1, 18.8.30,
 * language zh-cn; 18–21, 32–35, 45–47 and 55–56 show a time only).
 */
const BUILT_IN: readonly (readonly [first: number, last: number, format: DateFormat])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'datetime'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];

/** Those of them that show seconds. */
const BUILT_IN_WITH_SECONDS: readonly number[] = [19, 21, 33, 35, 45, 46, 47, 56];

/** Quoted text, escaped and padding characters, and brackets other than elapsed time such as `[h]`. */
const LITERALS = /"[^"]*"|[\\_*][\s\S]|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const HALF_DAY = /AM\/PM|A\/P|上午\/下午/gi;
const GENERAL = /General|G\/通用格式/gi;
/** Scientific notation, whose E is not the year of an era. */
const EXPONENT = /E[+-]/gi;

/** @param id of a number format that the workbook does not define itself */
export function builtInDateFormat(id: number): DateFormat | undefined {
  return BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2];
}

/** @param id of a number format that the workbook does not define itself */
export function builtInShownDate(id: number): ShownDate | undefined {
  return shownDate(builtInDateFormat(id), BUILT_IN_WITH_SECONDS.includes(id));
}

/** How a number format shows dates and times; undefined for formats of numbers and texts. */
export function shownDateOf(code: string): ShownDate | undefined {
  return shownDate(dateFormatOf(code), /s/i.test(code.replace(LITERALS, '')));
}

function shownDate(format: DateFormat | undefined, seconds: boolean): ShownDate | undefined {
  return format && (seconds && format !== 'date' ? { format, seconds } : { format });
}

/**
 * Whether a number format shows a date or a time (ECMA-376 Part 1, 18.8.31), from its letters: y m d (and e, the
 * year of an era, and aaa, the weekday), h s. 年月日时分秒 always stand beside such letters, as decoration; without them (`0日`) a
 * format shows a plain number. `m` means minutes beside h or s, and months otherwise.
 * @returns undefined for formats of numbers and texts.
 */
export function dateFormatOf(code: string): DateFormat | undefined {
  const halfDay = code.search(HALF_DAY) >= 0;
  const letters = code
    .replace(LITERALS, '')
    .replace(HALF_DAY, '')
    .replace(GENERAL, '')
    .replace(EXPONENT, '')
    .toLowerCase();
  const time = halfDay || /[hs]/.test(letters) || /\[m+\]/.test(letters);
  const date = /[yde]|aaa/.test(letters) || (!time && letters.includes('m'));
  if (date) return time ? 'datetime' : 'date';
  return time ? 'time' : undefined;
}
