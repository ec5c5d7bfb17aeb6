import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { yangcheng } from '../../../rules/regulation/regulation';
import { openLedgerBook, type LedgerBook } from '../../../templates/read';
import { NotRenewable } from '../../../templates/renew/package';
import { reasonsToRenew } from '../../../templates/renew/outdated';
import { SheetXml } from '../../../templates/renew/sheet-xml';
import { tablePartOf } from '../../../templates/renew/table-xml';
import { renewWorkbook } from '../../../templates/renew/renew';
import { readWorkbook } from '../../../templates/xlsx';
import { on } from '../../rules/scenarios/when';
import { kept } from './kept';
import { BOOKINGS, OWN_COLUMN, withOwnColumn } from './own';

/** A workbook as it was written before 原预约编号, the 取消变更提出方 of 帮办 and 制度修订. */
const FILE = 'before-amendments.xlsx';
const old = new Uint8Array(readFileSync(new URL(`../before/${FILE}`, import.meta.url)));
const by = { regulation: yangcheng, today: on('2026-11-23') };

/** The workbook with a part changed by hand. */
function changed(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(old);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const next = change(xml);
  if (next === xml) throw new Error(`Nothing to change in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(next) });
}

describe('a workbook of before, renewed', () => {
  let before: LedgerBook;
  let after: LedgerBook;
  let renewed: Uint8Array;

  beforeAll(async () => {
    before = await openLedgerBook(FILE, old, yangcheng.forms);
    renewed = await renewWorkbook(FILE, old, by);
    after = await openLedgerBook(FILE, renewed, yangcheng.forms);
  });

  test('says the same of every record, in the same rows', () => {
    expect(kept(after)).toEqual(kept(before));
    expect(after.stated).toEqual(before.stated);
  });

  test('has the added columns and the block 制度修订', async () => {
    const { sheets } = await readWorkbook(renewed);
    const headings = (name: string, row: number) =>
      sheets.find((sheet) => sheet.name === name)?.rows.find((each) => each.row === row)?.cells ?? [];
    expect(headings('帮办服务登记台帐', 4)).toContain('取消变更提出方');
    expect(headings('预约服务登记表', 4)).toContain('原预约编号');
    expect(headings('设置', 4)).toEqual(expect.arrayContaining(['修订项目', '新规定', '施行日期', '文号']));
    expect(
      after.sheets.flatMap(({ missingColumns, unknownColumns }) => [...missingColumns, ...unknownColumns]),
    ).toEqual([]);
  });

  test('keeps every other part of the file byte for byte', () => {
    const [parts, now] = [unzipSync(old), unzipSync(renewed)];
    const others = [
      'xl/sharedStrings.xml',
      'xl/theme/theme1.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet9.xml',
    ];
    for (const part of others) expect(now[part], part).toEqual(parts[part]);
    expect(Object.keys(parts).filter((part) => !(part in now))).toEqual([]);
  });

  test('is no longer offered, and was', () => {
    expect(reasonsToRenew(before, old)).toEqual([
      '“帮办服务登记台帐”没有“取消变更提出方”栏',
      '“预约服务登记表”没有“原预约编号”栏',
      '“设置”没有“制度修订”',
    ]);
    expect(reasonsToRenew(after, renewed)).toEqual([]);
  });

  test('is up to date: renewed again it says the same', async () => {
    const again = await openLedgerBook(FILE, await renewWorkbook(FILE, renewed, by), yangcheng.forms);
    expect(kept(again)).toEqual(kept(before));
  });
});

describe('what is the office’s own', () => {
  test('a column in the table stays with its values and their look, wherever it stands', async () => {
    const own = withOwnColumn(old);
    const renewed = await renewWorkbook(FILE, own, by);
    expect(kept(await openLedgerBook(FILE, renewed, yangcheng.forms))).toEqual(
      kept(await openLedgerBook(FILE, own, yangcheng.forms)),
    );
    const sheet = new SheetXml(strFromU8(unzipSync(renewed)[BOOKINGS] ?? new Uint8Array()));
    expect(sheet.cell(5, OWN_COLUMN)).toContain('贵宾');
    expect(sheet.style(5, OWN_COLUMN)).toBe('7');
    const table = strFromU8(unzipSync(renewed)['xl/tables/table4.xml'] ?? new Uint8Array());
    expect(tablePartOf('', table).columns.map(({ heading }) => heading)).toContain('本科室分类');
  });

  test.each([
    [
      'a heading renamed',
      'xl/tables/table4.xml',
      (xml: string) => xml.replace('name="预约理由"', 'name="理由"'),
      '预约理由',
    ],
    [
      'a table that is gone',
      'xl/tables/table4.xml',
      (xml: string) => xml.replaceAll('Ledger_YY"', 'Table1"'),
      '没有程序所建的表格',
    ],
  ])('%s is refused by name', async (_, part, change, reason) => {
    const refused = renewWorkbook(FILE, changed(part, change), by);
    await expect(refused).rejects.toThrow(NotRenewable);
    await expect(refused).rejects.toThrow(reason);
  });
});
