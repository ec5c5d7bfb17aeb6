import { freeOfCharge } from '../shared/free';
import { networkItem } from '../shared/network-item';
import { afterClose } from './after-close';
import { overtimeConfirmed } from './confirmed';
import { mustFinish } from './must-finish';
import { withinHour } from './within-1h';
import { workday } from './workday';

export const overtimeRules = [
  workday,
  afterClose,
  withinHour,
  mustFinish,
  networkItem('overtime'),
  freeOfCharge('overtime', ['B5(三)']),
  overtimeConfirmed,
] as const;
