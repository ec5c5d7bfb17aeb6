import { prepare, type Table } from '../scenario';
import { clock } from '../when';

export const contradiction: Table = {
  rule: 'data/contradiction',
  cases: [
    prepare('assist', { aspect: 'fine', name: '已办结并有办结时间', expected: null, all: [] }),
    prepare('assist', {
      aspect: 'past',
      name: '已办结而办结时间为空',
      values: { finishedAt: null },
      expected: 'defect',
      cell: '办结时间',
      says: ['前后一致：应填写办结时间（状态为“已办结”）；实际为空。'],
      all: ['data/contradiction'],
    }),
    prepare('assist', {
      aspect: 'past',
      name: '办理中却有办结时间',
      values: { status: '办理中' },
      expected: 'defect',
      cell: '状态',
      says: ['应为“已办结”（已填写办结时间）；实际“办理中”'],
      all: ['data/contradiction'],
    }),
    prepare('booking', {
      aspect: 'past',
      name: '不同意预约却有服务结果',
      values: { reply: '不同意', refusalReason: '受专网限制' },
      expected: 'defect',
      cell: '服务结果',
      says: ['应不填（答复结果为“不同意”）；实际已填写服务结果'],
      all: ['data/contradiction'],
    }),
    prepare('overtime', {
      aspect: 'past',
      name: '规定下班时间与设置不符',
      values: { closesAt: clock('17:30'), startedAt: clock('18:00'), endedAt: clock('18:20') },
      expected: 'defect',
      cell: '规定下班时间',
      says: ['应与设置的办公时间一致（18:00下班）；实际17:30'],
      all: ['data/contradiction'],
    }),
    prepare('overtime', {
      aspect: 'missing',
      name: '设置没有办公时间，规定下班时间无从核对',
      values: { closesAt: clock('17:30'), startedAt: clock('17:30'), endedAt: clock('18:20') },
      settings: { hours: null },
      expected: null,
      all: [],
    }),
    prepare('assist', {
      aspect: 'other',
      name: '办结时间读不出：不当作为空',
      unreadable: ['finishedAt'],
      expected: null,
      all: ['data/type'],
    }),
    prepare('assist', { aspect: 'missing', name: '状态为空', values: { status: null }, expected: null }),
  ],
};
