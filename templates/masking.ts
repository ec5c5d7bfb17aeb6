import { hideIdCards } from '../rules/numbers';
import type { Speak } from '../rules/wording/word';
import { maskPhoneCell, maskPhones } from './phones';

/**
 * How texts of the ledgers are said to those who need not know whose they are, by their type: phones and, on request, the names of
 * natural persons are masked. In free texts phones are known by their form; names in them stay. Identity numbers are hidden wherever
 * they stand.
 */
export function maskedSpeak({ names }: { readonly names: boolean }): Speak {
  return ({ type, value: typed, person }) => {
    const value = hideIdCards(typed);
    switch (type) {
      case 'phone':
        return maskPhoneCell(value);
      case 'people':
        return names ? maskNames(value) : value;
      case 'text':
        return person === true && names ? maskNames(maskPhones(value)) : maskPhones(value);
      default:
        return value;
    }
  };
}

/** `张*`, `王**`, `A**`: the surname stays. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(rest.length);
}

/** The names in a cell, each masked. */
function maskNames(cell: string): string {
  return cell.replace(/[^、，,；;/\s]+/g, maskName);
}
