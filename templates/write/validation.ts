import type { Field, LedgerKey, SettingsList } from '../../rules/ledgers';
import type { Limits } from '../../rules/regulation/limits';
import type { Regulation } from '../../rules/regulation/regulation';
import { day } from '../../rules/time/day';
import { promptOf, shortened } from './prompts';
import { entryCheck, wordsOf, type EntryCheck } from '../formulas/entry-checks';
import { serialOfDay } from '../cells/serial';
import type { Validation } from '../sheet/validation';

const LONGEST_TITLE = 32;
/** Excel reads a list written into the rule itself only up to here. */
const LONGEST_LIST = 255;

/** The names under which drop-downs find the lists of 设置. */
export const listNames: Readonly<Record<SettingsList, string>> = {
  units: '部室名单',
  staff: '人员名单',
  items: '事项名单',
};

/** Dates outside are slips of the pen: 0026-05-11, 2062-05-11 is let pass. */
const EARLIEST = serialOfDay(day(2000, 1, 1));
const LATEST = serialOfDay(day(2099, 12, 31));

/**
 * What Excel itself checks and shows for a column of a ledger. Paste goes past it: the sweep is the check.
 * @param column the letters of the column
 * @param limits those that messages name; null where the workbook lacks the names by which rules are checked on entry
 */
export function fieldValidation(
  ledger: LedgerKey,
  [key, field]: readonly [key: string, field: Field],
  column: string,
  rows: Rows,
  limits: Limits | null,
  regulation: Regulation,
): Validation {
  const check = limits === null ? null : entryCheck(ledger, key);
  const byType = accepted(field, column, rows);
  return {
    ...(check === null || limits === null
      ? byType
      : checked(field.heading, wordsOf(check, limits, regulation), check, byType)),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: shortened(field.heading, LONGEST_TITLE),
    prompt: promptOf(ledger, field, regulation),
  };
}

/** The first and last row that a validation covers. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** A drop-down of fixed values, which alone are accepted. */
export function choiceValidation(heading: string, choices: readonly string[]): Validation {
  const list = choices.join(',');
  if (list.length > LONGEST_LIST || choices.some((each) => /[,"]/.test(each))) {
    throw new RangeError(`The choices of ${heading} do not fit into a list of ${LONGEST_LIST} characters`);
  }
  return {
    type: 'list',
    formulae: [`"${list}"`],
    allowBlank: true,
    ...refusal('stop', heading, `应为：${choices.join('、')}。`),
  };
}

/** A drop-down from 设置; other names may be typed, since settings lag behind life. */
export function listValidation(
  heading: string,
  list: SettingsList,
  style: 'warning' | 'information',
): Validation {
  return {
    type: 'list',
    formulae: [listNames[list]],
    allowBlank: true,
    ...refusal(
      style,
      heading,
      `“设置”的${listNames[list]}中没有这个名称。核对无误可以继续，并请补入“设置”。`,
    ),
  };
}

/** A time of day, which is a fraction of a day. */
export function timeValidation(heading: string): Validation {
  return {
    type: 'decimal',
    operator: 'between',
    formulae: [0, 0.99999],
    allowBlank: true,
    ...refusal('stop', heading, '应为00:00至23:59的时间，如 17:30；只填时间，不带日期。'),
  };
}

/** A day, or a day with a time. */
export function dateValidation(heading: string, example: string): Validation {
  return {
    type: 'date',
    operator: 'between',
    formulae: [EARLIEST, LATEST],
    allowBlank: true,
    ...refusal('stop', heading, `应为日期，如 ${example}。`),
  };
}

/** A number from `least` on. */
export function numberValidation(heading: string, type: 'whole' | 'decimal', least: number): Validation {
  return {
    type,
    operator: 'greaterThanOrEqual',
    formulae: [least],
    allowBlank: true,
    ...refusal('stop', heading, `应为不小于${least}的${type === 'whole' ? '整数' : '数字'}。`),
  };
}

function accepted(field: Field, column: string, rows: Rows): Validation {
  const { heading } = field;
  if (field.computed === true) return { type: 'any' };
  if (field.list !== undefined) {
    return listValidation(heading, field.list, field.type === 'people' ? 'information' : 'warning');
  }
  switch (field.type) {
    case 'choice':
      return choiceValidation(heading, (field.choices ?? []).map(String));
    case 'date':
      return dateValidation(heading, '2026-05-11');
    case 'datetime':
      return dateValidation(heading, '2026-05-11 9:30');
    case 'time':
      return timeValidation(heading);
    case 'minutes':
    case 'money':
      return numberValidation(heading, 'decimal', 0);
    case 'id':
      return {
        type: 'custom',
        formulae: [`COUNTIF($${column}$${rows.first}:$${column}$${rows.last},${column}${rows.first})=1`],
        ...refusal('stop', heading, '这个编号已经用过。编号不重复、不再用。'),
      };
    case 'text':
    case 'people':
    case 'phone':
    case 'creditCode':
    case 'reference':
      return { type: 'any' };
  }
}

/**
 * What breaks a clause may still be what happened, and then must be written down: it is asked about, not refused. A value of
 * the wrong type is asked about in the same words, since a cell has one validation.
 */
function checked(heading: string, words: string, check: EntryCheck, byType: Validation): Validation {
  const { error = '' } = byType;
  return {
    type: 'custom',
    formulae: [check.name],
    allowBlank: true,
    ...refusal(
      'warning',
      heading,
      `请核对是否符合：${words}。确属实情的，选“是”（或“确定”）照实登记。${error}`,
    ),
  };
}

function refusal(
  errorStyle: 'stop' | 'warning' | 'information',
  heading: string,
  error: string,
): Pick<Validation, 'showErrorMessage' | 'errorStyle' | 'errorTitle' | 'error'> {
  return { showErrorMessage: true, errorStyle, errorTitle: shortened(heading, LONGEST_TITLE), error };
}
