import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedgerBook } from '../../../templates/read';
import { readWorkbook } from '../../../templates/xlsx';
import { launchBrowser } from '../../run/browser';
import { figuresOf } from '../../templates/archive/sample';
import { idle, idsIn, openSandbox, openView, OVERTIME, said, saveOf, selectRecord } from './sandbox';
import { yangcheng } from '../../../rules/regulation/regulation';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function bytesOf(download: { path(): Promise<string> }): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

test('one click sweeps the workbook and saves the archive of the period', async () => {
  const opened = await openSandbox(browser);
  const { page, pane } = opened;
  const view = await openView(pane, '导出');
  await view.getByRole('button', { name: '年度', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    view.getByRole('button', { name: '年度归档', exact: true }).click(),
  ]);
  await said(pane, '已交给下载');
  const name = download.suggestedFilename();
  const book = await openLedgerBook(name, await bytesOf(download), yangcheng.forms);
  expect(name).toBe(`窗口台帐归档_${book.archive?.unit ?? ''}_2026年度.xlsx`);
  expect(book.records.overtime.length).toBeGreaterThan(10);
  const figures = figuresOf((await readWorkbook(await bytesOf(download))).sheets);
  expect(figures.get('延时服务（件）')).toBe(book.records.overtime.length);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('put beside the ledgers, its sheets change no record and hold their formulas', async () => {
  const opened = await openSandbox(browser);
  const { page, pane } = opened;
  const before = await openLedgerBook('前.xlsx', await saveOf(page), yangcheng.forms);
  const view = await openView(pane, '导出');
  await view.getByRole('button', { name: '归档到新工作表' }).click();
  await said(pane, '不会重复统计');
  const saved = await saveOf(page);
  const after = await openLedgerBook('后.xlsx', saved, yangcheng.forms);
  expect(after.archive).toBeNull();
  expect(after.records.booking).toHaveLength(before.records.booking.length);
  const added = after.sheets.filter(({ sheet }) => sheet.startsWith('文书 ')).map(({ sheet }) => sheet);
  expect(added).toHaveLength(9);
  expect(added).toContain('文书 统计表 2026年10月');
  const cell = await page.evaluate(() => {
    const sheet = window.sandbox.workbook.findSheet('文书 统计表 2026年10月');
    return sheet?.cell(6, 3).formula ?? '';
  });
  expect(cell).toContain("'文书 预约服务登记表 2026年10月'!");
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('a workbook of several 部室 gives a zip with one archive each', async () => {
  const opened = await openSandbox(browser);
  const { page, pane } = opened;
  const id = (await idsIn(page, OVERTIME)).find((each) => each.includes('-2026-'));
  const edit = await selectRecord(opened, OVERTIME, id ?? '');
  await edit.locator('#edit-unit').fill('招商服务部');
  await edit.getByRole('button', { name: '保存修改' }).click();
  await said(pane, '已保存');
  await idle(pane);
  const view = await openView(pane, '导出');
  await view.getByRole('button', { name: '年度', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    view.getByRole('button', { name: '年度归档', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('窗口台帐归档_2026年度.zip');
  const inside = Object.keys(unzipSync(await bytesOf(download)));
  expect(inside.length).toBeGreaterThan(1);
  expect(inside).toContain('窗口台帐归档_招商服务部_2026年度.xlsx');
  await said(pane, /内有\d个部室各一个工作簿/);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
