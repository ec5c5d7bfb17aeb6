import { all, filled, repeated } from '../conditions/build';
import { valueOf } from '../records';
import type { Defect } from './defect';

/** Ids are never reused; the first record keeps the id. The same id in another workbook is for whoever gathers them. */
export const duplicateId: Defect = {
  id: 'data/duplicate-id',
  title: '编号不得重复',
  condition: '同一台帐内编号重复',
  native: () => [{ field: 'id', when: all(filled('id'), repeated('id')) }],
  check(entry, { byId }) {
    const id = valueOf(entry, 'id');
    if (typeof id !== 'string') return [];
    const first = byId(entry.ledger, id).find(({ source }) => source.file === entry.source.file);
    if (first === undefined || first === entry) return [];
    const where = first.source.sheet === entry.source.sheet ? '' : `“${first.source.sheet}”`;
    return [
      {
        field: 'id',
        expected: '每条记录一个编号',
        actual: `${id}与${where}第${first.row}行重复`,
        remedy: '给后登记的一条另编新号',
      },
    ];
  },
};
