const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };
/** Numerals before the words of a date or a time; the day of the week (星期一9点) is none of them. */
const NUMERALS = /(?<!周|期|拜)[〇○Oo零一二三四五六七八九十廿卅两\d]+(?=\s*[年月日号点时分秒])/g;
/** 下午六点四十: the minutes may go without their word. */
const MINUTES = /(?<=[点时])[零〇一二三四五六七八九十]+$/;

/**
 * A date or time with its Chinese numerals in digits: `二〇二六年五月十一日` is `2026年5月11日`, `六点零五分` is `6点05分`.
 * What is no number stays as it is.
 */
export function inDigits(text: string): string {
  return text.replace(NUMERALS, digits).replace(MINUTES, digits);
}

function digits(numeral: string): string {
  if (/^\d+$/.test(numeral)) return numeral;
  return /[十廿卅]/.test(numeral) ? upToNinetyNine(numeral) : digitByDigit(numeral);
}

function digitByDigit(numeral: string): string {
  return Array.from(numeral, (each) => {
    const digit = valueOf(each);
    return digit === null ? each : String(digit);
  }).join('');
}

/** `十`, `十一`, `二十`, `五十九`, `廿五` */
function upToNinetyNine(numeral: string): string {
  const [, before = '', ten = '', after = ''] = /^(.?)([十廿卅])(.?)$/.exec(numeral) ?? [];
  const tens = TENS[ten];
  const [first, last] = [before === '' ? 1 : valueOf(before), after === '' ? 0 : valueOf(after)];
  return tens === undefined || first === null || last === null ? numeral : String(first * tens + last);
}

function valueOf(character: string): number | null {
  if (/\d/.test(character)) return Number(character);
  if (/[〇○Oo]/.test(character)) return 0;
  if (character === '两') return 2;
  const digit = DIGITS.indexOf(character);
  return digit < 0 ? null : digit;
}
