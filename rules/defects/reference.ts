import { ledgerKeys, ledgerOf } from '../ledgers';
import { all, exists, filled, not } from '../conditions/build';
import { valueOf } from '../records';
import { pickFields, statements, type Defect } from './defect';

const links = pickFields(({ type }) => type === 'reference');

export const danglingReference: Defect = {
  id: 'data/reference',
  title: '引用的编号应存在',
  condition: '引用了另一台帐中不存在的编号',
  native: (ledger) =>
    links[ledger].flatMap(({ key, target }) => {
      const other = ledgerKeys.find((each) => each === target);
      return other === undefined ? [] : [{ field: key, when: all(filled(key), not(exists(other, key))) }];
    }),
  check: (entry, { byId }) =>
    statements(links[entry.ledger], ({ key, target }) => {
      const id = valueOf(entry, key);
      const ledger = ledgerKeys.find((each) => each === target);
      if (typeof id !== 'string' || ledger === undefined || byId(ledger, id).length > 0) return null;
      return {
        field: key,
        expected: `是《${ledgerOf(ledger).sheet}》中已有的编号`,
        actual: `没有编号为${id}的记录`,
        remedy: '核对编号',
      };
    }),
};
