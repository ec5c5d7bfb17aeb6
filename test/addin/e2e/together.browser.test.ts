import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../run/browser';
import {
  cellOf,
  fillOvertime,
  idsIn,
  openSandbox,
  OVERTIME,
  said,
  selectRecord,
  type OpenedSandbox,
} from './sandbox';

let browser: Browser;
let opened: OpenedSandbox;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await openSandbox(browser);
});
afterEach(async () => {
  const { complaints } = opened;
  await opened.close();
  expect(complaints).toEqual([]);
});

const HEADING = '服务对象';

/** The record in the middle of the sample's 延时服务登记表, shown in 修改 with a change typed but not saved. */
async function changing(text: string) {
  const { page } = opened;
  const ids = await idsIn(page, OVERTIME);
  const id = ids[Math.floor(ids.length / 2)] ?? '';
  const edit = await selectRecord(opened, OVERTIME, id);
  await edit.locator('#edit-client').fill(text);
  return { id, edit, save: edit.getByRole('button', { name: '保存修改' }) };
}

describe('between reading and writing', () => {
  test.each([1, 2])(
    'rows sorted and inserted before round trip %i: the record is found again by its 编号',
    async (trip) => {
      const { page, pane } = opened;
      const others = (await idsIn(page, OVERTIME)).length;
      const { id, save } = await changing('改在自己的行');
      await page.evaluate((before) => {
        const { host } = window.sandbox;
        host.reset();
        host.beforeTrip = (number) => {
          if (number !== before) return;
          host.colleague.sort('Ledger_YS', '结束时间', false);
          host.colleague.insertRows('延时服务登记表', 'A5:A9');
        };
      }, trip);
      await save.click();
      await said(pane, `已保存 ${id}`);
      expect((await cellOf(page, OVERTIME, id, HEADING)).value).toBe('改在自己的行');
      const written = await Promise.all(
        (await idsIn(page, OVERTIME))
          .filter((each) => each !== '')
          .map(async (each) => (await cellOf(page, OVERTIME, each, HEADING)).value),
      );
      expect(written).toHaveLength(others);
      expect(written.filter((value) => value === '改在自己的行')).toHaveLength(1);
    },
  );

  test.each([1, 2])(
    'a colleague changes the same cell before round trip %i: shown, not overwritten',
    async (trip) => {
      const { page, pane } = opened;
      const { id, edit, save } = await changing('我写的');
      const { sheet, address } = await cellOf(page, OVERTIME, id, HEADING);
      await page.evaluate(
        ([name, cell, before]) => {
          const { host } = window.sandbox;
          host.reset();
          host.beforeTrip = (number) => {
            if (number === before) host.colleague.edit(name, cell, '同事写的');
          };
        },
        [sheet, address, trip] as const,
      );
      await save.click();
      const conflict = edit.getByRole('alert').filter({ hasText: '他人同时改过' });
      await conflict.waitFor();
      expect(await conflict.innerText()).toContain('同事写的');
      expect((await cellOf(page, OVERTIME, id, HEADING)).value).toBe('同事写的');
      expect(await edit.locator('#edit-client').inputValue()).toBe('我写的');

      await edit.getByRole('button', { name: '保留我的' }).click();
      await conflict.waitFor({ state: 'detached' });
      await save.click();
      await said(pane, `已保存 ${id}`);
      expect((await cellOf(page, OVERTIME, id, HEADING)).value).toBe('我写的');
    },
  );

  test('a colleague deletes the record: said, and the form keeps what was typed', async () => {
    const { page, pane } = opened;
    const { id, edit, save } = await changing('没有写处');
    const index = (await idsIn(page, OVERTIME)).indexOf(id);
    await page.evaluate((row) => {
      window.sandbox.host.colleague.deleteTableRows('Ledger_YS', row);
    }, index);
    await save.click();
    await pane
      .getByRole('alert')
      .filter({ hasText: `没有找到编号为${id}的记录` })
      .waitFor();
    expect(await edit.locator('#edit-client').inputValue()).toBe('没有写处');
  });

  test('two add at once: no 编号 twice', async () => {
    const { page, pane } = opened;
    const before = await idsIn(page, OVERTIME);
    const view = await fillOvertime(pane);
    await page.evaluate(() => {
      const { host } = window.sandbox;
      host.reset();
      host.beforeTrip = (number) => {
        if (number !== 2) return;
        const place = host.workbook.findTable('Ledger_YS');
        if (!place) return;
        const { row, rows, column } = place.table.body;
        const last = place.sheet.cell(row + rows - 1, column).value;
        const next = (typeof last === 'string' ? last : '').replace(/\d+$/, (digits) =>
          String(Number(digits) + 1).padStart(digits.length, '0'),
        );
        host.colleague.edit(place.sheet.name, `A${row + rows + 1}`, next);
      };
    });
    await view.getByRole('button', { name: /登记/ }).last().click();
    await said(pane, '已登记');
    const after = await idsIn(page, OVERTIME);
    expect(after).toHaveLength(before.length + 2);
    expect(new Set(after).size).toBe(after.length);
  });
});
