import type { MeasureUnit } from '../../rules/measures';

/** What stands behind a number of each unit; a share carries its % in the number. */
export const unitText: Readonly<Record<MeasureUnit, string>> = {
  share: '',
  minutes: '分钟',
  hours: '小时',
  workdays: '个工作日',
  count: '',
  per100: '项/百条',
};

/** Stands where there was nothing to count: 0 of 0 is not 0%. */
const NOTHING = '—';

/** `93.4%`, `12.5`, `1,204`, and `—` for null: the number without its unit, at most one decimal. */
export function numberText(value: number | null, unit: MeasureUnit): string {
  if (value === null) return NOTHING;
  if (unit === 'share') return `${decimal.format(value * 100)}%`;
  return decimal.format(value);
}

/** `23.5 分钟`, `93.4%`, `—`: the number with its unit. */
export function valueText(value: number | null, unit: MeasureUnit): string {
  const number = numberText(value, unit);
  return value === null || unitText[unit] === '' ? number : `${number} ${unitText[unit]}`;
}

/** `1,204` */
export function countText(value: number): string {
  return decimal.format(value);
}

const decimal = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });
