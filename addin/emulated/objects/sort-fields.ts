import { propertiesOf } from '../batch/args';
import { invalidArgument, unknownMember } from '../errors';
import type { SortField } from '../model/sort';

/**
 * Excel.SortField, by value.
 * @throws ExcelError for sorting on anything but values
 */
export function sortFields(value: unknown): readonly SortField[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value.map((each: unknown) => {
    const field = propertiesOf(each);
    const key = field.get('key');
    const sortOn = field.get('sortOn') ?? 'Value';
    if (sortOn !== 'Value') throw unknownMember(`sorting on ${JSON.stringify(sortOn)}`);
    if (typeof key !== 'number') throw invalidArgument();
    return { key, ascending: field.get('ascending') !== false };
  });
}
