import type { Field } from '../../rules/ledgers';
import { MINUTES_PER_DAY } from '../../rules/time/moment';
import { NO_TIME_KEPT } from '../cells/not-imported';
import { NOT_IMPORTED } from '../../rules/cell-problem';
import { AFTER_LAST_SERIAL, FIRST_SERIAL } from '../cells/serial';
import { isOneOf, saysSomething } from './cell-texts';

const SECONDS_PER_DAY = 86_400;
/** Less than half a second, as a fraction of a day: noise of a fraction that stands for midnight, or for a minute. */
export const NOISE = '0.0000057';
/** Whether cells of the field can be unreadable at all, be it only that they say that nothing was imported. */
export function canBeMisread({ type, computed }: Field): boolean {
  return computed !== true && type !== 'id';
}

/** Whether the type of the field is more than any text. */
export function isTyped({ type }: Field): boolean {
  return type === 'choice' || isNumeric({ type });
}

export function isNumeric({ type }: Pick<Field, 'type'>): boolean {
  return ['date', 'datetime', 'time', 'money', 'minutes'].includes(type);
}

/**
 * Whether a cell holds no value of its field, as the reader of files decides (cells/read.ts), but for one thing: a date, time or
 * amount written as text is unreadable for a formula.
 */
export function misread(field: Field, cell: string): string {
  const says = field.required === true ? `LEN(TRIM(${cell}))>0` : saysSomething(cell, false);
  return `IF(${says},NOT(${rightValue(field, cell)}),FALSE)`;
}

/** Whether a cell says that nothing, or no more than the day, was imported (cells/not-imported.ts). */
export function saysNotImported({ type }: Field, cell: string): string {
  const nothing = `${cell}="${NOT_IMPORTED}"`;
  return type === 'datetime' ? `OR(${nothing},ISNUMBER(FIND("${NO_TIME_KEPT}",${cell})))` : nothing;
}

/** Whether a cell that is not blank holds a value of its field. */
export function rightValue(field: Field, cell: string): string {
  switch (field.type) {
    case 'date':
      return ifNumber(cell, `AND(${cell}>=${FIRST_SERIAL},${cell}<${AFTER_LAST_SERIAL})`);
    case 'datetime':
      // A date without its hour cannot be judged.
      return ifNumber(
        cell,
        `AND(${cell}>=${FIRST_SERIAL},${cell}<${AFTER_LAST_SERIAL},MOD(ROUND(${cell}*${SECONDS_PER_DAY},0),${SECONDS_PER_DAY})>0)`,
      );
    case 'time':
      return ifNumber(cell, `AND(${cell}>=0,ROUND(${cell}*${SECONDS_PER_DAY},0)<${SECONDS_PER_DAY})`);
    case 'money':
    case 'minutes':
      return ifNumber(cell, `${cell}>=0`);
    case 'choice':
      return isOneOf(cell, (field.choices ?? []).map(String));
    case 'id':
    case 'reference':
    case 'text':
    case 'people':
    case 'phone':
    case 'creditCode':
      return 'TRUE';
  }
}

function ifNumber(cell: string, test: string): string {
  return `IF(ISNUMBER(${cell}),${test},FALSE)`;
}

/** The minutes of a moment or a time as its cell shows it: the columns show no seconds, and what is not shown does not count. */
export function wholeMinutes(cell: string): string {
  return `INT((${cell}+${NOISE})*${MINUTES_PER_DAY})`;
}
