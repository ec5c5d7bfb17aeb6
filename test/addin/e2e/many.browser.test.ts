import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../run/browser';
import { fillOvertime, idle, idsIn, openSandbox, openView, OVERTIME, said, selectRecord } from './sandbox';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PASTED = 500;

test('500 rows pasted with errors: 检查 shows them all, walks along them and marks them without a trace', async () => {
  const opened = await openSandbox(browser);
  const { page, pane } = opened;
  await paste(opened, PASTED, '25:70');
  const check = await openView(pane, '检查');
  await check.getByRole('button', { name: '检查整个工作簿' }).click();
  await check.getByText(/显示更多/).waitFor();
  const verdict = check.getByLabel('各表结论').getByRole('listitem').filter({ hasText: '延时服务登记表' });
  const defects = Number(/填写缺陷 (\d+)/.exec(await verdict.innerText())?.[1]);
  expect(defects).toBeGreaterThanOrEqual(PASTED);

  await page.evaluate(() => {
    window.sandbox.host.user.select('预约服务登记表', 'B2');
  });
  const before = await page.evaluate(() => window.sandbox.address);
  expect(before, 'the check itself moves no selection').toBe('B2');
  const current = check.locator('.finding[aria-current="true"]');
  const selected = async (): Promise<string> => {
    await idle(pane);
    const cell = (await current.locator('.cell').innerText()).trim();
    await expect.poll(() => page.evaluate(() => window.sandbox.address)).toBe(cell);
    return cell;
  };
  await check.getByRole('button', { name: '下一条' }).click();
  const first = await selected();
  await page.keyboard.press('F8');
  await check.getByText(/^2 \//).waitFor();
  await selected();
  await check.getByRole('button', { name: '上一条' }).click();
  await check.getByText(/^1 \//).waitFor();
  expect(await selected()).toBe(first);

  const fills = () =>
    page.evaluate(() =>
      window.sandbox.workbook.sheets.map(({ conditionalFormats }) => conditionalFormats.length),
    );
  const unmarked = await fills();
  await check.getByRole('button', { name: '在表中标记' }).click();
  await check.getByRole('button', { name: '清除标记' }).waitFor();
  expect(await fills()).not.toEqual(unmarked);
  await check.getByRole('button', { name: '清除标记' }).click();
  await check.getByRole('button', { name: '在表中标记' }).waitFor();
  expect(await fills()).toEqual(unmarked);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('20,000 rows: opening, adding, changing and checking leave the pane answering', async () => {
  const opened = await openSandbox(browser, { now: '2026-11-23T18:40:00+08:00' });
  const { page, pane } = opened;
  await paste(opened, 20_000, '18:30');
  await page.getByRole('button', { name: '登记延时' }).click();
  await pane.locator('#new-overtime-client').waitFor({ timeout: 60_000 });
  await idle(pane);
  const longest = await watchTasks(pane);

  const view = await fillOvertime(pane);
  await view.getByRole('button', { name: '登记', exact: true }).click();
  await said(pane, '已登记');
  const ids = await idsIn(page, OVERTIME);
  expect(ids.length).toBeGreaterThan(20_000);
  const edit = await selectRecord(opened, OVERTIME, ids[10_000] ?? '');
  await edit.locator('#edit-client').fill('改过的单位');
  await edit.getByRole('button', { name: '保存修改' }).click();
  await said(pane, '已保存');
  expect(await longest(), 'milliseconds, typing, adding and changing').toBeLessThan(INTERACTIVE);

  const check = await openView(pane, '检查');
  await check.getByRole('button', { name: '检查整个工作簿' }).click();
  // While it judges, a tab answers.
  await openView(pane, '制度');
  await pane.getByRole('tabpanel', { name: '制度' }).waitFor();
  await openView(pane, '检查');
  await check.getByText(/上次检查/).waitFor({ timeout: 60_000 });
  await idle(pane);
  expect(await longest(), 'milliseconds, checking').toBeLessThan(INTERACTIVE);
  expect(opened.complaints).toEqual([]);
  await opened.close();
}, 120_000);

/** The longest the pane may be without answering, in milliseconds; generous, since the emulated Excel works in the same thread. */
const INTERACTIVE = 2000;

/** Watches how long the pane's thread is busy at a time. @returns gives the longest so far and begins anew */
async function watchTasks(pane: FrameLocator): Promise<() => Promise<number>> {
  const root = pane.locator('html');
  await root.evaluate((element) => {
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      element.dataset['longest'] = String(longest);
    }).observe({ type: 'longtask' });
    element.addEventListener('measured', () => {
      longest = 0;
    });
  });
  return () =>
    root.evaluate((element) => {
      const longest = Number(element.dataset['longest'] ?? 0);
      element.dispatchEvent(new Event('measured'));
      return longest;
    });
}

/** Pastes rows below the sample's 延时服务登记表, as texts. */
async function paste(
  { page }: Awaited<ReturnType<typeof openSandbox>>,
  rows: number,
  end: string,
): Promise<void> {
  await page.evaluate(
    ([count, endedAt]) => {
      const { host, workbook } = window.sandbox;
      const place = workbook.findTable('Ledger_YS');
      if (!place) throw new Error('Expected the table Ledger_YS, found none');
      const { row, rows: length } = place.table.body;
      const values: Readonly<Record<string, string>> = {
        日期: '2026-11-20',
        服务人员: '李强',
        服务对象: '粘贴来的单位',
        事项名称: '补证',
        延时原因: '当即可办结',
        规定下班时间: '18:00',
        开始时间: '18:00',
        结束时间: endedAt,
        办理结果: '已办结',
      };
      const pasted = Array.from({ length: count }, (_, index) =>
        place.table.columns.map(({ name }) =>
          name === '编号' ? `YS-2025-${index + 1000}` : (values[name] ?? ''),
        ),
      );
      host.user.paste(place.sheet.name, `A${row + length + 1}`, pasted);
    },
    [rows, end] as const,
  );
}
