import { afterEach, describe, expect, test, vi } from 'vitest';
import { Book } from '../../../templates/sheet/book';
import { emptyLedgers, openLedgers } from './open';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A file of two sheets, the second of which refers to the first. */
async function file(text: string): Promise<Uint8Array> {
  const book = new Book();
  book.addSheet('文书 数据').write(1, 1, text);
  book.addSheet('文书 汇总').write(1, 1, { formula: "'文书 数据'!A1", result: text });
  return book.bytes();
}

describe('sheets put into the workbook', () => {
  test('stand there and refer to one another', async () => {
    const { port, host } = await openLedgers();
    expect(await port.insertSheets(await file('一'))).toBe('inserted');
    const cell = host.workbook.findSheet('文书 汇总')?.cell(0, 0);
    expect(cell?.formula).toBe("='文书 数据'!A1");
  });

  test('may be those of a whole ledger workbook, which judges itself', async () => {
    const { port } = await openLedgers();
    expect(await port.insertSheets(await emptyLedgers())).toBe('inserted');
  });

  test('may refer to a column of a table before a cell of one another', async () => {
    const { port } = await openLedgers();
    const book = new Book();
    book.addSheet('汇总').write(1, 1, '一');
    book.addSheet('数据').write(1, 1, { formula: 'COUNTIF(Ledger_YS[编号],汇总!A1)', result: 0 });
    expect(await port.insertSheets(await book.bytes())).toBe('inserted');
  });

  test('are taken out again when their references point into the file, which is opened instead', async () => {
    const { port, host } = await openLedgers();
    const before = host.workbook.sheets.map(({ name }) => name);
    host.faults.breaksReferences = true;
    expect(await port.insertSheets(await file('一'))).toBe('opened');
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
    expect(host.opened).toHaveLength(1);
  });

  test('replace those of the same name where that is wanted, and are shown', async () => {
    const { port, host } = await openLedgers();
    const names = ['文书 数据'];
    await port.insertSheets(await file('旧'), { names, replaces: true });
    await port.insertSheets(await file('新'), { names, replaces: true });
    const papers = host.workbook.sheets.filter(({ name }) => name.startsWith('文书'));
    expect(papers.map(({ name }) => name)).toEqual(names);
    expect(papers[0]?.cell(0, 0).value).toBe('新');
    expect(host.workbook.activeSheet.name).toBe('文书 数据');
  });
});

describe('a file given to the user', () => {
  test.each(['OfficeOnline', 'Mac'] as const)('on %s a workbook is opened', async (platform) => {
    const { port, host } = await openLedgers();
    Object.assign(Office.context, { platform });
    expect(await port.giveFile({ name: '表.xlsx', bytes: await file('一') })).toBe('opened');
    expect(host.opened).toHaveLength(1);
  });
});
