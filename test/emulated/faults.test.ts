import { describe, expect, it } from 'vitest';
import { open, openTable } from './node/open';

const write = (value: string) => async (context: Excel.RequestContext) => {
  context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
  await context.sync();
};

describe('errors', () => {
  it('name the statement that failed, and what was done before stays done', async () => {
    const { run, workbook, OfficeExtension } = open();
    const done = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('A2:B2').values = [['second']];
      sheet.getRange('A3').values = [['third']];
      await context.sync();
    });
    const error: unknown = await done.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values', statement: 'range1.values = ...;' },
    });
    expect(workbook.activeSheet.cell(0, 0).value).toBe('first');
    expect(workbook.activeSheet.usedArea()).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });

  it('tell of properties that were not loaded', async () => {
    const { run } = open();
    const done = run((context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      return Promise.resolve(range.values);
    });
    await expect(done).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('tell of items that are not there', async () => {
    const { run } = open();
    const done = run(async (context) => {
      context.workbook.tables.getItem('没有').load('name');
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'TableCollection.getItem' },
    });
  });

  it('name what the host does not know', async () => {
    const { run } = open();
    const property = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('banana');
      await context.sync();
    });
    await expect(property).rejects.toMatchObject({
      code: 'NotImplemented',
      message: 'The emulated host does not know the property Range.banana.',
    });
    const method = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').flashFill();
      await context.sync();
    });
    await expect(method).rejects.toMatchObject({
      message: 'The emulated host does not know the method Range.flashFill.',
    });
  });

  it('come once where a test wants them', async () => {
    const { run, host } = open();
    host.faults.fail('GeneralException', 'Range.values');
    await expect(run(write('a'))).rejects.toMatchObject({ code: 'GeneralException' });
    await expect(run(write('a'))).resolves.toBeUndefined();
  });

  it('of members of null objects', async () => {
    const { run } = open();
    const done = run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('没有').getRange('A1').values = [['x']];
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('Excel in cell-edit mode', () => {
  it('refuses requests', async () => {
    const { run, host } = open();
    host.faults.cellEditing = true;
    await expect(run(write('a'))).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    host.faults.cellEditing = false;
    await expect(run(write('a'))).resolves.toBeUndefined();
  });

  it('lets requests wait that may', async () => {
    const { Excel, host, workbook } = open();
    host.faults.cellEditing = true;
    const done = Excel.run({ delayForCellEdit: true }, write('a'));
    await Promise.resolve();
    expect(workbook.activeSheet.usedArea()).toBeNull();
    host.faults.cellEditing = false;
    await done;
    expect(workbook.activeSheet.cell(0, 0).value).toBe('a');
  });
});

describe('protection', () => {
  it.each<readonly [string, (sheet: Excel.Worksheet) => unknown]>([
    ['values', (sheet) => (sheet.getRange('A2').values = [['x']])],
    ['formats', (sheet) => (sheet.getRange('A2').format.fill.color = 'red')],
    ['rows inserted', (sheet) => sheet.getRange('2:2').insert('Down')],
    ['rows added to a table', (sheet) => sheet.tables.getItem('台帐').rows.add(undefined, [['x']])],
    [
      'rows sorted',
      (sheet) => {
        sheet.tables.getItem('台帐').sort.apply([{ key: 0 }]);
      },
    ],
    ['conditional formats', (sheet) => sheet.getRange('A2').conditionalFormats.add('Custom')],
  ])('of a sheet refuses %s', async (_, act) => {
    const { run } = openTable({ name: '台帐', headings: ['编号'], rows: [['1']] });
    const done = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.protection.protect();
      await context.sync();
      act(sheet);
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('lets unlocked cells be written, allowed actions be done, and is lifted by its password', async () => {
    const { run } = open([['a', 'b']]);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect({ allowInsertRows: true }, '1234');
      sheet.getRange('A1').values = [['x']];
      sheet.getRange('1:1').insert('Down');
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.protection.unprotect('1234');
      sheet.getRange('B2').values = [['y']];
      await context.sync();
    });
    const wrong = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.protection.protect({}, '1234');
      sheet.protection.unprotect('0000');
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'BadPassword' });
  });

  it('of a file opened read-only refuses all changes, but not those of colleagues', async () => {
    const { run, host, workbook } = open();
    workbook.readOnly = true;
    await expect(run(write('a'))).rejects.toMatchObject({ code: 'AccessDenied' });
    host.colleague.edit('Sheet1', 'A1', 'b');
    const readOnly = await run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return context.workbook.readOnly;
    });
    expect([readOnly, workbook.activeSheet.cell(0, 0).value]).toEqual([true, 'b']);
  });

  it('of the workbook refuses new sheets', async () => {
    const { run } = open();
    const done = run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add();
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('traffic', () => {
  const text = '字'.repeat(1000);
  const rows = Array.from({ length: 1000 }, () => [text]);

  it('over five megabytes is refused, up and down', async () => {
    const { run, workbook, host } = open();
    const up = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A1000').values = rows;
      sheet.getRange('B1:B1000').values = rows;
      await context.sync();
    });
    await expect(up).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(workbook.activeSheet.usedArea()).toBeNull();
    host.user.edit('Sheet1', 'A1:B1000', text);
    const down = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1000').load('values');
      await context.sync();
    });
    await expect(down).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    host.faults.payloadLimit = Infinity;
    await expect(
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1000').load('values');
        await context.sync();
      }),
    ).resolves.toBeUndefined();
  });

  it('is counted', async () => {
    const { run, host } = open();
    await run(write('a'));
    await run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      // Nothing was asked since: the client makes no round trip.
      await context.sync();
    });
    await host.idle();
    expect(host.trips).toBe(2);
    expect(host.log.filter(({ cleanup }) => cleanup)).toHaveLength(1);
    expect(host.bytes).toBe(
      host.log
        .filter(({ cleanup }) => !cleanup)
        .reduce((sum, trip) => sum + trip.requestBytes + trip.responseBytes, 0),
    );
    host.reset();
    expect([host.trips, host.bytes]).toEqual([0, 0]);
  });

  it('can be interrupted between reading and writing', async () => {
    const { run, host, workbook } = open([['a']]);
    host.beforeTrip = (number) => {
      if (number === 2) host.colleague.insertRows('Sheet1', 'A1');
    };
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
      cell.values = [[`${String(cell.values[0]?.[0])}!`]];
      await context.sync();
    });
    expect(workbook.activeSheet.cell(1, 0).value).toBe('a!');
  });
});

describe('requirement sets', () => {
  it('are those of the chosen Excel', async () => {
    const { Office, run } = open([], { apiVersion: '1.8' });
    const { requirements } = Office.context;
    expect([
      requirements.isSetSupported('ExcelApi', '1.8'),
      requirements.isSetSupported('ExcelApi', '1.13'),
    ]).toEqual([true, false]);
    const newer = run(async (context) => {
      context.workbook.insertWorksheetsFromBase64('');
      await context.sync();
    });
    await expect(newer).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('come with a ready Excel', async () => {
    const { Office } = open();
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
  });
});
