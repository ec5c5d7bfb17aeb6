import { dayText } from '../../time/day';
import { dayOfMoment, momentText } from '../../time/moment';
import { all, any, breaks, countOf, dayOf, empty, filled, more, number } from '../../conditions/build';
import { breach, rule } from '../rule';

export const signed = rule('notice', {
  id: 'notice/signed',
  clauses: ['A1.3'],
  title: '申请人签字确认',
  condition: '申请人没有签字，或在开始办理之后才签字',
  reads: ['signedOn'],
  native: breaks(
    'signedOn',
    any(
      empty('signedOn'),
      all(
        filled('id'),
        more(
          countOf(
            'assist',
            { of: 'noticeId', same: 'id' },
            { of: 'startedAt', by: '<', day: dayOf('signedOn') },
          ),
          number(0),
        ),
      ),
    ),
  ),
  check({ id, signedOn }, { casesOf }) {
    if (signedOn === null) {
      return breach({
        field: 'signedOn',
        expected: '由申请人签字确认授权范围和有效期限',
        actual: '申请人签字日期为空',
        remedy: '请申请人签字，并填写签字日期',
      });
    }
    const early = casesOf(id).find(
      ({ values }) => values.startedAt !== null && dayOfMoment(values.startedAt) < signedOn,
    );
    const startedAt = early?.values.startedAt ?? null;
    if (!early || startedAt === null) return null;
    return breach({
      field: 'signedOn',
      expected: `不晚于开始办理（${momentText(startedAt, true)}）签字`,
      actual: `${dayText(signedOn, true)}签字`,
      because: [`帮办服务登记台帐${early.values.id ?? ''}：开始办理时间${momentText(startedAt, true)}`],
    });
  },
});
