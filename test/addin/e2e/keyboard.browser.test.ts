import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../run/browser';
import { cellOf, idsIn, openSandbox, OVERTIME, said, type OpenedSandbox } from './sandbox';

let browser: Browser;
let opened: OpenedSandbox;
let presses = 0;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => opened.close());

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    presses += 1;
    await page.keyboard.press(key);
  }
}

/** Text typed or chosen from what the field remembers; counts as one. */
async function type(page: Page, text: string): Promise<void> {
  presses += 1;
  await page.keyboard.insertText(text);
}

/** Goes on with Tab until the focus is where it should be, as long as it is not far. */
async function tabTo(opened: OpenedSandbox, selector: string): Promise<void> {
  const { page, pane } = opened;
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await pane.locator(`${selector}:focus`).count()) return;
    await press(page, 'Tab');
  }
  throw new Error(`Expected ${selector} within 40 tabs`);
}

test('a 延时 entry, from the ribbon to the ledger', async () => {
  opened = await openSandbox(browser, { query: '?view=overtime', now: '2026-11-23T18:20:00+08:00' });
  const { page, pane } = opened;
  const before = await idsIn(page, OVERTIME);
  // Who sits here is chosen once and remembered.
  await pane.getByLabel('使用人').selectOption({ index: 1 });
  await pane.locator('#new-overtime-client').focus();
  presses = 0;
  await type(page, '晋城市诚信商贸有限公司');
  await press(page, 'Tab');
  await type(page, '补证');
  await tabTo(opened, '#new-overtime-startedAt');
  await press(page, '1', '8', '0', '0');
  await tabTo(opened, '#new-overtime-endedAt');
  await press(page, '1', '8', '2', '0');
  await press(page, 'Control+Enter');
  await said(pane, '已登记');
  const [id = ''] = (await idsIn(page, OVERTIME)).filter((each) => !before.includes(each));
  expect((await cellOf(page, OVERTIME, id, '结束时间')).value).toBeCloseTo((18 + 20 / 60) / 24);
  expect(presses).toBeLessThanOrEqual(20);
});

test('a booking, from the tabs to the ledger', async () => {
  opened = await openSandbox(browser);
  const { page, pane } = opened;
  const before = await idsIn(page, 'Ledger_YY');
  await pane.getByRole('tab', { name: '今日' }).focus();
  await press(page, 'ArrowRight');
  await pane.getByRole('group', { name: '登记表' }).waitFor();
  await tabTo(opened, 'button[title="预约服务登记表"]');
  await press(page, 'Space');
  await tabTo(opened, 'button.slot');
  await press(page, 'Enter');
  for (const [key, text] of Object.entries(BOOKING)) {
    await tabTo(opened, `#new-booking-${key}`);
    await page.keyboard.press('Control+a');
    await type(page, text);
  }
  await press(page, 'Control+Enter');
  await said(pane, '已登记');
  const [id = ''] = (await idsIn(page, 'Ledger_YY')).filter((each) => !before.includes(each));
  expect((await cellOf(page, 'Ledger_YY', id, '预约时段')).value).toBe('上午');
});

const BOOKING = {
  client: '晋城市恒安建材有限公司',
  contactName: '刘洋',
  contactPhone: '13834561234',
  item: '企业设立登记',
  reason: '工作日不便到场',
};
