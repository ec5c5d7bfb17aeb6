/** How phones may be written into what leaves the 部室, as people choose it. */
export const phoneChoices = [
  ['masked', '隐去中间四位'],
  ['full', '完整'],
] as const;

const MOBILE = /(?<!\d)(1\d{2})[- ]?\d{4}[- ]?(\d{4})(?!\d)/g;
const LANDLINE = /(?<!\d)(0\d{2,3})-?\d{4}(\d{3,4})(?!\d)/g;

/** `138****1234`, `0356-****456`: mobile and land-line numbers anywhere in a text; ids and credit codes stay. */
export function maskPhones(text: string): string {
  return text.replace(MOBILE, '$1****$2').replace(LANDLINE, '$1-****$2');
}

/** A text without the numbers that {@link maskPhones} would mask. */
export function withoutPhones(text: string): string {
  return text.replace(MOBILE, '').replace(LANDLINE, '');
}

/**
 * A cell of a phone column, where any seven digits are a number: `4221234` without its area code becomes `***1234`.
 * Four digits are hidden before the last four, three where there are no more.
 */
export function maskPhoneCell(text: string): string {
  return maskPhones(text).replace(/\d(?:[ -]?\d){6,}/g, (number) =>
    number.replace(/\d(?=(?:[ -]?\d){4,7}$)/g, '*'),
  );
}
