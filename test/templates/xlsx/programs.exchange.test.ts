import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook, type Workbook } from '../../../templates/xlsx';
import { hasLibreOffice, python } from '../../run/spreadsheet-programs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xlsx-programs-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function source(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('预约台帐');
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = '预约台帐';
  sheet.addRow([' 张三 & <李四>', new Date(Date.UTC(2026, 4, 11, 18)), 12.5, true]);
  sheet.addRow([
    '第一行\n第二行',
    { formula: 'C2*2', result: 25 },
    { formula: 'NA()', result: { error: '#N/A' } },
  ]);
  sheet.getCell('B2').numFmt = 'yyyy"年"m"月"d"日" h:mm';
  workbook.addWorksheet('隐藏', { state: 'hidden' }).getCell('C5').value = 1;
  const path = join(folder, 'source.xlsx');
  await workbook.xlsx.writeFile(path);
  return path;
}

const EXPECTED = [
  { row: 1, cells: ['预约台帐'] },
  { row: 2, cells: [' 张三 & <李四>', { serial: 46153.75, format: 'datetime' }, 12.5, true] },
  { row: 3, cells: ['第一行\n第二行', 25, { error: '#N/A' }] },
];

function expectSame(workbook: Workbook): void {
  expect(workbook.date1904).toBe(false);
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['预约台帐', false],
    ['隐藏', true],
  ]);
  expect(workbook.sheets[0]?.rows).toEqual(EXPECTED);
  expect(workbook.sheets[1]?.rows).toEqual([{ row: 5, cells: [undefined, undefined, 1] }]);
}

/** Lets LibreOffice write a file in another format; @returns the bytes. */
function converted(path: string, filter: string, extension: string): Uint8Array {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, extension), path],
    {
      stdio: 'ignore',
    },
  );
  return readFileSync(join(folder, extension, `source.${extension}`));
}

describe.skipIf(!hasLibreOffice)('LibreOffice (skipped where soffice is not installed)', () => {
  it('writes .xlsx that reads the same', async () => {
    expectSame(await readWorkbook(converted(await source(), 'xlsx:Calc MS Excel 2007 XML', 'xlsx')));
  });

  it.each([
    ['xls', 'xls', 'format', /97–2003/],
    ['ods', 'ods', 'format', /\.ods/],
    ['csv', 'csv', 'format', /\.csv/],
    ['html', 'html', 'format', /HTML/],
    ['pdf', 'pdf', 'format', /PDF/],
  ])('its .%s is refused by name', async (extension, filter, code, says) => {
    const bytes = converted(await source(), filter, extension);
    await expect(readWorkbook(bytes)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(says) as string,
    });
  });
});

const WRITE = `
import sys, datetime, openpyxl
book = openpyxl.Workbook()
book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
book.iso_dates = sys.argv[2] == 'iso'
sheet = book.active
sheet.title = '台 帐'
sheet['A1'] = datetime.datetime(2026, 5, 11, 18, 0)
sheet['B1'] = datetime.date(2026, 5, 11)
sheet['C1'] = datetime.time(6, 0)
sheet['A2'] = '窗口台帐'
sheet['B2'] = '=1+1'
sheet['C2'] = True
sheet['D2'] = '#N/A'
book.save(sys.argv[1])
`;

describe.skipIf(python === null)('openpyxl (skipped where it is not installed)', () => {
  it.each(['serial', 'iso'])('1904 dates as %s', async (dates) => {
    const path = join(folder, `${dates}.xlsx`);
    execFileSync(python ?? '', ['-', path, dates], { input: WRITE });
    const { date1904, sheets } = await readWorkbook(readFileSync(path));
    expect(date1904).toBe(true);
    expect(sheets[0]?.name).toBe('台 帐');
    const day = 46153 - 1462;
    expect(sheets[0]?.rows).toEqual([
      {
        row: 1,
        cells: [
          { serial: day + 0.75, format: 'datetime', seconds: true },
          { serial: day, format: 'date' },
          { serial: 0.25, format: 'time', seconds: true },
        ],
      },
      { row: 2, cells: ['窗口台帐', { holds: 'formula' }, true, { error: '#N/A' }] },
    ]);
  });

  it('reads a file that Python repacked without compression, zip64 forced', async () => {
    const path = join(folder, 'repacked.xlsx');
    const script =
      'import sys, zipfile\n' +
      'with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:\n' +
      '    for name in old.namelist():\n' +
      '        with new.open(name, "w", force_zip64=True) as part: part.write(old.read(name))\n';
    writeFileSync(join(folder, 'repack.py'), script);
    execFileSync(python ?? '', [join(folder, 'repack.py'), await source(), path]);
    expectSame(await readWorkbook(readFileSync(path)));
  });
});
