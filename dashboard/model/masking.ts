import { maskPhones } from '../../templates/phones';

/** How texts with personal information are shown. Phones are masked always; names of natural persons on request. */
export interface Masking {
  /** A text of a ledger or a message, with phones masked and, on request, every known name. */
  readonly text: (text: string) => string;
  /** One person's name. */
  readonly name: (name: string) => string;
}

/**
 * @param names the names of natural persons in the ledgers (staff and contact persons), by which they are found inside
 * messages; null leaves names as they are.
 */
export function createMasking(names: Iterable<string> | null): Masking {
  if (names === null) return { text: maskPhones, name: (name) => name };
  // Longest first, so that 王小明 is not masked as 王小 and a left-over 明.
  const known = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const pattern = known.length === 0 ? null : new RegExp(known.map(escapePattern).join('|'), 'g');
  return {
    text: (text) => maskPhones(pattern === null ? text : text.replace(pattern, maskName)),
    name: maskName,
  };
}

/** `张*`, `王**`, `A**`: the surname stays. */
function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(rest.length);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
