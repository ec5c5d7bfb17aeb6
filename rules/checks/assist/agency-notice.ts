import {
  all,
  any,
  dayOf,
  empty,
  exists,
  filled,
  is,
  less,
  not,
  otherDay,
  otherFilled,
  seriesGiven,
} from '../../conditions/build';
import { otherValue } from '../reasons';
import { rule } from '../rule';
import { agency, calledOff, finished } from './terms';

/**
 * While materials are incomplete nothing has been handed over, so there is no notice to sign yet; a case called off before any work
 * needs none.
 */
const owed = all(agency, any(filled('startedAt'), all(is('materials', '齐全规范'), not(calledOff))));
const notice = exists('notice', 'noticeId');
const expected = '有申请人签字确认的《{form.notice}》';

export const agencyNotice = rule('assist', {
  id: 'assist/agency-notice',
  clauses: ['A1.3', 'A2(二)'],
  title: '代办先签受理通知书',
  condition: '代办事项没有受理通知书编号，或在申请人签字之前开始办理（办理之前取消的除外）',
  params: { signedOn: otherValue('notice', 'noticeId', 'signedOn') },
  optional: ['startedAt', 'replacement'],
  cases: [
    {
      field: 'noticeId',
      when: all(owed, empty('noticeId')),
      expected,
      actual: '没有记录到受理通知书编号',
      remedy: [
        {
          when: all(empty('startedAt'), not(finished)),
          say: '开始办理之前，开具受理通知书，由申请人签字',
        },
        { when: any(filled('startedAt'), finished), say: '当时已签受理通知书的，填写其编号' },
      ],
    },
    {
      field: 'noticeId',
      level: 'undetermined',
      when: all(owed, filled('noticeId'), not(notice), not(seriesGiven('notice', 'noticeId'))),
      expected,
      actual: '没有读到编号为{noticeId}的受理通知书',
      because: ['可能登记在另一年或另一部室的工作簿中'],
      remedy: '把登记{noticeId}的工作簿一并给出；编号有误的，更正编号',
    },
    {
      field: 'startedAt',
      when: all(
        agency,
        notice,
        otherFilled('notice', 'noticeId', 'signedOn'),
        filled('startedAt'),
        less(dayOf('startedAt'), otherDay('notice', 'noticeId', 'signedOn')),
      ),
      clauses: ['A1.3'],
      expected: '不早于申请人签字日期{signedOn}开始办理',
      actual: '{startedAt}开始',
      because: ['受理通知书{noticeId}的申请人签字日期：{signedOn}'],
    },
  ],
});
