import { readFile } from 'node:fs/promises';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import type {} from '../../sandbox/main';

/** A Monday on which an office is open; Saturday 11-28 and Sunday 11-29 may be booked from then on. */
export const MONDAY = '2026-11-23T10:00:00+08:00';

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
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
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

export async function openView(pane: FrameLocator, title: string): Promise<Locator> {
  await pane.getByRole('tab', { name: title }).click();
  return pane.getByRole('tabpanel', { name: title });
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
