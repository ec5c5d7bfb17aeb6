import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../run/browser';
import { openSandbox, openView, reopenPane } from './sandbox';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('what was typed and the running stopwatch are there again when the pane is loaded anew', async () => {
  const opened = await openSandbox(browser, { now: '2026-11-23T18:05:00+08:00' });
  const { pane } = opened;
  const before = await openView(pane, '登记');
  await before.getByRole('button', { name: '预约', exact: true }).click();
  await before.locator('#new-booking-reason').fill('工作日不便到场');
  await before.locator('#new-booking-day').fill('11.28');
  await before.getByRole('button', { name: '延时', exact: true }).click();
  await before.getByRole('button', { name: '开始', exact: true }).click();
  await before.getByRole('button', { name: /^结束/ }).waitFor();
  await reopenPane(opened, '2026-11-23T18:28:00+08:00');
  const after = await openView(pane, '登记');
  await after.getByRole('button', { name: '结束（已23分）' }).waitFor();
  await after.getByRole('button', { name: '预约', exact: true }).click();
  await after.getByRole('button', { name: '继续上次填写' }).click();
  expect(await after.locator('#new-booking-reason').inputValue()).toBe('工作日不便到场');
  expect(await after.locator('#new-booking-day').inputValue()).toBe('11月28日（周六）');
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
