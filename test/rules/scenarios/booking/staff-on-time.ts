import { ruleTable } from '../scenario';
import { at } from '../when';

export const staffOnTime = ruleTable('booking', 'booking/staff-on-time', [
  { aspect: 'fine', name: '提前10分钟到岗', expected: null, all: [] },
  { aspect: 'limit', name: '9:00整到岗', values: { staffArrivedAt: at('2026-05-16T09:00') }, expected: null },
  {
    aspect: 'past',
    name: '晚1秒到岗',
    values: { staffArrivedAt: at('2026-05-16T09:00:01') },
    expected: 'violation',
    cell: '人员到岗时间',
    says: ['晚1秒'],
  },
  {
    aspect: 'past',
    name: '晚5分钟到岗',
    values: { staffArrivedAt: at('2026-05-16T09:05') },
    expected: 'violation',
    cell: '人员到岗时间',
    says: ['应不晚于5月16日（周六）09:00到岗；实际5月16日（周六）09:05到岗，晚5分'],
    all: ['booking/staff-on-time'],
  },
  {
    aspect: 'limit',
    name: '未填约定到场时间，下午3:00整到岗',
    values: { slot: '下午', arrival: null, staffArrivedAt: at('2026-05-16T15:00') },
    expected: null,
  },
  {
    aspect: 'missing',
    name: '人员到岗时间为空',
    values: { staffArrivedAt: null },
    expected: null,
    all: [],
  },
  { aspect: 'missing', name: '预约日期为空', values: { day: null }, expected: null },
  {
    aspect: 'special',
    name: '晚5分钟到岗，有特殊情况说明',
    values: { staffArrivedAt: at('2026-05-16T09:05'), exception: '道路结冰' },
    expected: 'explained',
    says: ['特殊情况说明：道路结冰'],
  },
  {
    aspect: 'before',
    name: '施行前的迟到',
    values: { appliedAt: at('2020-05-11T09:00'), staffArrivedAt: at('2026-05-16T09:05') },
    expected: null,
    all: [],
  },
]);
