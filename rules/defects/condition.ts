import { all, amount, any, filled, is, more, not, number, readable } from '../conditions/build';
import type { Test } from '../conditions/expr';
import type { Condition } from '../ledgers';

/** A declared condition in the language of rules. A cell that could not be read fulfils no condition. */
export function conditionTest(condition: Condition): Test {
  if ('all' in condition) return all(...condition.all.map(conditionTest));
  if ('any' in condition) return any(...condition.any.map(conditionTest));
  const { field } = condition;
  if ('oneOf' in condition) return is(field, ...condition.oneOf);
  const hasValue = all(filled(field), readable(field));
  if ('above' in condition) return all(hasValue, more(amount(field), number(condition.above)));
  return condition.filled ? hasValue : not(hasValue);
}

/** A condition in words: `答复结果为“同意”`. @param headingOf the heading of a field */
export function conditionText(condition: Condition, headingOf: (field: string) => string): string {
  if ('all' in condition) return condition.all.map((each) => conditionText(each, headingOf)).join('，且');
  if ('any' in condition) return condition.any.map((each) => conditionText(each, headingOf)).join('或');
  const heading = headingOf(condition.field);
  if ('filled' in condition) return `${heading}${condition.filled ? '已填写' : '为空'}`;
  if ('above' in condition) return `${heading}大于${condition.above}`;
  return `${heading}为${condition.oneOf.map((each) => `“${each}”`).join('或')}`;
}
