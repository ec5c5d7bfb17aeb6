import { expect, it } from 'vitest';
<<<<<<< HEAD
import { ledgerKeys } from '../../rules/ledgers';
import { hasLibreOffice } from '../run/spreadsheet-programs';
import { comparedInEngine } from './recalculated';

/** Each row looks at all others, so workbooks are many and small. More of them where no LibreOffice proves the same. */
const SIZE = { books: hasLibreOffice ? 4 : 12, rows: 40 };
=======
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import { openLedgerBook } from '../../templates/read';
import { bookOf, NOW } from './books';
import { Engine } from './engine';
import { offices } from './settings';
import { isFull } from './size';
import { Tally } from './tally';
import { compare, judged, parted } from './verdicts';

/** Each row looks at all others, so workbooks are many and small. */
const ROWS = 60;
const BOOKS = isFull ? 168 : 12;
/** An engine grows slower with every workbook that it has seen. */
const BOOKS_PER_ENGINE = 8;
>>>>>>> main

it('every row says in 核查 what judge says of it, worked out by a second engine', async () => {
  const tally = await comparedInEngine(SIZE);
  expect(tally.differences).toEqual([]);
  for (const ledger of ledgerKeys) expect(tally.rows(ledger)).toBe(SIZE.books * SIZE.rows);
}, 300_000);
