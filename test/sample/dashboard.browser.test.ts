import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../run/browser';
import { startPages } from '../../addin/serve/pages';
import { serve } from '../../addin/serve/site';
import { createSample, SHOWN_SAMPLE, writeSample } from '../../templates/sample/sample';
import type { Answers } from '../../templates/sample/answers';

const DASHBOARD = resolve('dist/dashboard.html');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** The figures of the page by name, once it shows any. */
async function figuresOn(page: Page): Promise<ReadonlyMap<string, number>> {
  await page.locator('[data-measure="records"]').first().waitFor();
  const shown = await page
    .locator('[data-measure]')
    .evaluateAll((elements) =>
      elements.map(
        (element) => [element.getAttribute('data-measure'), element.getAttribute('data-value')] as const,
      ),
    );
  return new Map(
    shown.map(([name, value]) => [name ?? '', value === null || value === '' ? Number.NaN : Number(value)]),
  );
}

function expectAnswers(figures: ReadonlyMap<string, number>, { measures }: Answers): void {
  for (const [name, expected] of Object.entries(measures)) {
    expect(figures.get(name), name).toBeCloseTo(Number(expected), 6);
  }
}

describe('the dashboard shows what the answers of the sample say', () => {
  it('opened by double-click, with several workbooks at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dashboard-'));
    const sample = createSample({ rows: 50, seed: 31 });
    const paths = (await writeSample(sample)).map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${pathToFileURL(DASHBOARD).href}#now=${sample.answers.now}`);
    await page.locator('input[type="file"][multiple]').first().setInputFiles(paths);
    expectAnswers(await figuresOn(page), sample.answers);
    expect(requests.filter((url) => /^(https?|wss?):/.test(url))).toEqual([]);
    await page.close();
    rmSync(folder, { recursive: true });
  });

  describe('at the address that npm start prints', () => {
    let server: Server;
    let address: string;

    beforeAll(async () => {
      ({ server, address } = await serve(startPages(readFileSync(DASHBOARD, 'utf8'))));
    });

    afterAll(() => {
      server.closeAllConnections();
      server.close();
    });

    it('with the sample loaded and links to workbooks', async () => {
      const { answers } = createSample(SHOWN_SAMPLE);
      const page = await browser.newPage();
      await page.goto(`${address}#sample&now=${answers.now}`);
      expectAnswers(await figuresOn(page), answers);
      const links = page.locator('nav.served a[href$=".xlsx"]');
      expect(await links.count()).toBe(1 + answers.files.length);
      for (const link of await links.all()) {
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        expect(download.suggestedFilename()).toMatch(/台帐\.xlsx$/);
      }
      await page.close();
    });
  });

  it('is served to nobody else, and nothing else is', async () => {
    const { server, address } = await serve([{ path: '/', type: 'text/plain', body: 'here' }]);
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(`${address}../package.json`)).status).toBe(404);
    expect((await fetch(`${address}%E0%A4`)).status).toBe(404);
    server.closeAllConnections();
    server.close();
  });
});
