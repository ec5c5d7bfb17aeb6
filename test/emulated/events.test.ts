import { describe, expect, it } from 'vitest';
import { open, openTable, type Opened } from './node/open';

/** Lets handlers run that were told of something. */
async function settled({ host }: Opened): Promise<void> {
  await host.idle();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** What an event tells of a single cell that now holds a text. */
const details = (valueBefore: string, valueTypeBefore: string, valueAfter: string) => ({
  valueBefore,
  valueTypeBefore,
  valueAfter,
  valueTypeAfter: 'String',
});

describe('events', () => {
  it('tell of edits: by whom, where, and of single cells what', async () => {
    const opened = open([['a']]);
    const told: unknown[] = [];
    await opened.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => {
        told.push([event.changeType, event.address, event.source, event.triggerSource, event.details]);
        await Promise.resolve();
      });
      await context.sync();
    });
    const { host } = opened;
    host.user.type('Sheet1', 'A1', 'b');
    host.colleague.edit('Sheet1', 'A2:B3', 1);
    host.user.insertRows('Sheet1', 'A1:A2');
    host.colleague.deleteRows('Sheet1', 'A1');
    await opened.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('C1').values = [['c']];
      await context.sync();
    });
    await settled(opened);
    expect(told).toEqual([
      ['RangeEdited', 'A1', 'Local', 'Unknown', details('a', 'String', 'b')],
      ['RangeEdited', 'A2:B3', 'Remote', 'Unknown', undefined],
      ['RowInserted', '1:2', 'Local', 'Unknown', undefined],
      ['RowDeleted', '1:1', 'Remote', 'Unknown', undefined],
      ['RangeEdited', 'C1', 'Local', 'ThisLocalAddin', details('', 'Empty', 'c')],
    ]);
  });

  it('lead to the cells they tell of', async () => {
    const opened = open([['a']]);
    const values: unknown[] = [];
    await opened.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => {
        await opened.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          values.push(range.values);
        });
      });
      await context.sync();
    });
    opened.host.user.type('Sheet1', 'B2', '5');
    await settled(opened);
    await settled(opened);
    expect(values).toEqual([[[5]]]);
  });

  it('of selection go to the sheet, the workbook and the table', async () => {
    const opened = openTable({ name: '台帐', headings: ['编号'], rows: [['1'], ['2']] });
    const told: string[] = [];
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.onSelectionChanged.add((event) => Promise.resolve(void told.push(`sheet ${event.address}`)));
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void told.push('workbook')));
      const table = context.workbook.tables.getItem('台帐');
      table.onSelectionChanged.add((event) =>
        Promise.resolve(void told.push(`table ${event.isInsideTable ? event.address : '–'}`)),
      );
      await context.sync();
    });
    opened.host.user.select('Sheet1', 'A2:C2');
    opened.host.colleague.select('Sheet1', 'A3');
    await settled(opened);
    expect(told.sort()).toEqual(['sheet A2:C2', 'table A2', 'workbook']);
  });

  it('of tables tell of their cells only', async () => {
    const opened = openTable({ name: '台帐', headings: ['编号'], rows: [['1'], ['2']] });
    const told: unknown[] = [];
    await opened.run(async (context) => {
      context.workbook.tables.getItem('台帐').onChanged.add((event) => {
        told.push([event.changeType, event.address, event.source]);
        return Promise.resolve();
      });
      await context.sync();
    });
    opened.host.colleague.edit('Sheet1', 'A2', 'x');
    opened.host.colleague.edit('Sheet1', 'D9', 'x');
    await settled(opened);
    expect(told).toEqual([['RangeEdited', 'A2', 'Remote']]);
  });

  it('of sheets added, activated, renamed and deleted', async () => {
    const opened = open();
    const told: string[] = [];
    const tell = (what: string) => () => Promise.resolve(void told.push(what));
    await opened.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(tell('added'));
      worksheets.onActivated.add(tell('activated'));
      worksheets.onDeactivated.add(tell('deactivated'));
      worksheets.onDeleted.add(tell('deleted'));
      await context.sync();
      worksheets.add('第二').activate();
      await context.sync();
      worksheets.getItem('Sheet1').delete();
      await context.sync();
    });
    await settled(opened);
    expect(told).toEqual(['added', 'deactivated', 'activated', 'deleted']);
  });

  it('stop when the handler is removed, or all are switched off', async () => {
    const opened = open([['a']]);
    let told = 0;
    const handle = await opened.run(async (context) => {
      const result = context.workbook.worksheets
        .getItem('Sheet1')
        .onChanged.add(() => Promise.resolve(void (told += 1)));
      await context.sync();
      return result;
    });
    expect(opened.host.eventHandlers).toBe(1);
    await opened.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['b']];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settled(opened);
    expect(told).toBe(0);
    opened.host.user.type('Sheet1', 'A1', 'c');
    await settled(opened);
    expect(told).toBe(1);
    handle.remove();
    await handle.context.sync();
    opened.host.user.type('Sheet1', 'A1', 'd');
    await settled(opened);
    expect([told, opened.host.eventHandlers]).toEqual([1, 0]);
  });
});
