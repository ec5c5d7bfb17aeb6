import { expect, it } from 'vitest';
import { ledgerKeys } from '../../rules/ledgers';
import { hasLibreOffice } from '../run/spreadsheet-programs';
import { comparedInEngine } from './recalculated';
import { offices } from './settings';
import { isFull } from './size';

/** What an office has in 设置 takes the engine half a minute: where LibreOffice works out all offices, it does those that differ most. */
const isAlone = isFull || !hasLibreOffice;
const OFFICES = isAlone ? offices : [offices.at(0), offices.at(-1)].filter((each) => each !== undefined);
/** Each row looks at all others, so workbooks are many and small. */
const SIZE = { books: isFull ? 168 : OFFICES.length, rows: 60 };

it('every row says in 核查 what judge says of it, worked out by a second engine', async () => {
  const tally = await comparedInEngine(SIZE, OFFICES);
  console.log(tally.report());
  expect(tally.differences).toEqual([]);
  // One row in a thousand holds a single cell, which is no record.
  for (const ledger of ledgerKeys) expect(tally.rows(ledger)).toBeGreaterThan(SIZE.books * SIZE.rows * 0.999);
  if (isAlone) expect(tally.neverSaid()).toEqual([]);
}, 3_600_000);
