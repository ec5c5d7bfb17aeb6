import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerKeys } from '../../rules/ledgers';
import { word } from '../../rules/wording/word';
import { readLedgerBook } from '../../templates/read';
import { readWorkbook } from '../../templates/xlsx';
import { hasLibreOffice, savedByLibreOffice } from '../run/spreadsheet-programs';
import { bookOf, NOW } from './books';
import { comparedInLibreOffice } from './recalculated';
import { otherwiseOffice } from './settings';
import { isFull } from './size';
import { findingsIn, saidIn } from './verdicts';
import { yangcheng } from '../../rules/regulation/regulation';

const SIZE = isFull ? { books: 20, rows: 500 } : { books: 4, rows: 80 };
const HEADING_ROW = 4;

describe.skipIf(!hasLibreOffice)(
  'recalculated by LibreOffice (skipped where soffice is not installed)',
  () => {
    it('every row says in 核查 what judge says of it', async () => {
      const tally = await comparedInLibreOffice(SIZE);
      console.log(tally.report());
      expect(tally.differences).toEqual([]);
      // One row in a thousand holds a single cell, which is no record.
      for (const ledger of ledgerKeys)
        expect(tally.rows(ledger)).toBeGreaterThan(SIZE.books * SIZE.rows * 0.999);
      expect(tally.neverSaid()).toEqual([]);
    }, 3_600_000);

    it('by other options, says at least that it cannot tell where judge finds a breach of the two rules concerned', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'otherwise-'));
      try {
        const path = join(folder, 'otherwise.xlsx');
        writeFileSync(path, await bookOf(otherwiseOffice, 7, 200));
        const [saved = ''] = savedByLibreOffice([path], join(folder, 'saved'), join(folder, 'profile'));
        const workbook = await readWorkbook(readFileSync(saved));
        const found = findingsIn(readLedgerBook('生成.xlsx', workbook, yangcheng.forms), NOW);
        for (const [ledger, rule] of [
          ['booking', 'booking/reply-within-1h'],
          ['timeoff', 'timeoff/balance'],
        ] as const) {
          const sheet = workbook.sheets.find(({ name }) => name === yangcheng.forms[ledger]);
          const breaches = found.filter((each) => each.rule === rule && each.level === 'violation');
          // After-hours service earns so much in random records that hardly anybody takes too much.
          if (ledger === 'booking') expect(breaches.length).toBeGreaterThan(0);
          const said = sheet ? saidIn(sheet, HEADING_ROW) : new Map<number, readonly string[]>();
          for (const breach of breaches) {
            const { title } = word(breach);
            expect(said.get(breach.row ?? 0)?.some((words) => words.includes(title))).toBe(true);
          }
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }, 120_000);
  },
);
