import { describe, expect, it } from 'vitest';
import { open } from './node/open';

/** What Chinese Excel makes of what is typed: value, text shown, number format. */
const typed: readonly (readonly [
  typed: string | number | boolean,
  value: unknown,
  text: string,
  format: string,
])[] = [
  ['2026-05-11', 46153, '2026/5/11', 'yyyy/m/d'],
  ['2026/5/11', 46153, '2026/5/11', 'yyyy/m/d'],
  ['2026年5月11日', 46153, '2026年5月11日', 'yyyy"年"m"月"d"日"'],
  ['2026-05-11 14:30', 46153 + 14.5 / 24, '2026/5/11 14:30', 'yyyy/m/d h:mm'],
  ['26-5-11', 46153, '2026/5/11', 'yyyy/m/d'],
  ['5-11', 46153, '5月11日', 'm"月"d"日"'],
  ['2026-02-29', '2026-02-29', '2026-02-29', 'General'],
  ['9:30', 9.5 / 24, '9:30', 'h:mm'],
  ['下午2:00', 14 / 24, '14:00', 'h:mm'],
  ['25:30', 25.5 / 24, '25:30:00', '[h]:mm:ss'],
  ['9:75', '9:75', '9:75', 'General'],
  ['007', 7, '7', 'General'],
  ['1,234.5', 1234.5, '1234.5', 'General'],
  ['12%', 0.12, '12%', '0%'],
  ['3.14e2', 314, '314', 'General'],
  ['110101199003077758', 110101199003077000, '1.10101E+17', 'General'],
  ["'007", '007', '007', 'General'],
  ['true', true, 'TRUE', 'General'],
  ['#N/A', '#N/A', '#N/A', 'General'],
  ['同意', '同意', '同意', 'General'],
  ['招商-YY-2026-0001', '招商-YY-2026-0001', '招商-YY-2026-0001', 'General'],
  [5, 5, '5', 'General'],
  [false, false, 'FALSE', 'General'],
];

describe('values set on a range', () => {
  it.each(typed)('%j becomes %j', async (input, value, text, format) => {
    const { run } = open();
    const range = await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
      cell.values = [[input]];
      cell.load('values, text, numberFormat');
      await context.sync();
      return cell;
    });
    expect(range.values[0]?.[0]).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value);
    expect(range.text).toEqual([[text]]);
    expect(range.numberFormat).toEqual([[format]]);
  });

  it.each(['2026-05-11', '007', '=A1', '9:30', 5])('%j stays text in a text cell', async (input) => {
    const { run } = open();
    const range = await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [[input]];
      cell.load('values, valueTypes');
      await context.sync();
      return cell;
    });
    expect(range.values).toEqual([[String(input)]]);
    expect(range.valueTypes).toEqual([['String']]);
  });

  it('keeps the number format that a cell had', async () => {
    const { run } = open();
    const range = await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.numberFormat = [['yyyy-mm-dd hh:mm']];
      cell.values = [['2026-5-11 9:05']];
      cell.load('text');
      await context.sync();
      return cell;
    });
    expect(range.text).toEqual([['2026-05-11 09:05']]);
  });

  it('leaves cells alone for null and empties them for the empty text', async () => {
    const { run } = open([['a', 'b', 'c']]);
    const range = await run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
      cells.values = [[null, '', 'z']];
      cells.load('values, valueTypes');
      await context.sync();
      return cells;
    });
    expect(range.values).toEqual([['a', '', 'z']]);
    expect(range.valueTypes).toEqual([['String', 'Empty', 'String']]);
  });

  it('puts one value into all cells', async () => {
    const { run } = open();
    const range = await run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      Object.assign(cells, { values: '是' });
      cells.load('values');
      await context.sync();
      return cells;
    });
    expect(range.values).toEqual([
      ['是', '是'],
      ['是', '是'],
    ]);
  });

  it('keeps formulas beside what they last gave', async () => {
    const { run } = open([['=1+1', 'x']]);
    const range = await run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      cells.load('formulas, values');
      await context.sync();
      return cells;
    });
    expect(range.formulas).toEqual([['=1+1', 'x']]);
  });

  it('writes more than the client sends in one piece', async () => {
    const { run } = open();
    const rows = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => `${row}-${column}条`),
    );
    const range = await run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:J500');
      cells.values = rows;
      cells.load('values');
      await context.sync();
      return cells;
    });
    expect(range.values).toEqual(rows);
  });

  it('gives no values for whole columns, and takes none', async () => {
    const { run } = open([['a']]);
    const column = await run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A:B');
      cells.load('values, address, cellCount, isEntireColumn');
      await context.sync();
      return cells;
    });
    expect(column.values).toBeNull();
    expect(column.address).toBe('Sheet1!A:B');
    expect(column.isEntireColumn).toBe(true);
    expect(column.cellCount).toBe(2 * 1_048_576);
    const written = run(async (context) => {
      Object.assign(context.workbook.worksheets.getItem('Sheet1').getRange('A:B'), { values: 'x' });
      await context.sync();
    });
    await expect(written).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each([
    ['too many rows', [['a'], ['b']]],
    ['too many columns', [['a', 'b']]],
    ['no rows', []],
  ])('refuses %s', async (_, values) => {
    const { run } = open();
    const written = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = values;
      await context.sync();
    });
    await expect(written).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
  });

  it('refuses wrong dimensions of large arrays before writing any', async () => {
    const { run, workbook } = open();
    const written = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2001').values = Array.from(
        { length: 2000 },
        () => ['x'],
      );
      await context.sync();
    });
    await expect(written).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(workbook.activeSheet.usedArea()).toBeNull();
  });
});
