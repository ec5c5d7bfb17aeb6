import { freeOfCharge } from '../shared/free';
import type { Rule } from '../rule';
import { overtimeNetworkItem } from '../shared/network-item';
import { afterClose } from './after-close';
import { overtimeConfirmed } from './confirmed';
import { mustFinish } from './must-finish';
import { withinHour } from './within-1h';
import { workday } from './workday';

export const overtimeRules: readonly Rule[] = [
  workday,
  afterClose,
  withinHour,
  mustFinish,
  overtimeNetworkItem,
  freeOfCharge('overtime', ['B5(三)']),
  overtimeConfirmed,
];
