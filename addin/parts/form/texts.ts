import type { Field } from '../../../rules/ledgers';
import { isoDay } from '../../../rules/time/day';
import { isoMoment, timeText } from '../../../rules/time/moment';
import { cellReader } from '../../../templates/cells/read';
import { Misread } from '../../../templates/cells/misread';

/** A field's value as the text of its input: days and moments as the browser's own inputs take them. */
export function inputText(field: Field, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  switch (field.type) {
    case 'date':
      return isoDay(value);
    case 'time':
      return timeText(value);
    case 'datetime':
      return isoMoment(value);
    default:
      return String(value);
  }
}

/** The value of an input's text, read as the same text in a cell would be; null when it is blank. */
export function readInput(field: Field, text: string): string | number | null | Misread {
  return cellReader(field, false)(field.type === 'datetime' ? text.replace('T', ' ') : text);
}

/** The kind of browser input in which a text of the field can be shown: plain where it is no value of the field. */
export function inputType(field: Field, text: string): 'date' | 'time' | 'datetime-local' | 'tel' | 'text' {
  if (text !== '' && readInput(field, text) instanceof Misread) return 'text';
  switch (field.type) {
    case 'date':
    case 'time':
      return field.type;
    case 'datetime':
      return 'datetime-local';
    case 'phone':
      return 'tel';
    default:
      return 'text';
  }
}
