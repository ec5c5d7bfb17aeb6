import type { Table } from '../scenario';
import { abandonedEarly } from './abandoned-early';
import { appliedOnWorkday } from './applied-on-workday';
import { changeNotice } from './change-notice';
import { changeReason } from './change-reason';
import { confirmed } from './confirmed';
import { contact } from './contact';
import { free } from './free';
import { leadTime } from './lead-time';
import { networkItem } from './network-item';
import { noShowContact } from './no-show-contact';
import { oneTimeNotice } from './one-time-notice';
import { refusalReason } from './refusal-reason';
import { replyWithinHour } from './reply-within-1h';
import { restDay } from './rest-day';
import { served } from './served';
import { slot } from './slot';
import { staffOnTime } from './staff-on-time';

export const bookingTables: readonly Table[] = [
  appliedOnWorkday,
  leadTime,
  restDay,
  slot,
  networkItem,
  contact,
  replyWithinHour,
  refusalReason,
  oneTimeNotice,
  staffOnTime,
  free,
  changeNotice,
  changeReason,
  noShowContact,
  abandonedEarly,
  served,
  confirmed,
];
