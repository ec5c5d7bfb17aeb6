import { headingOf } from '../findings';
import { valueOf } from '../records';
import { all, empty } from '../conditions/build';
import { conditionTest, conditionText, holds } from './condition';
import { pickFields, statements, type Defect } from './defect';

const needed = pickFields(({ required, computed }) => required !== false && computed !== true);

export const required: Defect = {
  id: 'data/required',
  title: '必填内容',
  condition: '必填的单元格为空，或条件成立时应填的单元格为空',
  native: (ledger) =>
    needed[ledger].flatMap(({ key, required }) => {
      if (required === false) return [];
      const blank = empty(key);
      return [{ field: key, when: required === true ? blank : all(conditionTest(required), blank) }];
    }),
  check: (entry) =>
    statements(needed[entry.ledger], ({ key, heading, required }) => {
      if (valueOf(entry, key) !== null || required === false) return null;
      // A column that is not there at all is reported once for the sheet.
      if (required === true) return key in entry.source.columns ? missing(key, heading, '必填') : null;
      if (!holds(required, entry)) return null;
      return missing(
        key,
        heading,
        `${conditionText(required, (field) => headingOf(entry.ledger, field))}时必填`,
      );
    }),
};

function missing(field: string, heading: string, why: string) {
  return { field, expected: `填写${heading}（${why}）`, actual: '为空' };
}
