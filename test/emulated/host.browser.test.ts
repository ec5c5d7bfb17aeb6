import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../run/browser';
import { clientFile } from './node/client';

let browser: Browser;
let host: string;

/** The host as a script of a page, which leaves it in `emulatedHost`. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../../addin/emulated/index.ts', import.meta.url)),
        formats: ['iife'],
        name: 'emulatedHost',
      },
    },
  });
  const output = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const script = output.find((each) => each.type === 'chunk');
  if (!script) throw new Error('Vite made no bundle of the host.');
  return script.code;
}

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), bundle()]);
});

afterAll(async () => {
  await browser.close();
});

it('answers the client library in a page', async () => {
  const page = await browser.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.setContent('<!doctype html><title>台帐</title>');
  await page.addScriptTag({ content: readFileSync(clientFile(), 'utf8') });
  await page.addScriptTag({ content: host });
  await page.addScriptTag({
    content: `
      const { attach, createHost, exportWorkbook, importWorkbook, Workbook } = emulatedHost;
      async function tryHost() {
        const workbook = new Workbook({ year: 2026 });
        workbook.addSheet('延时服务登记表');
        const host = createHost(workbook);
        attach(window, host);
        const { host: name } = await Office.onReady();
        const told = [];
        const text = await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.onChanged.add(async (event) => told.push(event.address + ' ' + event.source));
          const range = sheet.getRange('A1:B1');
          range.values = [['2026-05-11', '9:30']];
          range.load('text');
          await context.sync();
          return range.text;
        });
        host.colleague.edit('延时服务登记表', 'A2', '同意');
        await new Promise((resolve) => setTimeout(resolve, 0));
        const again = await importWorkbook(await exportWorkbook(workbook));
        return { name, text, told, cell: again.sheets[0].cell(1, 0).value, trips: host.trips };
      }`,
  });
  expect(await page.evaluate('tryHost()')).toEqual({
    name: 'Excel',
    text: [['2026/5/11', '9:30']],
    told: ['A1:B1 Local', 'A2 Remote'],
    cell: '同意',
    trips: 1,
  });
  expect(errors).toEqual([]);
  await page.close();
});
