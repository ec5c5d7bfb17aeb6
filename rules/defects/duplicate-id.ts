import { all, filled, repeated } from '../conditions/build';
import { lookupBy, type Row } from '../conditions/world';
import type { Defect } from './defect';

/** Ids are never reused; the first record keeps the id. The same id in another workbook is for whoever reads them together. */
export const duplicateId: Defect = {
  id: 'data/duplicate-id',
  title: '编号不得重复',
  condition: '同一台帐内编号重复',
  onlyProgram: null,
  cases: () => [
    {
      field: 'id',
      when: all(filled('id'), repeated('id')),
      params: { first: { make: firstRow } },
      expected: '每条记录一个编号',
      actual: '{id}与{first}重复',
      remedy: '给后登记的一条另编新号',
    },
  ],
};

function firstRow({ entry, values, world }: Row) {
  const id = values['id'];
  const same = typeof id === 'string' ? world.having(lookupBy(entry.ledger, ['id']), id) : [];
  const first = same.find(({ source }) => source.file === entry.source.file);
  if (first === undefined) return null;
  const where = first.source.sheet === entry.source.sheet ? '' : `“${first.source.sheet}”`;
  return { type: 'choice', value: `${where}第${first.row}行` } as const;
}
