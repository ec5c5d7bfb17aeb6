import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../run/browser';
import { problemsOf, setWidth } from './layout';
import { idle, idsIn, openSandbox, openView, OVERTIME, selectRecord, type OpenedSandbox } from './sandbox';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const VIEWS = ['今日', '登记', '修改', '检查', '文书', '导出', '设置', '制度'] as const;
const FORMS = ['延时', '预约', '帮办代办', '受理通知书', '证件使用', '调休'] as const;

describe.each([320, 450])('at %i pixels', (width) => {
  test('no accessibility problem, nothing wider than the pane', async () => {
    const opened = await openSandbox(browser);
    await setWidth(opened, width);
    const problems: string[] = [];
    for (const view of VIEWS) {
      await show(opened, view);
      problems.push(...(await problemsOf(opened)).map((problem) => `${view}: ${problem}`));
    }
    expect(problems).toEqual([]);
    await opened.close();
  });

  test('the first run', async () => {
    const opened = await openSandbox(browser, { query: '?empty' });
    await setWidth(opened, width);
    await opened.pane.getByRole('button', { name: '填写办公时间' }).click();
    await opened.pane.getByRole('button', { name: '建立全部台帐' }).click();
    expect(await problemsOf(opened)).toEqual([]);
    await opened.close();
  });
});

test('no accessibility problem in any form, unfolded and with all that is missing named', async () => {
  const opened = await openSandbox(browser);
  await setWidth(opened, 320);
  const problems: string[] = [];
  const register = await openView(opened.pane, '登记');
  for (const form of FORMS) {
    await register.getByRole('button', { name: form, exact: true }).click();
    await register.locator('details.section').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    await register.getByRole('button', { name: '登记', exact: true }).click();
    problems.push(...(await problemsOf(opened)).map((problem) => `${form}: ${problem}`));
  }
  expect(problems).toEqual([]);
  await opened.close();
});

/** Opens a view with something in it. */
async function show(opened: OpenedSandbox, view: (typeof VIEWS)[number]): Promise<void> {
  const { page, pane } = opened;
  const panel = await openView(pane, view);
  if (view === '修改') {
    const [id = ''] = await idsIn(page, OVERTIME);
    await selectRecord(opened, OVERTIME, id);
  }
  if (view === '检查') await panel.getByRole('button', { name: '检查整个工作簿' }).click();
  if (view === '导出') await panel.getByRole('button', { name: '检查并准备导出' }).click();
  if (view === '文书') await panel.locator('.record-choice button').first().click();
  if (view === '设置') {
    await panel.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
  }
  await idle(pane);
}
