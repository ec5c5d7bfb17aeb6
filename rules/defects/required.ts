import { all, empty } from '../conditions/build';
import { headingOf } from '../findings';
import { conditionTest, conditionText } from './condition';
import { fieldsWhere, type Defect } from './defect';

export const required: Defect = {
  id: 'data/required',
  title: '必填内容',
  condition: '必填的单元格为空，或条件成立时应填的单元格为空',
  onlyProgram: null,
  cases: (ledger) =>
    fieldsWhere(ledger, ({ required, computed }) => required !== false && computed !== true).map(
      ({ key, heading, required }) => {
        const why =
          typeof required === 'object'
            ? `${conditionText(required, (field) => headingOf(ledger, field))}时必填`
            : '必填';
        return {
          field: key,
          when: typeof required === 'object' ? all(conditionTest(required), empty(key)) : empty(key),
          expected: `填写${heading}（${why}）`,
          actual: '为空',
        };
      },
    ),
};
