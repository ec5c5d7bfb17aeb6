import { names } from '../../records';
import { all, breaks, listed, stranger } from '../../conditions/build';
import { MOST_NAMES } from '../../conditions/expr';
import { breach, rule } from '../rule';

export const staff = rule('assist', {
  id: 'assist/staff',
  clauses: ['A1.2'],
  title: '帮办代办人员挂牌上岗',
  condition: '帮办代办人员不在设置的人员名单中，或属于其他部室',
  reads: ['agents', 'unit'],
  native: {
    ...breaks('agents', all(listed('staff'), stranger('staff', 'agents', 'unit'))),
    left: `一格只核对前${MOST_NAMES}人`,
  },
  check({ agents, unit }, { settings, staff: find }) {
    if (settings.staff.length === 0) return null;
    for (const name of names(agents)) {
      const known = find(name);
      const ownUnit = known.some((member) => unit === null || member.unit === '' || member.unit === unit);
      if (ownUnit) continue;
      const [first] = known;
      return breach({
        field: 'agents',
        expected: `是${unit ?? '本部室'}的帮办代办人员`,
        actual: first === undefined ? `“${name}”不在人员名单中` : `“${name}”属于${first.unit}`,
        because: [`设置·人员共${settings.staff.length}人`],
        remedy: first === undefined ? '核对姓名，或在设置中增加该人员' : '改由本部室人员办理，或更正设置',
      });
    }
    return null;
  },
});
