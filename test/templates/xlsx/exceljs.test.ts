import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type CellValue, type SheetGrid } from '../../../templates/xlsx';

async function written(fill: (sheet: ExcelJS.Worksheet) => void): Promise<SheetGrid> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('台帐'));
  const [sheet] = (await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()))).sheets;
  if (!sheet) throw new Error('The workbook has no sheet');
  return sheet;
}

/**
 * exceljs drops control characters that XML cannot hold, leaves `_xHHHH_` unescaped (we undo it, as Excel does), and
 * writes a bare carriage return, which XML reads as a line feed. Lone surrogates are no text in any encoding.
 */
function survives(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return !/_x[0-9A-Fa-f]{4}_|[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/u.test(text);
}

const texts = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('&', '<', '_', 'x', ' ', '\n', '台', '😀', '"') }),
  )
  .filter(survives);
const values = fc.oneof(
  texts,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.boolean(),
);

describe('what exceljs writes', () => {
  it('comes back equal: texts, numbers and booleans', async () => {
    const rows = fc.array(fc.array(values, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (grid) => {
        const sheet = await written((worksheet) => worksheet.addRows(grid));
        const read = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
        grid.forEach((row, index) => {
          row.forEach((value, column) => {
            expect(read.get(index + 1)?.[column]).toEqual(value === '' ? undefined : value);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  const CASES: readonly (readonly [
    name: string,
    value: ExcelJS.CellValue,
    format: string,
    read: CellValue | undefined,
  ])[] = [
    ['date', new Date(Date.UTC(2026, 4, 11)), 'yyyy-mm-dd', { serial: 46153, format: 'date' }],
    [
      'moment',
      new Date(Date.UTC(2026, 4, 11, 18)),
      'yyyy/m/d h:mm',
      { serial: 46153.75, format: 'datetime' },
    ],
    ['time', 0.375, 'hh:mm', { serial: 0.375, format: 'time' }],
    ['rich text', { richText: [{ text: '窗口' }, { text: '台帐', font: { bold: true } }] }, '@', '窗口台帐'],
    ['formula with number', { formula: '1+1', result: 2 }, '0', 2],
    ['formula with text', { formula: '"a"', result: 'a' }, '@', 'a'],
    ['formula with error', { formula: 'NA()', result: { error: '#N/A' } }, '0', { error: '#N/A' }],
    ['formula without result', { formula: '1+1' }, '0', { holds: 'formula' }],
    ['error', { error: '#REF!' }, '0', { error: '#REF!' }],
    ['link', { text: '政务网', hyperlink: 'http://example.invalid' }, '@', '政务网'],
  ];

  it.each(CASES)('%s', async (_, value, format, expected) => {
    const sheet = await written((worksheet) => {
      const cell = worksheet.getCell('B2');
      cell.value = value;
      cell.numFmt = format;
    });
    expect(sheet.rows).toEqual(expected === undefined ? [] : [{ row: 2, cells: [undefined, expected] }]);
  });

  it('merged cells: only the top left one has the value', async () => {
    const sheet = await written((worksheet) => {
      worksheet.mergeCells('A1:C2');
      worksheet.getCell('A1').value = '标题';
      worksheet.getCell('A3').value = 1;
    });
    expect(sheet.rows).toEqual([
      { row: 1, cells: ['标题'] },
      { row: 3, cells: [1] },
    ]);
  });

  it('tables keep their names', async () => {
    const sheet = await written((worksheet) => {
      worksheet.addTable({
        name: '预约',
        ref: 'A3',
        headerRow: true,
        columns: [{ name: '编号' }, { name: '日期' }],
        rows: [['1', 2]],
      });
    });
    expect(sheet.tables).toEqual([{ name: '预约', ref: 'A3:B4', totalsRows: 0 }]);
    expect(sheet.rows).toEqual([
      { row: 3, cells: ['编号', '日期'] },
      { row: 4, cells: ['1', 2] },
    ]);
  });

  it('a format over a million empty rows costs nothing', async () => {
    const sheet = await written((worksheet) => {
      worksheet.columns = [{ header: '日期', style: { numFmt: 'yyyy-mm-dd' } }];
      worksheet.getCell('A1048576').value = 1;
    });
    expect(sheet.rows.map(({ row }) => row)).toEqual([1, 1_048_576]);
  });
});
