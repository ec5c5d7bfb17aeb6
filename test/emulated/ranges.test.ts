import { describe, expect, it } from 'vitest';
import { open } from './node/open';

const grid = [
  ['编号', '日期', '状态'],
  ['1', 'x', '同意'],
  ['2', '', '取消'],
  ['', '', ''],
  ['3', 'y', '同意办结'],
];

/** What leads from B2:C3 to another range. */
const places: readonly (readonly [name: string, go: (range: Excel.Range) => Excel.Range, address: string])[] =
  [
    ['getCell', (range) => range.getCell(1, 1), 'C3'],
    ['getCell beyond the range', (range) => range.getCell(5, 0), 'B7'],
    ['getRow', (range) => range.getRow(1), 'B3:C3'],
    ['getColumn', (range) => range.getColumn(0), 'B2:B3'],
    ['getLastCell', (range) => range.getLastCell(), 'C3'],
    ['getLastRow', (range) => range.getLastRow(), 'B3:C3'],
    ['getLastColumn', (range) => range.getLastColumn(), 'C2:C3'],
    ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'A3:B4'],
    ['getResizedRange', (range) => range.getResizedRange(-1, 2), 'B2:E2'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(4, 1), 'B2:B5'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:3'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:C'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:C1'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B4:C5'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'D2:D3'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A3'],
    ['getBoundingRect', (range) => range.getBoundingRect('E5'), 'B2:E5'],
    ['getIntersection', (range) => range.getIntersection('A3:B9'), 'B3'],
    ['getUsedRange', (range) => range.getEntireColumn().getUsedRange(true), 'B1:C5'],
    ['getSurroundingRegion', (range) => range.getSurroundingRegion(), 'A1:C3'],
    ['find', (range) => range.find('取', {}), 'C3'],
  ];

describe('ranges', () => {
  it.each(places)('%s', async (_, go, address) => {
    const { run } = open(grid);
    const found = await run(async (context) => {
      const range = go(context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3'));
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`Sheet1!${address}`);
  });

  it.each([
    ['getRow', (range: Excel.Range) => range.getRow(2)],
    ['getOffsetRange', (range: Excel.Range) => range.getOffsetRange(-2, 0)],
    ['getResizedRange', (range: Excel.Range) => range.getResizedRange(-2, 0)],
    ['insert', (range: Excel.Range) => range.insert('Up' as 'Down')],
  ])('%s refuses what lies outside', async (_, go) => {
    const { run } = open(grid);
    const gone = run(async (context) => {
      go(context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3')).load('address');
      await context.sync();
    });
    await expect(gone).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each(['Sheet2!A1', 'nonsense', 'A0', 'XFE1', 'A1,B2'])('refuse the address %s', async (address) => {
    const { run } = open(grid);
    const gone = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
      await context.sync();
    });
    await expect(gone).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('that are not there are null objects, and what belongs to them too', async () => {
    const { run } = open(grid);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('B2:C3');
      const apart = range.getIntersectionOrNullObject('E9');
      const inside = apart.getCell(0, 0);
      const missing = range.findOrNullObject('没有', {});
      const empty = context.workbook.worksheets.add('空').getUsedRangeOrNullObject();
      missing.load('address');
      await context.sync();
      expect([apart, inside, missing, empty].map(({ isNullObject }) => isNullObject)).toEqual([
        true,
        true,
        true,
        true,
      ]);
    });
  });

  it('follow their cells when rows are inserted and deleted between two syncs', async () => {
    const { run, host } = open(grid);
    await run(async (context) => {
      const row = context.workbook.worksheets.getItem('Sheet1').getRange('A3:C3');
      row.load('values');
      await context.sync();
      host.colleague.insertRows('Sheet1', 'A2:A3');
      host.colleague.deleteRows('Sheet1', 'A1');
      row.load('address, values');
      row.getCell(0, 1).values = [['改']];
      await context.sync();
      expect(row.address).toBe('Sheet1!A4:C4');
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B4').load('values');
      await context.sync();
      expect(cell.values).toEqual([['改']]);
    });
  });

  it('whose cells were deleted are no valid reference', async () => {
    const { run, host } = open(grid);
    const read = run(async (context) => {
      const row = context.workbook.worksheets.getItem('Sheet1').getRange('A3:C3');
      row.load('values');
      await context.sync();
      host.colleague.deleteRows('Sheet1', 'A3');
      row.load('values');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  it('are let go when Excel.run is done, except those that are tracked', async () => {
    const { run, host } = open(grid);
    const kept = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').load('values');
      const tracked = sheet.getRange('A2');
      context.trackedObjects.add(tracked);
      tracked.load('values');
      await context.sync();
      return tracked;
    });
    await host.idle();
    expect(host.heldRanges).toBe(1);
    host.user.insertRows('Sheet1', 'A1');
    kept.load('address');
    await kept.context.sync();
    expect(kept.address).toBe('Sheet1!A3');
    kept.untrack();
    await kept.context.sync();
    expect(host.heldRanges).toBe(0);
  });

  it('insert and delete move cells of their columns only', async () => {
    const { run } = open(grid);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2').insert('Down');
      sheet.getRange('C1').delete('Up');
      const used = sheet.getUsedRange(true).load('values');
      await context.sync();
      expect(used.values).toEqual([
        ['编号', '日期', '同意'],
        [1, '', '取消'],
        [2, 'x', ''],
        ['', '', '同意办结'],
        [3, '', ''],
        ['', 'y', ''],
      ]);
    });
  });

  it('clear contents or formats', async () => {
    const { run } = open(grid);
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.format.fill.color = '#ff0000';
      cell.clear('Contents');
      cell.load('values, format/fill/color');
      await context.sync();
      expect([cell.values, cell.format.fill.color]).toEqual([[['']], '#FF0000']);
      cell.clear('Formats');
      cell.load('format/fill/color');
      await context.sync();
      expect(cell.format.fill.color).toBe('#FFFFFF');
    });
  });

  it('select activates their sheet', async () => {
    const { run, workbook } = open(grid);
    await run(async (context) => {
      const other = context.workbook.worksheets.add('第二');
      other.getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([selected.address, active.address]).toEqual(['第二!C3:D4', '第二!C3']);
    });
    expect(workbook.activeSheet.name).toBe('第二');
  });

  it('of several areas are formatted together', async () => {
    const { run } = open(grid);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const cells = sheet.getRanges('A1,C3');
      cells.format.fill.color = 'yellow';
      cells.load('address, areaCount');
      const colors = ['A1', 'B1', 'C3'].map((address) => sheet.getRange(address).load('format/fill/color'));
      await context.sync();
      expect([cells.address, cells.areaCount]).toEqual(['Sheet1!A1,Sheet1!C3', 2]);
      expect(colors.map(({ format }) => format.fill.color)).toEqual(['#FFFF00', '#FFFFFF', '#FFFF00']);
    });
  });
});
