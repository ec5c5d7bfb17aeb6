import { ruleTable } from '../scenario';
import { at, on } from '../when';

const told = { overdueReason: '上级部门补正', overdueToldAt: at('2026-05-15T16:00') } as const;
const open = { finishedAt: null, handedOverAt: null, status: '办理中' } as const;
const finished = (finishedAt: string) =>
  ({ finishedAt: at(finishedAt), handedOverAt: at('2026-05-19T16:30') }) as const;

export const withinPromise = ruleTable('assist', 'assist/within-promise', [
  { aspect: 'fine', name: '提前一天办结', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '承诺办结日期当天23:59:59办结',
    values: finished('2026-05-15T23:59:59'),
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '承诺办结日期次日零时办结，没有说明原因',
    values: finished('2026-05-16T00:00'),
    expected: 'violation',
    cell: '办结时间',
    says: [
      '应不晚于2026年5月15日（周五）办结；实际2026年5月16日（周六）00:00办结，超期1天',
      '没有记录到不晚于2026年5月18日（周一）向服务对象说明原因',
    ],
    all: ['assist/within-promise', 'assist/overdue-explained'],
  },
  {
    aspect: 'special',
    name: '承诺办结日期次日零时办结，原因已及时说明（第二条（一）有规定）',
    values: { ...finished('2026-05-16T00:00'), ...told },
    expected: 'explained',
    says: ['已向服务对象说明原因：上级部门补正'],
    all: ['assist/within-promise'],
  },
  {
    aspect: 'past',
    name: '说明原因晚于承诺办结日期的次一工作日',
    values: { ...finished('2026-05-19T10:00'), ...told, overdueToldAt: at('2026-05-19T00:00') },
    expected: 'violation',
    all: ['assist/within-promise'],
  },
  {
    aspect: 'limit',
    name: '仍在办理，今天是承诺办结日期',
    values: open,
    now: at('2026-05-15T23:59'),
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '仍在办理，承诺办结日期已过一天',
    values: open,
    now: at('2026-05-16T00:00'),
    expected: 'violation',
    cell: '办结时间',
    says: ['至2026年5月16日（周六）没有记录到办结，已超期1天', '抓紧办结，并及时向服务对象说明原因'],
    all: ['assist/within-promise'],
  },
  {
    aspect: 'missing',
    name: '承诺办结日期为空',
    values: { promisedOn: null },
    expected: null,
    all: ['data/required'],
  },
  {
    aspect: 'missing',
    name: '已办结而办结时间为空（只是填写缺陷）',
    values: { finishedAt: null },
    expected: null,
    all: ['data/contradiction'],
  },
  {
    aspect: 'missing',
    name: '状态为空，承诺办结日期已过',
    values: { ...open, status: null },
    now: at('2026-05-16T00:00'),
    expected: 'violation',
  },
  {
    aspect: 'other',
    name: '已取消的不再计',
    values: { ...open, status: '已取消', changedBy: '申请人', changeReason: '申请人撤回' },
    expected: null,
    all: [],
  },
  {
    aspect: 'special',
    name: '超期1天办结，有特殊情况说明',
    values: { ...finished('2026-05-16T00:00'), exception: '上级系统停机' },
    expected: 'explained',
    says: ['特殊情况说明：上级系统停机'],
    all: ['assist/within-promise', 'assist/overdue-explained'],
  },
  {
    aspect: 'undetermined',
    name: '承诺办结日期在放假通知尚未导入的年份，可能顺延',
    values: {
      promisedOn: on('2027-01-04'),
      finishedAt: at('2027-01-05T16:00'),
      handedOverAt: at('2027-01-05T16:30'),
    },
    now: at('2027-01-06T09:00'),
    expected: 'undetermined',
    says: ['2027年放假通知尚未导入'],
  },
  {
    aspect: 'before',
    name: '施行前受理的超期',
    values: { ...finished('2026-05-16T00:00'), registeredAt: at('2020-05-11T23:59') },
    expected: null,
    all: [],
  },
]);
