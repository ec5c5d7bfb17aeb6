import { agree, call, flow, moment, step, type Flow } from './flow';

const off = (who: '本单位' | '申请人', told: string | null, changeReason: string | null = null) =>
  ({
    outcome: '已取消',
    changedBy: who,
    changeToldAt: told === null ? null : moment(told),
    changeReason,
  }) as const;

/** Called off by each side, at each stage. */
export const callingOffFlows: readonly Flow[] = [
  flow('申请人在答复之前撤回（40分钟）', [
    step('05-11 09:30', call, 'running pending', ['reply now']),
    step('05-11 09:40', off('申请人', '05-11 09:40'), 'none cancelled-by-client'),
    step('08-20 09:00', {}, 'none cancelled-by-client'),
  ]),
  flow('申请人在逾时之后撤回，从未答复', [
    step('05-11 10:10', call, 'overdue pending', ['reply now'], ['booking/reply-within-1h violation']),
    step(
      '05-11 10:20',
      off('申请人', '05-11 10:20'),
      'overdue cancelled-by-client',
      [],
      ['booking/reply-within-1h violation'],
    ),
    step('08-20 09:00', {}, 'overdue cancelled-by-client', [], ['booking/reply-within-1h violation']),
  ]),
  flow('申请人在同意之后、前一天取消，没有理由', [
    step('05-11 09:20', { ...call, ...agree('05-11 09:20') }, 'within pending'),
    step('05-15 16:00', off('申请人', '05-15 16:00'), 'within cancelled-by-client'),
    step('05-16 12:00', {}, 'within cancelled-by-client'),
  ]),
  flow('申请人当天早上取消', [
    step('05-16 07:50', { ...call, ...agree('05-11 09:20') }, 'within pending', ['booking-today today']),
    step('05-16 08:00', off('申请人', '05-16 08:00'), 'within cancelled-by-client'),
    step('05-16 12:00', {}, 'within cancelled-by-client'),
  ]),
  flow('本单位提前两天取消，说明理由', [
    step('05-14 09:00', { ...call, ...agree('05-11 09:20') }, 'within pending'),
    step('05-14 10:00', off('本单位', '05-14 10:00', '上级系统停机维护'), 'within cancelled-by-unit'),
    step('05-16 12:00', {}, 'within cancelled-by-unit'),
  ]),
  flow('本单位当天才告知取消，写明特殊情况也不能免除', [
    step(
      '05-16 08:00',
      { ...call, ...agree('05-11 09:20'), ...off('本单位', '05-16 08:00', '突然停电') },
      'within cancelled-by-unit',
      [],
      ['booking/change-notice violation'],
    ),
    step(
      '05-16 08:05',
      { exception: '突然停电' },
      'within cancelled-by-unit',
      [],
      ['booking/change-notice violation'],
    ),
  ]),
  flow('本单位登记了取消，忘了告知', [
    step(
      '05-14 10:00',
      { ...call, ...agree('05-11 09:20'), ...off('本单位', null, '停机维护') },
      'within cancelled-by-unit',
      ['tell-change soon'],
    ),
    step('05-15 10:00', {}, 'within cancelled-by-unit', ['tell-change today']),
    step('05-15 23:30', {}, 'within cancelled-by-unit', ['tell-change now']),
    step(
      '05-16 00:00',
      {},
      'within cancelled-by-unit',
      ['tell-change now'],
      ['booking/change-notice violation'],
    ),
    step(
      '05-16 08:10',
      { changeToldAt: moment('05-16 08:10') },
      'within cancelled-by-unit',
      [],
      ['booking/change-notice violation'],
    ),
  ]),
  flow('本单位在答复之前取消，没有理由', [
    step('05-11 09:30', call, 'running pending', ['reply now']),
    step(
      '05-11 09:40',
      off('本单位', '05-11 09:40'),
      'none cancelled-by-unit',
      [],
      ['booking/change-reason violation'],
    ),
    step('05-11 09:45', { changeReason: '窗口系统升级' }, 'none cancelled-by-unit'),
  ]),
];
