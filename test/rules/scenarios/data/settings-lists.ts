import { prepare, type Table } from '../scenario';

export const unknownUnit: Table = {
  rule: 'data/unit',
  cases: [
    prepare('overtime', { aspect: 'fine', name: '部室在设置中', expected: null, all: [] }),
    prepare('overtime', {
      aspect: 'past',
      name: '部室不在设置中',
      values: { unit: '综合科' },
      expected: 'defect',
      cell: '部室',
      says: ['应是设置·部室中的名称；实际“综合科”'],
      all: ['data/unit'],
    }),
    prepare('overtime', {
      aspect: 'missing',
      name: '设置没有部室名单，不核对',
      values: { unit: '综合科' },
      settings: { units: [] },
      expected: null,
      all: [],
    }),
    prepare('overtime', { aspect: 'missing', name: '部室为空', values: { unit: null }, expected: null }),
  ],
};

export const unknownPerson: Table = {
  rule: 'data/person',
  cases: [
    prepare('overtime', { aspect: 'fine', name: '人员在设置中', expected: null, all: [] }),
    prepare('overtime', {
      aspect: 'past',
      name: '两人中有一人不在设置中',
      values: { staff: '王芳、赵六' },
      expected: 'defect',
      cell: '服务人员',
      says: ['应是设置·人员中的姓名；实际“赵六”不在名单中'],
      all: ['data/person'],
    }),
    prepare('credential', {
      aspect: 'past',
      name: '使用人不在设置中',
      values: { usedBy: '赵六' },
      expected: 'defect',
      cell: '使用人',
    }),
    prepare('assist', {
      aspect: 'other',
      name: '帮办代办人员由条款判定，不再重复',
      values: { agents: '赵六' },
      expected: null,
      all: ['assist/staff'],
    }),
    prepare('overtime', {
      aspect: 'missing',
      name: '设置没有人员名单，不核对',
      values: { staff: '赵六' },
      settings: { staff: [] },
      expected: null,
      all: [],
    }),
    prepare('overtime', { aspect: 'missing', name: '服务人员为空', values: { staff: null }, expected: null }),
  ],
};
