import { ruleTable } from '../scenario';
import { at, on } from '../when';

const idle = { startedAt: null, finishedAt: null, handedOverAt: null, status: '办理中' } as const;

export const performed = ruleTable('assist', 'assist/performed', [
  { aspect: 'fine', name: '已开始并办结', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '承诺办结日期当天23:59，尚未开始',
    values: idle,
    now: at('2026-05-15T23:59'),
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '承诺办结日期次日零时，尚未开始',
    values: idle,
    now: at('2026-05-16T00:00'),
    expected: 'violation',
    cell: '开始办理时间',
    says: [
      '实际承诺办结日期2026年5月15日（周五）已过，没有记录到开始办理时间',
      '今天2026年5月16日（周六），晚于办理期限',
      '立即开始办理',
    ],
    all: ['assist/performed', 'assist/within-promise'],
  },
  { aspect: 'missing', name: '承诺办结日期为空', values: { ...idle, promisedOn: null }, expected: null },
  { aspect: 'missing', name: '材料审查为空', values: { ...idle, materials: null }, expected: null },
  {
    aspect: 'missing',
    name: '已办结，只是没有开始办理时间',
    values: { startedAt: null },
    expected: null,
    all: [],
  },
  {
    aspect: 'other',
    name: '材料不齐全，尚未受理',
    values: {
      ...idle,
      materials: '不齐全不规范',
      missingMaterials: '缺股东会决议，补交即可',
      oneTimeNoticeAt: at('2026-05-11T09:20'),
    },
    expected: null,
  },
  {
    aspect: 'other',
    name: '已取消，没有开始过',
    values: { ...idle, status: '已取消', changedBy: '申请人', changeReason: '申请人撤回' },
    expected: null,
    all: [],
  },
  {
    aspect: 'undetermined',
    name: '承诺办结日期在放假通知尚未导入的年份，可能顺延',
    values: { ...idle, promisedOn: on('2027-01-04') },
    now: at('2027-01-05T09:00'),
    expected: 'undetermined',
    says: ['2027年放假通知尚未导入'],
  },
  {
    aspect: 'special',
    name: '始终没有开始，有特殊情况说明',
    values: { ...idle, exception: '上级系统停机' },
    expected: 'explained',
    says: ['特殊情况说明：上级系统停机'],
  },
  {
    aspect: 'before',
    name: '施行前受理，始终没有开始',
    values: { ...idle, registeredAt: at('2020-05-11T09:00'), promisedOn: on('2020-05-15') },
    expected: null,
    all: [],
  },
]);
