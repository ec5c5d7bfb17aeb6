import { ruleTable } from '../scenario';
import { on } from '../when';

const unconfirmed = { confirmedBy: null } as const;

export const confirmed = ruleTable(
  'overtime',
  'overtime/confirmed',
  [
    { aspect: 'fine', name: '有确认人', expected: null, all: [] },
    {
      aspect: 'past',
      name: '确认人为空',
      values: unconfirmed,
      expected: 'violation',
      cell: '确认人',
      says: ['实际已提供服务，没有记录到确认人'],
      all: ['overtime/confirmed'],
    },
    {
      aspect: 'missing',
      name: '办理结果和确认人都为空',
      values: { ...unconfirmed, result: null },
      expected: 'violation',
      all: ['overtime/confirmed', 'data/required'],
    },
    {
      aspect: 'special',
      name: '确认人为空，有特殊情况说明（本款没有例外）',
      values: { ...unconfirmed, exception: '负责人外出' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前的延时，确认人为空',
      values: { ...unconfirmed, date: on('2020-05-11') },
      expected: null,
      all: [],
    },
  ],
  '确认人只有已填和未填',
);
