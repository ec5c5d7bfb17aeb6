import type { NoticeRecord } from '../../ledgers';
import type { Entry } from '../../records';
import { dayText, type Day } from '../../time/day';
import { dayOfMoment } from '../../time/moment';
import {
  all,
  any,
  breaksAt,
  countOf,
  dayOf,
  empty,
  filled,
  less,
  more,
  number,
} from '../../conditions/build';
import { breach, rule } from '../rule';

const worked = (of: 'startedAt' | 'finishedAt', by: '<' | '>', end: 'validFrom' | 'validTo') =>
  more(
    countOf<'id' | typeof end>('assist', { of: 'noticeId', same: 'id' }, { of, by, day: dayOf(end) }),
    number(0),
  );
const workedOutsideIt = any(
  worked('startedAt', '<', 'validFrom'),
  worked('startedAt', '>', 'validTo'),
  worked('finishedAt', '<', 'validFrom'),
  worked('finishedAt', '>', 'validTo'),
);

export const validity = rule('notice', {
  id: 'notice/validity',
  clauses: ['A1.3'],
  title: '明确授权有效期限',
  condition: '有效期限缺失或起止颠倒，或在有效期限之外办理',
  reads: ['validFrom', 'validTo'],
  native: breaksAt(
    { field: 'validFrom', when: empty('validFrom') },
    {
      field: 'validTo',
      when: all(
        filled('validFrom'),
        any(empty('validTo'), less(dayOf('validTo'), dayOf('validFrom')), all(filled('id'), workedOutsideIt)),
      ),
    },
  ),
  check(values, { casesOf }) {
    const { id, validFrom, validTo } = values;
    if (validFrom === null || validTo === null) {
      return breach({
        field: validFrom === null ? 'validFrom' : 'validTo',
        expected: '写明有效期限的起止日期',
        actual: `${validFrom === null ? '有效期限起' : '有效期限止'}为空`,
      });
    }
    const period = `${dayText(validFrom, true)}至${dayText(validTo, true)}`;
    if (validTo < validFrom) {
      return breach({
        field: 'validTo',
        expected: `不早于有效期限起${dayText(validFrom, true)}`,
        actual: `有效期限止为${dayText(validTo, true)}`,
      });
    }
    const worked = workedOutside(values, casesOf(id));
    if (worked === null) return null;
    return breach({
      field: 'validTo',
      expected: `在有效期限${period}之内办理`,
      actual: `${worked.record}于${dayText(worked.day, true)}${worked.act}`,
      because: [
        `有效期限：${period}`,
        `帮办服务登记台帐${worked.record}：${worked.act}${dayText(worked.day, true)}`,
      ],
    });
  },
});

function workedOutside({ validFrom, validTo }: NoticeRecord, cases: readonly Entry<'assist'>[]) {
  const outside = (day: Day) =>
    (validFrom !== null && day < validFrom) || (validTo !== null && day > validTo);
  for (const { values } of cases) {
    for (const [act, at] of [
      ['开始办理', values.startedAt],
      ['办结', values.finishedAt],
    ] as const) {
      if (at !== null && outside(dayOfMoment(at)))
        return { record: values.id ?? '', act, day: dayOfMoment(at) };
    }
  }
  return null;
}
