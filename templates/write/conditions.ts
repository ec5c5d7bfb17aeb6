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

/**
 * A condition as an Excel formula that is TRUE where it holds.
 * @param cell the reference of a field key, such as `$C5`
 */
export function conditionFormula(condition: Condition, cell: (field: string) => string): string {
  if ('all' in condition)
    return `AND(${condition.all.map((each) => conditionFormula(each, cell)).join(',')})`;
  if ('any' in condition) return `OR(${condition.any.map((each) => conditionFormula(each, cell)).join(',')})`;
  const reference = cell(condition.field);
  if ('oneOf' in condition)
    return `OR(${condition.oneOf.map((value) => `${reference}="${value}"`).join(',')})`;
  if ('above' in condition) return `AND(ISNUMBER(${reference}),${reference}>${condition.above})`;
  return `${reference}${condition.filled ? '<>' : '='}""`;
}
