import { isYesNo, type Field } from '../../rules/ledgers';
import type { CellValue, Valueless } from '../xlsx';
import { choiceReader } from './choice';
import { notA, refused, type Reading } from './misread';
import { notImported } from './not-imported';
import { readDate, readDatetime, readTime } from './moments';
import { readMinutes, readMoney } from './numbers';
import { shown } from './shown';
import { phoneText } from './phone-text';
import { compact, idText, isDash, isDitto, namesText, peopleText, visible } from './text';

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
  return (asTyped) => {
    const cell = typeof asTyped === 'string' ? visible(asTyped) : asTyped;
    if (cell === undefined) return null;
    if (typeof cell === 'string') {
      if (cell.trim() === '') return null;
      if (isDitto(cell)) return notA('value', cell.trim(), refused('nothing-above'));
      const left = notImported(cell, field.type);
      if (left !== null) return left;
      if (cell.length <= LONGEST_MARK && mayBeEmpty) {
        const mark = cell.trim();
        if (isDash(mark)) return null;
        if (mark === '无' && field.noneIsAnswer !== true) return isYesNo(field) ? read(cell) : null;
      }
    } else if (typeof cell === 'object' && !('serial' in cell)) {
      return 'error' in cell
        ? notA('value', { error: cell.error }, refused('error-value'))
        : without(field, cell);
    }
    return read(cell);
  };
}

/** What a formula without a result or a picture says of a field: a worked-out field is worked out anew, a picture signs. */
function without(field: Field, cell: Valueless): Reading<string> {
  if (cell.holds === 'formula' && field.computed === true) return null;
  if (cell.holds === 'picture' && field.signature === true) return shown(cell);
  const isName = field.type === 'people' || field.list === 'staff';
  return cell.holds === 'formula'
    ? notA('value', shown(cell), refused('no-result'))
    : notA(isName ? 'name' : 'value', shown(cell), refused('picture'));
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
      return (cell) => readTime(cell, date1904, field.afterHours);
    case 'money':
      return readMoney;
    case 'minutes':
      return readMinutes;
    case 'choice':
      return choiceReader(choicesOf(field));
    case 'text':
      return textReader(textTidier(field), date1904);
    case 'people':
      return textReader(peopleText, date1904);
    case 'phone':
      return textReader(phoneText, date1904);
    case 'creditCode':
      return textReader(compact, date1904);
    case 'id':
    case 'reference':
      return textReader(idText, date1904);
  }
}

function textTidier({ list }: Field): (text: string) => string {
  if (list === undefined) return (text) => text.trim();
  return list === 'staff' ? peopleText : namesText;
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
