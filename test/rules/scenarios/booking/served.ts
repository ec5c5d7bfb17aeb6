import { ruleTable } from '../scenario';
import { at, clock } from '../when';

const open = {
  outcome: '待服务',
  staffArrivedAt: null,
  serviceStartedAt: null,
  serviceEndedAt: null,
} as const;
const unfinished = { outcome: '未办结' } as const;

export const served = ruleTable('booking', 'booking/served', [
  { aspect: 'fine', name: '按约定办结', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '上午时段到11:30整，尚无结果',
    values: open,
    now: at('2026-05-16T11:30'),
    expected: null,
  },
  {
    aspect: 'past',
    name: '上午时段过了1秒，仍为待服务',
    values: open,
    now: at('2026-05-16T11:30:01'),
    expected: 'violation',
    cell: '服务结果',
    says: ['预约时段到2026年5月16日（周六）11:30为止', '登记实际的服务结果'],
    all: ['booking/served'],
  },
  {
    aspect: 'limit',
    name: '下午时段到17:00整，尚无结果',
    values: { ...open, slot: '下午', arrival: clock('15:00'), clientArrivedAt: null },
    now: at('2026-05-16T17:00'),
    expected: null,
  },
  {
    aspect: 'past',
    name: '时段已过，服务结果为空',
    values: { ...open, outcome: null },
    expected: 'violation',
    cell: '服务结果',
    says: ['预约时段已过，服务结果为空'],
  },
  {
    aspect: 'past',
    name: '因本单位原因未办结',
    values: unfinished,
    expected: 'violation',
    cell: '服务结果',
    says: ['服务结果为“未办结”，没有申请人方面的原因', '有特殊情况的，填写特殊情况说明'],
    all: ['booking/served'],
  },
  {
    aspect: 'other',
    name: '未办结，申请人联系后无法到场',
    values: {
      ...open,
      ...unfinished,
      clientArrivedAt: null,
      contactedAt: at('2026-05-16T09:40'),
      contactResult: '无法到场',
    },
    expected: null,
    all: [],
  },
  {
    aspect: 'other',
    name: '未办结，申请人自己提出取消',
    values: {
      ...unfinished,
      changedBy: '申请人',
      changeToldAt: at('2026-05-16T09:20'),
      changeReason: '材料带错，自行改期',
    },
    expected: null,
    all: [],
  },
  {
    aspect: 'other',
    name: '服务结果未填，申请人自己提出取消',
    values: {
      ...open,
      changedBy: '申请人',
      changeToldAt: at('2026-05-15T10:00'),
      changeReason: '材料带错，自行改期',
    },
    expected: null,
    all: [],
  },
  {
    aspect: 'missing',
    name: '预约时段为空，当天24:00整（按全天计）',
    values: { ...open, slot: null },
    now: at('2026-05-17T00:00'),
    expected: null,
  },
  {
    aspect: 'missing',
    name: '预约时段为空，次日零时过1分',
    values: { ...open, slot: null },
    now: at('2026-05-17T00:01'),
    expected: 'violation',
  },
  { aspect: 'missing', name: '答复结果为空', values: { ...open, reply: null }, expected: null },
  {
    aspect: 'special',
    name: '因本单位原因未办结，有特殊情况说明',
    values: { ...unfinished, exception: '上级系统故障' },
    expected: 'explained',
    says: ['特殊情况说明：上级系统故障'],
  },
  {
    aspect: 'before',
    name: '施行前的预约没有结果',
    values: { ...open, appliedAt: at('2020-05-11T09:00') },
    expected: null,
    all: [],
  },
]);
