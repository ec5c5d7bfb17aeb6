import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WorkbookPort } from '../../../addin/host/port';
import { valueOf, type Entry } from '../../../rules/records';
import { first, open, SHEET, withRecords } from './open';
import { oldBook } from '../../templates/import/old-books';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Three rows, of which the second and third take their client from the first. */
async function threeRows(how: '同上' | 'merged') {
  const { port, entries, host } = await withRecords(3);
  const { row, source } = first(entries);
  const column = source.columns['client'] ?? 1;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const below = sheet.getRangeByIndexes(row, column - 1, 2, 1);
    if (how === '同上') below.values = [['同上'], ['同上']];
    else {
      // Excel merges no cells of a table.
      sheet.tables.getItemAt(0).convertToRange();
      sheet.getRangeByIndexes(row - 1, column - 1, 3, 1).merge();
    }
    await context.sync();
  });
  return { port, host, row, column };
}

async function read(port: WorkbookPort): Promise<readonly Entry[]> {
  return (await port.read())?.records.overtime ?? [];
}

describe('a cell that takes its value from above', () => {
  test('同上 becomes the value that is written in its place', async () => {
    const { port } = await threeRows('同上');
    const last = first((await read(port)).slice(2));
    expect([valueOf(last, 'client'), last.above]).toEqual(['甲公司', ['client']]);
    const changed = await port.change(last, { client: '乙公司' });
    expect([valueOf(changed, 'client'), changed.above]).toEqual(['乙公司', undefined]);
    expect((await read(port)).map((each) => valueOf(each, 'client'))).toEqual(['甲公司', '甲公司', '乙公司']);
  });

  test('another cell of its row is changed, and it stays what it was', async () => {
    const { port } = await threeRows('同上');
    const last = first((await read(port)).slice(2));
    const changed = await port.change(last, { item: '环评' });
    expect([valueOf(changed, 'client'), valueOf(changed, 'item')]).toEqual(['甲公司', '环评']);
    expect(changed.problems).toEqual([]);
  });

  test.each(['同上', 'merged'] as const)(
    'what rows below take over is not changed unseen: %s',
    async (how) => {
      const { port } = await threeRows(how);
      const top = first(await read(port));
      await expect(port.change(top, { client: '乙公司' })).rejects.toMatchObject({
        kind: 'unsupported',
        message: expect.stringContaining(`第${top.row + 1}行的“服务对象”沿用这一行的内容`) as string,
      });
      expect((await read(port)).map((each) => valueOf(each, 'client'))).toEqual([
        '甲公司',
        '甲公司',
        '甲公司',
      ]);
      expect(valueOf(await port.change(top, { item: '环评' }), 'item')).toBe('环评');
    },
  );

  test('in a merge it is refused for what it is, and nothing is written', async () => {
    const { port } = await threeRows('merged');
    const last = first((await read(port)).slice(2));
    await expect(port.change(last, { client: '乙公司', item: '环评' })).rejects.toMatchObject({
      kind: 'unsupported',
      message: expect.stringContaining('与上面的单元格合并') as string,
    });
    expect((await read(port)).map((each) => valueOf(each, 'item'))).toEqual([
      '营业执照',
      '营业执照',
      '营业执照',
    ]);
  });

  test.each(['同上', 'merged'] as const)('a selected row is read with it: %s', async (how) => {
    const { port, row } = await threeRows(how);
    await read(port);
    const { entry } = await port.select({ sheet: SHEET, cell: `A${row + 2}` });
    expect([entry && valueOf(entry, 'client'), entry?.problems, entry?.above]).toEqual([
      '甲公司',
      [],
      ['client'],
    ]);
    expect(valueOf(first([(await port.selection()).entry].flatMap((each) => each ?? [])), 'client')).toBe(
      '甲公司',
    );
  });
});

test('a workbook whose days count from 1904 is refused before anything is read or typed', async () => {
  const { port, host } = await open(await oldBook({ name: '表', rows: [['甲']] }));
  host.workbook.date1904 = true;
  await expect(port.read()).rejects.toMatchObject({ kind: 'unsupported' });
  host.workbook.date1904 = false;
  expect(await port.read()).toBeNull();
});
