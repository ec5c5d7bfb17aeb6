import type { Row } from '../conditions/world';
import { all, filled, hasList, notListed } from '../conditions/build';
import { ledgerOf } from '../ledgers';
import { names } from '../records';
import { fieldsWhere, type Defect } from './defect';

export const unknownUnit: Defect = {
  id: 'data/unit',
  title: '部室应在设置中',
  condition: '部室不在设置的部室名单中（设置没有名单的不核对）',
  onlyProgram: null,
  cases: (ledger) =>
    'unit' in ledgerOf(ledger).fields
      ? [
          {
            field: 'unit',
            when: all(hasList('units'), filled('unit'), notListed('units', 'unit')),
            expected: '是设置·部室中的名称',
            actual: '“{unit}”',
          },
        ]
      : [],
};

/** 帮办代办人员 have a clause of their own (assist/staff). */
export const unknownPerson: Defect = {
  id: 'data/person',
  title: '人员应在设置中',
  condition: '人员不在设置的人员名单中（设置没有名单的不核对）',
  onlyProgram: null,
  cases: (ledger) =>
    fieldsWhere(ledger, ({ list }) => list === 'staff' && ledger !== 'assist').map(({ key }) => ({
      field: key,
      when: all(hasList('staff'), filled(key), notListed('staff', key)),
      params: { unlisted: { make: (row: Row) => unlisted(row, key) } },
      expected: '是设置·人员中的姓名',
      actual: '“{unlisted}”不在名单中',
    })),
};

function unlisted({ values, world }: Row, field: string) {
  const value = values[field];
  if (typeof value !== 'string') return null;
  const unknown = names(value).filter((name) => !world.isListed('staff', name));
  return { type: 'people', value: unknown.join('、') } as const;
}
