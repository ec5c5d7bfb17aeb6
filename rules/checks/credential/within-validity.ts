import { dayText } from '../../time/day';
import { dayOfMoment, momentText } from '../../time/moment';
import { lastValidDay } from '../notice/facts';
import {
  all,
  any,
  breaks,
  dayOf,
  exists,
  filled,
  less,
  more,
  not,
  otherDay,
  otherFilled,
} from '../../conditions/build';
import { breach, rule, unknown } from '../rule';

const used = all(filled('usedAt'), exists('notice', 'noticeId'));
const of = (field: 'validFrom' | 'validTo' | 'endedOn') => ({
  filled: otherFilled('notice', 'noticeId', field),
  day: otherDay('notice', 'noticeId', field),
});
const outsideIt = any(
  all(of('validFrom').filled, less(dayOf('usedAt'), of('validFrom').day)),
  all(of('validTo').filled, more(dayOf('usedAt'), of('validTo').day)),
  all(of('endedOn').filled, more(dayOf('usedAt'), of('endedOn').day)),
);

export const withinValidity = rule('credential', {
  id: 'credential/within-validity',
  clauses: ['A4(三)'],
  title: '在授权有效期限内使用证件',
  condition: '使用时间不在受理通知书的有效期限之内，或晚于终止日期',
  reads: ['noticeId', 'usedAt'],
  native: breaks(
    'usedAt',
    all(used, outsideIt),
    all(used, not(outsideIt), not(all(of('validFrom').filled, of('validTo').filled))),
  ),
  check({ noticeId, usedAt }, { notice }) {
    const found = notice(noticeId);
    // A notice that does not exist is a defect of the reference.
    if (usedAt === null || found === null) return null;
    const { validFrom, validTo, endedOn } = found.values;
    const last = lastValidDay(found.values);
    const used = dayOfMoment(usedAt);
    const actual = `${momentText(usedAt, true)}使用`;
    const outside = (validFrom !== null && used < validFrom) || (last !== null && used > last);
    if (!outside && (validFrom === null || validTo === null)) {
      return unknown({
        field: 'usedAt',
        expected: '在授权有效期限内使用',
        actual,
        because: [`受理通知书${noticeId ?? ''}的有效期限不完整`],
      });
    }
    if (!outside) return null;
    const ended = endedOn === null ? '' : `，终止日期${dayText(endedOn, true)}`;
    return breach({
      field: 'usedAt',
      expected: '在授权有效期限内使用申请人证件',
      actual,
      because: [
        `受理通知书${noticeId ?? ''}的有效期限：${validFrom === null ? '未填' : dayText(validFrom, true)}至${validTo === null ? '未填' : dayText(validTo, true)}${ended}`,
      ],
    });
  },
});
