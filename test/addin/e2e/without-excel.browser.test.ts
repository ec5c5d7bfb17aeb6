import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../run/browser';
import { openSandbox } from './sandbox';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(['1.1', '1.7'])(
  'an Excel with ExcelApi %s is told what to do, without a white pane',
  async (version) => {
    const opened = await openSandbox(browser);
    const { page, pane } = opened;
    await page.evaluate((apiVersion) => {
      Object.assign(window.sandbox.host.options, { apiVersion });
    }, version);
    await page.getByRole('button', { name: '打开面板' }).click();
    const message = pane.getByRole('alert');
    await message.waitFor();
    expect(await message.innerText()).toMatch(/不支持窗口台帐所需的功能[^]*更新 Office/);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  },
);

test('an Excel that cannot insert sheets opens the ledgers as a new workbook', async () => {
  const opened = await openSandbox(browser, { query: '?empty' });
  const { page, pane } = opened;
  await page.evaluate(() => {
    Object.assign(window.sandbox.host.options, { apiVersion: '1.8' });
  });
  await page.getByRole('button', { name: '打开面板' }).click();
  await pane.getByLabel('部室名称').fill('招商服务部');
  await pane.getByRole('button', { name: '建立全部台帐' }).click();
  await pane.locator('.status-text').filter({ hasText: '新打开的工作簿' }).waitFor();
  expect(await page.evaluate(() => window.sandbox.host.opened.length)).toBe(1);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
