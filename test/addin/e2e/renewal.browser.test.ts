import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { yangcheng } from '../../../rules/regulation/regulation';
import { openLedgerBook } from '../../../templates/read';
import { reasonsToRenew } from '../../../templates/renew/outdated';
import { readWorkbook } from '../../../templates/xlsx';
import { launchBrowser } from '../../run/browser';
import { run } from '../../templates/cli/run';
import { kept } from '../../templates/renew/kept';
import { withOwnColumn } from '../../templates/renew/own';
import { problemsOf, setWidth } from './layout';
import { openSandbox, openView, reopenPane, said, saveOf } from './sandbox';

/** A workbook as it was written before 原预约编号, the 取消变更提出方 of 帮办 and 制度修订. */
const bytesOfOld = readFileSync(new URL('../../templates/before/before-amendments.xlsx', import.meta.url));
const BOOKINGS = '预约服务登记表';

let browser: Browser;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'renewal-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
});

/** What `check` says of a workbook, but for what an added column asks of its records. */
async function checked(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { stdout } = await run('check', ['--json', '--now', '2026-11-23T10:00', path], folder);
  const findings = JSON.parse(stdout) as readonly Said[];
  return findings
    .filter(({ message }) => !ADDED.some((heading) => message.includes(heading)))
    .map(({ rule, level, sheet, row, message }) => [rule, level, sheet, row, message].join(' | '));
}

/** A finding as `check --json` writes it, as far as it is looked at. */
interface Said {
  readonly rule: string;
  readonly level: string;
  readonly sheet: string;
  readonly row: number;
  readonly message: string;
}

const ADDED = ledgerKeys.flatMap((ledger) =>
  Object.values(ledgerOf(ledger).fields).flatMap(({ heading, added }) => (added === true ? [heading] : [])),
);

const fileOf = (bytes: Uint8Array) => ({ name: 'OLD.xlsx', mimeType: '', buffer: Buffer.from(bytes) });

/** Resolves when Excel shows the workbook of that name. */
async function openIs(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => window.sandbox.workbook.name === wanted, name);
}

test('an old workbook is offered, renewed beside the old one, and nothing is lost', async () => {
  const opened = await openSandbox(browser);
  const { page, pane } = opened;
  await page.locator('input[type=file]').setInputFiles(fileOf(withOwnColumn(bytesOfOld)));
  await openIs(page, 'OLD.xlsx');
  await reopenPane(opened);
  await page.evaluate(() => {
    window.sandbox.workbook.addSheet('本科室通讯录');
    window.sandbox.host.user.type('本科室通讯录', 'B2', '传达室');
  });
  const before = await saveOf(page);
  const today = await openView(pane, '今日');
  const offer = today.getByRole('region', { name: '工作簿可以更新' });
  await offer.getByText('“预约服务登记表”没有“原预约编号”栏').waitFor();
  for (const width of [320, 450]) {
    await setWidth(opened, width);
    expect(await problemsOf(opened)).toEqual([]);
  }
  await offer.getByRole('button', { name: '更新工作簿' }).click();
  await said(pane, '请核对后另存');

  const bytes = Uint8Array.from(await page.evaluate(() => Array.from(window.sandbox.beside[0]?.bytes ?? [])));
  const [old, renewed] = await Promise.all(
    [before, bytes].map((each) => openLedgerBook('OLD', each, yangcheng.forms)),
  );
  if (!old || !renewed) throw new Error('Expected two workbooks');
  expect(kept(renewed)).toEqual(kept(old));
  expect(reasonsToRenew(old, before)).toHaveLength(3);
  expect(reasonsToRenew(renewed, bytes)).toEqual([]);
  expect(await checked('renewed.xlsx', bytes)).toEqual(await checked('before.xlsx', before));
  const { sheets } = await readWorkbook(bytes);
  expect(sheets.find(({ name }) => name === '本科室通讯录')?.rows[0]?.cells).toContain('传达室');
  const ownCells = sheets.find(({ name }) => name === BOOKINGS)?.rows.flatMap(({ cells }) => cells);
  expect(ownCells).toEqual(expect.arrayContaining(['本科室分类', '贵宾', '原预约编号']));

  await page.getByRole('button', { name: '转到 工作簿1.xlsx' }).click();
  await openIs(page, '工作簿1.xlsx');
  await reopenPane(opened);
  await openView(pane, '今日');
  expect(await pane.getByRole('region', { name: '工作簿可以更新' }).count()).toBe(0);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('where Excel does not give the file, the pane says what to do instead', async () => {
  const opened = await openSandbox(browser);
  const { page, pane } = opened;
  await page.evaluate(() => {
    window.sandbox.hostOptions = { hasFile: false };
  });
  await page.locator('input[type=file]').setInputFiles(fileOf(bytesOfOld));
  await openIs(page, 'OLD.xlsx');
  await reopenPane(opened);
  const today = await openView(pane, '今日');
  const offer = today.getByRole('region', { name: '工作簿可以更新' });
  await offer.getByText('dashboard.html').waitFor();
  expect(await offer.getByRole('button').count()).toBe(0);
  await opened.close();
});
