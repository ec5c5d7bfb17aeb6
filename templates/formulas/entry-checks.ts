import { rulesByLedger, type RuleInfo } from '../../rules/checks';
import { articlesOf } from '../../rules/regulation/clauses';
import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import { any } from '../../rules/conditions/build';
import type { Test } from '../../rules/conditions/expr';
import { Formulas } from './formula';
import { onceTyped, restsOnChecks } from './on-entry';
import { rightValue } from './readable';
import { namedRefs, type Placed } from './refs';

/** What data validation checks when something is typed into a cell of a field. */
export interface EntryCheck {
  /**
   * The workbook's name for the formula: validation takes no more than 255 characters, a name takes them all. TRUE where the
   * entry is accepted without a word.
   */
  readonly name: string;
  readonly rules: readonly RuleInfo[];
  /** `在工作日内提出预约申请（第一条（一））`, for the message. */
  readonly words: string;
}

/**
 * The rules that a cell is checked for as it is typed: those that blame it, whatever else they read. Null for cells with a
 * drop-down, which has its own validation, and where an entry can break nothing.
 */
export function entryCheck(ledger: LedgerKey, key: string): EntryCheck | null {
  const field = ledgerOf(ledger).fields[key];
  const rules = field === undefined ? [] : entryRules(ledger, key, field).map(({ rule }) => rule);
  if (field === undefined || rules.length === 0) return null;
  const words = rules.map(({ title, clauses }) => `${title}（${articlesOf(clauses)}）`);
  return { name: `录入_${ledgerOf(ledger).kind}_${field.heading}`, rules, words: words.join('；') };
}

/** The names of all entry checks and their formulas, as seen from cell A1 (ECMA-376 Part 1, 18.2.5). */
export function entryNames(placed: Placed): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const ledger of ledgerKeys) {
    for (const [key, field] of Object.entries(ledgerOf(ledger).fields)) {
      const check = entryCheck(ledger, key);
      if (check === null) continue;
      const refs = namedRefs(ledger, placed);
      const broken = any(...entryRules(ledger, key, field).map(({ when }) => when));
      const accepted = `NOT(${new Formulas(ledger, refs).test(broken)})`;
      names.set(check.name, `IF(${rightValue(field, refs.cell(key))},${accepted},FALSE)`);
    }
  }
  return names;
}

interface EntryRule {
  readonly rule: RuleInfo;
  readonly when: Test;
}

function entryRules(ledger: LedgerKey, key: string, field: Field): readonly EntryRule[] {
  if (field.type === 'choice' || field.list !== undefined || field.computed === true || field.type === 'id') {
    return [];
  }
  const rules: readonly RuleInfo[] = rulesByLedger[ledger];
  return rules.flatMap((rule) => {
    const when = brokenOnEntry(rule, key);
    return when === null ? [] : [{ rule, when }];
  });
}

/** When typing into the field's cell breaks the rule; null where it cannot, or where only 核查 can tell. */
function brokenOnEntry({ native }: RuleInfo, field: string): Test | null {
  const typed = native.typed?.includes(field) === true;
  const cases = native.breach.flatMap((each) => {
    const when = typed || each.field === field ? onceTyped(each.when, field) : null;
    return when === null || restsOnChecks(when) ? [] : [when];
  });
  return cases.length === 0 ? null : any(...cases);
}
