import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../addin/emulated/errors';
import { launchBrowser } from '../../run/browser';
import { fillOvertime, idle, idsIn, openSandbox, OVERTIME, said, type OpenedSandbox } from './sandbox';

let browser: Browser;
let opened: OpenedSandbox;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What the pane says of each of Excel's errors: at least what happened, and for the common ones what to do. */
const UNKNOWN = /Excel 没有完成这次操作/;
const saidOf: Readonly<Record<ErrorCode, RegExp>> = {
  AccessDenied: /工作表受保护.*撤销工作表保护/,
  ApiNotFound: /更新 Office/,
  BadPassword: UNKNOWN,
  Conflict: UNKNOWN,
  GeneralException: UNKNOWN,
  InsertDeleteConflict: UNKNOWN,
  InvalidArgument: UNKNOWN,
  InvalidOperation: UNKNOWN,
  InvalidOperationInCellEditMode: /按回车或 Esc 结束编辑/,
  InvalidReference: UNKNOWN,
  InvalidSelection: UNKNOWN,
  ItemAlreadyExists: UNKNOWN,
  ItemNotFound: /首次使用|找不到/,
  MergedRangeConflict: UNKNOWN,
  NonBlankCellOffSheet: UNKNOWN,
  NotImplemented: /更新 Office/,
  RangeExceedsLimit: UNKNOWN,
  RequestPayloadSizeLimitExceeded: /分几次/,
  ResponsePayloadSizeLimitExceeded: /请重试/,
};

/** A member that saving uses while it looks, one while it writes, and the last that it uses. */
const MEMBERS = [null, 'Range.values', 'Range.numberFormat'] as const;

describe.each(MEMBERS)('saving when %s fails', (member) => {
  test('whatever Excel raises: said in words, the form stays filled, trying again saves once', async () => {
    opened = await openSandbox(browser, { now: '2026-11-23T18:40:00+08:00' });
    const { page, pane } = opened;
    const before = await idsIn(page, OVERTIME);
    const view = await fillOvertime(pane);
    let press = view.getByRole('button', { name: '登记', exact: true });
    for (const [code, words] of Object.entries(saidOf)) {
      await page.evaluate(
        ([each, at]) => {
          const { faults } = window.sandbox.host;
          faults.clear();
          // In cell-edit mode the pane tries again by itself, until it gives up.
          faults.fail(each, at, 99);
        },
        [code as ErrorCode, member] as const,
      );
      await press.click();
      await expectProblem(pane, code, words);
      expect(await filled(view), code).toEqual(FILLED);
      press = pane.getByRole('button', { name: '再试一次' });
    }
    await page.evaluate(() => {
      window.sandbox.host.faults.clear();
    });
    await press.click();
    await said(pane, '已登记');
    await savedOnce(before);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});

describe('saving while the workbook cannot be written', () => {
  test('a cell being edited, a protected sheet, a read-only file', async () => {
    opened = await openSandbox(browser, { now: '2026-11-23T18:40:00+08:00' });
    const { page, pane } = opened;
    const before = await idsIn(page, OVERTIME);
    const view = await fillOvertime(pane);
    await page
      .getByRole('navigation', { name: '工作表' })
      .getByRole('button', { name: '延时服务登记表' })
      .click();
    let press = view.getByRole('button', { name: '登记', exact: true });
    for (const [state, words] of STATES) {
      const toggle = page.getByRole('button', { name: state, exact: true });
      await toggle.click();
      await press.click();
      await expectProblem(pane, state, words);
      expect(await filled(view), state).toEqual(FILLED);
      await toggle.click();
      press = pane.getByRole('button', { name: '再试一次' });
    }
    await press.click();
    await said(pane, '已登记');
    await savedOnce(before);
    await opened.close();
  });

  test('a cell left in time is waited for', async () => {
    opened = await openSandbox(browser, { now: '2026-11-23T18:40:00+08:00' });
    const { page, pane } = opened;
    const before = await idsIn(page, OVERTIME);
    const view = await fillOvertime(pane);
    const editing = page.getByRole('button', { name: '单元格编辑中' });
    await editing.click();
    await view.getByRole('button', { name: '登记', exact: true }).click();
    await said(pane, '登记…');
    await editing.click();
    await said(pane, '已登记');
    await savedOnce(before);
    await opened.close();
  });
});

const STATES = [
  ['单元格编辑中', /结束编辑/],
  ['保护工作表', /受保护/],
  ['只读', /只读/],
] as const;

const FILLED = ['晋城市诚信商贸有限公司', '补证', '18:00', '18:30'];

async function filled(view: Locator): Promise<readonly string[]> {
  const keys = ['client', 'item', 'startedAt', 'endedAt'];
  return Promise.all(keys.map((key) => view.locator(`#new-overtime-${key}`).inputValue()));
}

async function expectProblem(pane: FrameLocator, what: string, words: RegExp): Promise<void> {
  await idle(pane);
  const problem = pane.locator('pane-status .problem');
  await problem.waitFor();
  expect(await problem.innerText(), what).toMatch(words);
}

async function savedOnce(before: readonly string[]): Promise<void> {
  const after = (await idsIn(opened.page, OVERTIME)).filter((id) => id !== '');
  expect(after).toHaveLength(before.length + 1);
  expect(new Set(after).size).toBe(after.length);
}
