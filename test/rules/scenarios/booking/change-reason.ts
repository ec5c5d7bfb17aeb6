import { ruleTable } from '../scenario';
import { at, on } from '../when';

const calledOff = {
  changedBy: '本单位',
  changeToldAt: at('2026-05-14T10:00'),
  outcome: '已取消',
  staffArrivedAt: null,
  clientArrivedAt: null,
  serviceStartedAt: null,
  serviceEndedAt: null,
} as const;

export const changeReason = ruleTable(
  'booking',
  'booking/change-reason',
  [
    {
      aspect: 'fine',
      name: '取消并说明理由',
      values: { ...calledOff, changeReason: '上级系统停机维护' },
      expected: null,
      all: [],
    },
    { aspect: 'fine', name: '没有取消变更', expected: null, all: [] },
    {
      aspect: 'past',
      name: '取消而没有理由',
      values: calledOff,
      expected: 'violation',
      cell: '取消变更理由',
      says: [
        '应说明取消或变更的理由，或另约时间办理；实际本单位已取消，没有记录到理由，也没有另约日期',
        '没有说明过的，向申请人说明理由或另约时间办理',
      ],
      all: ['booking/change-reason'],
    },
    {
      aspect: 'past',
      name: '改期而没有理由',
      values: { ...calledOff, outcome: '已改期' },
      expected: 'violation',
      says: ['本单位已改期，没有记录到理由，也没有另约日期'],
    },
    {
      aspect: 'other',
      name: '改期没有理由，但另约了日期（说明理由或另约时间，二者有其一即可）',
      values: { ...calledOff, outcome: '已改期', movedTo: on('2026-05-23') },
      expected: null,
      all: [],
    },
    {
      aspect: 'other',
      name: '申请人取消而没有理由',
      values: { ...calledOff, changedBy: '申请人' },
      expected: null,
      all: [],
    },
    {
      aspect: 'past',
      name: '取消，理由填“没有”',
      values: { ...calledOff, changeReason: '没有' },
      expected: 'violation',
    },
    {
      aspect: 'missing',
      name: '服务结果为空，已填取消变更提出方',
      values: { ...calledOff, outcome: null },
      now: at('2026-05-15T10:00'),
      expected: 'violation',
      says: ['本单位取消或变更，没有记录到理由，也没有另约日期'],
    },
    {
      aspect: 'special',
      name: '取消而没有理由，有特殊情况说明（本款没有例外）',
      values: { ...calledOff, exception: '突然停电' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前的取消',
      values: { ...calledOff, appliedAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '理由只有已填和未填',
);
