import { DENIALS, PUNCTUATION } from '../../rules/conditions/vocabulary';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { without } from './cell-texts';
import { part, REASONS } from './headings';
import type { Helper } from './helper';
import type { Refs } from './refs';

/*
 * Whether a reason gives one: the words that deny or say nothing are taken out of all reasons of a row at once, which stand one
 * after the other between marks: `◆1停电◆2◆3`. Excel nests functions 64 deep, so it is done in two steps.
 */

const MARK = '◆';
const FIRST_STEP = part('理由字');

/** Whether the cell of a reason gives one, see {@link givesReason} of the vocabulary. */
export function givesReason(ledger: LedgerKey, field: string, { cell }: Refs): string {
  const place = reasonsOf(ledger).indexOf(field) + 1;
  return `ISERROR(FIND("${MARK}${place}${MARK}",${cell(REASONS)}))`;
}

export function reasonColumns(ledger: LedgerKey): readonly Helper[] {
  const fields = reasonsOf(ledger);
  if (fields.length === 0) return [];
  return [
    { heading: FIRST_STEP, formula: ({ cell }) => without(joined(fields.map(cell)), FIRST_WORDS) },
    { heading: REASONS, formula: ({ cell }) => without(cell(FIRST_STEP), OTHER_WORDS) },
  ];
}

const WORDS = [...PUNCTUATION, ...DENIALS];
const HALF = Math.ceil(WORDS.length / 2);
const FIRST_WORDS = WORDS.slice(0, HALF);
const OTHER_WORDS = WORDS.slice(HALF);

function reasonsOf(ledger: LedgerKey): readonly string[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { reason }]) =>
    reason === true ? [key] : [],
  );
}

/** The reasons with a mark before each and one after the last. */
function joined(cells: readonly string[]): string {
  const marked = cells.map((cell, index) => `"${MARK}${index + 1}"&SUBSTITUTE(${cell},"${MARK}","x")`);
  return `${marked.join('&')}&"${MARK}"`;
}
