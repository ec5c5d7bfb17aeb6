import type { Field } from '../../../rules/ledgers';
import { isoDay } from '../../../rules/time/day';
import { isoMoment, timeText } from '../../../rules/time/moment';
import { cellReader } from '../../../templates/cells/read';
import type { Misread } from '../../../templates/cells/misread';

/** A field's value as the text of a draft: days and moments in the international order, which the form shows the Chinese way. */
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
