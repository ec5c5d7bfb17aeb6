import type { Form } from '../../rules/cell-problem';
import type { Minutes } from '../../rules/time/moment';
import type { CellValue } from '../xlsx';
import { notA, type Reading } from './misread';
import { shown } from './shown';
import { compact } from './text';

/** Yuan: 100, `100元`, `￥1,000.00`; 免费 and the like are 0. */
export function readMoney(cell: CellValue): Reading<number> {
  if (typeof cell === 'number') return atLeastZero(cell, 'money');
  if (typeof cell !== 'string') return notA('money', shown(cell));
  const text = compact(cell);
  if (FREE.test(text)) return 0;
  const amount = /^[¥￥]?([\d,]+(?:\.\d+)?|\.\d+)(?:元整?|圆整?|人民币)?$/.exec(text)?.[1];
  if (amount === undefined || !GROUPED.test(amount)) return notA('money', cell);
  return Number(amount.replaceAll(',', ''));
}

/** Minutes: 35, `35分钟`, `1小时5分`; a duration that Excel keeps as a fraction of a day (0:35). */
export function readMinutes(cell: CellValue): Reading<Minutes> {
  if (typeof cell === 'number') return atLeastZero(cell, 'minutes');
  if (typeof cell === 'object' && 'serial' in cell)
    return atLeastZero(Math.round(cell.serial * 86_400) / 60, 'minutes');
  if (typeof cell !== 'string') return notA('minutes', shown(cell));
  const match = /^(?:(\d+)(?:个?小时|h))?(?:(\d+(?:\.\d+)?)(?:分钟?|min)?)?$/i.exec(compact(cell));
  if (match?.[1] === undefined && match?.[2] === undefined) return notA('minutes', cell);
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

/** A whole number: 5, `5个工作日`, `5日`. */
export function readCount(cell: CellValue): Reading<number> {
  if (typeof cell === 'number')
    return Number.isInteger(cell) ? atLeastZero(cell, 'count') : notA('count', shown(cell));
  const digits =
    typeof cell === 'string' ? /^(\d{1,4})(?:个?(?:工作日|日|天|份))?$/.exec(compact(cell))?.[1] : undefined;
  return digits === undefined ? notA('count', shown(cell)) : Number(digits);
}

const FREE = /^(?:免费|不收费|未收费|无收费|无偿|零|零元)$/;
/** Thousands separators stand where they belong, or nowhere. */
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

function atLeastZero(value: number, form: Form): Reading<number> {
  return value >= 0 ? value : notA(form, String(value));
}
