import { ruleTable } from '../scenario';
import { at } from '../when';

export const staff = ruleTable(
  'assist',
  'assist/staff',
  [
    { aspect: 'fine', name: '本部室在册人员', expected: null, all: [] },
    { aspect: 'fine', name: '本部室两人', values: { agents: '王芳、李强' }, expected: null, all: [] },
    {
      aspect: 'past',
      name: '不在人员名单中',
      values: { agents: '赵六' },
      expected: 'defect',
      cell: '帮办代办人员',
      says: ['应是设置·人员中的姓名；实际“赵六”不在人员名单中', '核对姓名，或在设置中增加该人员'],
      all: ['assist/staff'],
    },
    {
      aspect: 'past',
      name: '两人中有一人不在人员名单中',
      values: { agents: '王芳、赵六' },
      expected: 'defect',
      says: ['“赵六”不在人员名单中'],
    },
    {
      aspect: 'other',
      name: '两人中有一人属于其他部室（可以接替）',
      values: { agents: '王芳、刘洋' },
      expected: null,
      all: [],
    },
    {
      aspect: 'missing',
      name: '帮办代办人员为空',
      values: { agents: null },
      expected: null,
      all: ['data/required'],
    },
    { aspect: 'missing', name: '部室为空，人员在册', values: { unit: null, agents: '刘洋' }, expected: null },
    {
      aspect: 'missing',
      name: '设置没有人员名单，不核对',
      values: { agents: '赵六' },
      settings: { staff: [] },
      expected: null,
      all: [],
    },
    {
      aspect: 'special',
      name: '不在名单中，有特殊情况说明（本款没有例外）',
      values: { agents: '赵六', exception: '临时抽调' },
      expected: 'defect',
    },
    {
      aspect: 'before',
      name: '施行前的经办人',
      values: { agents: '赵六', registeredAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '人员只有在册和不在册',
);
