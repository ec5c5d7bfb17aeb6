import { all, exists, filled, not } from '../conditions/build';
import { ledgerKeys } from '../ledgers';
import { fieldsWhere, type Defect } from './defect';

export const danglingReference: Defect = {
  id: 'data/reference',
  title: '引用的编号应存在',
  condition: '引用了另一台帐中不存在的编号',
  onlyProgram: null,
  cases: (ledger) =>
    fieldsWhere(ledger, ({ type }) => type === 'reference').flatMap(({ key, target }) => {
      const other = ledgerKeys.find((each) => each === target);
      if (other === undefined) return [];
      return [
        {
          field: key,
          when: all(filled(key), not(exists(other, key))),
          expected: `是《{form.${other}}》中已有的编号`,
          actual: `没有读到编号为{${key}}的记录`,
          remedy: '登记在其他工作簿中的，一并给出；编号有误的，更正编号',
        },
      ];
    }),
};
