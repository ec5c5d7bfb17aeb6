import { at, clock, on } from '../scenarios/when';
import { situation, waiting, type Kind } from './kind';

const byUnit = { changedBy: '本单位', changeToldAt: at('2026-05-13T10:00') } as const;
const movedTo = (day: string) => ({ ...waiting, ...byUnit, movedTo: on(day) });
const contacted = { contactedAt: at('2026-05-16T09:40'), contactResult: '可到场' } as const;

/** Applicants who did not come, and services that run. */
export const noShowKinds: Readonly<Record<string, Kind>> = {
  'kind 4': {
    title: '申请人没有来的，都有如实的服务结果可登记',
    cases: [
      situation(
        'booking',
        '答应到场而没有来：未办结',
        {
          values: { ...waiting, ...contacted, outcome: '未办结' },
        },
        [],
      ),
      situation(
        'booking',
        '无人接听：未办结',
        {
          values: { ...waiting, ...contacted, contactResult: '无人接听', outcome: '未办结' },
        },
        [],
      ),
      situation(
        'booking',
        '无法到场：视为放弃',
        {
          values: { ...waiting, ...contacted, contactResult: '无法到场', outcome: '视为放弃' },
        },
        [],
      ),
      situation(
        'booking',
        '答应到场而没有来：不能视为放弃',
        {
          values: { ...waiting, ...contacted, outcome: '视为放弃' },
          says: ['服务结果登记为“未办结”'],
        },
        ['booking/abandoned-early violation'],
      ),
      situation('booking', '服务过而未办结', { values: { outcome: '未办结' } }, []),
      situation(
        'booking',
        '服务过而未办结，没有到场时间',
        {
          values: { outcome: '未办结', clientArrivedAt: null },
        },
        [],
      ),
      situation(
        'booking',
        '视为放弃之后，时段结束了才到场',
        {
          values: {
            ...waiting,
            ...contacted,
            contactResult: '无法到场',
            outcome: '视为放弃',
            clientArrivedAt: at('2026-05-16T12:00'),
          },
        },
        [],
      ),
      situation(
        'booking',
        '视为放弃之后，次日才到场',
        {
          values: {
            ...waiting,
            ...contacted,
            contactResult: '无人接听',
            outcome: '视为放弃',
            clientArrivedAt: at('2026-05-17T09:00'),
          },
        },
        [],
      ),
      situation('booking', '待服务，另约的日期还没有到', { values: movedTo('2026-05-30') }, []),
      situation(
        'booking',
        '申请人来了，没有服务而未办结',
        {
          values: { outcome: '未办结', serviceStartedAt: null, serviceEndedAt: null },
        },
        ['booking/served violation'],
      ),
    ],
  },
  'kind 5': {
    title: '服务正在进行、时段未完、约定时间后30分钟未到的，不是未服务',
    cases: [
      situation(
        'booking',
        '时段过后一小时，服务仍在进行',
        {
          values: { outcome: '待服务', serviceEndedAt: null },
          now: at('2026-05-16T12:30'),
        },
        [],
      ),
      situation(
        'booking',
        '时段过后，服务在进行，结果为空',
        {
          values: { outcome: null, serviceEndedAt: null },
          now: at('2026-05-16T11:31'),
        },
        [],
      ),
      situation('booking', '时段最后一刻', { values: waiting, now: at('2026-05-16T09:30') }, []),
      situation(
        'booking',
        '约定11:30到场，11:59',
        {
          values: { ...waiting, arrival: clock('11:30') },
          now: at('2026-05-16T11:59'),
        },
        [],
      ),
      situation(
        'booking',
        '约定17:00到场，17:30整',
        {
          values: { ...waiting, slot: '下午', arrival: clock('17:00') },
          now: at('2026-05-16T17:30'),
        },
        [],
      ),
      situation(
        'booking',
        '约定17:00到场，17:30:01，已联系',
        {
          values: {
            ...waiting,
            slot: '下午',
            arrival: clock('17:00'),
            clientArrivedAt: at('2026-05-16T17:05'),
          },
          now: at('2026-05-16T17:30:01'),
        },
        ['booking/served violation'],
      ),
      situation(
        'booking',
        '只有约定到场时间，没有时段：当天不算过',
        {
          values: { ...waiting, slot: null, clientArrivedAt: at('2026-05-16T09:00') },
          now: at('2026-05-16T23:59'),
        },
        ['data/required defect'],
      ),
    ],
  },
  'kind 16 (bookings)': {
    title: '不在预约当日的联系不算联系；办结以后的一次性告知不算告知',
    cases: [
      situation(
        'booking',
        '两个月后才联系',
        {
          values: {
            ...waiting,
            contactedAt: at('2026-07-20T09:00'),
            contactResult: '无人接听',
            outcome: '未办结',
          },
          now: at('2026-07-21T09:00'),
          never: ['立即联系'],
        },
        ['booking/no-show-contact violation'],
      ),
      situation(
        'booking',
        '次日零时联系，视为放弃',
        {
          values: {
            ...waiting,
            contactedAt: at('2026-05-17T00:00'),
            contactResult: '无人接听',
            outcome: '视为放弃',
          },
          never: ['立即联系', '现在联系'],
        },
        ['booking/abandoned-early violation', 'booking/no-show-contact violation'],
      ),
      situation(
        'booking',
        '当日23:59联系',
        {
          values: {
            ...waiting,
            contactedAt: at('2026-05-16T23:59'),
            contactResult: '无人接听',
            outcome: '视为放弃',
          },
        },
        [],
      ),
      situation(
        'booking',
        '服务结束之后才一次性告知',
        {
          values: { oneTimeNoticeAt: at('2026-05-16T11:00') },
          cites: { 'booking/one-time-notice': ['B4(三)'] },
        },
        ['booking/one-time-notice violation'],
      ),
      situation(
        'booking',
        '没有告知，因此未办结',
        {
          values: { oneTimeNoticeAt: null, outcome: '未办结' },
          cites: { 'booking/one-time-notice': ['B4(三)', 'B7(三)'] },
        },
        ['booking/one-time-notice violation'],
      ),
    ],
  },
};
