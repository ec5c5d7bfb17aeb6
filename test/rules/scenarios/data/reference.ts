import { prepare, type Table } from '../scenario';

export const reference: Table = {
  rule: 'data/reference',
  cases: [
    prepare('credential', { aspect: 'fine', name: '受理通知书编号存在', expected: null, all: [] }),
    prepare('credential', {
      aspect: 'past',
      name: '受理通知书编号不存在',
      values: { noticeId: 'DB-2026-0099' },
      expected: 'defect',
      cell: '受理通知书编号',
      says: [
        '应是《阳城县开发区代办受理通知书》中已有的编号；实际没有读到编号为DB-2026-0099的记录',
        '登记在其他工作簿中的，一并给出',
      ],
      all: ['data/reference'],
    }),
    prepare('timeoff', {
      aspect: 'past',
      name: '来源预约编号不存在',
      values: { bookingId: 'YY-2026-0099' },
      expected: 'defect',
      cell: '来源预约编号',
      says: ['《预约服务登记表》'],
      all: ['data/reference'],
    }),
    prepare('credential', {
      aspect: 'other',
      name: '没有读到任何受理通知书',
      others: { notice: [], assist: [] },
      expected: 'defect',
    }),
    prepare('timeoff', {
      aspect: 'missing',
      name: '来源预约编号为空（可以不填）',
      values: { bookingId: null },
      expected: null,
      all: [],
    }),
    prepare('assist', {
      aspect: 'other',
      name: '代办的受理通知书不存在：条款已指出，不再重复',
      values: { noticeId: 'DB-2026-0099' },
      expected: null,
      all: ['assist/agency-notice'],
    }),
    prepare('assist', {
      aspect: 'other',
      name: '帮办填了不存在的受理通知书编号',
      values: { mode: '帮办', noticeId: 'DB-2026-0099' },
      expected: 'defect',
      all: ['data/reference'],
    }),
  ],
};
