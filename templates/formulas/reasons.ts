import { DENIALS, PUNCTUATION } from '../../rules/conditions/vocabulary';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { nestable, without } from './cell-texts';
import { part, REASONS } from './headings';
import type { Helper } from './helper';
import type { Refs } from './refs';

/*
 * Whether a reason gives one: the words that deny or say nothing are taken out of all reasons of a row at once, which stand one
 * after the other between marks: `◆1停电◆2◆3`, in as many steps as the nesting of functions asks for.
 */

const MARK = '◆';

/** Whether the cell of a reason gives one, see {@link givesReason} of the vocabulary. */
export function givesReason(ledger: LedgerKey, field: string, { cell }: Refs): string {
  const place = reasonsOf(ledger).indexOf(field) + 1;
  return `ISERROR(FIND("${MARK}${place}${MARK}",${cell(REASONS)}))`;
}

export function reasonColumns(ledger: LedgerKey): readonly Helper[] {
  const fields = reasonsOf(ledger);
  if (fields.length === 0) return [];
  return steps.map((words, index) => ({
    heading: headingOfStep(index),
    formula: ({ cell }) =>
      without(index === 0 ? joined(fields.map(cell)) : cell(headingOfStep(index - 1)), words),
  }));
}

const steps = nestable([...PUNCTUATION, ...DENIALS]);

function headingOfStep(index: number): string {
  return index === steps.length - 1 ? REASONS : part(`理由字${index + 1}`);
}

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
