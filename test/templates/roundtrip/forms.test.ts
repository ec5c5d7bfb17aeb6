import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRecords, type Records } from '../../../rules/records';
import { openLedgerBook } from '../../../templates/read';
import { writeForms, writeLedgerBook, type Period } from '../../../templates/write';
import { createSample } from '../../sample';
import { settings } from '../write/examples';
import { strictProblems } from '../write/strict';
import { awkwardRecords, contentOf } from './records';

const period: Period = { kind: 'month', year: 2026, month: 5 };
const head = { unit: '招商服务部', office: settings.office, period, phones: 'full' } as const;

/** Ledger → records → forms → records → forms. */
async function around(records: Records) {
  const ledger = await writeLedgerBook({ settings, records, capacity: 5, judgesItself: false });
  const typed = await openLedgerBook('台帐.xlsx', ledger);
  const forms = await writeForms({ ...head, records: typed.records });
  const read = await openLedgerBook('表.xlsx', forms);
  const again = await writeForms({ ...head, records: read.records });
  return { typed, forms, read, again };
}

/** The parts of a workbook without those that tell when it was written. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.startsWith('docProps/'));
  return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]));
}

async function expectSame(records: Records): Promise<void> {
  const { typed, forms, read, again } = await around(records);
  expect(contentOf(typed.records)).toMatchObject(withoutComputed(contentOf(records)));
  // A number too long to be exact is kept as it was found; no date is that far.
  expect(strictProblems(forms).filter((each) => !/holds \d{16}, beyond/.test(each))).toEqual([]);
  expect(contentOf(read.records)).toEqual(contentOf(typed.records));
  expect(read.findings).toEqual([]);
  expect(partsOf(again)).toEqual(partsOf(forms));
}

describe('ledger → records → official forms → records', () => {
  it('keeps every record and every cell, and gives the same forms again', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(awkwardRecords, expectSame), { numRuns: 12 });
  });

  it('keeps none, and many', async () => {
    await expectSame(noRecords);
    const [book] = createSample({ rows: 150, seed: 3 }).books;
    if (book === undefined) throw new Error('Expected a workbook');
    await expectSame(book.records);
  });
});

/** 延时分钟 and 调休分钟 are worked out in the ledger. */
function withoutComputed(content: ReturnType<typeof contentOf>): object {
  return JSON.parse(
    JSON.stringify(content, (key, value: unknown) => (key === 'minutes' ? undefined : value)),
  ) as object;
}
