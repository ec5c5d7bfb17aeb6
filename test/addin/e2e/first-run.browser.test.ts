import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, figuresOf, openDashboard, upload } from '../../dashboard/page';
import { launchBrowser } from '../../run/browser';
import { openSandbox, openView, reopenPane, said, saveOf, type OpenedSandbox } from './sandbox';

let browser: Browser;
let opened: OpenedSandbox;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('from an empty workbook to the figures of the head', async () => {
  opened = await openSandbox(browser, { query: '?empty' });
  await firstRun();
  await settings();
  await bookingAdvisedThenLawful();
  await reply();
  await arrivalAndDone();
  await checkIsClean();
  await exportedMonth();
  await shownByDashboard();
  expect(opened.complaints).toEqual([]);
  await opened.close();
}, 180_000);

async function firstRun(): Promise<void> {
  const { pane, page } = opened;
  const form = pane.locator('first-run');
  await form.getByLabel('部室名称').fill('招商服务部');
  await form.getByLabel('编号前缀').fill('招商');
  await form.getByLabel('部室负责人').fill('赵敏');
  await form.getByLabel('帮办代办、服务人员').fill('李强、王芳');
  await form.getByLabel('监督电话').fill('0356-4220000');
  await form.getByRole('button', { name: '填写办公时间' }).click();
  for (const [label, time] of Object.entries(HOURS)) await form.getByLabel(label).fill(time);
  await form.getByRole('button', { name: '建立全部台帐' }).click();
  await said(pane, '台帐已建好');
  await page.getByRole('button', { name: '预约服务登记表' }).waitFor();
}

const HOURS = { 上午上班: '08:30', 上午下班: '12:00', 下午上班: '14:30', 下午下班: '18:00' };

async function settings(): Promise<void> {
  const view = await openView(opened.pane, '设置');
  await view.getByText('人员（3）').click();
  await view.getByRole('button', { name: '增加人员' }).click();
  await view.getByRole('group', { name: '人员' }).last().getByLabel('姓名').fill('陈静');
  await view.getByText('事项（0）').click();
  await view.getByRole('button', { name: '增加事项' }).click();
  const item = view.getByRole('group', { name: '事项' });
  await item.getByLabel('事项名称').fill('企业设立登记');
  await item.getByLabel('承诺工作日').fill('3');
  await item.getByLabel('所需材料').fill('申请书、章程');
  await view.getByRole('button', { name: '保存设置' }).click();
  await said(opened.pane, '设置已保存');
}

async function bookingAdvisedThenLawful(): Promise<void> {
  const view = await openView(opened.pane, '登记');
  await view.getByLabel('使用人').selectOption('李强');
  await view.getByRole('button', { name: '预约', exact: true }).click();
  for (const [key, text] of Object.entries(BOOKING)) await field(view, key).fill(text);
  // A Friday: no day that may be booked.
  await field(view, 'day').fill('2026-11-27');
  await view.getByRole('radio', { name: '上午' }).check();
  // Before the unit agrees, a day that may not be booked is advice.
  const verdict = view.locator('.verdict.level-advice').first();
  await verdict.getByText('依据').click();
  expect(await verdict.innerText()).toMatch(/11月27日/);
  expect(await verdict.locator('q').first().innerText()).toContain('预约');
  await view
    .getByRole('button', { name: /最早可约 .*11月28日（周六）上午/ })
    .first()
    .click();
  await expect.poll(() => view.locator('.verdict.level-advice').count()).toBe(0);
  expect(await field(view, 'day').inputValue()).toBe('11月28日（周六）');
  await view.getByRole('button', { name: '登记', exact: true }).click();
  await said(opened.pane, '已登记 招商-YY-2026-0001');
}

const BOOKING = {
  client: '山西恒远机械有限公司',
  contactName: '刘洋',
  contactPhone: '13834561234',
  item: '企业设立登记',
  reason: '工作日不便到场',
};

function field(view: Locator, key: string): Locator {
  return view.locator(`#new-booking-${key}`);
}

async function reply(): Promise<void> {
  const { pane, page } = opened;
  const today = await openView(pane, '今日');
  await today
    .getByRole('button', { name: /刘洋|恒远/ })
    .first()
    .click();
  const edit = pane.getByRole('tabpanel', { name: '修改' });
  await edit.getByRole('button', { name: '同意并告知' }).click();
  await said(pane, '已保存');
  expect(await page.evaluate(() => window.sandbox.sheet.name)).toBe('预约服务登记表');
}

async function arrivalAndDone(): Promise<void> {
  const { pane } = opened;
  await reopenPane(opened, '2026-11-28T08:55:00+08:00');
  const edit = await openView(pane, '修改');
  for (const action of ['确认人：赵敏', '人员到岗', '申请人到场', '办结']) {
    await edit.getByRole('button', { name: action, exact: true }).click();
    await said(pane, '已保存');
  }
}

async function checkIsClean(): Promise<void> {
  const check = await openView(opened.pane, '检查');
  await check.getByRole('button', { name: '检查整个工作簿' }).click();
  await check.getByText('没有需要处理的内容').waitFor();
  expect(await check.getByLabel('各表结论').innerText()).toMatch(/预约服务登记表\s+1 行\s+✓ 未发现问题/);
}

async function exportedMonth(): Promise<void> {
  const { pane, page } = opened;
  const view = await openView(pane, '导出');
  await view.getByRole('button', { name: '后一期' }).click();
  expect(await view.locator('.period-step strong').innerText()).toContain('2026年11月');
  await view.getByRole('button', { name: '检查并准备导出' }).click();
  await view.getByText('本期所选表格未发现问题').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    view.getByRole('button', { name: '保存为文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('2026年11月');
  const form = new Uint8Array(await readFile(await download.path()));
  expect(String.fromCharCode(...form.slice(0, 2))).toBe('PK');
}

async function shownByDashboard(): Promise<void> {
  const dashboard = await openDashboard(browser, { address: '?now=2026-11-28T12:00' });
  await choose(dashboard.page, [upload('台帐.xlsx', await saveOf(opened.page))]);
  expect(await figuresOf(dashboard.page)).toEqual({
    records: 1,
    // Answered in the minute of the application, served on the Saturday, and nothing else in the ledgers.
    'reply.within1h': 1,
    'reply.median': 0,
    'reply.p90': 0,
    'weekend.services': 1,
    'assist.ontime': null,
    'overtime.hours': null,
    'findings.violation': 0,
    'findings.explained': 0,
    'findings.undetermined': 0,
    'findings.defect': 0,
  });
  expect(dashboard.complaints).toEqual([]);
  await dashboard.close();
}
