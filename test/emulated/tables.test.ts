import { describe, expect, it } from 'vitest';
import type { Input } from '../../addin/emulated/model/edit';
import { openTable, type Opened } from './node/open';

const ledger = {
  name: '延时台帐',
  headings: ['编号', '人员', '分钟'],
  rows: [
    ['b', '张', 30],
    ['a', '李', 10],
    ['c', '王', 20],
  ] as readonly (readonly Input[])[],
};

async function rowsOf({ run }: Opened): Promise<unknown[][]> {
  return run(async (context) => {
    const body = context.workbook.tables.getItem('延时台帐').getDataBodyRange().load('values');
    await context.sync();
    return body.values;
  });
}

describe('tables', () => {
  it('are found by name and id, in the workbook and in their sheet', async () => {
    const { run } = openTable(ledger);
    await run(async (context) => {
      const { tables } = context.workbook;
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const byName = tables.getItem('延时台帐').load('id, name, showHeaders, style');
      const missing = tables.getItemOrNullObject('没有');
      const elsewhere = context.workbook.worksheets.add('别处').tables.getItemOrNullObject('延时台帐');
      tables.load('items/name, count');
      sheet.tables.load('count');
      await context.sync();
      const byId = sheet.tables.getItem(byName.id).load('name');
      await context.sync();
      expect([byId.name, byName.showHeaders, missing.isNullObject, elsewhere.isNullObject]).toEqual([
        '延时台帐',
        true,
        true,
        true,
      ]);
      expect([tables.items.map(({ name }) => name), tables.count, sheet.tables.count]).toEqual([
        ['延时台帐'],
        1,
        1,
      ]);
    });
  });

  it('know their parts', async () => {
    const { run } = openTable(ledger);
    await run(async (context) => {
      const table = context.workbook.tables.getItem('延时台帐');
      table.showTotals = true;
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.getTotalRowRange(),
        table.columns.getItem('人员').getDataBodyRange(),
        table.rows.getItemAt(1).getRange(),
      ].map((range) => range.load('address'));
      table.columns.load('items/name, items/index, items/id');
      table.rows.load('items/values, items/index');
      await context.sync();
      expect(parts.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
        'A1:C5',
        'A1:C1',
        'A2:C4',
        'A5:C5',
        'B2:B4',
        'A3:C3',
      ]);
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['编号', 0],
        ['人员', 1],
        ['分钟', 2],
      ]);
      expect(table.rows.items[1]?.values).toEqual([['a', '李', 10]]);
    });
  });

  it('add rows at the end and inside, with formats and calculated columns', async () => {
    const opened = openTable(ledger);
    const { run, workbook } = opened;
    const place = workbook.findTable('延时台帐');
    if (place) {
      place.table.columns = place.table.columns.map((column) =>
        column.name === '分钟' ? { ...column, formula: '=1+1' } : column,
      );
    }
    await run(async (context) => {
      const table = context.workbook.tables.getItem('延时台帐');
      table.columns.getItem('编号').getDataBodyRange().numberFormat = [['@'], ['@'], ['@']];
      table.rows.add(undefined, [['0012', '赵', null as unknown as number]]);
      const inside = table.rows.add(1, [
        ['x', '钱', 1],
        ['y', '孙', 2],
      ]);
      inside.load('index');
      const minutes = table.columns.getItem('分钟').getDataBodyRange().load('formulas');
      await context.sync();
      expect(inside.index).toBe(1);
      expect(minutes.formulas).toEqual([[30], [1], [2], [10], [20], ['=1+1']]);
    });
    expect((await rowsOf(opened)).map(([id]) => id)).toEqual(['b', 'x', 'y', 'a', 'c', '0012']);
  });

  it('push down what lies below them', async () => {
    const { run, host } = openTable(ledger);
    host.user.type('Sheet1', 'B7', '备注');
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.tables.getItem('延时台帐').rows.add(undefined, [['d', '周', 1]]);
      const note = sheet.getRange('B8').load('values');
      await context.sync();
      expect(note.values).toEqual([['备注']]);
    });
  });

  it('keep a blank row when the last one is deleted, and fill it first', async () => {
    const opened = openTable(ledger);
    await opened.run(async (context) => {
      const { rows } = context.workbook.tables.getItem('延时台帐');
      for (let left = 3; left > 0; left -= 1) rows.getItemAt(0).delete();
      rows.load('count');
      await context.sync();
      expect(rows.count).toBe(0);
      rows.add(undefined, [['neu', '郑', 5]]);
      rows.load('count');
      await context.sync();
      expect(rows.count).toBe(1);
    });
    expect(await rowsOf(opened)).toEqual([['neu', '郑', 5]]);
  });

  it('rows stay where they are when rows are sorted', async () => {
    const { run, host } = openTable(ledger);
    await run(async (context) => {
      const table = context.workbook.tables.getItem('延时台帐');
      const row = table.rows.getItemAt(0).load('values');
      await context.sync();
      expect(row.values).toEqual([['b', '张', 30]]);
      host.user.sort('延时台帐', '编号');
      row.load('values');
      await context.sync();
      expect(row.values).toEqual([['a', '李', 10]]);
      table.sort.apply([{ key: 2, ascending: false }]);
      row.load('values');
      await context.sync();
      expect(row.values).toEqual([['b', '张', 30]]);
    });
  });

  it('filter rows', async () => {
    const { run } = openTable(ledger);
    await run(async (context) => {
      const table = context.workbook.tables.getItem('延时台帐');
      table.columns.getItem('人员').filter.applyValuesFilter(['李', '王']);
      const hidden = ['A2', 'A3', 'A4'].map((address) =>
        context.workbook.worksheets.getItem('Sheet1').getRange(address).load('rowHidden'),
      );
      const view = table.getDataBodyRange().getVisibleView().load('values, rowCount');
      table.autoFilter.load('isDataFiltered');
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([true, false, false]);
      expect([view.rowCount, view.values[0], table.autoFilter.isDataFiltered]).toEqual([
        2,
        ['a', '李', 10],
        true,
      ]);
      table.clearFilters();
      const all = table.getDataBodyRange().load('rowHidden');
      await context.sync();
      expect(all.rowHidden).toBe(false);
    });
  });

  it('rename columns through their headings, and headings through their columns', async () => {
    const { run, workbook } = openTable(ledger);
    await run(async (context) => {
      const table = context.workbook.tables.getItem('延时台帐');
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['序号']];
      table.columns.getItem('人员').name = '值班人员';
      const headings = table.getHeaderRowRange().load('values');
      await context.sync();
      expect(headings.values).toEqual([['序号', '值班人员', '分钟']]);
    });
    expect(workbook.findTable('延时台帐')?.table.columns.map(({ name }) => name)).toEqual([
      '序号',
      '值班人员',
      '分钟',
    ]);
  });

  it('add columns', async () => {
    const opened = openTable(ledger);
    await opened.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('延时台帐');
      columns.add(1, [['备注'], ['p'], ['q'], ['r']]);
      columns.add(undefined, undefined, '末');
      columns.load('items/name');
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(['编号', '备注', '人员', '分钟', '末']);
    });
    expect((await rowsOf(opened))[0]).toEqual(['b', 'p', '张', 30, '']);
  });

  it('can be made, resized and made a range again', async () => {
    const { run, workbook } = openTable(ledger);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('E1:F3').values = [
        ['甲', '乙'],
        ['1', '2'],
        ['3', '4'],
      ];
      const table = sheet.tables.add('E1:F2', true);
      table.name = '新表';
      table.resize('E1:F3');
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
      table.convertToRange();
      await context.sync();
    });
    expect(workbook.findTable('新表')).toBeUndefined();
  });

  it.each([
    ['a row too short', 'InvalidArgument', (table: Excel.Table) => table.rows.add(undefined, [['x']])],
    [
      'an index beyond the end',
      'InvalidArgument',
      (table: Excel.Table) => table.rows.add(9, [['x', 'y', 1]]),
    ],
    [
      'a row that is not there',
      'ItemNotFound',
      (table: Excel.Table) => {
        table.rows.getItemAt(9).delete();
      },
    ],
    [
      'a column that is not there',
      'ItemNotFound',
      (table: Excel.Table) => {
        table.columns.getItem('没有').delete();
      },
    ],
    [
      'an overlapping table',
      'MergedRangeConflict',
      (table: Excel.Table) => table.worksheet.tables.add('C1:D3', true),
    ],
    ['a name with a space', 'InvalidArgument', (table: Excel.Table) => (table.name = '延 时')],
    [
      'cells moved out of its columns',
      'InsertDeleteConflict',
      (table: Excel.Table) => {
        table.worksheet.getRange('A2').delete('Up');
      },
    ],
    [
      'headings deleted alone',
      'InsertDeleteConflict',
      (table: Excel.Table) => {
        table.worksheet.getRange('1:1').delete('Up');
      },
    ],
  ])('refuse %s', async (_, code, act) => {
    const { run } = openTable(ledger);
    const done = run(async (context) => {
      act(context.workbook.tables.getItem('延时台帐'));
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code });
  });

  it('take in what is typed right below them', async () => {
    const opened = openTable(ledger);
    opened.host.user.type('Sheet1', 'A5', 'd');
    expect((await rowsOf(opened)).at(-1)).toEqual(['d', '', '']);
    opened.host.user.paste('Sheet1', 'A6', [
      ['e', '吴', '2026-05-11'],
      ['f', '冯', 4],
    ]);
    expect(await rowsOf(opened)).toHaveLength(6);
  });
});
