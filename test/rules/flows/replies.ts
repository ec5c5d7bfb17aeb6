import { on } from '../scenarios/when';
import { agree, byOffice, call, flow, moment, step, type Flow } from './flow';

const friday = { ...call, appliedAt: moment('05-15 17:30'), day: on('2026-05-23'), exception: '急事急办' };
const refusal = (clock: string, refusalReason: string) =>
  ({ repliedAt: moment(clock), reply: '不同意', refusalReason }) as const;
const newYear = { ...call, appliedAt: moment('12-31 16:30'), day: on('2027-01-02') };

/** Answers: within the hour, past it, by the office's clock, refused. */
export const replyFlows: readonly Flow[] = [
  flow('来电，二十分钟答复，按约办结', [
    step('05-11 09:00', call, 'running pending', ['reply now']),
    step('05-11 09:20', agree('05-11 09:20'), 'within pending'),
    step('05-14 23:59', {}, 'within pending'),
    step('05-15 00:00', {}, 'within pending', ['booking-ahead soon']),
    step('05-16 07:59', {}, 'within pending', ['booking-today today']),
    step('05-16 08:50', { staffArrivedAt: moment('05-16 08:50') }, 'within pending', ['booking-today now']),
    step('05-16 09:02', { clientArrivedAt: moment('05-16 09:02') }, 'within pending', [
      'booking-today today',
    ]),
    step('05-16 09:10', { serviceStartedAt: moment('05-16 09:10') }, 'within pending'),
    step('05-16 10:00', { serviceEndedAt: moment('05-16 10:00'), outcome: '已办结' }, 'within served'),
    step('05-20 10:00', {}, 'within served'),
  ]),
  flow('60分整未答复，60分1秒逾时，65分答复', [
    step('05-11 10:00', call, 'running pending', ['reply now']),
    step('05-11 10:00:01', {}, 'overdue pending', ['reply now'], ['booking/reply-within-1h violation']),
    step('05-11 10:05', agree('05-11 10:05'), 'late pending', [], ['booking/reply-within-1h violation']),
    step(
      '05-20 10:00',
      { outcome: '已办结', serviceStartedAt: moment('05-16 09:10'), serviceEndedAt: moment('05-16 10:00') },
      'late served',
      [],
      ['booking/reply-within-1h violation'],
    ),
  ]),
  flow(
    '周五17:30来电，按办公时间计，周一8:30答复正好60分',
    [
      step('05-15 17:30', friday, 'running pending', ['reply soon'], ['booking/lead-time explained']),
      step('05-16 12:00', {}, 'running pending', ['reply soon'], ['booking/lead-time explained']),
      step('05-18 08:30', {}, 'running pending', ['reply now'], ['booking/lead-time explained']),
      step(
        '05-18 08:30:01',
        {},
        'overdue pending',
        ['reply now'],
        ['booking/lead-time explained', 'booking/reply-within-1h violation'],
      ),
      step('05-18 08:31', agree('05-18 08:30'), 'within pending', [], ['booking/lead-time explained']),
    ],
    byOffice,
  ),
  flow('周五17:30来电，按时钟计，当天18:30到期', [
    step('05-15 17:30', friday, 'running pending', ['reply now'], ['booking/lead-time explained']),
    step('05-15 18:30', {}, 'running pending', ['reply now'], ['booking/lead-time explained']),
    step(
      '05-15 18:30:01',
      {},
      'overdue pending',
      ['reply now'],
      ['booking/lead-time explained', 'booking/reply-within-1h violation'],
    ),
    step(
      '05-18 08:30',
      agree('05-18 08:30'),
      'late pending',
      [],
      ['booking/lead-time explained', 'booking/reply-within-1h violation'],
    ),
  ]),
  flow('跨年，明年的放假通知尚未导入', [
    step(
      '12-31 16:30',
      newYear,
      'running pending',
      ['calendar soon', 'reply now'],
      ['booking/applied-on-workday undetermined', 'booking/lead-time undetermined'],
    ),
    step(
      '12-31 16:40',
      agree('12-31 16:40'),
      'within pending',
      ['booking-ahead soon', 'calendar soon'],
      [
        'booking/applied-on-workday undetermined',
        'booking/lead-time undetermined',
        'booking/rest-day undetermined',
      ],
    ),
    step(
      '2027-01-02 09:10',
      { clientArrivedAt: moment('2027-01-02 09:00') },
      'within pending',
      ['booking-today today', 'calendar today'],
      [
        'booking/applied-on-workday undetermined',
        'booking/lead-time undetermined',
        'booking/rest-day undetermined',
      ],
    ),
  ]),
  flow('不同意，次日再约', [
    step('05-11 09:00', call, 'running pending', ['reply now']),
    step('05-11 09:30', refusal('05-11 09:30', '当日人员不足'), 'within refused'),
    step(
      '05-12 10:00',
      { 2: { ...call, appliedAt: moment('05-12 10:00'), day: on('2026-05-17') } },
      ['within refused', 'running pending'],
      ['reply now'],
    ),
    step('05-12 10:20', { 2: agree('05-12 10:20') }, ['within refused', 'within pending']),
    step(
      '05-17 10:30',
      {
        2: {
          outcome: '已办结',
          serviceStartedAt: moment('05-17 09:10'),
          serviceEndedAt: moment('05-17 10:00'),
        },
      },
      ['within refused', 'within served'],
    ),
  ]),
  flow('不同意而没有理由，补上当时说过的理由', [
    step(
      '05-11 09:30',
      { ...call, repliedAt: moment('05-11 09:30'), reply: '不同意' },
      'within refused',
      [],
      ['booking/refusal-reason violation'],
    ),
    step(
      '05-11 09:40',
      { refusalReason: '没有' },
      'within refused',
      [],
      ['booking/refusal-reason violation'],
    ),
    step('05-11 09:41', { refusalReason: '专网当日关闭' }, 'within refused'),
  ]),
  flow('想约工作日：答复之前只作提示，改约周六后同意', [
    step(
      '05-11 09:00',
      { ...call, day: on('2026-05-13') },
      'running pending',
      ['reply now'],
      ['booking/rest-day advice'],
    ),
    step('05-11 09:10', { day: on('2026-05-16') }, 'running pending', ['reply now']),
    step('05-11 09:12', agree('05-11 09:12'), 'within pending'),
  ]),
  flow('受专网限制的事项：答复之前只作提示，不同意', [
    step(
      '05-11 09:00',
      { ...call, item: '不动产登记' },
      'running pending',
      ['reply now'],
      ['booking/network-item advice'],
    ),
    step('05-11 09:10', refusal('05-11 09:10', '受上级审批专网开放时间限制'), 'within refused'),
  ]),
];
