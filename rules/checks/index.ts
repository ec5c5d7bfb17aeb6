import { ledgerKeys, type LedgerKey } from '../ledgers';
import type { NativeJudgement } from '../conditions/expr';
import { assistRules } from './assist';
import { bookingRules } from './booking';
import { credentialRules } from './credential';
import { noticeRules } from './notice';
import { overtimeRules } from './overtime';
import type { Rule } from './rule';
import { timeoffRules } from './timeoff';

/** The rules of one ledger, for code that judges its records. */
export const rulesByLedger: { readonly [K in LedgerKey]: readonly Rule<K>[] } = {
  assist: assistRules,
  notice: noticeRules,
  credential: credentialRules,
  booking: bookingRules,
  overtime: overtimeRules,
  timeoff: timeoffRules,
};

/** What can be told about a rule without running it. */
export type RuleInfo = Omit<Rule, 'check' | 'reads' | 'native'> & {
  readonly reads: readonly string[];
  readonly native: NativeJudgement;
};

/** Every rule of the regulation, ledger by ledger. */
export const allRules: readonly RuleInfo[] = ledgerKeys.flatMap(
  (key): readonly RuleInfo[] => rulesByLedger[key],
);

export { createContext, type Context } from './context';
export { IN_FORCE_FROM, isInForce, type Rule, type Verdict } from './rule';
