import { ruleTable } from '../scenario';
import { at } from '../when';

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
      says: ['应说明取消或变更的理由；实际已取消，理由为空', '向申请人说明理由或另约时间办理'],
      all: ['booking/change-reason'],
    },
    {
      aspect: 'past',
      name: '改期而没有理由',
      values: { ...calledOff, outcome: '已改期' },
      expected: 'violation',
      says: ['已改期，理由为空'],
    },
    {
      aspect: 'missing',
      name: '服务结果为空，已填取消变更提出方',
      values: { ...calledOff, outcome: null },
      now: at('2026-05-15T10:00'),
      expected: 'violation',
      says: ['本单位提出取消变更，理由为空'],
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
