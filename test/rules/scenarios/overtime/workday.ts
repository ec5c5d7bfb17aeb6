import { ruleTable } from '../scenario';
import { at, clock, on } from '../when';

export const workday = ruleTable('overtime', 'overtime/workday', [
  { aspect: 'fine', name: '周二延时', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '调休上班的周六延时',
    values: { date: on('2026-05-09') },
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '周六延时',
    values: { date: on('2026-05-16') },
    expected: 'violation',
    cell: '日期',
    says: [
      '应在工作日（含调休上班日）延长办公时间；实际2026年5月16日（周六）',
      '5月16日（周六）是休息日',
      '经申请预约的，登记在《预约服务登记表》',
    ],
    all: ['overtime/workday'],
  },
  {
    aspect: 'past',
    name: '放假调休的周二延时',
    values: { date: on('2026-05-05') },
    expected: 'violation',
    says: ['5月5日（周二）在劳动节放假期间'],
  },
  {
    aspect: 'past',
    name: '法定节假日延时',
    values: { date: on('2026-05-01') },
    expected: 'violation',
    says: ['5月1日（周五）是法定节假日（劳动节）'],
  },
  {
    aspect: 'other',
    name: '周六零点10分开始，算周五晚上',
    values: { date: on('2026-05-16'), startedAt: clock('00:10'), endedAt: clock('00:50') },
    expected: null,
  },
  {
    aspect: 'other',
    name: '周一零点10分开始，算周日晚上',
    values: { date: on('2026-05-18'), startedAt: clock('00:10'), endedAt: clock('00:50') },
    expected: 'violation',
  },
  { aspect: 'missing', name: '日期为空', values: { date: null }, expected: null, all: ['data/required'] },
  {
    aspect: 'special',
    name: '周六延时，有特殊情况说明（本款没有例外）',
    values: { date: on('2026-05-16'), exception: '企业急需' },
    expected: 'violation',
  },
  { aspect: 'before', name: '施行前的周日', values: { date: on('2020-05-10') }, expected: null, all: [] },
  { aspect: 'other', name: '施行后的第一个周六', values: { date: on('2020-05-16') }, expected: 'violation' },
  {
    aspect: 'undetermined',
    name: '放假通知尚未导入的年份',
    values: { date: on('2027-01-12') },
    now: at('2027-01-13T09:00'),
    expected: 'undetermined',
    cell: '日期',
    says: ['2027年放假通知尚未导入'],
  },
]);
