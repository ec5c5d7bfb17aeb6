import { allRules, type RuleInfo } from '../../../rules/checks';
import { citation, clauses, type Clause, type ClauseId } from '../../../rules/regulation/clauses';
import { ledgerOf } from '../../../rules/ledgers';

/** A clause with the rules that rest on it. */
export interface ClauseEntry {
  readonly id: ClauseId;
  readonly clause: Clause;
  readonly rules: readonly RuleInfo[];
}

/** Every clause in the order of the regulation. */
export const clauseEntries: readonly ClauseEntry[] = keysOf(clauses).map((id) => ({
  id,
  clause: clauses[id],
  rules: allRules.filter((rule) => rule.clauses.includes(id)),
}));

/** The clauses in which every word of the search occurs: in their text, name, or the rules made from them. */
export function searchClauses(search: string): readonly ClauseEntry[] {
  const words = normal(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return clauseEntries.filter((entry) => words.every((word) => haystack(entry).includes(word)));
}

/** Where a rule applies, for its heading: `预约服务登记表`. */
export function ruleLedger(rule: RuleInfo): string {
  return ledgerOf(rule.ledger).sheet;
}

function haystack({ id, clause, rules }: ClauseEntry): string {
  const made = rules.map((rule) => [rule.id, rule.title, rule.condition, ruleLedger(rule)].join(' '));
  return normal([id, citation(id), clause.text, ...made].join(' '));
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
