import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerKeys } from '../../../rules/ledgers';
import { yangcheng } from '../../../rules/regulation/regulation';
import { openLedgerBook } from '../../../templates/read';
import { reasonsToRenew } from '../../../templates/renew/outdated';
import { renewWorkbook } from '../../../templates/renew/renew';
import { readWorkbook } from '../../../templates/xlsx';
import { on } from '../../rules/scenarios/when';
import { atNow, NOW, randomBook } from '../../formulas/books';
import { compare, judged, saidIn } from '../../formulas/verdicts';
import {
  hasLibreOffice,
  python,
  savedByLibreOffice,
  warningsOfOpenpyxl,
} from '../../run/spreadsheet-programs';

const by = { regulation: yangcheng, today: on('2026-11-23') };
const before = new URL('../before/before-amendments.xlsx', import.meta.url);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'renewed-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function saved(name: string, bytes: Uint8Array): Uint8Array {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const [target = ''] = savedByLibreOffice([path], join(folder, 'saved'), join(folder, 'profile'));
  return new Uint8Array(readFileSync(target));
}

async function reasons(bytes: Uint8Array): Promise<readonly string[]> {
  return reasonsToRenew(await openLedgerBook('lo.xlsx', bytes, yangcheng.forms), bytes);
}

/** What 核查 and judge say differently, worked out by LibreOffice. */
async function differences(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const [book, { sheets }] = [
    await openLedgerBook(name, bytes, yangcheng.forms),
    await readWorkbook(saved(name, bytes)),
  ];
  const expected = judged(book, NOW);
  return ledgerKeys.flatMap((ledger) => {
    const sheet = sheets.find((each) => each.name === yangcheng.forms[ledger]);
    if (sheet === undefined) throw new Error(`Expected a sheet of ${ledger}.`);
    return compare(book, ledger, expected, saidIn(sheet, 4)).differences;
  });
}

describe.runIf(hasLibreOffice)('renewed, and worked out by LibreOffice', () => {
  test('a workbook of before judges itself as judge does', async () => {
    const renewed = await renewWorkbook('before.xlsx', new Uint8Array(readFileSync(before)), by);
    expect(await differences('before.xlsx', atNow(renewed))).toEqual([]);
  });

  test('a workbook that LibreOffice saved has the formulas of its columns again', async () => {
    const there = saved('lo.xlsx', await randomBook(1, 40));
    const renewed = await renewWorkbook('lo.xlsx', there, by);
    const tables = (bytes: Uint8Array) =>
      Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
        path.startsWith('xl/tables/') ? [strFromU8(part)] : [],
      );
    expect(tables(there).join('')).not.toContain('calculatedColumnFormula');
    expect(await reasons(there)).toEqual([expect.stringContaining('不再随新增的行填充')]);
    expect(await reasons(renewed)).toEqual([]);
    expect(tables(renewed).filter((xml) => xml.includes('calculatedColumnFormula'))).toHaveLength(6);
    expect(renewed.length).toBeLessThan(there.length * 2);
    expect(await differences('again.xlsx', atNow(renewed))).toEqual([]);
  });
});

test.runIf(python !== null)('openpyxl reads a renewed workbook without complaint', async () => {
  const path = join(folder, 'openpyxl.xlsx');
  writeFileSync(path, await renewWorkbook('before.xlsx', new Uint8Array(readFileSync(before)), by));
  expect(warningsOfOpenpyxl(path)).toBe('');
});
