const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ID_CARD_CHECK_DIGITS = '10X98765432';

/** 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z; the last is a check digit (modulus 31, weights 3^i). */
export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += CREDIT_CODE_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

/**
 * Mobile numbers (11 digits), landlines with or without area code and extension, 400/800 and 5-digit service numbers; several
 * joined by 、 / or ; also with digits hidden before the last ones, as exports have them (`138****1234`, `***1234`).
 */
export function isPhone(text: string): boolean {
  // Most cells hold one number without anything else.
  if (PHONE.test(text)) return true;
  const numbers = text.split(/[、/;；,，]/).map((each) => each.replace(/[\s()（）转-]/g, ''));
  return numbers.every((each) => PHONE.test(each));
}

const PHONE =
  /^(?:(?:\+?86)?1[3-9]\d{9}|0\d{9,11}\d{0,6}|[2-8]\d{6,7}|[48]00\d{7}|1\d{4}|9\d{4,5}|\d{0,8}\*{3,4}\d{3,4})$/;

/** Whether a text holds a resident identity number, GB 11643-1999: 17 digits with a birthday and a check digit. */
export function mentionsIdCard(text: string): boolean {
  return text.length >= 18 && withoutIdCards(text, '') !== text;
}

/**
 * A text in which a mark stands for every resident identity number, also one of full-width digits or with blanks or hyphens between
 * region, birthday and order: `110101 19900307 0011`.
 */
export function withoutIdCards(text: string, mark: string): string {
  return text.length < 18 ? text : text.replace(ID_CARD, (number) => (isIdCard(number) ? mark : number));
}

/** A text with the digits of resident identity numbers hidden. */
export function hideIdCards(text: string): string {
  return withoutIdCards(text, '（身份证号码，已隐去）');
}

const DIGIT = '[0-9０-９]';
/** Birthdays are checked when the digits are known. */
const ID_CARD = new RegExp(
  String.raw`(?<![0-9０-９A-Za-z])${DIGIT}{6}[ \-]?${DIGIT}{4}[ \-]?${DIGIT}{2}[ \-]?${DIGIT}{2}[ \-]?${DIGIT}{3}[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])`,
  'g',
);
const BORN = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

function isIdCard(number: string): boolean {
  const digits = number.normalize('NFKC').replace(/[ -]/g, '').toUpperCase();
  if (!BORN.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(digits[index]) * (2 ** (17 - index) % 11);
  return ID_CARD_CHECK_DIGITS[sum % 11] === digits[17];
}
