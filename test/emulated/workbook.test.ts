import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../rules/settings';
import { writeLedgerBook } from '../../templates/write';
import { open } from './node/open';
import { yangcheng } from '../../rules/regulation/regulation';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('the workbook', () => {
  it('has sheets that are added, renamed, moved, hidden and deleted', async () => {
    const { run, workbook } = open();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add('第二');
      const third = worksheets.add('第三');
      second.name = '台帐';
      third.position = 0;
      worksheets.getItem('sheet1').visibility = 'Hidden';
      worksheets.load('items/name, items/position, items/visibility');
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['第三', 'Visible'],
        ['Sheet1', 'Hidden'],
        ['台帐', 'Visible'],
      ]);
      expect(visible.value).toBe(2);
      third.delete();
      await context.sync();
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '台帐']);
  });

  it.each([
    [
      'a name taken',
      'ItemAlreadyExists',
      (context: Excel.RequestContext) => context.workbook.worksheets.add('SHEET1'),
    ],
    [
      'a name too long',
      'InvalidArgument',
      (context: Excel.RequestContext) => context.workbook.worksheets.add('长'.repeat(32)),
    ],
    [
      'a name with a slash',
      'InvalidArgument',
      (context: Excel.RequestContext) => context.workbook.worksheets.add('5/11'),
    ],
    [
      'the last visible sheet deleted',
      'InvalidOperation',
      (context: Excel.RequestContext) => {
        context.workbook.worksheets.getItem('Sheet1').delete();
      },
    ],
    [
      'the last visible sheet hidden',
      'InvalidOperation',
      (context: Excel.RequestContext) => {
        context.workbook.worksheets.getItem('Sheet1').visibility = 'Hidden';
      },
    ],
  ])('refuses %s', async (_, code, act) => {
    const { run } = open();
    const done = run(async (context) => {
      act(context);
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code });
  });

  it('keeps settings of the add-in, dates and all', async () => {
    const { run } = open();
    const value = { hours: [{ from: '09:00' }], since: new Date(Date.UTC(2026, 4, 11)) };
    await run(async (context) => {
      const { settings } = context.workbook;
      const missing = settings.getItemOrNullObject('window-ledgers');
      settings.add('window-ledgers', value);
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
    await run(async (context) => {
      const setting = context.workbook.settings.getItem('window-ledgers').load('value');
      await context.sync();
      expect(JSON.stringify(setting.value)).toBe(JSON.stringify(value));
      setting.delete();
      const count = context.workbook.settings.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('keeps properties, custom properties and names', async () => {
    const { run } = open([['甲'], ['乙']]);
    await run(async (context) => {
      const { properties, names, worksheets } = context.workbook;
      properties.title = '台帐';
      properties.custom.add('版本', '1');
      names.add('人员名单', worksheets.getItem('Sheet1').getRange('A1:A2'));
      const custom = properties.custom.getItem('版本').load('value, type');
      const name = names.getItem('人员名单').load('formula, type, value');
      const range = name.getRange().load('values');
      const byName = worksheets.getItem('Sheet1').getRange('人员名单').load('address');
      properties.load('title');
      await context.sync();
      expect([properties.title, custom.value, custom.type]).toEqual(['台帐', '1', 'String']);
      expect([name.formula, name.type, range.values]).toEqual([
        '=Sheet1!$A$1:$A$2',
        'Range',
        [['甲'], ['乙']],
      ]);
      expect(byName.address).toBe('Sheet1!A1:A2');
    });
  });

  it('takes in the sheets of a ledger workbook', async () => {
    const { run } = open();
    const file = base64(
      await writeLedgerBook({ regulation: yangcheng, settings: defaultSettings, capacity: 50 }),
    );
    await run(async (context) => {
      const first = context.workbook.insertWorksheetsFromBase64(file, { positionType: 'Beginning' });
      await context.sync();
      const { worksheets, tables } = context.workbook;
      worksheets.load('items/id, items/name');
      tables.load('items/name');
      await context.sync();
      expect(first.value).toEqual(worksheets.items.slice(0, -1).map(({ id }) => id));
      expect(worksheets.items.at(-1)?.name).toBe('Sheet1');
      const before = tables.items.length;
      const again = context.workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ['设置'],
        positionType: 'After',
        relativeTo: 'Sheet1',
      });
      await context.sync();
      worksheets.load('items/name');
      tables.load('items/name');
      await context.sync();
      expect(again.value).toHaveLength(1);
      expect(worksheets.items.at(-1)?.name).toBe('设置 (2)');
      expect(new Set(tables.items.map(({ name }) => name)).size).toBe(tables.items.length);
      expect(tables.items.length).toBeGreaterThan(before);
    });
  });

  it('refuses to take in what is no workbook', async () => {
    const { run } = open();
    const done = run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64(new Uint8Array([1, 2, 3])));
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('opens new workbooks in their own windows', async () => {
    const { Excel, host } = open();
    await Excel.createWorkbook(base64(new Uint8Array([7])));
    expect(host.opened.map(({ bytes }) => [...(bytes ?? [])])).toEqual([[7]]);
  });
});
