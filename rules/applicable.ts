import type { CompiledRule } from './checks/compile';
import type { Rule } from './checks/rule';
import { compiledRules } from './checks/rules';
import { mayHold, MOST_TOLD_APART } from './conditions/needs';
import type { Row } from './conditions/world';
import { compiledDefects, type CompiledDefect } from './defects';
import { ledgerOf, type LedgerKey } from './ledgers';
import type { Source } from './records';

/** What is judged of a row. */
export interface Applicable {
  readonly rules: readonly CompiledRule[];
  readonly defects: readonly CompiledDefect[];
}

/**
 * What is judged of a row: of what its sheet has the columns for (a rule or cell without them would accuse for what was never
 * asked), that which can be broken where just these cells are filled. Worked out once for the rows that have the same cells filled.
 */
export function applicableTo({ entry, cells }: Row): Applicable {
  const { ledger, source } = entry;
  let sheet = sheets.get(source);
  if (sheet === undefined) {
    const { columns } = source;
    const rules = compiledRules[ledger].filter(({ rule }) => missingFor(rule, columns).length === 0);
    const defects = compiledDefects[ledger].filter(({ said }) => columns[said.field] !== undefined);
    sheets.set(source, (sheet = { rules, defects, byPattern: new Map() }));
  }
  const pattern = patternOf(cells);
  let applicable = sheet.byPattern.get(pattern);
  if (applicable === undefined) {
    applicable = {
      rules: sheet.rules.filter(({ needs }) => mayHold(needs, cells)),
      defects: sheet.defects.filter(({ needs }) => mayHold(needs, cells)),
    };
    sheet.byPattern.set(pattern, applicable);
  }
  return applicable;
}

interface Sheet extends Applicable {
  readonly byPattern: Map<number, Applicable>;
}

const sheets = new WeakMap<Source, Sheet>();

/** A number that says which cells hold something; of as many as a number can tell apart. */
function patternOf(cells: readonly unknown[]): number {
  let [pattern, weight] = [0, 1];
  const last = Math.min(cells.length, MOST_TOLD_APART);
  for (let index = 0; index < last; index += 1) {
    const cell = cells[index];
    if (cell !== null && cell !== undefined) pattern += weight;
    weight *= 2;
  }
  return pattern;
}

/** The fields whose columns a sheet lacks, so that the rule cannot be judged of its rows. */
export function missingFor(
  { reads, optional, ledger }: Pick<Rule, 'reads' | 'optional' | 'ledger'>,
  columns: Source['columns'],
): readonly string[] {
  const { fields } = ledgerOf(ledger);
  return reads.filter(
    (field) => columns[field] === undefined && !optional.includes(field) && fields[field]?.computed !== true,
  );
}

/** The fields of a ledger whose cells are judged: by a rule that cannot do without them, or because they are to be filled. */
export function judgedFields(ledger: LedgerKey): readonly string[] {
  const asked = compiledRules[ledger].flatMap(({ rule }) => missingFor(rule, {}));
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { type, computed, required }]) =>
    type !== 'id' && computed !== true && (required !== false || asked.includes(key)) ? [key] : [],
  );
}
