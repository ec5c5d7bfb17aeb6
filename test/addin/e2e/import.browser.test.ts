import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../../../templates/xlsx';
import { upload } from '../../dashboard/page';
import { launchBrowser } from '../../run/browser';
import { assistWithGroups, assistWithOffers, monthsOfOvertime } from '../../templates/import/old-books';
import { problemsOf, setWidth } from './layout';
import {
  cellOf,
  idsIn,
  openSandbox,
  openView,
  OVERTIME,
  reopenPane,
  said,
  saveOf,
  type OpenedSandbox,
} from './sandbox';

let browser: Browser;
let opened: OpenedSandbox;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

const OLD = '2026年延时台账.xlsx';

/** An empty workbook in which all ledgers are made, with the import opened next. */
async function begin(): Promise<FrameLocator> {
  opened = await openSandbox(browser, { query: '?empty' });
  const { pane } = opened;
  await setWidth(opened, 320);
  const form = pane.locator('first-run');
  await form.getByLabel('部室名称').fill('招商服务部');
  await form.getByLabel('编号前缀').fill('招商');
  await form.getByLabel('已有旧台帐').check();
  await form.getByRole('button', { name: '建立全部台帐' }).click();
  await said(pane, '台帐已建好');
  await importOf(pane).getByLabel('从文件').waitFor();
  return pane;
}

const importOf = (pane: FrameLocator): Locator => pane.locator('ledger-import');

async function choose(pane: FrameLocator): Promise<Locator> {
  await importOf(pane)
    .getByLabel('从文件')
    .setInputFiles(upload(OLD, await monthsOfOvertime()));
  await importOf(pane).getByRole('heading', { name: OLD }).waitFor();
  return importOf(pane);
}

test('from the first run to imported records and back', async () => {
  const pane = await begin();
  const view = await choose(pane);
  expect(
    await view.getByRole('listitem').filter({ hasText: '加班时间' }).locator('.sample').allInnerTexts(),
  ).toEqual(['4 17:30-18:10 → 17:30，18:10', '5 17：40至18：20 → 17:40，18:20']);
  await view.getByLabel('I 列“车牌号”导入为').selectOption('备注');
  await view.getByLabel('延时原因').selectOption('服务对象要求');
  await view.getByText('未导入的行 5').click();
  await view.getByRole('list', { name: '未导入的行' }).getByText('5月!A8:G8').waitFor();
  expect(await problemsOf(opened)).toEqual([]);
  await view.getByRole('button', { name: '导入 4 行到正式表' }).click();
  await said(pane, '已导入 4 行');
  expect(await idsIn(opened.page, OVERTIME)).toEqual(
    expect.arrayContaining(['招商-YS-2026-0001', '招商-YS-2026-0004']),
  );
  expect((await cellOf(opened.page, OVERTIME, '招商-YS-2026-0001', '备注')).value).toBe('晋E12345');
  expect((await cellOf(opened.page, OVERTIME, '招商-YS-2026-0001', '部室')).value).toBe('招商服务部');
  // What has been imported is not imported again.
  await view.getByText('4 行正式表中已有，不再导入').waitFor();
  expect(await view.getByRole('button', { name: '导入 0 行到正式表' }).isDisabled()).toBe(true);
  await pane.getByRole('button', { name: '撤销 导入 4 行' }).click();
  await said(pane, '已撤销：导入 4 行');
  expect((await idsIn(opened.page, OVERTIME)).filter((id) => id !== '')).toEqual([]);
  await view.getByRole('button', { name: '导入 4 行到正式表' }).waitFor();
});

test.each([320, 450])(
  'what only resembles a field is offered unticked, with a sample, at %i pixels',
  async (width) => {
    const pane = await begin();
    await setWidth(opened, width);
    await importOf(pane)
      .getByLabel('从文件')
      .setInputFiles(upload('帮办.xlsx', await assistWithOffers()));
    const view = importOf(pane);
    const box = view.getByLabel('D 列“办事人”作为“联系人”导入');
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    const row = view.getByRole('listitem').filter({ hasText: '办事人' });
    expect(await row.locator('.offer').innerText()).toContain('如“张三” → 张三');
    await view.getByText('不导入也不显示').first().waitFor();
    expect(await problemsOf(opened)).toEqual([]);
    await box.check();
    expect(await view.getByLabel('D 列“办事人”导入为').inputValue()).toBe('联系人');
    await box.uncheck();
    expect(await view.getByLabel('D 列“办事人”导入为').inputValue()).toBe('不导入');
  },
);

test('what was confirmed is remembered for the next workbook', async () => {
  const pane = await begin();
  const view = await choose(pane);
  await view.getByLabel('I 列“车牌号”导入为').selectOption('备注');
  await view.getByRole('button', { name: '导入 4 行到正式表' }).click();
  await said(pane, '已导入 4 行');
  await reopenPane(opened);
  const settings = await openView(pane, '设置');
  await settings.getByText('导入旧台帐', { exact: true }).click();
  const again = await choose(pane);
  await again.getByText('导入为（按上次确认的对应关系）').waitFor();
  expect(await again.getByText('4 行正式表中已有').count()).toBe(1);
});

test('from a sheet of the workbook itself, which stays as it is', async () => {
  opened = await openSandbox(browser);
  const { page, pane } = opened;
  const bytes = await assistWithGroups();
  await page.getByLabel('打开工作簿…').setInputFiles(upload('帮办.xlsx', bytes));
  await reopenPane(opened);
  await setWidth(opened, 320);
  const form = pane.locator('first-run');
  await form.getByLabel('部室名称').fill('招商服务部');
  await form.getByLabel('已有旧台帐').check();
  await form.getByRole('button', { name: '建立全部台帐' }).click();
  await said(pane, '台帐已建好');
  const view = importOf(pane);
  await view.getByLabel('或从本工作簿的工作表').selectOption('2026年5月');
  await view.getByRole('button', { name: '读取这张表' }).click();
  await view.getByText('（合并 A4）').waitFor();
  expect(await problemsOf(opened)).toEqual([]);
  await view.getByRole('button', { name: '导入 4 行到正式表' }).click();
  await said(pane, '已导入 4 行');
  const [before] = (await readWorkbook(bytes)).sheets;
  const [after] = (await readWorkbook(await saveOf(page))).sheets;
  expect(after?.rows).toEqual(before?.rows);
  expect(new Set(after?.merges)).toEqual(new Set(before?.merges));
});
