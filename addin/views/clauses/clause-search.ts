import { allRules } from '../../../rules/checks/rules';
import type { Rule } from '../../../rules/checks/rule';
import { citation } from '../../../rules/regulation/citing';
import type { Clause, ClauseId } from '../../../rules/regulation/clauses';
import type { Regulation } from '../../../rules/regulation/regulation';
import type { Day } from '../../../rules/time/day';
import { searchable, searchFor } from '../../../templates/controls/search';
import { describe } from '../../../rules/wording/describe';

/** A clause with the rules that rest on it. */
export interface ClauseEntry {
  readonly id: ClauseId;
  /** In which paper it stands, and where. */
  readonly citation: string;
  readonly clause: Clause;
  readonly rules: readonly RuleText[];
}

/** A rule in the words of the day, with its limits and forms named. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly condition: string;
  /** Where it applies: `预约服务登记表`. */
  readonly form: string;
  /** The words of clauses by which special circumstances explain a breach, `第三条“一般”`; none where nothing does. */
  readonly exemptions: readonly string[];
}

/** Every clause in the order of the regulation. */
export function clauseEntries(regulation: Regulation, day: Day): readonly ClauseEntry[] {
  return keysOf(regulation.clauses).map((id) => ({
    id,
    citation: citation(regulation, id),
    clause: regulation.clauses[id],
    rules: allRules
      .filter((rule) => rule.clauses.includes(id))
      .map((rule) => ruleText(rule, regulation, day)),
  }));
}

/** The clauses in which every word of the search occurs: in their text, name, or the rules made from them. */
export function searchClauses(entries: readonly ClauseEntry[], search: string): readonly ClauseEntry[] {
  const finds = searchFor(search);
  return entries.filter((entry) => finds(haystack(entry)));
}

function ruleText({ id, ledger, title, condition }: Rule, regulation: Regulation, day: Day): RuleText {
  return {
    id,
    title: describe(title, regulation, day),
    condition: describe(condition, regulation, day),
    form: regulation.forms[ledger],
    exemptions: (regulation.exemptions[id] ?? []).map(
      ({ clause, words }) => `${regulation.clauses[clause].article}“${words}”`,
    ),
  };
}

function haystack({ id, citation, clause, rules }: ClauseEntry): string {
  const made = rules.map((rule) => [rule.id, rule.title, rule.condition, rule.form].join(' '));
  return searchable([id, citation, clause.text, ...made].join(' '));
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
