import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../run/browser';
import {
  cellOf,
  fillOvertime,
  idle,
  idsIn,
  openSandbox,
  openView,
  OVERTIME,
  selectRecord,
  type OpenedSandbox,
} from './sandbox';

let browser: Browser;
let opened: OpenedSandbox;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
// Each in a fresh pane: after a change the pane reads the workbook again in the background, which is no part of an action.
beforeEach(async () => {
  opened = await openSandbox(browser, { now: '2026-11-23T18:40:00+08:00' });
});
afterEach(() => opened.close());

/** Presses a button in the pane and counts the round trips until the pane says that it is done. */
async function tripsUntil(pane: FrameLocator, button: Locator, text: string): Promise<number> {
  const [trips] = await Promise.all([
    pane.locator('.status-text').evaluate(
      (status, wanted) =>
        new Promise<number>((resolve) => {
          const { host } = window.parent.sandbox;
          host.reset();
          const observer = new MutationObserver(() => {
            if (!status.textContent.includes(wanted)) return;
            observer.disconnect();
            resolve(host.trips);
          });
          observer.observe(status, { subtree: true, childList: true, characterData: true });
        }),
      text,
    ),
    button.click(),
  ]);
  return trips;
}

test('adding a record, and taking it back', async () => {
  const { pane } = opened;
  const view = await fillOvertime(pane);
  expect(
    await tripsUntil(pane, view.getByRole('button', { name: '登记', exact: true }), '已登记'),
  ).toBeLessThanOrEqual(2);
  expect(await tripsUntil(pane, pane.getByRole('button', { name: /^撤销/ }), '已撤销')).toBeLessThanOrEqual(
    2,
  );
});

test('changing a record', async () => {
  const { page, pane } = opened;
  const [id = ''] = await idsIn(page, OVERTIME);
  const edit = await selectRecord(opened, OVERTIME, id);
  await edit.locator('#edit-client').fill('改一格');
  expect(
    await tripsUntil(pane, edit.getByRole('button', { name: '保存修改' }), '已保存'),
  ).toBeLessThanOrEqual(2);
});

test('following the selection', async () => {
  const { page, pane } = opened;
  const [first = '', second = ''] = await idsIn(page, OVERTIME);
  const edit = await selectRecord(opened, OVERTIME, first);
  const { sheet, address } = await cellOf(page, OVERTIME, second, '编号');
  await page.evaluate(
    ([name, cell]) => {
      window.sandbox.host.reset();
      window.sandbox.host.user.select(name, cell);
    },
    [sheet, address] as const,
  );
  await edit.getByRole('heading', { name: second }).waitFor();
  expect(await page.evaluate(() => window.sandbox.host.trips)).toBeLessThanOrEqual(2);
  await openView(pane, '登记');
  await page.evaluate(() => {
    window.sandbox.host.reset();
  });
  await page.evaluate(
    ([name, cell]) => {
      window.sandbox.host.user.select(name, cell);
    },
    [sheet, 'A5'] as const,
  );
  await openView(pane, '今日');
  expect(await page.evaluate(() => window.sandbox.host.trips), 'a pane that shows no row asks for none').toBe(
    0,
  );
});

test('the sweep reads in a few round trips, and choosing a finding takes two at most', async () => {
  const { page, pane } = opened;
  const check = await openView(pane, '检查');
  await page.evaluate(() => {
    window.sandbox.host.reset();
  });
  await check.getByRole('button', { name: '检查整个工作簿' }).click();
  const finding = check
    .locator('.finding-place')
    .filter({ has: page.locator('.cell') })
    .first();
  await finding.waitFor();
  expect(await page.evaluate(() => window.sandbox.host.trips)).toBeLessThanOrEqual(4);
  await idle(pane);
  await page.evaluate(() => {
    window.sandbox.host.reset();
  });
  const cell = (await finding.locator('.cell').innerText()).trim();
  await finding.click();
  await expect.poll(() => page.evaluate(() => window.sandbox.address)).toBe(cell);
  await idle(pane);
  expect(await page.evaluate(() => window.sandbox.host.trips)).toBeLessThanOrEqual(2);
});
