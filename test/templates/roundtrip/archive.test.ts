import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '../../../rules/records';
import { openLedgerBook } from '../../../templates/read';
import { writeLedgerBook } from '../../../templates/write';
import { settings } from '../write/examples';
import { archiveOf } from './archives';
import { awkwardRecords, contentOf } from './records';
import { yangcheng } from '../../../rules/regulation/regulation';

/** Ledger → records → archive → records. */
async function expectSame(records: Records): Promise<void> {
  const ledger = await writeLedgerBook({
    regulation: yangcheng,
    settings,
    records,
    capacity: 5,
    judgesItself: false,
  });
  const { bytes, archived } = await archiveOf(
    (await openLedgerBook('台帐.xlsx', ledger, yangcheng.forms)).records,
  );
  const book = await openLedgerBook('归档.xlsx', bytes, yangcheng.forms);
  expect(book.archive).toMatchObject({ unit: '招商服务部' });
  expect(contentOf(book.records)).toEqual(contentOf(archived));
  expect(book.findings).toEqual([]);
}

describe('ledger → records → archive → records', () => {
  it('keeps every record and every cell', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(awkwardRecords, expectSame), { numRuns: 8 });
  });
});
