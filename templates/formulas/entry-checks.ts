import { rulesByLedger } from '../../rules/checks/declared';
import type { Case, Rule } from '../../rules/checks/rule';
import { articlesOf } from '../../rules/regulation/citing';
import type { Regulation } from '../../rules/regulation/regulation';
import type { Limits } from '../../rules/regulation/limits';
import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import { all, not } from '../../rules/conditions/build';
import type { Test } from '../../rules/conditions/expr';
import { asksLimits } from './conditions';
import { either } from './cell-texts';
import { Formulas } from './formula';
import { LONGEST } from './helper';
import { oneOf, onceTyped, restsOnChecks } from './on-entry';
import { rightValue } from './readable';
import { namedRefs, type Placed } from './refs';
import { stretchName, stretchOfRow } from './stretches';
import { titleText } from './titles';

/** What data validation checks when something is typed into a cell of a field. */
export interface EntryCheck {
  /**
   * The workbook's name for the formula: validation takes no more than 255 characters, a name takes them all. TRUE where the
   * entry is accepted without a word.
   */
  readonly name: string;
  readonly rules: readonly Rule[];
}

/**
 * The rules that a cell is checked for as it is typed: those that blame it, whatever else they read. Null for cells with a
 * drop-down, which has its own validation, and where an entry can break nothing.
 */
export function entryCheck(ledger: LedgerKey, key: string): EntryCheck | null {
  const field = ledgerOf(ledger).fields[key];
  const rules = field === undefined ? [] : entryRules(ledger, key, field).map(({ rule }) => rule);
  if (field === undefined || rules.length === 0) return null;
  return { name: `录入_${ledgerOf(ledger).kind}_${field.heading}`, rules };
}

/** `在工作日内提出预约申请（第一条（一））`, rule by rule, for the message. @param limits those that the words name */
export function wordsOf({ rules }: EntryCheck, limits: Limits, regulation: Regulation): string {
  return rules
    .map(({ title, clauses }) => `${titleText(title, limits)}（${articlesOf(regulation, clauses)}）`)
    .join('；');
}

/** The names of all entry checks and their formulas, as seen from cell A1 (ECMA-376 Part 1, 18.2.5). */
export function entryNames(placed: Placed): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const ledger of ledgerKeys) {
    const refs = namedRefs(ledger, placed);
    if (asksLimits(ledger)) names.set(stretchName(ledger), stretchOfRow(ledger, refs));
    for (const [key, field] of Object.entries(ledgerOf(ledger).fields)) {
      const check = entryCheck(ledger, key);
      if (check === null) continue;
      const conditions = entryRules(ledger, key, field).map(({ when }) => when);
      const formulas = new Formulas(ledger, refs, null);
      let broken = formulas.test(oneOf(conditions));
      if (broken.length > LONGEST) {
        // A name of its own for each rule: none may be longer than a cell's formula.
        const parts = conditions.map(
          (when, index) => [`${check.name}_${index + 1}`, formulas.test(when)] as const,
        );
        for (const [name, formula] of parts) names.set(name, formula);
        broken = either(parts.map(([name]) => name));
      }
      const accepted = `NOT(${broken})`;
      names.set(check.name, `IF(${rightValue(field, refs.cell(key))},${accepted},FALSE)`);
    }
  }
  return names;
}

interface EntryRule {
  readonly rule: Rule;
  readonly when: Test;
}

function entryRules(ledger: LedgerKey, key: string, field: Field): readonly EntryRule[] {
  if (field.type === 'choice' || field.list !== undefined || field.computed === true || field.type === 'id') {
    return [];
  }
  return rulesByLedger[ledger].flatMap((rule) => {
    const when = brokenOnEntry(rule, key);
    return when === null ? [] : [{ rule, when }];
  });
}

/** When typing into the field's cell breaks the rule; null where it cannot, or where only 核查 can tell. */
function brokenOnEntry({ ledger, cases, typed }: Rule, field: string): Test | null {
  const breaches = cases.flatMap((each, index) => {
    if (!isBreach(each) || !(typed.includes(field) || each.field === field)) return [];
    // The first case that holds is said: before some breaches it is one that is none, or one of another cell.
    const others = cases
      .slice(0, index)
      .filter((other) => !isBreach(other) || !(typed.includes(field) || other.field === field));
    const when = onceTyped(all(each.when, ...others.map((other) => not(other.when))), field);
    return when === null || restsOnChecks(ledger, when) ? [] : [when];
  });
  return breaches.length === 0 ? null : oneOf(breaches);
}

/** An explained breach is one, and asked about as such. */
function isBreach({ level = 'violation' }: Case): boolean {
  return level === 'violation' || level === 'explained';
}
