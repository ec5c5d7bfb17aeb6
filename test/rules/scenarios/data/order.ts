import { prepare, type Table } from '../scenario';
import { at, clock, on } from '../when';

export const order: Table = {
  rule: 'data/order',
  cases: [
    prepare('booking', {
      aspect: 'limit',
      name: '答复与申请在同一时刻',
      values: { repliedAt: at('2026-05-11T09:00') },
      expected: null,
      all: [],
    }),
    prepare('booking', {
      aspect: 'past',
      name: '答复早于申请1秒',
      values: { repliedAt: at('2026-05-11T08:59:59') },
      expected: 'defect',
      cell: '答复时间',
      says: ['应不早于申请时间2026年5月11日（周一）09:00；实际答复时间2026年5月11日（周一）08:59:59'],
      all: ['data/order'],
    }),
    prepare('booking', {
      aspect: 'past',
      name: '服务结束早于服务开始',
      values: { serviceEndedAt: at('2026-05-16T09:00') },
      expected: 'defect',
      cell: '服务结束时间',
    }),
    prepare('assist', {
      aspect: 'past',
      name: '办结早于开始办理',
      values: { finishedAt: at('2026-05-11T09:30') },
      expected: 'defect',
      cell: '办结时间',
      says: ['不早于开始办理时间'],
      all: ['data/order'],
    }),
    prepare('assist', {
      aspect: 'past',
      name: '办结早于登记',
      values: { startedAt: null, finishedAt: at('2026-05-11T08:00') },
      expected: 'defect',
      says: ['不早于登记时间'],
    }),
    prepare('notice', {
      aspect: 'past',
      name: '材料移交早于受理',
      values: { handedOverOn: on('2026-05-10') },
      expected: 'defect',
      cell: '材料移交日期',
      says: ['应不早于受理日期2026年5月11日（周一）；实际材料移交日期2026年5月10日（周日）'],
    }),
    prepare('credential', {
      aspect: 'past',
      name: '归还早于使用',
      values: { returnedAt: at('2026-05-12T09:00') },
      expected: 'defect',
      cell: '归还时间',
    }),
    prepare('timeoff', {
      aspect: 'past',
      name: '调休结束早于开始',
      values: { to: clock('08:00') },
      expected: 'defect',
      cell: '结束',
      says: ['应不早于开始09:00；实际结束08:00'],
      all: ['data/order'],
    }),
    prepare('overtime', {
      aspect: 'other',
      name: '延时可以过零时',
      values: { startedAt: clock('23:30'), endedAt: clock('00:10'), exception: '急需' },
      expected: null,
      all: ['overtime/within-1h'],
    }),
    prepare('booking', {
      aspect: 'missing',
      name: '申请时间为空',
      values: { appliedAt: null },
      expected: null,
    }),
  ],
};
