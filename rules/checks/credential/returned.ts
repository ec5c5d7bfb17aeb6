import { all, empty } from '../../conditions/build';
import { otherValue } from '../reasons';
import { casesClosed, named, namedEnded } from '../notice/terms';
import { rule } from '../rule';
import { toBeReturned } from './terms';

export const returned = rule('credential', {
  id: 'credential/returned',
  clauses: ['A1.3'],
  title: '办结后归还证件',
  condition: '材料已移交、授权已届满或终止、事项已办结、取消或变更而没有接替人员，证件却没有归还时间',
  params: {
    validTo: otherValue('notice', 'noticeId', 'validTo'),
    endedOn: otherValue('notice', 'noticeId', 'endedOn'),
    handedOverOn: otherValue('notice', 'noticeId', 'handedOverOn'),
  },
  cases: [
    {
      field: 'returnedAt',
      when: all(empty('returnedAt'), toBeReturned),
      expected: '及时办理交接手续，归还证件',
      actual: '“{document}”没有记录到归还时间',
      because: [
        { when: named.handedOver.filled, say: '受理通知书{noticeId}的材料已于{handedOverOn}移交' },
        { when: all(namedEnded, named.ended.filled), say: '受理通知书{noticeId}的授权已于{endedOn}终止' },
        { when: namedEnded, say: '受理通知书{noticeId}的有效期限至{validTo}' },
        {
          when: casesClosed('noticeId'),
          say: '受理通知书{noticeId}下的事项已办结、取消，或变更而没有接替人员',
        },
        '使用时间：{usedAt}',
      ],
      remedy: '已归还的，填写归还的时间；没有归还的，归还证件',
    },
  ],
});
