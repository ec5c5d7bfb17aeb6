import { prepare, type Table } from '../scenario';

export const duplicateId: Table = {
  rule: 'data/duplicate-id',
  cases: [
    prepare('overtime', {
      aspect: 'fine',
      name: '编号各不相同',
      values: { id: 'YS-2026-0002' },
      others: { overtime: [{}] },
      expected: null,
      all: [],
    }),
    prepare('overtime', {
      aspect: 'past',
      name: '与上面一行的编号相同',
      others: { overtime: [{}] },
      expected: 'defect',
      cell: '编号',
      says: ['应每条记录一个编号；实际YS-2026-0001与第5行重复', '给后登记的一条另编新号'],
      all: ['data/duplicate-id'],
    }),
    prepare('overtime', {
      aspect: 'other',
      name: '第三次出现的编号，仍指向第一次出现的行',
      others: { overtime: [{}, {}] },
      expected: 'defect',
      says: ['与第5行重复'],
    }),
    prepare('overtime', {
      aspect: 'missing',
      name: '编号都为空',
      values: { id: null },
      others: { overtime: [{ id: null }] },
      expected: null,
      all: ['data/required'],
    }),
  ],
};
