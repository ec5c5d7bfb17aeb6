import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSandbox, saveOf, type OpenedSandbox } from '../addin/e2e/sandbox';
import { importWorkbook } from '../../addin/emulated';
import { launchBrowser } from '../run/browser';

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

describe('the grid over an empty workbook', () => {
  beforeEach(async () => {
    opened = await openSandbox(browser, { query: '?empty' });
    await opened.page.locator('[data-cell="B2"]').click();
  });

  it('takes what is typed, in Chinese too, and goes on below', async () => {
    const { page } = opened;
    await page.keyboard.type('2026-11-23 9:30');
    await page.keyboard.press('Enter');
    await page.keyboard.type('企业设立登记');
    await page.keyboard.press('Tab');
    expect(await texts(page, 'B2', 'B3')).toEqual(['2026/11/23 9:30', '企业设立登记']);
    expect(await address(page)).toBe('C3');
  });

  it('keeps what was there on Escape, and empties cells on Delete', async () => {
    const { page } = opened;
    await typed(page, '甲');
    await page.locator('[data-cell="B2"]').click();
    await page.keyboard.type('乙');
    await page.keyboard.press('Escape');
    expect(await texts(page, 'B2')).toEqual(['甲']);
    await page.keyboard.press('Delete');
    expect(await texts(page, 'B2')).toEqual(['']);
  });

  it('keeps Excel from answering while a cell is edited', async () => {
    const { page } = opened;
    const toggle = page.getByRole('button', { name: '单元格编辑中' });
    await page.keyboard.type('未完');
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate(() => window.sandbox.host.faults.cellEditing)).toBe(true);
    await toggle.click();
    expect(await page.evaluate(() => window.sandbox.host.faults.cellEditing)).toBe(false);
    expect(await texts(page, 'B2')).toEqual(['未完']);
  });

  it('pastes rows, inserts and deletes them', async () => {
    const { page } = opened;
    await paste(page, '1\t甲\n2\t乙\n3\t丙');
    await page.getByRole('button', { name: '插入行' }).click();
    expect(await texts(page, 'B2', 'B3', 'C5')).toEqual(['', '1', '丙']);
    await page.getByRole('button', { name: '删除行' }).click();
    expect(await texts(page, 'B2', 'C4')).toEqual(['1', '丙']);
  });

  it('lets a colleague edit without moving the selection of the user', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '同事修改' }).click();
    await page.locator('[data-cell="D4"]').click();
    await typed(page, '同事写的');
    expect(await texts(page, 'D4')).toEqual(['同事写的']);
    await page.getByRole('button', { name: '同事修改' }).click();
    expect(await address(page)).toBe('B2');
  });

  it.each(['保护工作表', '只读'])('refuses to be written when set to %s, and says so', async (name) => {
    const { page } = opened;
    await page.getByRole('button', { name }).click();
    await page.locator('[data-cell="B2"]').click();
    await typed(page, '甲');
    expect(await page.locator('sheet-tabs').getByRole('status').textContent()).toContain('AccessDenied');
    expect(await texts(page, 'B2')).toEqual(['']);
  });

  it('saves the workbook as it stands', async () => {
    const { page } = opened;
    await typed(page, '甲');
    const saved = await importWorkbook(await saveOf(page));
    expect(saved.activeSheet.cell(1, 1).value).toBe('甲');
  });
});

describe('the grid over the sample', () => {
  beforeEach(async () => {
    opened = await openSandbox(browser);
    await opened.page.getByRole('button', { name: '预约服务登记表' }).click();
  });

  it('says that it is no Excel', async () => {
    expect(await opened.page.getByRole('heading', { level: 1 }).textContent()).toContain('不是 Excel');
  });

  it('sorts the table by the selected column', async () => {
    const { page } = opened;
    await page.locator('[data-cell="A5"]').click();
    const [first] = await texts(page, 'A5');
    await page.getByRole('button', { name: '降序' }).click();
    const [last] = await texts(page, 'A5');
    expect(last).not.toBe(first);
    await page.getByRole('button', { name: '升序' }).click();
    expect(await texts(page, 'A5')).toEqual([first]);
  });

  it('follows a selection that the pane makes', async () => {
    const { page } = opened;
    await page.evaluate(() => {
      window.sandbox.host.user.select('延时服务登记表', 'C30');
    });
    await page.locator('[data-cell="C30"]').waitFor();
    expect(await page.getByRole('grid').getAttribute('aria-label')).toBe('延时服务登记表');
  });

  it('shows the marks of the pane', async () => {
    const { page, pane } = opened;
    await pane.getByRole('tab', { name: '检查' }).click();
    await pane.getByRole('button', { name: '检查整个工作簿' }).click();
    await pane.getByRole('button', { name: '在表中标记' }).click();
    await pane.getByRole('button', { name: '清除标记' }).waitFor();
    const marked = await page.evaluate(() => {
      const mark = window.sandbox.sheet.conditionalFormats.find(({ look }) => look.fill === '#F8CBAD');
      const [area] = mark?.areas ?? [];
      if (!area) throw new Error('Expected a marked breach on the sheet, found none');
      window.sandbox.select(area);
      return window.sandbox.address;
    });
    await page.locator(`[data-cell="${marked}"][style*="rgb(248, 203, 173)"]`).waitFor();
  });

  it('shows the pane 320 and 450 pixels wide', async () => {
    const { page } = opened;
    for (const width of [320, 450]) {
      await page.getByRole('button', { name: `${width} px` }).click();
      expect((await page.locator('iframe').boundingBox())?.width).toBe(width);
    }
  });

  it('draws only what is in view of 20,000 rows, and scrolls to the last', async () => {
    const { page } = opened;
    await page.evaluate(() => {
      const sheet = window.sandbox.workbook.addSheet('很多行');
      const rows = Array.from({ length: 20_000 }, (_, row) =>
        Array.from({ length: 30 }, (__, column) => `${row}-${column}`),
      );
      window.sandbox.host.user.paste(sheet.name, 'A1', rows);
      window.sandbox.host.user.select(sheet.name, 'C20000');
    });
    await page.locator('[data-cell="C20000"]').waitFor();
    expect(await texts(page, 'C20000')).toEqual(['19999-2']);
    expect(await page.getByRole('gridcell').count()).toBeLessThan(1500);
  });
});

async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('sheet-grid textarea').evaluate((field, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** What cells in view show. */
function texts(page: Page, ...cells: readonly string[]): Promise<readonly (string | null)[]> {
  return Promise.all(cells.map((cell) => page.locator(`[data-cell="${cell}"]`).textContent()));
}

function address(page: Page): Promise<string> {
  return page.evaluate(() => window.sandbox.address);
}
