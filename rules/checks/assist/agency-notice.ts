import { dayText } from '../../time/day';
import { dayOfMoment, momentText } from '../../time/moment';
import {
  all,
  any,
  breaksAt,
  dayOf,
  exists,
  filled,
  is,
  less,
  not,
  otherDay,
  otherFilled,
} from '../../conditions/build';
import { accepted } from './cells';
import { breach, rule } from '../rule';
import { isAccepted } from './facts';

const worked = all(is('mode', '代办'), any(accepted, filled('startedAt')));

export const agencyNotice = rule('assist', {
  id: 'assist/agency-notice',
  clauses: ['A1.3', 'A2(二)'],
  title: '代办先签受理通知书',
  condition: '代办事项没有对应的受理通知书，或在申请人签字之前开始办理',
  reads: ['mode', 'materials', 'noticeId', 'startedAt'],
  native: breaksAt(
    { field: 'noticeId', when: all(worked, not(exists('notice', 'noticeId'))) },
    {
      field: 'startedAt',
      when: all(
        worked,
        exists('notice', 'noticeId'),
        otherFilled('notice', 'noticeId', 'signedOn'),
        filled('startedAt'),
        less(dayOf('startedAt'), otherDay('notice', 'noticeId', 'signedOn')),
      ),
    },
  ),
  check(values, context) {
    const { mode, noticeId, startedAt } = values;
    // While materials are incomplete nothing has been handed over, so there is no notice to sign yet.
    if (mode !== '代办' || (!isAccepted(values) && startedAt === null)) return null;
    const expected = '有申请人签字确认的《阳城县开发区代办受理通知书》';
    if (noticeId === null) {
      return breach({
        field: 'noticeId',
        expected,
        actual: '受理通知书编号为空',
        remedy: '开具受理通知书，由申请人签字后填写编号',
      });
    }
    const notice = context.notice(noticeId);
    if (notice === null) {
      return breach({
        field: 'noticeId',
        expected,
        actual: `没有编号为${noticeId}的受理通知书`,
        because: context.has('notice')
          ? []
          : ['没有读到任何受理通知书的登记；登记在其他文件中的，请一并导入'],
        remedy: '核对受理通知书编号',
      });
    }
    const signedOn = notice.values.signedOn;
    if (signedOn === null || startedAt === null || dayOfMoment(startedAt) >= signedOn) return null;
    return breach({
      field: 'startedAt',
      expected: `在申请人签字（${dayText(signedOn, true)}）之后开始办理`,
      actual: `${momentText(startedAt, true)}开始`,
      because: [`受理通知书${noticeId}的申请人签字日期：${dayText(signedOn, true)}`],
    });
  },
});
