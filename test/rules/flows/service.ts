import { clock } from '../scenarios/when';
import { agree, call, flow, moment, step, type Flow } from './flow';

const agreed = { ...call, ...agree('05-11 09:20') };
const contact = (time: string, contactResult: '可到场' | '无法到场' | '无人接听') =>
  ({ contactedAt: moment(`05-16 ${time}`), contactResult }) as const;

/** The day itself: who came, who was contacted, what was served. */
export const serviceFlows: readonly Flow[] = [
  flow('迟到，联系后答应到场，来了，办结', [
    step('05-16 09:30', agreed, 'within pending', ['booking-today today']),
    step('05-16 09:30:01', {}, 'within pending', ['contact-late now'], ['booking/no-show-contact violation']),
    step('05-16 09:35', contact('09:35', '可到场'), 'within pending', ['booking-today today']),
    step('05-16 10:20', { clientArrivedAt: moment('05-16 10:20') }, 'within pending', [
      'booking-today today',
    ]),
    step('05-16 10:25', { serviceStartedAt: moment('05-16 10:25') }, 'within pending'),
    step('05-16 11:00', { serviceEndedAt: moment('05-16 11:00'), outcome: '已办结' }, 'within served'),
  ]),
  flow('联系后答应到场，始终没有来', [
    step('05-16 09:35', { ...agreed, ...contact('09:35', '可到场') }, 'within pending', [
      'booking-today today',
    ]),
    step('05-16 11:30', {}, 'within pending', ['booking-today today']),
    step('05-16 11:30:01', {}, 'within pending', ['booking-today today'], ['booking/served violation']),
    step(
      '05-16 11:35',
      { outcome: '视为放弃' },
      'within abandoned',
      [],
      ['booking/abandoned-early violation'],
    ),
    step('05-16 11:36', { outcome: '未办结' }, 'within unfinished'),
    step('05-20 09:00', {}, 'within unfinished'),
  ]),
  flow('没有来，也没有人联系', [
    step(
      '05-16 10:00',
      agreed,
      'within pending',
      ['contact-late now'],
      ['booking/no-show-contact violation'],
    ),
    step(
      '05-16 12:00',
      {},
      'within pending',
      ['contact-late now'],
      ['booking/no-show-contact violation', 'booking/served violation'],
    ),
    step(
      '05-17 09:00',
      { contactedAt: moment('05-17 09:00'), contactResult: '无人接听' },
      'within pending',
      [],
      ['booking/no-show-contact violation', 'booking/served violation'],
    ),
    step(
      '05-17 09:05',
      { outcome: '视为放弃' },
      'within abandoned',
      [],
      ['booking/abandoned-early violation', 'booking/no-show-contact violation'],
    ),
  ]),
  flow('无人接听，视为放弃，时段过后才来', [
    step('05-16 09:40', { ...agreed, ...contact('09:40', '无人接听') }, 'within pending', [
      'booking-today today',
    ]),
    step('05-16 09:45', { outcome: '视为放弃' }, 'within abandoned'),
    step('05-16 12:00', { clientArrivedAt: moment('05-16 12:00') }, 'within abandoned'),
    step('05-20 09:00', {}, 'within abandoned'),
  ]),
  flow('30分整就联系并视为放弃', [
    step(
      '05-16 09:30',
      { ...agreed, ...contact('09:30', '无法到场'), outcome: '视为放弃' },
      'within abandoned',
      [],
      ['booking/abandoned-early violation'],
    ),
    step('05-16 09:32', contact('09:32', '无法到场'), 'within abandoned'),
  ]),
  flow('从11:20服务到12:30', [
    step(
      '05-16 11:20',
      {
        ...agreed,
        arrival: clock('11:00'),
        clientArrivedAt: moment('05-16 11:05'),
        serviceStartedAt: moment('05-16 11:20'),
      },
      'within pending',
    ),
    step('05-16 11:31', {}, 'within pending'),
    step('05-16 12:00', {}, 'within pending'),
    step('05-16 12:30', { serviceEndedAt: moment('05-16 12:30'), outcome: '已办结' }, 'within served'),
  ]),
  flow('约定16:50到场，17:20以前都可以开始', [
    step('05-16 17:00', { ...agreed, slot: '下午', arrival: clock('16:50') }, 'within pending', [
      'booking-today today',
    ]),
    step('05-16 17:20', {}, 'within pending', ['booking-today today']),
    step(
      '05-16 17:20:01',
      {},
      'within pending',
      ['contact-late now'],
      ['booking/no-show-contact violation', 'booking/served violation'],
    ),
    step(
      '05-16 17:22',
      { clientArrivedAt: moment('05-16 17:15') },
      'within pending',
      ['booking-today today'],
      ['booking/served violation'],
    ),
    step('05-16 17:25', { serviceStartedAt: moment('05-16 17:18') }, 'within pending'),
    step('05-16 18:00', { serviceEndedAt: moment('05-16 17:50'), outcome: '已办结' }, 'within served'),
  ]),
  flow('人员晚到十分钟，事后写明特殊情况', [
    step(
      '05-16 09:10',
      { ...agreed, clientArrivedAt: moment('05-16 08:58'), staffArrivedAt: moment('05-16 09:10') },
      'within pending',
      ['booking-today today'],
      ['booking/staff-on-time violation'],
    ),
    step(
      '05-16 09:15',
      { serviceStartedAt: moment('05-16 09:12'), exception: '暂无' },
      'within pending',
      [],
      ['booking/staff-on-time violation'],
    ),
    step(
      '05-16 10:00',
      { serviceEndedAt: moment('05-16 09:50'), outcome: '已办结', exception: '道路结冰' },
      'within served',
      [],
      ['booking/staff-on-time explained'],
    ),
  ]),
  flow('服务了一半，资料不齐，未办结', [
    step(
      '05-16 09:10',
      { ...agreed, clientArrivedAt: moment('05-16 09:00'), serviceStartedAt: moment('05-16 09:10') },
      'within pending',
    ),
    step('05-16 09:40', { serviceEndedAt: moment('05-16 09:40'), outcome: '未办结' }, 'within unfinished'),
    step('05-16 12:00', {}, 'within unfinished'),
  ]),
  flow('申请人来了，没有人在，未办结', [
    step(
      '05-16 11:31',
      { ...agreed, clientArrivedAt: moment('05-16 08:55') },
      'within pending',
      ['booking-today today'],
      ['booking/served violation'],
    ),
    step('05-16 12:00', { outcome: '未办结' }, 'within unfinished', [], ['booking/served violation']),
    step('05-16 12:05', { exception: '上级系统故障' }, 'within unfinished', [], ['booking/served explained']),
  ]),
];
