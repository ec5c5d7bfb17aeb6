import { expect, it } from 'vitest';
import { ledgerKeys } from '../../rules/ledgers';
import { comparedInEngine } from './recalculated';
import { isFull } from './size';

/** Each row looks at all others, so workbooks are many and small. */
const SIZE = isFull ? { books: 168, rows: 60 } : { books: 4, rows: 60 };

it('every row says in 核查 what judge says of it, worked out by a second engine', async () => {
  const tally = await comparedInEngine(SIZE);
  console.log(tally.report());
  expect(tally.differences).toEqual([]);
  // One row in a thousand holds a single cell, which is no record.
  for (const ledger of ledgerKeys) expect(tally.rows(ledger)).toBeGreaterThan(SIZE.books * SIZE.rows * 0.999);
  expect(tally.neverSaid()).toEqual([]);
}, 3_600_000);
