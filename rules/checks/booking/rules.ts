/*
 * 《预约服务登记表》的规则，一条规则一个文件。列出的次序就是一件预约从申请、答复、到场到办结的次序。
 * 每个文件写明：依据哪几条（clauses），什么情形不合（cases 中的 when），怎样告诉经办人（expected、actual、because、remedy）。
 * 时限和时段不写在这里，写在 rules/regulation/limits.ts；制度修订在工作簿的“设置”中登记，不改程序。
 * 改了规则，先运行 npm run catalogue 更新规则目录，再运行 npm test。
 */
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
