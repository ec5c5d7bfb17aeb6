import type { FieldType } from '../../rules/ledgers';
import { isoMoment, timeOfMoment, type Moment } from '../../rules/time/moment';
import { serialOfDay, serialOfMoment, serialOfTime } from '../cells/serial';
import { notImported } from '../cells/not-imported';
import type { CellError } from '../sheet/cell';

/** What Excel allows in one cell. */
const LONGEST_TEXT = 32_767;

/**
 * A field's value as its cell holds it: days, moments and times as serial numbers, the rest as they are.
 * @param value the record's value: Day, Moment or TimeOfDay for the time types, minutes, yuan, or text; null for an empty cell.
 * A text that says that nothing was imported is taken by every type.
 * @throws TypeError when the value is not one of the field's type, RangeError when Excel cannot hold it.
 */
export function cellValue(type: FieldType, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && notImported(value, type) !== null) return value;
  switch (type) {
    case 'date':
      return serialOfDay(numberIn(type, value));
    case 'datetime':
      return momentValue(numberIn(type, value));
    case 'time':
      return serialOfTime(numberIn(type, value));
    case 'minutes':
    case 'money':
      return numberIn(type, value);
    case 'id':
    case 'reference':
    case 'text':
    case 'people':
    case 'phone':
    case 'creditCode':
    case 'choice':
      return textIn(type, value);
  }
}

/** Midnight as text: its serial number is that of the day alone, and reads as a date that lacks its hour. */
function momentValue(value: Moment): string | number {
  return timeOfMoment(value) === 0 ? isoMoment(value).replace('T', ' ') : serialOfMoment(value);
}

/**
 * Text as a cell of the file can hold it: line breaks as Excel has them, and what XML forbids as `_xHHHH_`. A text that
 * begins with = stays a text. Null for the empty text.
 * @throws RangeError beyond 32,767 characters, which Excel would call a damaged file.
 */
export function cellText(text: string): string | null {
  if (text.length > LONGEST_TEXT) {
    throw new RangeError(`单元格最多容纳${LONGEST_TEXT}个字符，实际${text.length}个：${text.slice(0, 20)}……`);
  }
  const escaped = text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(LONE_SURROGATE, '\uFFFD');
  return escaped === '' ? null : escaped;
}

/** The errors that every Excel knows. */
const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

/** An error value as a cell of the file holds it; later ones (`#SPILL!`) as Excel writes them for older programs. */
export function cellError(error: string): CellError {
  return { error: ERRORS.find((each) => each === error) ?? '#VALUE!' };
}

/** Control characters (exceljs drops them, DEL too) and the two non-characters that XML forbids. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /\p{Cs}/gu;

function numberIn(type: FieldType, value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`Expected a number for ${type}, found ${typeof value}`);
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number for ${type}, found ${value}`);
  return value;
}

function textIn(type: FieldType, value: unknown): string | null {
  if (typeof value !== 'string') throw new TypeError(`Expected a text for ${type}, found ${typeof value}`);
  return cellText(value);
}
