import { byLedger, ledgerKeys, type LedgerKey } from '../ledgers';
import { rulesByLedger } from './declared';
import { compileRule, type CompiledRule } from './compile';
import type { Rule } from './rule';

/** The same with their conditions compiled. */
export const compiledRules: Readonly<Record<LedgerKey, readonly CompiledRule[]>> = byLedger((key) =>
  rulesByLedger[key].map(compileRule),
);

/** Every rule of the regulation, ledger by ledger. */
export const allRules: readonly Rule[] = ledgerKeys.flatMap((key) => rulesByLedger[key]);
