import { ruleTable } from '../scenario';
import { clock, on } from '../when';

export const afterClose = ruleTable('overtime', 'overtime/after-close', [
  {
    aspect: 'fine',
    name: '18:00下班，18:05开始',
    values: { startedAt: clock('18:05') },
    expected: null,
    all: [],
  },
  { aspect: 'limit', name: '18:00下班，18:00整开始', expected: null, all: [] },
  {
    aspect: 'past',
    name: '18:00下班，17:59:59开始',
    values: { startedAt: clock('17:59:59') },
    expected: 'violation',
    cell: '开始时间',
    says: ['应不早于规定下班时间18:00开始；实际17:59:59开始', '下班时间之前的服务不计入延时服务'],
    all: ['overtime/after-close'],
  },
  {
    aspect: 'limit',
    name: '规定下班时间为空，设置的夏季18:00下班，18:00整开始',
    values: { closesAt: null },
    expected: null,
  },
  {
    aspect: 'past',
    name: '规定下班时间为空，设置的夏季18:00下班，17:30开始',
    values: { closesAt: null, startedAt: clock('17:30') },
    expected: 'violation',
    says: ['规定下班时间：18:00'],
  },
  {
    aspect: 'other',
    name: '规定下班时间为空，设置的冬季17:30下班，17:30开始',
    values: { date: on('2026-03-10'), closesAt: null, startedAt: clock('17:30') },
    expected: null,
  },
  {
    aspect: 'limit',
    name: '零点之后开始的，算前一天晚上',
    values: {
      date: on('2026-05-13'),
      startedAt: clock('00:10'),
      endedAt: clock('00:50'),
      exception: '企业次日投标',
    },
    expected: null,
    all: ['overtime/within-1h'],
  },
  {
    aspect: 'missing',
    name: '开始时间为空',
    values: { startedAt: null },
    expected: null,
    all: ['data/required'],
  },
  { aspect: 'missing', name: '日期为空', values: { date: null, startedAt: clock('17:30') }, expected: null },
  {
    aspect: 'undetermined',
    name: '规定下班时间为空，设置也没有办公时间',
    values: { closesAt: null },
    settings: { hours: null },
    expected: 'undetermined',
    cell: '开始时间',
    says: ['5月12日（周二）的规定下班时间没有填写，设置中也没有办公时间'],
  },
  {
    aspect: 'special',
    name: '17:30开始，有特殊情况说明（本款没有例外）',
    values: { startedAt: clock('17:30'), exception: '企业急需' },
    expected: 'violation',
  },
  {
    aspect: 'before',
    name: '施行前，下班之前开始',
    values: { date: on('2020-05-11'), startedAt: clock('17:30') },
    expected: null,
    all: [],
  },
]);
