import { freeOfCharge } from '../shared/free';
import { bookingNetworkItem } from '../shared/network-item';
import { abandonedEarly } from './abandoned-early';
import { appliedOnWorkday } from './applied-on-workday';
import { changeNotice } from './change-notice';
import { changeReason } from './change-reason';
import { bookingConfirmed } from './confirmed';
import { contact } from './contact';
import { leadTime } from './lead-time';
import { noShowContact } from './no-show-contact';
import { oneTimeNotice } from './one-time-notice';
import type { Rule } from '../rule';
import { refusalReason } from './refusal-reason';
import { replyWithinHour } from './reply-within-1h';
import { restDay } from './rest-day';
import { served } from './served';
import { slot } from './slot';
import { staffOnTime } from './staff-on-time';

/** In the order in which a booking lives. */
export const bookingRules: readonly Rule[] = [
  appliedOnWorkday,
  leadTime,
  restDay,
  slot,
  bookingNetworkItem,
  contact,
  replyWithinHour,
  refusalReason,
  oneTimeNotice,
  staffOnTime,
  freeOfCharge('booking', ['B5(三)']),
  changeNotice,
  changeReason,
  noShowContact,
  abandonedEarly,
  served,
  bookingConfirmed,
];
