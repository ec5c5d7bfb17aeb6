import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';

const DASHBOARD = fileURLToPath(new URL('../../dist/dashboard.html', import.meta.url));
const NOW = '2026-11-23T10:00';

/** The built dashboard opened as a colleague would, by double-click, and all that it says or asks for on the way. */
export interface OpenedDashboard {
  readonly page: Page;
  /** Console messages and uncaught errors. */
  readonly complaints: readonly string[];
  /** Addresses asked for, the file itself left out. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Appended to the file's address: `?now=…`, `#unit=…`. */
  readonly address?: string;
  /** Run in the page before its own script. */
  readonly before?: string;
  readonly context?: BrowserContextOptions;
}

/** @throws Error that says what to run when the dashboard has not been built. */
export async function openDashboard(browser: Browser, options: OpenOptions = {}): Promise<OpenedDashboard> {
  if (!existsSync(DASHBOARD)) throw new Error(`Expected ${DASHBOARD}; run "npm run build" first.`);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options.context });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  const address = pathToFileURL(DASHBOARD).href + (options.address ?? `?now=${NOW}`);
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  if (options.before !== undefined) await page.addInitScript(options.before);
  await page.goto(address);
  return { page, complaints, requests, close: () => context.close() };
}

/** A workbook as Playwright hands it to a file input. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function upload(name: string, bytes: Uint8Array): Upload {
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  };
}

/** Chooses files and waits until the reading is over. */
export async function choose(page: Page, files: readonly Upload[]): Promise<void> {
  await page.setInputFiles('#files', [...files]);
  await page.waitForSelector('reading-status a');
}

/** Every figure by its name; null where there was nothing to count. */
export async function figuresOf(page: Page): Promise<Readonly<Record<string, number | null>>> {
  const figures = await page
    .locator('[data-measure]')
    .evaluateAll((elements) =>
      elements.map((element): [string, string] => [
        element.getAttribute('data-measure') ?? '',
        element.getAttribute('data-value') ?? '',
      ]),
    );
  return Object.fromEntries(figures.map(([name, value]) => [name, value === '' ? null : Number(value)]));
}

/** What axe-core finds wrong with the page as it is, each with the first element it is about. */
export async function accessibilityProblems(page: Page | Frame): Promise<readonly string[]> {
  // The page's policy lets no foreign script in; the debugger's own evaluation is not bound by it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
