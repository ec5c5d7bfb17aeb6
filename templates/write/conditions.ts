import type { Condition } from '../../rules/ledgers';

/**
 * A condition in words, for prompts: `“状态”为已取消或已变更`.
 * @param heading the heading of a field key
 */
export function conditionText(condition: Condition, heading: (field: string) => string): string {
  if ('all' in condition) return condition.all.map((each) => conditionText(each, heading)).join('，且');
  if ('any' in condition) return condition.any.map((each) => conditionText(each, heading)).join('或');
  const name = `“${heading(condition.field)}”`;
  if ('oneOf' in condition) return `${name}为${condition.oneOf.join('或')}`;
  if ('above' in condition) return `${name}大于${condition.above}`;
  return `${name}${condition.filled ? '已填写' : '未填写'}`;
}
