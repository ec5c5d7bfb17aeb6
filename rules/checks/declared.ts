import type { LedgerKey } from '../ledgers';
import { assistRules } from './assist/rules';
import { bookingRules } from './booking/rules';
import { credentialRules } from './credential/rules';
import { noticeRules } from './notice/rules';
import { overtimeRules } from './overtime/rules';
import { timeoffRules } from './timeoff/rules';
import type { Rule } from './rule';

/** The rules of each ledger. */
export const rulesByLedger: Readonly<Record<LedgerKey, readonly Rule[]>> = {
  assist: assistRules,
  notice: noticeRules,
  credential: credentialRules,
  booking: bookingRules,
  overtime: overtimeRules,
  timeoff: timeoffRules,
};
