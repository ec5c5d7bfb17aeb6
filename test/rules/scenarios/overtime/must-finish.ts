import { ruleTable } from '../scenario';
import { on } from '../when';

const unfinished = { result: '未办结', unfinishedReason: '系统故障' } as const;

export const mustFinish = ruleTable(
  'overtime',
  'overtime/must-finish',
  [
    { aspect: 'fine', name: '当即可办结，已办结', expected: null, all: [] },
    {
      aspect: 'past',
      name: '当即可办结，却未办结',
      values: unfinished,
      expected: 'violation',
      cell: '办理结果',
      says: ['应延时办理完毕；实际当即可办结的事项未办结', '延时原因登记有误的，更正延时原因'],
      all: ['overtime/must-finish'],
    },
    {
      aspect: 'other',
      name: '因工作需要延时，未办结',
      values: { ...unfinished, reason: '工作需要' },
      expected: null,
      all: [],
    },
    {
      aspect: 'other',
      name: '当即可办结却未办结，但事项受上级审批专网限制',
      values: { ...unfinished, item: '不动产登记' },
      expected: null,
      all: ['overtime/network-item'],
    },
    {
      aspect: 'missing',
      name: '延时原因为空，未办结',
      values: { ...unfinished, reason: null },
      expected: null,
    },
    {
      aspect: 'missing',
      name: '办理结果为空',
      values: { result: null },
      expected: null,
      all: ['data/required'],
    },
    {
      aspect: 'special',
      name: '当即可办结却未办结，有特殊情况说明（本款没有例外）',
      values: { ...unfinished, exception: '停电' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前的未办结',
      values: { ...unfinished, date: on('2020-05-11') },
      expected: null,
      all: [],
    },
  ],
  '办理结果只有“已办结”和“未办结”',
);
