/** A separator inside a number does not count as a digit. */
const PHONE = /\d(?:[ -]?\d){6,}/g;

/**
 * A cell's phone numbers with four digits hidden before the last four, the rest of the text as it is:
 * `138****1234`, `0356-****234`→ see the test. Runs of fewer than seven digits are no phone numbers.
 */
export function maskedPhones(text: string): string {
  return text.replace(PHONE, (number) => number.replace(/\d(?=(?:[ -]?\d){4,7}$)/g, '*'));
}
