import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLedgerBook } from '../../templates/read';
import { readWorkbook } from '../../templates/xlsx';
import { launchBrowser } from '../run/browser';
import { createSample, writeSample } from '../../templates/sample/sample';
import { figuresOf as archivedFigures } from '../templates/archive/sample';
import {
  accessibilityProblems,
  choose,
  figuresOf,
  openDashboard,
  upload,
  type OpenedDashboard,
} from './page';
import { yangcheng } from '../../rules/regulation/regulation';

const sample = createSample({ rows: 30, seed: 7 });
const units = sample.books.map(({ office }) => office.unit.name);
let browser: Browser;
let uploads: readonly ReturnType<typeof upload>[];
let opened: OpenedDashboard;
let dialog: Locator;

beforeAll(async () => {
  browser = await launchBrowser();
  uploads = (await writeSample(sample)).map(({ name, bytes }) => upload(name, bytes));
});
afterAll(() => browser.close());

describe('生成归档, from file://', () => {
  beforeEach(async () => {
    opened = await openDashboard(browser);
    dialog = opened.page.getByRole('dialog', { name: '生成归档' });
    await choose(opened.page, uploads);
    await opened.page.getByRole('button', { name: '生成归档…' }).click();
  });
  afterEach(async () => {
    const { complaints, requests } = opened;
    await opened.close();
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
  });

  async function saved(): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      dialog.getByRole('button', { name: '生成归档' }).click(),
    ]);
    return {
      name: download.suggestedFilename(),
      bytes: new Uint8Array(await readFile(await download.path())),
    };
  }

  test('makes a zip with a workbook for each 部室, phones masked, and the page reads them back', async () => {
    await dialog.getByRole('button', { name: '年度' }).click();
    expect(await dialog.locator('.archive-period').innerText()).toBe('2026年度');
    const { name, bytes } = await saved();
    expect(name).toBe('窗口台帐归档_2026年度.zip');
    await dialog.getByText(/已生成 \d+ 个部室的归档/).waitFor();
    const files = Object.entries(unzipSync(bytes));
    for (const unit of units)
      expect(files.map(([file]) => file)).toContain(`窗口台帐归档_${unit}_2026年度.xlsx`);
    for (const [file, content] of files) {
      const { records } = await openLedgerBook(file, content, yangcheng.forms);
      const phones = records.booking.map(({ values }) => values.contactPhone ?? '');
      expect(phones.filter((phone) => /\d{11}/.test(phone))).toEqual([]);
    }
    const { page } = opened;
    await dialog.getByRole('button', { name: '关闭' }).click();
    const before = await figuresOf(page);
    await choose(
      page,
      files.map(([file, content]) => upload(file, content)),
    );
    await expect.poll(() => page.innerText('.quality-notes')).toContain('中记录的副本，以后者为准，只计一次');
    expect(await figuresOf(page)).toEqual(before);
  });

  test('the figures of one 部室 are those that the page shows for it', async () => {
    const { page } = opened;
    const [unit = '', ...others] = units;
    await dialog.getByRole('button', { name: '年度' }).click();
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
    expect(await dialog.getByRole('button', { name: '生成归档' }).isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: unit }).check();
    expect(others.length).toBeGreaterThan(0);
    const { name, bytes } = await saved();
    expect(name).toBe(`窗口台帐归档_${unit}_2026年度.xlsx`);
    const archived = archivedFigures((await readWorkbook(bytes)).sheets);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await page.selectOption('.filter:has-text("部室") select', { label: unit });
    await page.getByRole('button', { name: '本年' }).click();
    const shown = await figuresOf(page);
    expect(archived.get('1小时内答复率')).toBeCloseTo(shown['reply.within1h'] ?? NaN, 5);
    expect(archived.get('答复用时中位数（分钟）')).toBeCloseTo(shown['reply.median'] ?? NaN, 5);
    expect(archived.get('按期办结率')).toBeCloseTo(shown['assist.ontime'] ?? NaN, 5);
    expect(Number(archived.get('延时服务时长（分钟）')) / 60).toBeCloseTo(shown['overtime.hours'] ?? NaN, 5);
    expect(archived.get('周末服务（件）')).toBe(shown['weekend.services']);
  });

  test('can be called off, and begins with the month that the page looks at', async () => {
    const { page } = opened;
    expect(await dialog.locator('.archive-period').innerText()).toBe('2026年10月');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '本月' }).click();
    await page.getByRole('button', { name: '生成归档…' }).click();
    expect(await dialog.locator('.archive-period').innerText()).toBe('2026年11月');
    await dialog.getByRole('button', { name: '前一期' }).click();
    expect(await dialog.locator('.archive-period').innerText()).toBe('2026年10月');
    // Both in one turn of the page, so that no machine is fast enough to be done between.
    await dialog.evaluate((element) => {
      const button = (text: string) =>
        [...element.querySelectorAll('button')].find((each) => each.textContent.trim() === text);
      button('生成归档')?.click();
      return Promise.resolve().then(() => {
        button('取消')?.click();
      });
    });
    await dialog.getByText('已取消，没有生成文件。').waitFor();
  });

  test('the keyboard alone makes one, and axe finds nothing wrong on the way', async () => {
    const { page } = opened;
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent.includes('生成归档'));
    await page.keyboard.press('Enter');
    await tabTo('季度');
    await page.keyboard.press('Space');
    expect(await dialog.locator('.archive-period').innerText()).toBe('2026年第四季度');
    await tabTo('生成归档');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('窗口台帐归档_2026年第四季度.zip');
    await dialog.getByText(/已生成/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    async function tabTo(text: string): Promise<void> {
      for (let steps = 0; steps < 40; steps += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.textContent.trim())) === text) return;
      }
      throw new Error(`Expected 40 steps of the Tab key to reach ${text}`);
    }
  });
});
