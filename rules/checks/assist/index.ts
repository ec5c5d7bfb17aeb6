import { freeOfCharge } from '../shared/free';
import type { Rule } from '../rule';
import { agencyNotice } from './agency-notice';
import { change } from './change';
import { handover } from './handover';
import { assistOneTimeNotice } from './one-time-notice';
import { overdueExplained } from './overdue-explained';
import { performed } from './performed';
import { staff } from './staff';
import { startedInTime } from './started-in-time';
import { voluntary } from './voluntary';
import { withinPromise } from './within-promise';

export const assistRules: readonly Rule[] = [
  voluntary,
  assistOneTimeNotice,
  agencyNotice,
  performed,
  startedInTime,
  withinPromise,
  overdueExplained,
  change,
  handover,
  freeOfCharge('assist', ['A1.1', 'A2(一)']),
  staff,
];
