import { ledgerOf } from '../ledgers';
import { names, valueOf } from '../records';
import { all, filled, listed, stranger } from '../conditions/build';
import { pickFields, statements, type Defect } from './defect';

export const unknownUnit: Defect = {
  id: 'data/unit',
  title: '部室应在设置中',
  condition: '部室不在设置的部室名单中（设置没有名单的不核对）',
  native: (ledger) =>
    'unit' in ledgerOf(ledger).fields
      ? [{ field: 'unit', when: all(listed('units'), filled('unit'), stranger('units', 'unit')) }]
      : [],
  check(entry, { settings }) {
    const unit = valueOf(entry, 'unit');
    if (settings.units.length === 0 || typeof unit !== 'string') return [];
    if (settings.units.some((each) => each.name === unit)) return [];
    return [
      {
        field: 'unit',
        expected: `是${settings.units.map((each) => each.name).join('、')}之一`,
        actual: `“${unit}”`,
      },
    ];
  },
};

/** 帮办代办人员 have a clause of their own (assist/staff). */
const people = pickFields(({ list }, ledger) => list === 'staff' && ledger !== 'assist');

export const unknownPerson: Defect = {
  id: 'data/person',
  title: '人员应在设置中',
  condition: '人员不在设置的人员名单中（设置没有名单的不核对）',
  native: (ledger) =>
    people[ledger].map(({ key }) => ({
      field: key,
      when: all(listed('staff'), filled(key), stranger('staff', key)),
    })),
  check: (entry, { settings, staff }) =>
    statements(settings.staff.length === 0 ? [] : people[entry.ledger], ({ key }) => {
      const value = valueOf(entry, key);
      const strangers =
        typeof value === 'string' ? names(value).filter((name) => staff(name).length === 0) : [];
      if (strangers.length === 0) return null;
      return {
        field: key,
        expected: '是设置·人员中的姓名',
        actual: `“${strangers.join('、')}”不在名单中`,
      };
    }),
};
