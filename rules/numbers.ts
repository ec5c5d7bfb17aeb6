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
  const numbers = text.split(/[、/;；,，]/).map((each) => each.replace(/[\s()（）转-]/g, ''));
  return numbers.every((each) =>
    /^(?:(?:\+?86)?1[3-9]\d{9}|0\d{9,11}\d{0,6}|[2-8]\d{6,7}|[48]00\d{7}|1\d{4}|9\d{4,5}|\d{0,8}\*{3,4}\d{3,4})$/.test(
      each,
    ),
  );
}

/** Whether a text holds a resident identity number, GB 11643-1999: 17 digits with a birthday and a check digit. */
export function mentionsIdCard(text: string): boolean {
  return text.length >= 18 && (text.match(ID_CARD_SHAPE) ?? []).some(hasCheckDigit);
}

/** A text with the digits of resident identity numbers hidden. */
export function hideIdCards(text: string): string {
  return text.replace(ID_CARD_SHAPE, (digits) => (hasCheckDigit(digits) ? '（身份证号码，已隐去）' : digits));
}

const ID_CARD_SHAPE =
  /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(digits[index]) * (2 ** (17 - index) % 11);
  return ID_CARD_CHECK_DIGITS[sum % 11] === digits[17]?.toUpperCase();
}
