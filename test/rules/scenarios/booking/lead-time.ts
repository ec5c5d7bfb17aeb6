import { dayText } from '../../../../rules/time/day';
import { momentAt } from '../../../../rules/time/moment';
import { waiting } from '../../kinds/kind';
import { ruleTable, type Scenario } from '../scenario';
import { at, clock, on } from '../when';

/** Known answers: booked day, the days on which the application may be made, and the last workday that is too early. */
const KNOWN = [
  ['2026-05-16', ['05-11', '05-12', '05-13', '05-14', '05-15'], '05-09'],
  ['2026-05-17', ['05-11', '05-12', '05-13', '05-14', '05-15'], '05-09'],
  ['2026-05-10', ['04-30', '05-06', '05-07', '05-08', '05-09'], '04-29'],
  ['2026-03-01', ['02-24', '02-25', '02-26', '02-27', '02-28'], '02-14'],
  ['2026-09-19', ['09-14', '09-15', '09-16', '09-17', '09-18'], '09-11'],
  ['2026-10-11', ['09-29', '09-30', '10-08', '10-09', '10-10'], '09-28'],
] as const;

const known = KNOWN.flatMap(([booked, days, early]): Scenario<'booking'>[] => {
  const day = on(booked);
  const applied = (date: string) => on(`2026-${date}`);
  const name = (date: string) => `${dayText(day)}的预约，${dayText(applied(date))}申请`;
  const values = (date: string) => ({ day, appliedAt: momentAt(applied(date), clock('09:00')) });
  return [
    ...days.map((date, index): Scenario<'booking'> => ({
      aspect: index === 0 || index === days.length - 1 ? 'limit' : 'fine',
      name: `${name(date)}（前${days.length - index}个工作日）`,
      values: values(date),
      expected: null,
    })),
    {
      aspect: 'past',
      name: `${name(early)}（前6个工作日）`,
      values: values(early),
      expected: 'violation',
      cell: '申请时间',
      says: [`即${days.map((date) => dayText(applied(date))).join('、')}`],
    },
  ];
});

export const leadTime = ruleTable('booking', 'booking/lead-time', [
  ...known,
  {
    aspect: 'past',
    name: '预约当天申请',
    values: { appliedAt: at('2026-05-16T08:00'), repliedAt: at('2026-05-16T08:30') },
    expected: 'violation',
    says: ['5月16日（周六）申请'],
    all: ['booking/applied-on-workday', 'booking/lead-time'],
  },
  {
    aspect: 'past',
    name: '预约日期之后才登记的申请',
    values: { appliedAt: at('2026-05-18T09:00') },
    expected: 'violation',
    says: ['实际2026年5月18日（周一）申请'],
  },
  {
    aspect: 'other',
    name: '提前8个工作日申请：说明可约的日期和所数的工作日',
    values: { ...waiting, appliedAt: at('2026-05-07T09:00'), repliedAt: at('2026-05-07T09:30') },
    now: at('2026-05-07T10:00'),
    expected: 'violation',
    says: [
      '应在2026年5月16日（周六）前1-5个工作日内申请',
      '第5个工作日：5月11日（周一）',
      '5月7日（周四）申请的，可约5月10日（周日）',
    ],
  },
  { aspect: 'missing', name: '申请时间为空', values: { appliedAt: null }, expected: null },
  { aspect: 'missing', name: '预约日期为空', values: { day: null }, expected: null },
  {
    aspect: 'special',
    name: '前6个工作日申请，有特殊情况说明',
    values: { appliedAt: at('2026-05-09T09:00'), exception: '企业负责人出差，急事急办' },
    expected: 'explained',
    cell: '申请时间',
    says: ['特殊情况说明：企业负责人出差，急事急办'],
  },
  {
    aspect: 'before',
    name: '施行前的申请',
    values: { appliedAt: at('2020-05-11T09:00'), day: on('2020-05-30') },
    expected: null,
    all: [],
  },
  {
    aspect: 'undetermined',
    name: '跨入放假通知尚未导入的年份',
    values: { appliedAt: at('2026-12-28T09:00'), day: on('2027-01-09') },
    now: at('2026-12-28T09:10'),
    expected: 'undetermined',
    cell: '申请时间',
    says: ['2027年放假通知尚未导入'],
  },
  {
    aspect: 'other',
    name: '前6个工作日申请，已答复不同意',
    values: { appliedAt: at('2026-05-09T09:00'), reply: '不同意', refusalReason: '不在预约期限内' },
    expected: null,
  },
]);
