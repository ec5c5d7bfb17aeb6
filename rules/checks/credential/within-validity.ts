import { all, any, dayOf, exists, filled, less, more, not } from '../../conditions/build';
import { named, namedReversed } from '../notice/terms';
import { otherValue } from '../reasons';
import { rule } from '../rule';

/** A notice that does not exist is a defect of the reference. */
const used = all(filled('usedAt'), exists('notice', 'noticeId'));
const on = dayOf('usedAt');
const afterEnd = all(named.ended.filled, more(on, named.ended.day));
const beforeSignature = all(named.signed.filled, less(on, named.signed.day));
const outsideDates = all(
  not(namedReversed),
  any(all(named.from.filled, less(on, named.from.day)), all(named.to.filled, more(on, named.to.day))),
);
const unsure = any(namedReversed, not(all(named.from.filled, named.to.filled, named.signed.filled)));

const words = {
  field: 'usedAt',
  actual: '{usedAt}使用',
  because: [
    {
      when: any(named.from.filled, named.to.filled, named.ended.filled),
      say: '受理通知书{noticeId}的有效期限：[自{validFrom}起][至{validTo}止][，终止日期{endedOn}]',
    },
    '申请人签字日期：{signedOn}',
  ],
} as const;

export const withinValidity = rule('credential', {
  id: 'credential/within-validity',
  clauses: ['A4(三)'],
  title: '在授权有效期限内使用证件',
  condition: '使用时间在申请人签字之前、不在受理通知书的有效期限之内，或晚于终止日期',
  params: {
    validFrom: otherValue('notice', 'noticeId', 'validFrom'),
    validTo: otherValue('notice', 'noticeId', 'validTo'),
    endedOn: otherValue('notice', 'noticeId', 'endedOn'),
    signedOn: otherValue('notice', 'noticeId', 'signedOn'),
  },
  cases: [
    { ...words, when: all(used, beforeSignature), expected: '不早于申请人签字日期{signedOn}使用申请人证件' },
    { ...words, when: all(used, any(afterEnd, outsideDates)), expected: '在授权有效期限内使用申请人证件' },
    {
      ...words,
      level: 'undetermined',
      when: all(used, unsure),
      expected: '在授权有效期限内使用申请人证件',
      because: ['受理通知书{noticeId}的有效期限或签字日期不完整，或起止颠倒', ...words.because],
    },
  ],
});
