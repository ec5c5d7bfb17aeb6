import { ruleTable } from '../scenario';
import { at, on } from '../when';

const late = (startedAt: string) =>
  ({
    startedAt: at(startedAt),
    finishedAt: at('2026-05-18T16:00'),
    handedOverAt: at('2026-05-18T16:30'),
    overdueReason: '人手不足',
    overdueToldAt: at('2026-05-15T16:00'),
  }) as const;

export const startedInTime = ruleTable('assist', 'assist/started-in-time', [
  { aspect: 'fine', name: '受理当天开始', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '承诺办结日期当天23:59开始',
    values: late('2026-05-15T23:59'),
    expected: null,
    all: ['assist/within-promise'],
  },
  {
    aspect: 'past',
    name: '承诺办结日期次日零时开始',
    values: late('2026-05-16T00:00'),
    expected: 'violation',
    cell: '开始办理时间',
    says: ['应不晚于办理期限2026年5月15日（周五）开始；实际2026年5月16日（周六）00:00才开始，晚1天'],
    all: ['assist/started-in-time', 'assist/within-promise'],
  },
  { aspect: 'missing', name: '开始办理时间为空', values: { startedAt: null }, expected: null },
  {
    aspect: 'missing',
    name: '承诺办结日期为空',
    values: { ...late('2026-05-16T00:00'), promisedOn: null },
    expected: null,
  },
  {
    aspect: 'limit',
    name: '承诺办结日期是周六，顺延后的周一开始',
    values: {
      ...late('2026-05-18T09:00'),
      promisedOn: on('2026-05-16'),
      overdueReason: null,
      overdueToldAt: null,
    },
    expected: null,
    all: [],
  },
  {
    aspect: 'undetermined',
    name: '承诺办结日期在放假通知尚未导入的年份，可能顺延',
    values: {
      ...late('2027-01-05T09:00'),
      finishedAt: at('2027-01-05T16:00'),
      handedOverAt: at('2027-01-05T16:30'),
      promisedOn: on('2027-01-04'),
    },
    now: at('2027-01-06T09:00'),
    expected: 'undetermined',
    says: ['2027年放假通知尚未导入'],
  },
  {
    aspect: 'special',
    name: '晚1天开始，有特殊情况说明',
    values: { ...late('2026-05-16T00:00'), exception: '上级系统停机' },
    expected: 'explained',
    says: ['特殊情况说明：上级系统停机'],
  },
  {
    aspect: 'before',
    name: '施行前受理，晚1天开始',
    values: { ...late('2026-05-16T00:00'), registeredAt: at('2020-05-11T09:00') },
    expected: null,
    all: [],
  },
]);
