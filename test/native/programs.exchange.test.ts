import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import { readLedgerBook } from '../../templates/read';
import { readWorkbook } from '../../templates/xlsx';
import { hasLibreOffice, savedByLibreOffice } from '../run/spreadsheet-programs';
import { NOW, randomBook } from './books';
import { Tally } from './tally';
import { compare, judged, saidIn } from './verdicts';

const ROWS = 500;
const BOOKS = 20;
const HEADING_ROW = 4;

describe.skipIf(!hasLibreOffice)(
  'recalculated by LibreOffice (skipped where soffice is not installed)',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'native-'));
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('every row says in 核查 what judge says of it, for 10,000 rows of each ledger', async () => {
      const paths: string[] = [];
      for (let seed = 1; seed <= BOOKS; seed += 1) {
        const path = join(folder, `${seed}.xlsx`);
        writeFileSync(path, await randomBook(seed, ROWS));
        paths.push(path);
      }
      const tally = new Tally();
      for (const saved of savedByLibreOffice(paths, join(folder, 'saved'), join(folder, 'profile'))) {
        const workbook = await readWorkbook(readFileSync(saved));
        const book = readLedgerBook('生成.xlsx', workbook);
        const expected = judged(book, NOW);
        for (const ledger of ledgerKeys) {
          const sheet = workbook.sheets.find(({ name }) => name === ledgerOf(ledger).sheet);
          if (sheet === undefined) throw new Error(`Expected a sheet ${ledgerOf(ledger).sheet}, found none.`);
          const rows = book.records[ledger].map(({ row }) => row);
          tally.add(
            ledger,
            compare(ledger, rows, expected.get(ledger) ?? new Map(), saidIn(sheet, HEADING_ROW)),
          );
        }
      }
      console.log(tally.report());
      expect(tally.differences).toEqual([]);
      for (const ledger of ledgerKeys) expect(tally.rows(ledger)).toBeGreaterThanOrEqual(10_000);
      expect(tally.neverSaid()).toEqual([]);
    }, 600_000);
  },
);
