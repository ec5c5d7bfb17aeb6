import type { LedgerKey } from '../ledgers';
import { assistRules } from './assist';
import { bookingRules } from './booking';
import { credentialRules } from './credential';
import { noticeRules } from './notice';
import { overtimeRules } from './overtime';
import { timeoffRules } from './timeoff';
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
