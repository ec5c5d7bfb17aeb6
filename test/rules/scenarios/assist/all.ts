import type { Table } from '../scenario';
import { agencyNotice } from './agency-notice';
import { change } from './change';
import { free } from './free';
import { handover } from './handover';
import { oneTimeNotice } from './one-time-notice';
import { overdueExplained } from './overdue-explained';
import { performed } from './performed';
import { staff } from './staff';
import { startedInTime } from './started-in-time';
import { voluntary } from './voluntary';
import { withinPromise } from './within-promise';

export const assistTables: readonly Table[] = [
  voluntary,
  oneTimeNotice,
  agencyNotice,
  performed,
  startedInTime,
  withinPromise,
  overdueExplained,
  change,
  handover,
  free,
  staff,
];
