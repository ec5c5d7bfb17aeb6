import { describe, expect, it } from 'vitest';
import { placeNow } from '../../../addin/views/check/find-cell';
import { findingOn } from '../../../rules/findings';
import { noRecords, type Entry } from '../../../rules/records';
import { recordsOf } from '../../../templates/read';
import { entryOf } from '../../templates/write/examples';
import { chargeWith } from '../../rules/finding';

function at(row: number, id: string | null): Entry {
  const entry = entryOf('booking', { id });
  return { ...entry, source: { ...entry.source, columns: { id: 1, day: 12 } }, row };
}

describe('placeNow', () => {
  const entry = at(7, 'YY-2026-0001');
  const made = findingOn(entry, 'day', chargeWith());

  it('follows the record to the row where it stands now', () => {
    const records = recordsOf([at(5, 'YY-2026-0002'), at(9, 'YY-2026-0001')]);
    expect(placeNow(made, records)).toEqual({ sheet: made.sheet, cell: 'L9' });
  });

  it('stays on its own row where an 编号 stands twice', () => {
    const records = recordsOf([at(5, 'YY-2026-0001'), at(7, 'YY-2026-0001')]);
    expect(placeNow(made, records)?.cell).toBe('L7');
  });

  it('finds no place for a record that is gone, nor for a whole sheet', () => {
    expect(placeNow(made, noRecords)).toBeNull();
    expect(placeNow({ ...made, cell: null }, noRecords)).toBeNull();
  });

  it('keeps the address of a row without 编号', () => {
    expect(placeNow({ ...made, record: null }, noRecords)).toEqual({ sheet: made.sheet, cell: made.cell });
  });
});
