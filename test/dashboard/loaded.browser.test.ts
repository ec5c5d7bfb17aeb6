import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../run/browser';
import { createSample, writeSample } from '../../templates/sample/sample';
import {
  accessibilityProblems,
  choose,
  figuresOf,
  openDashboard,
  upload,
  type OpenedDashboard,
} from './page';

const sample = createSample({ rows: 30, seed: 7 });
let browser: Browser;
let uploads: readonly ReturnType<typeof upload>[];
let opened: OpenedDashboard;

beforeAll(async () => {
  browser = await launchBrowser();
  uploads = (await writeSample(sample)).map(({ name, bytes }) => upload(name, bytes));
});
afterAll(() => browser.close());

describe('several workbooks at once, from file://', () => {
  beforeEach(async () => {
    opened = await openDashboard(browser);
    await choose(opened.page, uploads);
  });
  afterEach(async () => {
    const { complaints, requests } = opened;
    await opened.close();
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
  });

  test('the figures are those of the answers file', async () => {
    const figures = await figuresOf(opened.page);
    const answers: Readonly<Record<string, number>> = { ...sample.answers.measures };
    expect(Object.keys(figures).sort()).toEqual(Object.keys(answers).sort());
    for (const [name, answer] of Object.entries(answers)) expect(figures[name], name).toBeCloseTo(answer, 9);
  });

  test('every figure opens as many rows as it counts, and gives the focus back', async () => {
    const { page } = opened;
    const figures = await figuresOf(page);
    for (const name of Object.keys(figures)) {
      await page.focus(`[data-measure="${name}"]`);
      await page.keyboard.press('Enter');
      const total = Number(
        /共 ([\d,]+) 条/.exec(await page.innerText('dialog[open] nav'))?.[1]?.replace(',', ''),
      );
      if (/^(findings|records|weekend)/.test(name)) expect(total, name).toBe(figures[name]);
      else expect(total, name).toBeGreaterThan(0);
      expect(await page.locator('dialog[open] tbody tr').count()).toBe(Math.min(total, 100));
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog[open]', { state: 'detached' });
      await page.waitForFunction(
        (measure) => document.activeElement?.getAttribute('data-measure') === measure,
        name,
      );
    }
  });

  test('every number of every chart opens its rows from the table beside it', async () => {
    const { page } = opened;
    for (const chart of await page.locator('chart-card').all()) {
      await chart.getByRole('button', { name: '以表格查看' }).click();
      const cell = chart.locator('td button').first();
      const value = await cell.innerText();
      await cell.click();
      expect(await page.innerText('dialog[open] h2')).toContain(value);
      await page.keyboard.press('Escape');
    }
  });

  test('a bar opens its rows by a click', async () => {
    const { page } = opened;
    const box = await page.locator('chart-card canvas').first().boundingBox();
    if (box === null) throw new Error('Expected a canvas on the page');
    // The second class of the distribution stands at about a sixth of the width, on the axis.
    await page.mouse.click(box.x + box.width * 0.17, box.y + box.height - 46);
    expect(await page.innerText('dialog[open] h2')).toMatch(/答复用时分布 · ≤20分：\d+/);
  });

  test('部室, person and period act on everything and stay in the address', async () => {
    const { page } = opened;
    const all = await figuresOf(page);
    const unit = await page.locator('.filter select').nth(2).locator('option').nth(1).innerText();
    await page.selectOption('.filter:has-text("部室") select', { label: unit });
    const one = await figuresOf(page);
    expect(one['records']).toBeLessThan(all['records'] ?? 0);
    const units = await page.locator('.findings tbody td:nth-child(4)').allInnerTexts();
    expect(new Set(units)).toEqual(new Set([unit]));
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#unit=${unit}`);
    await page.getByRole('button', { name: '本月' }).click();
    expect((await figuresOf(page))['records']).toBeLessThan(one['records'] ?? 0);
    expect(page.url()).toContain('from=2026-11');
  });

  test('a finding shows its reasoning and the text of its clause; levels and words narrow the list', async () => {
    const { page } = opened;
    await page.locator('.findings input[type=search]').fill('booking/lead-time');
    const rows = page.locator('.findings tbody tr');
    const planted = sample.answers.findings.filter((finding) => finding.rule === 'booking/lead-time');
    expect(await rows.count()).toBe(planted.length);
    await page.getByRole('button', { name: '依据与理由' }).first().click();
    expect(await page.innerText('.reasoning')).toContain('申请人可在预约时间前1-5个工作日');
    const violations = planted.filter((finding) => finding.level === 'violation').length;
    await page.getByRole('button', { name: '收起' }).click();
    await page.locator('.level-filter', { hasText: '疑似违规' }).click();
    expect(await page.locator('.findings tbody tr').count()).toBe(planted.length - violations);
  });

  test('phones are masked, and on request the names of persons', async () => {
    const { page } = opened;
    await page.click('[data-measure="findings.defect"]');
    await page.keyboard.press('Escape');
    const name = await page.locator('.findings tbody td:nth-child(5)').first().innerText();
    const person = name.split('、')[0] ?? '';
    expect(await page.innerText('body')).toContain(person);
    await page.getByLabel('隐去个人姓名').check();
    const text = await page.innerText('body');
    expect(text).not.toContain(person);
    expect(text).not.toMatch(/(?<!\d)1\d{10}(?!\d)/);
  });

  test('no accessibility problem, on the page and in its dialog', async () => {
    const { page } = opened;
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.click('[data-measure="findings.violation"]');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const toggle of await page.getByRole('button', { name: '以表格查看' }).all()) await toggle.click();
    await page.getByRole('button', { name: '依据与理由' }).first().click();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('prints a report that names period and 部室 and holds every finding of the filter', async () => {
    const { page } = opened;
    const total = (await figuresOf(page))['findings.violation'] ?? 0;
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.findings tbody tr .level-violation').count()).toBe(total);
    expect(await page.locator('.report-heading').innerText()).toMatch(/时段：全部时段\s+部室：全部部室/);
    expect(await page.locator('page-header').isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
  });

  test('workbooks can be added and removed later, and what is there twice counts once', async () => {
    const { page } = opened;
    const all = await figuresOf(page);
    await page.getByRole('button', { name: /^移除/ }).first().click();
    const fewer = await figuresOf(page);
    expect(fewer['records']).toBeLessThan(all['records'] ?? 0);
    await choose(page, uploads);
    await expect.poll(async () => (await figuresOf(page))['records']).toBe(all['records']);
    expect(await page.innerText('.quality-notes')).toContain('完全相同，只计一次');
  });
});
