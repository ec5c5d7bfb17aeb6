import { all, exists, filled, not, seriesGiven } from '../conditions/build';
import { ledgerKeys } from '../ledgers';
import { fieldsWhere, type Defect } from './defect';

/** A record may stand in a workbook that was not given; where that workbook was, the number is wrong. */
export const danglingReference: Defect = {
  id: 'data/reference',
  title: '引用的编号应存在',
  condition: '引用了另一台帐中不存在的编号；同一系列（前缀、年份）的编号一个也没有读到的，无法判定',
  onlyProgram: null,
  cases: (ledger) =>
    fieldsWhere(ledger, ({ type }) => type === 'reference').flatMap(({ key, target }) => {
      const other = ledgerKeys.find((each) => each === target);
      if (other === undefined) return [];
      const missing = all(filled(key), not(exists(other, key)));
      const words = {
        field: key,
        expected: `是《{form.${other}}》中已有的编号`,
        actual: `没有读到编号为{${key}}的记录`,
      };
      return [
        {
          ...words,
          when: all(missing, seriesGiven(other, key)),
          remedy: '更正编号；登记在同一系列另一本工作簿中的，把该工作簿一并给出',
        },
        {
          ...words,
          level: 'undetermined',
          when: all(missing, not(seriesGiven(other, key))),
          remedy: `把登记{${key}}的工作簿一并给出；编号有误的，更正编号`,
        },
      ];
    }),
};
