import { expect, it } from 'vitest';
import { ledgerKeys } from '../../rules/ledgers';
import { hasLibreOffice } from '../run/spreadsheet-programs';
import { comparedInEngine, comparedInLibreOffice, type Size } from './recalculated';
import type { Tally } from './tally';

/* `npm run formulas:full`: 10,000 rows of each ledger. It takes LibreOffice some minutes and the second engine half an hour. */

const HOUR = 3_600_000;

const programs: readonly (readonly [name: string, (size: Size) => Promise<Tally>, Size])[] = [
  ...(hasLibreOffice ? [['LibreOffice', comparedInLibreOffice, { books: 20, rows: 500 }] as const] : []),
  ['IronCalc', comparedInEngine, { books: 168, rows: 60 }],
];

it.each(programs)(
  'every row says in 核查 what judge says of it: %s',
  async (_, compared, size) => {
    const tally = await compared(size);
    console.log(tally.report());
    expect(tally.differences).toEqual([]);
    for (const ledger of ledgerKeys) expect(tally.rows(ledger)).toBeGreaterThanOrEqual(10_000);
    expect(tally.neverSaid()).toEqual([]);
  },
  HOUR,
);
