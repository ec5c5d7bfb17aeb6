import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { replay, type Receipt } from '../../rules/receipts';
import type { Amendment } from '../../rules/regulation/limits';
import { yangcheng } from '../../rules/regulation/regulation';
import { levelTitles } from '../../rules/findings';
import { openLedgerBook } from '../../templates/read';
import { reasonsToRenew } from '../../templates/renew/outdated';
import { createSample, writeSample } from '../../templates/sample/sample';
import { launchBrowser } from '../run/browser';
import { on } from '../rules/scenarios/when';
import {
  accessibilityProblems,
  choose,
  figuresOf,
  openDashboard,
  upload,
  type OpenedDashboard,
  type Upload,
} from './page';

const sample = createSample({ rows: 12, seed: 7 });
const shorter = (value: number): Amendment => ({
  limit: 'reply.minutes',
  value,
  from: on('2020-05-12'),
  paper: '阳经开管发〔2026〕3号',
});
const OLD = '招商服务部窗口台帐.xlsx';
const old = readFileSync(new URL('../templates/before/before-amendments.xlsx', import.meta.url));

let browser: Browser;
let uploads: readonly Upload[];
let opened: OpenedDashboard;

beforeAll(async () => {
  browser = await launchBrowser();
  const books = sample.books.map((book, index) => ({
    ...book,
    office: {
      ...book.office,
      settings: { ...book.office.settings, amendments: index < 2 ? [shorter(20 + index * 10)] : [] },
    },
  }));
  const files = await writeSample({ ...sample, books }, { judgesItself: false });
  uploads = files.map(({ name, bytes }) => upload(name, bytes));
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await openDashboard(browser);
});
afterEach(async () => {
  const { complaints, requests } = opened;
  await opened.close();
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
});

describe('制度修订', () => {
  test('is told, contradicts, and is set aside by keyboard; the address and the report say so', async () => {
    const { page } = opened;
    await choose(page, uploads);
    const card = page.locator('.amendments');
    expect(await card.innerText()).toContain('答复时限自2020年5月12日起为20分钟（阳经开管发〔2026〕3号）');
    expect(await card.innerText()).toContain('修订不一致');
    expect(await accessibilityProblems(page)).toEqual([]);
    const before = await figuresOf(page);
    const box = card.getByRole('checkbox').first();
    const unit = (await box.getAttribute('aria-label'))?.replace('按此判定 ', '') ?? '';
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('.aside-note');
    expect((await figuresOf(page))['findings.violation']).toBeLessThan(before['findings.violation'] ?? 0);
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#aside=${unit}`);
    await page.emulateMedia({ media: 'print' });
    expect(await card.innerText()).toContain(`${unit} 未采用，按印发时的规定判定`);
    await page.emulateMedia({ media: 'screen' });
    expect(await accessibilityProblems(page)).toEqual([]);
    // The report has no box, so that the focus was lost.
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('.aside-note', { state: 'detached' });
    expect(await figuresOf(page)).toEqual(before);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('set aside in the address is set aside from the beginning', async () => {
    const { page } = opened;
    const unit = sample.books[0]?.office.settings.units[0]?.name ?? '';
    await page.evaluate(
      (hash) => {
        location.replace(hash);
      },
      `#aside=${encodeURIComponent(unit)}`,
    );
    await choose(page, uploads);
    expect(await page.locator('.amending li', { has: page.locator('.aside-note') }).innerText()).toContain(
      unit,
    );
  });
});

test('the receipt that a finding is saved with replays to the verdict that the page shows', async () => {
  const { page } = opened;
  await choose(page, uploads);
  await page.locator('.findings input[type=search]').fill('booking/reply-within-1h');
  const row = page.locator('.findings tbody tr').first();
  const [level, said] = [await row.locator('.level').innerText(), await row.locator('td.long').innerText()];
  await row.getByRole('button', { name: '依据与理由' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存判定凭据' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^判定凭据_.+_booking-reply-within-1h\.json$/);
  const receipt = JSON.parse(readFileSync(await file.path(), 'utf8')) as Receipt;
  expect(receipt.hidden).toEqual([]);
  expect(levelTitles[replay(receipt, yangcheng)?.level ?? 'advice']).toBe(level);
  expect(said).toContain(receipt.says.message);
});

test('a workbook of before is offered up to date, and what is saved is', async () => {
  const { page } = opened;
  await choose(page, [upload(OLD, old)]);
  const list = page.locator('.renewals');
  expect(await list.innerText()).toContain('“预约服务登记表”没有“原预约编号”栏');
  expect(await accessibilityProblems(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await list.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('招商服务部窗口台帐_已更新.xlsx');
  const bytes = new Uint8Array(readFileSync(await file.path()));
  const renewed = await openLedgerBook(OLD, bytes, yangcheng.forms);
  expect(reasonsToRenew(renewed, bytes)).toEqual([]);
  expect(renewed.records.booking).toHaveLength(10);
  await list.getByText('✔ 已另存').waitFor();
});
