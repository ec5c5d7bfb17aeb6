import { on } from '../scenarios/when';
import { agree, call, flow, moment, step, type Flow } from './flow';

const agreed = { ...call, ...agree('05-11 09:20') };
const move = (who: '本单位' | '申请人', told: string, day: string) =>
  ({ changedBy: who, changeToldAt: moment(told), movedTo: on(day) }) as const;
const served = (day: string, from = '09:05') =>
  ({
    staffArrivedAt: moment(`${day} 08:55`),
    clientArrivedAt: moment(`${day} 09:00`),
    serviceStartedAt: moment(`${day} ${from}`),
    serviceEndedAt: moment(`${day} 10:00`),
    outcome: '已办结',
  }) as const;
/** The row that takes the place of another. */
const next = (applied: string, day: string, originalId: string | null) => ({
  ...call,
  appliedAt: moment(applied),
  day: on(day),
  ...agree(applied),
  originalId,
});

/** Moved in the row, to another row, twice, too late. */
export const movingFlows: readonly Flow[] = [
  flow('本单位在本行另约到次周六，提前三天告知', [
    step('05-13 10:00', { ...agreed, ...move('本单位', '05-13 10:00', '2026-05-23') }, 'within pending'),
    step('05-15 09:00', {}, 'within pending'),
    step('05-16 12:00', {}, 'within pending'),
    step('05-22 09:00', {}, 'within pending', ['booking-ahead soon']),
    step('05-23 08:30', {}, 'within pending', ['booking-today now']),
    step('05-23 09:30:01', {}, 'within pending', ['contact-late now'], ['booking/no-show-contact violation']),
    step('05-23 10:30', served('05-23'), 'within served'),
  ]),
  flow('本单位在本行另约，预约当天才告知', [
    step(
      '05-16 08:00',
      { ...agreed, ...move('本单位', '05-16 08:00', '2026-05-23') },
      'within pending',
      [],
      ['booking/change-notice violation'],
    ),
    step('05-16 12:00', {}, 'within pending', [], ['booking/change-notice violation']),
    step('05-23 10:30', served('05-23'), 'within served', [], ['booking/change-notice violation']),
  ]),
  flow('申请人在本行另约，没有理由', [
    step('05-15 17:00', { ...agreed, ...move('申请人', '05-15 17:00', '2026-05-17') }, 'within pending', [
      'booking-ahead soon',
    ]),
    step('05-16 12:00', {}, 'within pending', ['booking-ahead soon']),
    step('05-17 08:30', {}, 'within pending', ['booking-today now']),
    step('05-17 10:30', served('05-17'), 'within served'),
  ]),
  flow('在本行另约到工作日', [
    step(
      '05-13 10:00',
      { ...agreed, ...move('本单位', '05-13 10:00', '2026-05-20') },
      'within pending',
      [],
      ['booking/rest-day violation'],
    ),
    step('05-13 10:05', { movedTo: on('2026-05-24') }, 'within pending'),
  ]),
  flow('改期另登一行，写明原预约编号', [
    step(
      '05-13 10:00',
      { ...agreed, ...move('本单位', '05-13 10:00', '2026-05-30'), outcome: '已改期' },
      'within moved',
    ),
    step('05-13 10:05', { 2: next('05-13 10:05', '2026-05-30', 'YY-2026-0001') }, [
      'within moved',
      'within pending',
    ]),
    step('05-29 09:00', {}, ['within moved', 'within pending'], ['booking-ahead soon']),
    step('05-30 10:30', { 2: served('05-30') }, ['within moved', 'within served']),
  ]),
  flow('改期另登一行，在休息日，没有写原预约编号', [
    step(
      '05-16 08:00',
      {
        1: { ...agreed, ...move('申请人', '05-16 08:00', '2026-05-23'), outcome: '已改期' },
        2: next('05-16 08:00', '2026-05-23', null),
      },
      ['within moved', 'within pending'],
    ),
  ]),
  flow('改期两次', [
    step(
      '05-12 10:00',
      { ...agreed, ...move('申请人', '05-12 10:00', '2026-05-23'), outcome: '已改期' },
      'within moved',
    ),
    step('05-12 10:01', { 2: next('05-12 10:00', '2026-05-23', 'YY-2026-0001') }, [
      'within moved',
      'within pending',
    ]),
    step('05-21 10:00', { 2: { ...move('申请人', '05-21 10:00', '2026-06-06'), outcome: '已改期' } }, [
      'within moved',
      'within moved',
    ]),
    step('05-21 10:01', { 3: next('05-21 10:00', '2026-06-06', 'YY-2026-0002') }, [
      'within moved',
      'within moved',
      'within pending',
    ]),
    step('06-06 10:30', { 3: served('06-06') }, ['within moved', 'within moved', 'within served']),
  ]),
  flow('另登的一行不是改期：提前太多', [
    step(
      '05-13 10:00',
      { 1: agreed, 2: next('05-13 10:00', '2026-05-30', 'YY-2026-0001') },
      ['within pending', 'within pending'],
      [],
      ['booking/lead-time violation'],
    ),
  ]),
];
