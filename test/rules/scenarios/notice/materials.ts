import { ruleTable } from '../scenario';
import { on } from '../when';

export const materials = ruleTable(
  'notice',
  'notice/materials',
  [
    { aspect: 'fine', name: '逐项列明材料', expected: null, all: [] },
    {
      aspect: 'past',
      name: '材料清单为空',
      values: { materials: null },
      expected: 'violation',
      cell: '材料清单',
      says: ['应逐项列明交接的材料（名称、原件或复印件、份数）；实际没有记录到材料清单'],
      all: ['notice/materials'],
    },
    {
      aspect: 'missing',
      name: '材料清单和收存证照原件都为空',
      values: { materials: null, originalsKept: null },
      expected: 'violation',
      all: ['notice/materials'],
    },
    {
      aspect: 'before',
      name: '施行前没有材料清单',
      values: { materials: null, acceptedOn: on('2020-05-11') },
      expected: null,
      all: [],
    },
  ],
  '材料清单只有已填和未填',
);
