import { prepare, type Table } from '../scenario';
import { at, on } from '../when';

export const future: Table = {
  rule: 'data/future',
  cases: [
    prepare('assist', {
      aspect: 'limit',
      name: '办结时间正是现在',
      values: { handedOverAt: at('2026-05-14T16:00') },
      now: at('2026-05-14T16:00'),
      expected: null,
      all: [],
    }),
    prepare('assist', {
      aspect: 'past',
      name: '办结时间比现在晚1分钟',
      values: { handedOverAt: at('2026-05-14T15:59') },
      now: at('2026-05-14T15:59'),
      expected: 'defect',
      cell: '办结时间',
      says: ['应不晚于2026年5月14日（周四）15:59；实际2026年5月14日（周四）16:00'],
      all: ['data/future'],
    }),
    prepare('overtime', {
      aspect: 'limit',
      name: '日期是今天',
      now: at('2026-05-12T08:00'),
      expected: null,
      all: [],
    }),
    prepare('overtime', {
      aspect: 'past',
      name: '日期是明天',
      now: at('2026-05-11T23:59'),
      expected: 'defect',
      cell: '日期',
      says: ['应不晚于2026年5月11日（周一）；实际2026年5月12日（周二）'],
      all: ['data/future'],
    }),
    prepare('assist', {
      aspect: 'other',
      name: '承诺办结日期可以在将来',
      values: { promisedOn: on('2026-12-31') },
      expected: null,
      all: [],
    }),
    prepare('notice', {
      aspect: 'other',
      name: '有效期限可以到将来',
      values: { validTo: on('2027-05-10') },
      expected: null,
      all: [],
    }),
    prepare('timeoff', {
      aspect: 'other',
      name: '调休日期可以在将来',
      values: { date: on('2026-06-01') },
      expected: null,
      all: [],
    }),
    prepare('overtime', { aspect: 'missing', name: '日期为空', values: { date: null }, expected: null }),
  ],
};
