import { ruleTable } from '../scenario';
import { at } from '../when';

const late = { finishedAt: at('2026-05-18T10:00'), handedOverAt: at('2026-05-18T11:00') } as const;
const told = { overdueReason: '上级部门补正', overdueToldAt: at('2026-05-15T16:00') } as const;

export const overdueExplained = ruleTable('assist', 'assist/overdue-explained', [
  { aspect: 'fine', name: '按期办结', expected: null, all: [] },
  {
    aspect: 'fine',
    name: '超期，已说明原因',
    values: { ...late, ...told },
    expected: null,
    all: ['assist/within-promise'],
  },
  {
    aspect: 'limit',
    name: '承诺办结日期当天办结，没有说明',
    values: { ...late, finishedAt: at('2026-05-15T23:59') },
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '超期，没有原因也没有说明',
    values: late,
    expected: 'violation',
    cell: '超期原因',
    says: [
      '应及时向服务对象说明超期原因，并记明时间；实际没有记录到超期原因、向服务对象说明时间',
      '不晚于2026年5月18日（周一）说明',
    ],
    all: ['assist/within-promise', 'assist/overdue-explained'],
  },
  {
    aspect: 'past',
    name: '仍在办理，已过承诺办结日期，没有说明',
    values: { finishedAt: null, handedOverAt: null, status: '办理中' },
    now: at('2026-05-19T00:00'),
    expected: 'violation',
  },
  {
    aspect: 'limit',
    name: '仍在办理，今天是承诺办结日期的次一工作日，尚未说明',
    values: { finishedAt: null, handedOverAt: null, status: '办理中' },
    now: at('2026-05-18T23:59'),
    expected: null,
    all: ['assist/within-promise'],
  },
  {
    aspect: 'other',
    name: '帮办超期没有说明（条款只对代办人，只作提示）',
    values: { ...late, mode: '帮办', noticeId: null },
    expected: 'advice',
    cell: '超期原因',
    all: ['assist/within-promise', 'assist/overdue-explained'],
  },
  {
    aspect: 'other',
    name: '超期原因填“无”',
    values: { ...late, ...told, overdueReason: '无' },
    expected: 'violation',
    cell: '超期原因',
    says: ['没有记录到超期原因'],
  },
  {
    aspect: 'past',
    name: '超期，写了原因而没有说明时间',
    values: { ...late, ...told, overdueToldAt: null },
    expected: 'violation',
    cell: '向服务对象说明时间',
    says: ['没有记录到向服务对象说明时间'],
  },
  { aspect: 'missing', name: '承诺办结日期为空', values: { ...late, promisedOn: null }, expected: null },
  {
    aspect: 'special',
    name: '超期没有说明，有特殊情况说明（说明原因没有例外）',
    values: { ...late, exception: '上级系统停机' },
    expected: 'violation',
    all: ['assist/within-promise', 'assist/overdue-explained'],
  },
  {
    aspect: 'before',
    name: '施行前受理的超期',
    values: { ...late, registeredAt: at('2020-05-11T09:00') },
    expected: null,
    all: [],
  },
]);
