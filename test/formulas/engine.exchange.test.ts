import { expect, it } from 'vitest';
import { ledgerKeys } from '../../rules/ledgers';
import { hasLibreOffice } from '../run/spreadsheet-programs';
import { comparedInEngine } from './recalculated';

/** Each row looks at all others, so workbooks are many and small. More of them where no LibreOffice proves the same. */
const SIZE = { books: hasLibreOffice ? 4 : 12, rows: 40 };

it('every row says in 核查 what judge says of it, worked out by a second engine', async () => {
  const tally = await comparedInEngine(SIZE);
  expect(tally.differences).toEqual([]);
  for (const ledger of ledgerKeys) expect(tally.rows(ledger)).toBe(SIZE.books * SIZE.rows);
}, 300_000);
