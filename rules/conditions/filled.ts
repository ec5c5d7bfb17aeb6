import type { Field } from '../ledgers';
import { givesReason } from './vocabulary';

/** Whether a cell of a field holds something: in a reason, more than words that deny or say nothing. */
export function isFilled(field: Field, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return field.reason !== true || typeof value !== 'string' || givesReason(value);
}
