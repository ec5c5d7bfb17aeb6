import type { Num, Test } from '../../rules/conditions/expr';
import { partsOf } from '../../rules/conditions/walk';
import type { LedgerKey } from '../../rules/ledgers';
import { conditionsOf } from './conditions';
import { Formulas, type WorkedOut } from './formula';
import { part } from './headings';
import type { Helper } from './helper';
import { tableRefs } from './refs';

/*
 * Conditions and numbers on which several rules of a ledger rest (whether an applicant is absent, when a promise ends) are worked out
 * once a row, in columns of their own: so the formulas of the rules stay within what a cell takes, and no row looks twice.
 */

/** What has a column of its own is part of so many different conditions, and its formula is so long. */
const OFTEN = 3;
const LONG = 150;

export interface SharedColumns extends WorkedOut {
  readonly helpers: readonly Helper[];
}

export function sharedColumns(ledger: LedgerKey): SharedColumns {
  let columns = made.get(ledger);
  if (columns === undefined) made.set(ledger, (columns = makeColumns(ledger)));
  return columns;
}

/** Made when first asked for: to read ledgers, or to open the pane, nobody needs them. */
const made = new Map<LedgerKey, SharedColumns>();

function makeColumns(ledger: LedgerKey): SharedColumns {
  const headings = new Map<string, string>();
  const shared = occurrences(ledger).filter(
    ({ count, part: each }) => count >= OFTEN && lengthOf(ledger, each) >= LONG,
  );
  for (const { key } of shared) headings.set(key, part(`算${headings.size + 1}`));
  const columnOf = (each: Test | Num) => headings.get(keyOf(each)) ?? null;
  const helpers = shared.map(({ part: each, key }): Helper => ({
    heading: headings.get(key) ?? '',
    formula: (refs) => itself(new Formulas(ledger, refs, { columnOf }), each),
  }));
  return { columnOf, helpers };
}

interface Occurrence {
  readonly key: string;
  readonly part: Test | Num;
  count: number;
}

/** Every part of the ledger's conditions, and how many different conditions it is part of. */
function occurrences(ledger: LedgerKey): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  const visit = (each: Test | Num) => {
    const key = keyOf(each);
    const known = found.get(key);
    if (known) known.count += 1;
    else {
      found.set(key, { key, part: each, count: 1 });
      partsOf(each).forEach(visit);
    }
  };
  conditionsOf(ledger).forEach(visit);
  return [...found.values()];
}

function lengthOf(ledger: LedgerKey, each: Test | Num): number {
  return itself(new Formulas(ledger, tableRefs(ledger)), each).length;
}

function itself(formulas: Formulas, each: Test | Num): string {
  return 'test' in each ? formulas.testItself(each) : formulas.numberItself(each);
}

/** Conditions are plain data: equal ones are written alike. */
function keyOf(each: Test | Num): string {
  return JSON.stringify(each);
}
