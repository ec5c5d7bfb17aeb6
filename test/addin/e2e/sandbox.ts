import { readFile } from 'node:fs/promises';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import type {} from '../../../addin/sandbox/main';

/** A Monday on which an office is open; Saturday 11-28 and Sunday 11-29 may be booked from then on. */
const MONDAY = '2026-11-23T10:00:00+08:00';

/** The sandbox as a user sees it: a grid with the pane beside it. */
export interface OpenedSandbox {
  readonly page: Page;
  /** The pane's page, in its frame. */
  readonly pane: FrameLocator;
  /** Console errors and uncaught errors of both pages. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Appended to the address: `?empty` opens an empty workbook, `?view=check` the pane at 检查. */
  readonly query?: string;
  /** What the clocks of both pages say until {@link Page.clock} is set again. */
  readonly now?: string;
}

/** Opens the sandbox and waits until the pane has read the workbook. */
export async function openSandbox(browser: Browser, options: OpenOptions = {}): Promise<OpenedSandbox> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.clock.setFixedTime(options.now ?? MONDAY);
  await page.goto(`${inject('sandbox')}sandbox.html${options.query ?? ''}`);
  const pane = page.frameLocator('iframe');
  await ready(pane);
  return { page, pane, complaints, close: () => context.close() };
}

/** The pane loaded anew by the ribbon's button, on another day or over another workbook. */
export async function reopenPane({ page, pane }: OpenedSandbox, now?: string): Promise<void> {
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.getByRole('button', { name: '打开面板' }).click();
  await ready(pane);
}

async function ready(pane: FrameLocator): Promise<void> {
  await pane.locator('ledger-pane:has(.view):not(:has-text("正在打开"), :has-text("读取台帐…"))').waitFor();
}

/** Opens a view, whose code may have to be fetched first, and waits until it is there. */
export async function openView(pane: FrameLocator, title: string): Promise<Locator> {
  await pane.getByRole('tab', { name: title }).click();
  const view = pane.getByRole('tabpanel', { name: title });
  await view.locator('h1').first().waitFor({ state: 'attached' });
  return view;
}

/** Resolves when the pane has said this in its last line. */
export async function said(pane: FrameLocator, text: string | RegExp): Promise<void> {
  await pane.locator('.status-text').filter({ hasText: text }).waitFor();
}

/** The workbook as a user saves it from the bar of the sandbox. */
export async function saveOf(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载工作簿' }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

/** Resolves when the pane has done all that it was asked to do. */
export async function idle(pane: FrameLocator): Promise<void> {
  await pane.locator('.status-text:not(:has-text("…"))').waitFor({ state: 'attached' });
}

/** Where the cell of a record stands now, and what it holds. @throws Error when there is no such record or column */
export function cellOf(page: Page, table: string, id: string, heading: string): Promise<RecordCell> {
  return page.evaluate(
    ([name, wanted, column]) => {
      const place = window.sandbox.workbook.findTable(name);
      const columns = place?.table.columns.map((each) => each.name) ?? [];
      const [idColumn, at] = [columns.indexOf('编号'), columns.indexOf(column)];
      if (!place || idColumn < 0 || at < 0)
        throw new Error(`Expected ${column} in ${name}, found ${columns.join()}`);
      const { row, rows, column: first } = place.table.body;
      for (let each = row; each < row + rows; each += 1) {
        if (place.sheet.cell(each, first + idColumn).value !== wanted) continue;
        const address = `${columnLetters(first + at)}${each + 1}`;
        return { sheet: place.sheet.name, address, value: place.sheet.cell(each, first + at).value };
      }
      throw new Error(`Expected ${wanted} in ${name}, found no such 编号`);

      function columnLetters(index: number): string {
        const last = String.fromCharCode(65 + (index % 26));
        return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
      }
    },
    [table, id, heading] as const,
  );
}

export interface RecordCell {
  readonly sheet: string;
  /** A1 */
  readonly address: string;
  readonly value: unknown;
}

/** All 编号 of a table, from the top. */
export function idsIn(page: Page, table: string): Promise<readonly string[]> {
  return page.evaluate((name) => {
    const place = window.sandbox.workbook.findTable(name);
    if (!place) throw new Error(`Expected a table ${name}, found none`);
    const { row, rows, column } = place.table.body;
    const at = column + place.table.columns.findIndex((each) => each.name === '编号');
    return Array.from({ length: rows }, (_, index) => {
      const { value } = place.sheet.cell(row + index, at);
      return typeof value === 'string' ? value : '';
    });
  }, table);
}

/** Selects a record's row in the grid, as a user clicks into it, and waits until 修改 shows it. */
export async function selectRecord(
  { page, pane }: OpenedSandbox,
  table: string,
  id: string,
): Promise<Locator> {
  const { sheet, address } = await cellOf(page, table, id, '编号');
  const edit = await openView(pane, '修改');
  await page.evaluate(
    ([name, cell]) => {
      window.sandbox.host.user.select(name, cell);
    },
    [sheet, address] as const,
  );
  await edit.getByRole('heading', { name: id }).waitFor();
  return edit;
}

export const OVERTIME = 'Ledger_YS';

/** Opens the 延时 form and fills it, all but the end of a lawful half hour. */
export async function fillOvertime(pane: FrameLocator): Promise<Locator> {
  const view = await openView(pane, '登记');
  await view.getByRole('button', { name: '延时', exact: true }).click();
  const values = {
    client: '晋城市诚信商贸有限公司',
    item: '补证',
    staff: '李强',
    startedAt: '18:00',
    endedAt: '18:30',
  };
  for (const [key, text] of Object.entries(values)) await view.locator(`#new-overtime-${key}`).fill(text);
  return view;
}
