import { ruleTable } from '../scenario';
import { settings } from '../lawful';
import { at, clock, on } from '../when';

export const balance = ruleTable('timeoff', 'timeoff/balance', [
  {
    aspect: 'fine',
    name: '预约服务60分钟，调休30分钟',
    values: { to: clock('09:30') },
    expected: null,
    all: [],
  },
  { aspect: 'limit', name: '预约服务60分钟，调休60分钟整', expected: null, all: [] },
  {
    aspect: 'past',
    name: '预约服务60分钟，调休60分1秒',
    values: { to: clock('10:00:01') },
    expected: 'violation',
    cell: '结束',
    says: ['多1秒'],
  },
  {
    aspect: 'past',
    name: '预约服务60分钟，调休90分钟',
    values: { to: clock('10:30') },
    expected: 'violation',
    cell: '结束',
    says: [
      '应不超过预约服务的同等时长（1小时）；实际累计调休1小时30分，多30分',
      '王芳至2026年5月18日（周一）累计预约服务1小时（服务开始至服务结束，1比1）',
    ],
    all: ['timeoff/balance'],
  },
  {
    aspect: 'limit',
    name: '预约服务起止都带秒，时长恰好相等',
    values: { from: clock('09:00:10'), to: clock('10:00:10') },
    others: {
      booking: [
        { serviceStartedAt: at('2026-05-16T09:10:41'), serviceEndedAt: at('2026-05-16T09:30:41') },
        { serviceStartedAt: at('2026-05-16T09:50:07'), serviceEndedAt: at('2026-05-16T10:30:07') },
      ],
    },
    expected: null,
  },
  {
    aspect: 'past',
    name: '累计：先调休60分钟，再调休10分钟',
    values: { id: 'TX-2026-0002', date: on('2026-05-19'), to: clock('09:10') },
    others: { timeoff: [{}] },
    expected: 'violation',
    says: ['累计调休1小时10分，多10分'],
  },
  {
    aspect: 'other',
    name: '先调休、后服务（调休时尚未挣得）',
    values: { date: on('2026-05-15') },
    expected: 'violation',
    says: ['累计预约服务0分'],
  },
  {
    aspect: 'other',
    name: '服务人员有两人，各得全部时长',
    others: { booking: [{ staff: '李强、王芳' }] },
    expected: null,
    all: [],
  },
  {
    aspect: 'other',
    name: '他人的预约服务不能抵用',
    others: { booking: [{ staff: '李强' }] },
    expected: 'violation',
  },
  {
    aspect: 'other',
    name: '延时服务不计入（默认）',
    others: { booking: [] },
    values: { bookingId: null, to: clock('09:40') },
    expected: 'violation',
  },
  {
    aspect: 'other',
    name: '设置为延时服务也计入',
    others: { booking: [] },
    values: { bookingId: null, to: clock('09:40') },
    settings: { options: { ...settings.options, overtimeEarnsTimeOff: true } },
    expected: null,
    all: [],
  },
  { aspect: 'missing', name: '结束为空', values: { to: null }, expected: null, all: ['data/required'] },
  { aspect: 'missing', name: '人员为空', values: { person: null }, expected: null, all: ['data/required'] },
  { aspect: 'missing', name: '调休日期为空', values: { date: null }, expected: null, all: ['data/required'] },
  {
    aspect: 'missing',
    name: '预约没有服务结束时间（不计时长）',
    others: { booking: [{ serviceEndedAt: null }] },
    expected: 'violation',
  },
  {
    aspect: 'undetermined',
    name: '预约的服务结束时间读不出，挣得的时长不明',
    others: { booking: [{ unreadable: ['serviceEndedAt'] }] },
    expected: 'undetermined',
    says: ['YY-2026-0001的服务起止时间读不出，未计入'],
  },
  {
    aspect: 'before',
    name: '施行前的调休',
    values: { date: on('2020-05-11'), bookingId: null },
    expected: null,
    all: [],
  },
]);
