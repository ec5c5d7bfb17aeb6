import { byLedger, ledgerKeys, type LedgerKey } from '../ledgers';
import { assistRules } from './assist';
import { bookingRules } from './booking';
import { credentialRules } from './credential';
import { noticeRules } from './notice';
import { overtimeRules } from './overtime';
import { compileRule, type CompiledRule, type Rule } from './rule';
import { timeoffRules } from './timeoff';

/** The rules of each ledger. */
export const rulesByLedger: Readonly<Record<LedgerKey, readonly Rule[]>> = {
  assist: assistRules,
  notice: noticeRules,
  credential: credentialRules,
  booking: bookingRules,
  overtime: overtimeRules,
  timeoff: timeoffRules,
};

/** The same with their conditions compiled. */
export const compiledRules: Readonly<Record<LedgerKey, readonly CompiledRule[]>> = byLedger((key) =>
  rulesByLedger[key].map(compileRule),
);

/** Every rule of the regulation, ledger by ledger. */
export const allRules: readonly Rule[] = ledgerKeys.flatMap((key) => rulesByLedger[key]);

export { createContext, type Context, type Judging } from './context';
export type { Case, Rule } from './rule';
