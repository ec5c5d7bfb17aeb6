import { isOf, type Entry } from '../../../rules/records';
import { dayOfMoment, type Moment } from '../../../rules/time/moment';
import type { ViewRequest } from '../../session/view-request';

/** The entry that a record just made asks for, filled from it. */
export interface LinkedEntry {
  readonly label: string;
  readonly request: ViewRequest;
}

/** A 代办 case needs its 受理通知书 (A1.3, A2(二)): enter once, fill the linked form from it. */
export function linkedEntry(entry: Entry, now: Moment): LinkedEntry | null {
  if (!isOf(entry, 'assist')) return null;
  const { mode, noticeId, materials, client, contactName, contactPhone, item, unit, agents, promisedOn } =
    entry.values;
  if (mode !== '代办' || noticeId !== null || materials === '不齐全不规范') return null;
  const today = dayOfMoment(now);
  const values = {
    applicant: client,
    contactName,
    contactPhone,
    item,
    unit,
    agents,
    promisedOn,
    acceptedOn: today,
    validFrom: today,
  };
  return {
    label: '开具代办受理通知书',
    request: {
      view: 'register',
      ledger: 'notice',
      prefilled: { values, linkBack: { entry, field: 'noticeId' } },
    },
  };
}
