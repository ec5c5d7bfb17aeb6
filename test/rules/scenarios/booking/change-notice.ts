import { ruleTable } from '../scenario';
import { at } from '../when';

/** Called off by the unit, as an office fills it in. */
const calledOff = {
  changedBy: '本单位',
  changeToldAt: at('2026-05-14T10:00'),
  changeReason: '上级系统停机维护',
  outcome: '已取消',
  staffArrivedAt: null,
  clientArrivedAt: null,
  serviceStartedAt: null,
  serviceEndedAt: null,
} as const;
const untold = { ...calledOff, changeToldAt: null };

export const changeNotice = ruleTable('booking', 'booking/change-notice', [
  { aspect: 'fine', name: '本单位取消，提前两天告知', values: calledOff, expected: null, all: [] },
  {
    aspect: 'limit',
    name: '本单位取消，前一天23:59:59告知',
    values: { ...calledOff, changeToldAt: at('2026-05-15T23:59:59') },
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '本单位取消，预约当天零时告知',
    values: { ...calledOff, changeToldAt: at('2026-05-16T00:00') },
    expected: 'violation',
    cell: '取消变更告知时间',
    says: [
      '应在2026年5月15日（周五）当日或之前告知申请人；实际2026年5月16日（周六）00:00才告知',
      '提前1天即5月15日（周五）24:00前',
    ],
    all: ['booking/change-notice'],
  },
  {
    aspect: 'limit',
    name: '本单位取消，尚未告知，现在是前一天23:59',
    values: untold,
    now: at('2026-05-15T23:59'),
    expected: null,
  },
  {
    aspect: 'past',
    name: '本单位取消，尚未告知，现在是预约当天零时',
    values: untold,
    now: at('2026-05-16T00:00'),
    expected: 'violation',
    cell: '取消变更告知时间',
    says: ['没有记录到告知时间'],
  },
  {
    aspect: 'other',
    name: '本单位改期，预约当天告知',
    values: { ...calledOff, outcome: '已改期', changeToldAt: at('2026-05-16T08:00') },
    expected: 'violation',
  },
  {
    aspect: 'other',
    name: '申请人取消，预约当天告知（不约束申请人）',
    values: { ...calledOff, changedBy: '申请人', changeToldAt: at('2026-05-16T08:00') },
    expected: null,
    all: [],
  },
  { aspect: 'missing', name: '取消变更提出方为空', values: { ...untold, changedBy: null }, expected: null },
  { aspect: 'missing', name: '预约日期为空', values: { ...untold, day: null }, expected: null },
  {
    aspect: 'special',
    name: '预约当天告知，有特殊情况说明（本款讲的就是特殊情况，仍须提前告知）',
    values: { ...calledOff, changeToldAt: at('2026-05-16T08:00'), exception: '突然停电' },
    expected: 'violation',
    all: ['booking/change-notice'],
  },
  {
    aspect: 'before',
    name: '施行前的取消，没有告知',
    values: { ...untold, appliedAt: at('2020-05-11T09:00') },
    expected: null,
    all: [],
  },
]);
