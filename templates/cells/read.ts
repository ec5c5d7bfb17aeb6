import type { Field } from '../../rules/ledgers';
import type { CellValue } from '../xlsx';
import { choiceReader } from './choice';
import { notA, refused, type Reading } from './misread';
import { readDate, readDatetime, readTime } from './moments';
import { readMinutes, readMoney } from './numbers';
import { shown } from './shown';
import { compact, idText, isDash, namesText } from './text';

/** Reads the cells of one column. */
export type CellReader = (cell: CellValue | undefined) => Reading<string | number>;

/**
 * The reader of a field's column. Blank cells are null, and so are cells that say "nothing" (`/`, `—`, 无): a reason 无 is no
 * reason. 无 is kept where it answers what the column asks, and is 否 in yes/no columns. Where another type than text is always
 * required, such a mark is left to the type, which refuses it.
 */
export function cellReader(field: Field, date1904: boolean): CellReader {
  const read = typedReader(field, date1904);
  const mayBeEmpty = field.required !== true || field.type === 'text' || field.type === 'people';
  return (cell) => {
    if (cell === undefined) return null;
    if (typeof cell === 'string') {
      if (cell.trim() === '') return null;
      if (cell.length <= LONGEST_MARK && mayBeEmpty) {
        const mark = cell.trim();
        if (isDash(mark)) return null;
        if (mark === '无' && field.noneIsAnswer !== true) return isYesNo(field) ? read(cell) : null;
      }
    } else if (typeof cell === 'object' && 'error' in cell) {
      return notA('value', { error: cell.error }, refused('error-value'));
    }
    return read(cell);
  };
}

const LONGEST_MARK = 4;
/** Excel keeps 15 significant digits; a longer number has lost its last ones. */
const LONGEST_NUMBER = 1e15;

function typedReader(field: Field, date1904: boolean): (cell: CellValue) => Reading<string | number> {
  switch (field.type) {
    case 'date':
      return (cell) => readDate(cell, date1904);
    case 'datetime':
      return (cell) => readDatetime(cell, date1904);
    case 'time':
      return (cell) => readTime(cell, date1904);
    case 'money':
      return readMoney;
    case 'minutes':
      return readMinutes;
    case 'choice':
      return choiceReader(choicesOf(field));
    case 'text':
      return textReader(field.list === undefined ? (text) => text.trim() : namesText, date1904);
    case 'people':
      return textReader(namesText, date1904);
    case 'phone':
    case 'creditCode':
      return textReader(compact, date1904);
    case 'id':
    case 'reference':
      return textReader(idText, date1904);
  }
}

function textReader(tidy: (text: string) => string, date1904: boolean) {
  return (cell: CellValue): Reading<string> => {
    if (typeof cell === 'string') return tidy(cell);
    if (typeof cell === 'number' && Math.abs(cell) >= LONGEST_NUMBER) {
      return notA('digits', cell, refused('digits-lost'));
    }
    return shown(cell, date1904);
  };
}

function choicesOf(field: Field): readonly string[] {
  return (field.choices ?? []).map(String);
}

function isYesNo(field: Field): boolean {
  return field.type === 'choice' && choicesOf(field).includes('否');
}
