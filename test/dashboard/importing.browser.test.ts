import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openLedgerBook } from '../../templates/read';
import { launchBrowser } from '../run/browser';
import {
  assistWithGroups,
  assistWithOffers,
  bookingsInParts,
  monthsOfOvertime,
  oldBook,
} from '../templates/import/old-books';
import {
  accessibilityProblems,
  choose,
  figuresOf,
  openDashboard,
  upload,
  type OpenedDashboard,
  type OpenOptions,
} from './page';
import { yangcheng } from '../../rules/regulation/regulation';

let browser: Browser;
let opened: OpenedDashboard;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  // Neither errors of the page or its policy nor a request to any network.
  expect(opened.complaints).toEqual([]);
  expect(opened.requests.filter((address) => !address.startsWith('blob:'))).toEqual([]);
  await opened.close();
});

async function open(options: OpenOptions = {}): Promise<Page> {
  opened = await openDashboard(browser, options);
  return opened.page;
}

async function importFile(page: Page, name: string, bytes: Uint8Array): Promise<Locator> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('banner').getByRole('button', { name: '导入旧台帐…' }).click(),
  ]);
  await chooser.setFiles(upload(name, bytes));
  const dialog = page.getByRole('dialog', { name: `导入旧台帐：${name}` });
  await dialog.getByText('行将导入').waitFor();
  return dialog;
}

const cellsOf = (dialog: Locator, heading: string): Promise<string[]> =>
  dialog
    .getByRole('row', { name: new RegExp(` ${heading} `) })
    .getByRole('cell')
    .allInnerTexts();

const button = (dialog: Locator, name: string): Locator => dialog.getByRole('button', { name, exact: true });

test('a proposal beside the first rows, corrected, imported and judged', async () => {
  const page = await open();
  const dialog = await importFile(page, '2026年延时台账.xlsx', await monthsOfOvertime());
  expect((await cellsOf(dialog, '加班时间')).slice(2)).toEqual([
    '意思相同的标题',
    '17:30-18:10\n→ 17:30，18:10',
    '17：40至18：20\n→ 17:40，18:20',
    '下班后\n✘ 分不开',
  ]);
  await dialog.getByLabel('I 列“车牌号”导入为').selectOption('备注');
  await dialog.getByLabel('规定下班时间').fill('17:30');
  await dialog.getByLabel('延时原因').selectOption('服务对象要求');
  await dialog.getByText('同样表头的 6月 一并修改').waitFor();
  await dialog.getByRole('navigation', { name: '工作表' }).getByRole('button', { name: '6月' }).click();
  expect(await dialog.getByLabel('规定下班时间').inputValue()).toBe('17:30');
  await dialog.getByLabel('规定下班时间').fill('下班时');
  await dialog.getByLabel('规定下班时间').press('Tab');
  await dialog.getByText('应填写钟点').waitFor();
  // Half past five, in the morning or in the evening.
  await dialog.getByLabel('规定下班时间').fill('五点半');
  await dialog.getByLabel('规定下班时间').press('Tab');
  await dialog.getByText('应填写“').waitFor();
  await dialog.getByLabel('规定下班时间').fill('17:30');
  await dialog.getByLabel('规定下班时间').press('Tab');
  await button(dialog, '未导入的列 4').waitFor();
  await button(dialog, '导入并查看').click();
  await page.getByRole('region', { name: '文件读取结果' }).getByText('由旧台帐导入').waitFor();
  expect(await figuresOf(page)).toMatchObject({ records: 4, 'findings.undetermined': 0 });
  // Findings point into the old workbook.
  await page.getByText('5月!F6').first().waitFor();
});

test('what only resembles a field is offered unticked, with a sample; what is reckoned says how', async () => {
  const page = await open({ context: { viewport: { width: 1366, height: 768 } } });
  const dialog = await importFile(page, '帮办.xlsx', await assistWithOffers());
  const box = dialog.getByLabel('E 列“回访时间”作为“承诺办结日期”导入');
  // 办结时限 is the promise: nothing else is offered for it.
  expect(await box.count()).toBe(0);
  const person = dialog.getByLabel('D 列“办事人”作为“联系人”导入');
  expect(await person.isChecked()).toBe(false);
  expect((await cellsOf(dialog, '办事人')).at(2)).toContain('如“张三” → 张三');
  expect((await cellsOf(dialog, '办结时限')).at(3)).toContain(
    '→ 2026-05-18（2026年5月11日（周一）起第5个工作日，当日不计）',
  );
  expect(await dialog.getByText('110101').count()).toBe(0);
  await person.check();
  expect(await dialog.getByLabel('D 列“办事人”导入为').inputValue()).toBe('联系人');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('everything left out opens to its list', async () => {
  const page = await open();
  const dialog = await importFile(page, '延时.xlsx', await monthsOfOvertime());
  await button(dialog, '未导入的行 5').click();
  const list = dialog.getByRole('region', { name: '未导入的行' });
  expect(await list.getByRole('row').nth(2).getByRole('cell').allInnerTexts()).toEqual([
    '5月!A8:G8',
    '合计　1小时20分',
    '合计行',
  ]);
  await button(dialog, '未导入的工作表 2').click();
  await dialog.getByRole('cell', { name: '隐藏的工作表' }).waitFor();
  await dialog.getByRole('button', { name: '返回对应关系' }).click();
  // The file's name does not say the year.
  await dialog.getByText('3 个日期缺少年份或月份，请填写').waitFor();
  await dialog.getByLabel('日期的年份').fill('2026');
  await dialog.getByLabel('日期的年份').press('Tab');
  // The other month has the year of this one.
  await button(dialog, '读不出的单元格 1').waitFor();
});

test('the official workbook holds the records and the list of what was left out', async () => {
  const page = await open();
  const dialog = await importFile(page, '预约2026.xlsx', await bookingsInParts());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(dialog, '另存为正式台帐').click(),
  ]);
  expect(download.suggestedFilename()).toBe('预约2026_正式台帐.xlsx');
  const book = await openLedgerBook(
    '正式.xlsx',
    new Uint8Array(await readFile(await download.path())),
    yangcheng.forms,
  );
  expect(book.records.booking.map(({ values }) => [values.id, values.remarks])).toEqual([
    ['YY-2026-0001', '原编号：预1'],
    ['YY-2026-0002', '原编号：预2'],
    ['YY-2026-0003', '原编号：预3'],
  ]);
  expect(book.sheets.at(-1)?.sheet).toBe('文书 导入说明');
});

test('a dropped file without ledgers can be imported; removing it takes the import back', async () => {
  const page = await open();
  const names = await oldBook({
    name: '人员',
    rows: [
      ['甲', '乙', '丙'],
      ['张三', '2026-5-11', '备案'],
      ['李四', '2026-5-12', '环评'],
    ],
  });
  await choose(page, [upload('未识别.xlsx', names)]);
  await page.getByRole('alert').getByRole('button', { name: '导入旧台帐 未识别.xlsx' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^工作表 .* 导入为$/).selectOption('延时服务登记表');
  expect(
    await dialog
      .getByLabel('A 列“甲”导入为')
      .evaluate((select) => (select instanceof HTMLSelectElement ? select.selectedOptions[0]?.text : '')),
  ).toBe('不导入');
  await dialog.getByLabel('A 列“甲”导入为').selectOption('服务人员');
  await dialog.getByLabel('C 列“丙”导入为').selectOption('事项名称');
  await button(dialog, '导入并查看').click();
  await page.waitForSelector('[data-measure="records"][data-value="2"]');
  expect(await page.locator('.refused').count()).toBe(0);
  await page.getByRole('button', { name: '移除 未识别.xlsx' }).click();
  await page.getByRole('heading', { name: '请放入台帐工作簿' }).waitFor();
});

test('what was confirmed maps the next workbook of the same shape', async () => {
  const page = await open();
  const rows = (day: string) => [
    ['谁', '何时', '办何事'],
    ['张三', day, '备案'],
  ];
  const may = await importFile(page, '五月.xlsx', await oldBook({ name: '五月', rows: rows('2026-5-11') }));
  await may.getByLabel(/^工作表 .* 导入为$/).selectOption('延时服务登记表');
  await may.getByLabel('A 列“谁”导入为').selectOption('服务人员');
  await button(may, '导入并查看').click();
  await may.waitFor({ state: 'hidden' });
  const june = await importFile(page, '六月.xlsx', await oldBook({ name: '六月', rows: rows('2026-6-1') }));
  await june.getByText('按上次确认的对应关系').waitFor();
  expect((await cellsOf(june, '谁')).at(2)).toBe('按您的选定');
});

test('a field chosen for another column leaves the one that had it; Escape closes and gives the focus back', async () => {
  const page = await open();
  const dialog = await importFile(page, '帮办.xlsx', await assistWithGroups());
  const selected = (column: string) =>
    dialog
      .getByLabel(new RegExp(`^${column} 列.*导入为$`))
      .evaluate((select) =>
        select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? '') : '',
      );
  await dialog.getByLabel(/^I 列.*导入为$/).selectOption({ label: '服务对象（现为 C 列）' });
  expect([await selected('C'), await selected('I')]).toEqual(['不导入', '服务对象']);
  await dialog.getByLabel(/^C 列.*导入为$/).selectOption({ label: '服务对象（现为 I 列）' });
  expect([await selected('C'), await selected('I')]).toEqual(['服务对象', '不导入']);
  await dialog.getByText('（合并单元格 A4）').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('导入旧台帐…');
});

test('a file that is no workbook says so in the dialog', async () => {
  const page = await open();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('banner').getByRole('button', { name: '导入旧台帐…' }).click(),
  ]);
  await chooser.setFiles(upload('断档.xlsx', (await monthsOfOvertime()).slice(0, 900)));
  await page
    .getByRole('dialog')
    .getByText(/应为 Excel 工作簿/)
    .waitFor();
});

test.each([
  [1366, 768],
  [1920, 1080],
])('accessible and within the window at %i by %i', async (width, height) => {
  const page = await open({ context: { viewport: { width, height } } });
  const dialog = await importFile(page, '帮办.xlsx', await assistWithGroups());
  const problems = await accessibilityProblems(page);
  await button(dialog, '未导入的行 1').click();
  expect([...problems, ...(await accessibilityProblems(page))]).toEqual([]);
  const box = await dialog.boundingBox();
  expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= 0).toBe(true);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
  expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height);
});
