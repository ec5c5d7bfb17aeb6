import { afterEach, describe, expect, test, vi } from 'vitest';
import ExcelJS from 'exceljs';
import { yangcheng } from '../../../rules/regulation/regulation';
import { openLedgerBook, type LedgerBook } from '../../../templates/read';
import { files } from '../../situations/files';
import { leftOut, prefilled, records } from '../../situations/rows';
import { caseBytes, saysOf } from '../../situations/says';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, type Cells } from '../../templates/read/grids';
import { open } from './open';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the emulated Excel has as the name of a workbook. */
const NAME = '工作簿1.xlsx';

/** The same workbook through its file and through Excel. */
async function both(bytes: Uint8Array): Promise<{ file: LedgerBook; excel: LedgerBook | null }> {
  const { port } = await open(bytes);
  return { excel: await port.read(), file: await openLedgerBook(NAME, bytes, yangcheng.forms) };
}

async function expectSame(bytes: Uint8Array): Promise<LedgerBook> {
  const { file, excel } = await both(bytes);
  expect(excel === null ? null : saysOf(excel)).toEqual(saysOf(file));
  expect(excel).toEqual(file);
  return file;
}

/** What Excel does when it opens a file, and the emulated one does not: it works formulas out, and repairs. */
const ELSEWHERE: readonly string[] = [
  '34-iso-d.xlsx',
  '40b-styles-missing.xlsx',
  '45-formulas.xlsx',
  'dup-entry.xlsx',
  'module-sheet.xlsx',
];

describe('a workbook says the same in Excel as in its file', () => {
  test.each(files.filter(([file]) => !ELSEWHERE.includes(file)))('%s: %s', async (file) => {
    await expectSame(caseBytes(file));
  });

  test('rows of every kind', async () => {
    const rows = [...Object.values(leftOut).flat(), ...prefilled, ...records.map(([, row]) => row)];
    const book = await expectSame(
      await bytesOf((sheet) => {
        fill(sheet, [...OVERTIME_ROWS, ...rows]);
      }),
    );
    expect(book.records.overtime).toHaveLength(OVERTIME_ROWS.length + records.length);
  });

  test('seconds count where they are shown, and a date format has no time', async () => {
    const late = 46153 + (9 * 3600 + 43) / 86_400;
    const formats = ['yyyy-mm-dd hh:mm', 'yyyy-mm-dd hh:mm:ss', 'yyyy"年"m"月"d"日"', 'General'];
    const book = await expectSame(
      await bytesOf((sheet) => {
        sheet.name = '预约服务登记表';
        fill(sheet, [], ['编号', '申请时间', '部室', '预约日期', '服务对象']);
        formats.forEach((numFmt, index) => {
          sheet.addRow([`YY-2026-000${index + 1}`, null, '招商部', '2026-05-16', '甲公司']);
          const cell = sheet.getCell(index + 2, 2);
          cell.value = late;
          cell.numFmt = numFmt;
        });
      }),
    );
    const minute = book.records.booking[0]?.values.appliedAt ?? 0;
    expect(book.records.booking.map(({ values }) => values.appliedAt)).toEqual([
      minute,
      minute + 43 / 60,
      null,
      minute,
    ]);
    expect(book.records.booking[2]?.problems).toMatchObject([
      { field: 'appliedAt', refused: { reason: 'no-time' } },
    ]);
  });

  test('cells merged downwards, 同上, and the totals row of a table', async () => {
    const book = await expectSame(
      await bytesOf((sheet) => {
        const [first = [], second = []] = OVERTIME_ROWS;
        sheet.addTable({
          name: 'Table1',
          ref: 'A1',
          headerRow: true,
          totalsRow: true,
          columns: OVERTIME_HEADINGS.map((name) => ({ name })),
          rows: [first, second, second.map((cell, index) => (index === 4 ? '同上' : cell))].map(
            (row, index) => row.map((cell, column) => (column === 0 ? `YS-2026-000${index + 1}` : cell)),
          ),
        });
        sheet.getCell('B5').value = '2';
        sheet.mergeCells('D2:D4');
      }),
    );
    expect(book.sheets[0]).toMatchObject({
      records: 3,
      leftOut: [{ reason: '表格的汇总行' }],
      fromAbove: [
        { cell: 'D3', from: 'D2' },
        { cell: 'D4', from: 'D2' },
        { cell: 'E4', from: 'E3' },
      ],
    });
  });

  test('a picture that Excel shows as an error signs, and is nobody’s name', async () => {
    const picture = { formula: '_xlfn.DISPIMG("ID_1",1)', result: { error: '#NAME?' as const } };
    const book = await expectSame(
      await bytesOf((sheet) => {
        fill(sheet, OVERTIME_ROWS);
        sheet.getCell('D2').value = picture;
        sheet.getCell('O2').value = picture;
      }),
    );
    const [entry] = book.records.overtime;
    expect(entry?.values.confirmedBy).toBe('（图片）');
    expect(entry?.problems).toMatchObject([{ field: 'staff', refused: { reason: 'picture' } }]);
  });
});

async function bytesOf(write: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  write(workbook.addWorksheet('延时服务登记表'));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(
  sheet: ExcelJS.Worksheet,
  rows: readonly Cells[],
  headings: readonly string[] = OVERTIME_HEADINGS,
): void {
  sheet.addRow([...headings]);
  for (const row of rows) sheet.addRow([...row]);
}
