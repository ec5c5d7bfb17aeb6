import { isPhone } from '../../rules/numbers';
import { compact, plain } from './text';

/**
 * The phone numbers of a cell, joined by 、: `13800000001 13900000002`, `0356—4220000（办公室）`, `张三13800000001` and
 * `13800000001或4220000` are read; words around the numbers are left out. What does not come down to numbers is kept as it is,
 * without its blanks, for the check of phone numbers to point at.
 */
export function phoneText(text: string): string {
  const bare = plain(text).replace(DASHES, '-');
  const pieces = bare
    .replace(/(?<=\d)\s*(?:转|分机)\s*(?=\d)/g, '转')
    .replace(/\([^()\d]*\)/g, ' ')
    .split(/[、，,；;/|\n\r或和及]+/)
    .flatMap(numbersIn);
  return pieces.length === 0 || !pieces.every(isPhone) ? compact(bare) : pieces.join('、');
}

/** A piece may hold two numbers with a blank between them, and one number may be written in groups: 138 0000 0001. */
function numbersIn(piece: string): readonly string[] {
  const groups = piece.replace(WORDS, ' ').trim().split(/\s+/);
  const numbers: string[] = [];
  for (let at = 0; at < groups.length;) {
    const end = lastOfNumber(groups, at);
    const number = groups.slice(at, end).join('');
    if (number !== '') numbers.push(number);
    at = end;
  }
  return numbers;
}

/** As few groups as make a phone number; all that are left where none does. */
function lastOfNumber(groups: readonly string[], from: number): number {
  for (let end = from + 1; end <= groups.length; end++) {
    const number = groups.slice(from, end).join('');
    if (isWhole(number) && isPhone(number)) return end;
  }
  return groups.length;
}

/** The first groups of a number may look like a service number: 13800 000001. */
function isWhole(number: string): boolean {
  return !/^1\d{4}$/.test(number);
}

const DASHES = /[‐-―−－]/g;
/** Names and remarks; 转 goes on to an extension. */
const WORDS = /[^\d\s()*+转-]+/g;
