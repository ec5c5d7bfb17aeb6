import { compileDecision, type Decision } from '../conditions/decide';
import { compileTest } from '../conditions/evaluate';
import { needsOf, type Needs } from '../conditions/needs';
import type { Row } from '../conditions/world';
import type { LedgerKey } from '../ledgers';
import { compileParams, type ParamsOf } from './collect-params';
import { listOf, type Case, type Line, type Rule } from './rule';

/** A rule made ready for judging: apart from its declaration, so that all have one shape, which judging passes over faster. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly from: Rule['from'];
  readonly to: Rule['to'];
  /** What a row must hold for the rule to be broken at all. */
  readonly needs: Needs;
  /** Which of the cases is to be said of a row. */
  readonly decide: Decision;
  readonly cases: readonly CompiledCase[];
}

export interface CompiledCase {
  readonly said: Case;
  readonly params: ParamsOf;
  readonly because: LinesOf;
  readonly remedy: LinesOf;
}

/** The lines that apply to a row. */
export type LinesOf = (row: Row) => readonly string[];

export function compileRule(rule: Rule): CompiledRule {
  const { ledger, cases } = rule;
  const conditions = cases.map(({ when }) => when);
  return {
    rule,
    from: rule.from,
    to: rule.to,
    needs: needsOf(ledger, conditions),
    decide: compileDecision(ledger, conditions),
    cases: cases.map((said) => ({
      said,
      params: compileParams(rule, wordsOf(rule, said)),
      because: compileLines(ledger, said.because),
      remedy: compileLines(ledger, said.remedy),
    })),
  };
}

function wordsOf(rule: Rule, { expected, actual, because, remedy }: Case): readonly string[] {
  const lines = [...listOf(because), ...listOf(remedy)];
  return [rule.title, expected, actual, ...lines.map((line) => (typeof line === 'string' ? line : line.say))];
}

function compileLines(ledger: LedgerKey, lines: Line | readonly Line[] | undefined): LinesOf {
  const each = listOf(lines).map((line): LinesOf => {
    if (typeof line === 'string') return () => [line];
    const applies = compileTest(ledger, line.when);
    return (row) => (applies(row) ? [line.say] : []);
  });
  return (row) => each.flatMap((said) => said(row));
}
