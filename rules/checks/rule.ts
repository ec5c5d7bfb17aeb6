import type { ClauseId } from '../regulation/clauses';
import type { Statement } from '../findings';
import type { LedgerKey, Values } from '../ledgers';
import type { NativeJudgement } from '../conditions/expr';
import type { Entry } from '../records';
import { day, type Day } from '../time/day';
import type { Context } from './context';

/** Both regulations are in force from this day (A5, B8); earlier records are not judged. */
export const IN_FORCE_FROM: Day = day(2020, 5, 12);

/** What a check answers: nothing to say, a clause broken, or a question that calendar or settings cannot answer. */
export type Verdict = null | { readonly breach: Statement } | { readonly unknown: Statement };

/** A rule is a datum; the list of all rules is the product's reading of the regulation. */
export interface Rule<K extends LedgerKey = LedgerKey> {
  /** `<ledger>/<name>`: a contract with other tools. */
  readonly id: string;
  readonly ledger: K;
  readonly clauses: readonly ClauseId[];
  /** What the clause asks, in a few words; opens every message. */
  readonly title: string;
  /** When the rule is broken, in one sentence for the catalogue. */
  readonly condition: string;
  /** The clause exempts special circumstances (无特殊情况, 特殊情况除外): a stated one explains the breach. */
  readonly excusable: boolean;
  /** First and last day of record that the rule judges; `to` null while it is in force. */
  readonly from: Day;
  readonly to: Day | null;
  /** The fields it rests on: when a cell of these cannot be read, its defect is reported and the rule stays silent. */
  readonly reads: readonly (keyof Values<K> & string)[];
  /** The same condition for the cells of a workbook that judges itself. That it says what `check` says is proven by test/formulas. */
  readonly native: NativeJudgement<keyof Values<K> & string>;
  check(values: Values<K>, context: Context, entry: Entry<K>): Verdict;
}

type Declaration<K extends LedgerKey> = Omit<Rule<K>, 'ledger' | 'excusable' | 'from' | 'to'> &
  Partial<Pick<Rule<K>, 'excusable' | 'from' | 'to'>>;

/** Declares a rule of a ledger: not excusable and in force since the regulation, unless it says otherwise. */
export function rule<K extends LedgerKey>(ledger: K, declaration: Declaration<K>): Rule<K> {
  return { excusable: false, from: IN_FORCE_FROM, to: null, ...declaration, ledger };
}

/** Whether a rule judges records of that day. */
export function isInForce({ from, to }: Pick<Rule, 'from' | 'to'>, day: Day): boolean {
  return day >= from && (to === null || day <= to);
}

export function breach(statement: Statement): Verdict {
  return { breach: statement };
}

export function unknown(statement: Statement): Verdict {
  return { unknown: statement };
}
