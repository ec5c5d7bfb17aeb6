import type { Table } from '../scenario';
import { afterClose } from './after-close';
import { confirmed } from './confirmed';
import { free } from './free';
import { mustFinish } from './must-finish';
import { networkItem } from './network-item';
import { withinHour } from './within-1h';
import { workday } from './workday';

export const overtimeTables: readonly Table[] = [
  workday,
  afterClose,
  withinHour,
  mustFinish,
  networkItem,
  free,
  confirmed,
];
