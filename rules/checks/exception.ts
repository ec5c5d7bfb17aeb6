import { valueOf, type Entry } from '../records';

/** What people write into a column to say that there is nothing to write. */
const NOTHING = /^(?:无|没有|否|无特殊情况|[-—－–/／\\、.。\s]+)$/;

/**
 * The special circumstances that a record states (特殊情况说明): what an excusable clause wants to hear.
 * @returns null where the cell is empty, says “无” or the like, or where the ledger has no such column
 */
export function statedException(entry: Entry): string | null {
  const text = valueOf(entry, 'exception');
  return typeof text !== 'string' || text === '' || NOTHING.test(text) ? null : text;
}
