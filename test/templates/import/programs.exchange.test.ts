import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { importDraft, officialContent, openDraft } from '../../../templates/import';
import { openLedgerBook } from '../../../templates/read';
import { writeLedgerBook } from '../../../templates/write';
import { readWorkbook } from '../../../templates/xlsx';
import { hasLibreOffice, python } from '../../run/spreadsheet-programs';
import { unaccounted } from './accounting';
import { assistWithGroups, bookingsInParts, monthsOfOvertime } from './old-books';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-programs-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const BOOKS = [
  ['months on sheets', monthsOfOvertime],
  ['headings in two rows', assistWithGroups],
  ['moments in two columns', bookingsInParts],
] as const;

/** What an import of a file comes to, where it stands left out. */
async function outcome(bytes: Uint8Array) {
  const draft = openDraft('2026年台账.xlsx', await readWorkbook(bytes), { forms: yangcheng.forms });
  expect(unaccounted(draft)).toEqual([]);
  const { entries, rows, unread } = importDraft(draft);
  return {
    mappings: draft.sheets.map(({ mapping }) => mapping),
    entries: entries.map(({ row, values, problems }) => ({ row, values, problems })),
    rows,
    unread,
  };
}

describe.skipIf(!hasLibreOffice)('saved by LibreOffice (skipped where soffice is not installed)', () => {
  it.each(BOOKS)('%s imports the same', async (name, make) => {
    const bytes = await make();
    const path = join(folder, `${name.replaceAll(' ', '-')}.xlsx`);
    writeFileSync(path, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'lo'), path],
      {
        stdio: 'ignore',
      },
    );
    const saved = readFileSync(join(folder, 'lo', `${name.replaceAll(' ', '-')}.xlsx`));
    expect(await outcome(saved)).toEqual(await outcome(bytes));
  });
});

/** An old ledger as a script of an office might have written it: merged headings and 部室, dates of every kind. */
const WRITE = `
import sys, datetime, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '2026年5月'
sheet.append(['延时服务统计表'])
sheet.append(['部门', '加班日期', '企业', '联系方式', None, '事由', '加班时间', None, '经办人'])
sheet.append([None, None, None, '联系人', '电话', None, '起', '止', None])
sheet.append(['招商部', datetime.date(2026, 5, 11), '甲公司', '张三', 13800000001, '备案', datetime.time(17, 30), datetime.time(18, 10), '王芳'])
sheet.append([None, '2026年5月12日', '乙公司', '李四', '0356-4220000', '环评', '17点40', '18:20', '王芳'])
sheet.append(['建设部', 5.13, '丙公司', '王五', '13800000003', '规划', datetime.time(18, 0), '次日', '李强'])
sheet.append(['合计', None, '3家'])
for area in ['A1:I1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:H2', 'I2:I3', 'A4:A5']:
    sheet.merge_cells(area)
book.save(sys.argv[1])
`;

const CHECK = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['延时服务登记表']
rows = [[str(cell.value) for cell in row[:5]] for row in sheet.iter_rows(min_row=5, max_row=7)]
report = [[cell.value for cell in row] for row in book['文书 导入说明'].iter_rows(min_row=4)]
print(json.dumps({'rows': rows, 'report': report}, ensure_ascii=True))
`;
import { yangcheng } from '../../../rules/regulation/regulation';

describe.skipIf(python === null)('openpyxl (skipped where it is not installed)', () => {
  it('its workbook comes in, and it reads the official one', async () => {
    const path = join(folder, 'openpyxl.xlsx');
    execFileSync(python ?? '', ['-', path], { input: WRITE });
    const draft = openDraft('延时.xlsx', await readWorkbook(readFileSync(path)), { forms: yangcheng.forms });
    const { entries, rows, unread } = importDraft(draft);
    expect(unaccounted(draft)).toEqual([]);
    expect(
      entries.map((entry) =>
        ['unit', 'date', 'contactPhone', 'startedAt', 'endedAt'].map((field) => valueOf(entry, field)),
      ),
    ).toEqual([
      ['招商部', day(2026, 5, 11), '13800000001', 1050, 1090],
      ['招商部', day(2026, 5, 12), '0356-4220000', 1060, 1100],
      ['建设部', day(2026, 5, 13), '13800000003', 1080, null],
    ]);
    expect(rows.map(({ cell, reason }) => [cell, reason])).toEqual([['A7:C7', '合计行']]);
    expect(unread.map(({ cell, text }) => [cell, text])).toEqual([['H6', '次日']]);
    const official = join(folder, 'official.xlsx');
    writeFileSync(
      official,
      await writeLedgerBook(officialContent(draft, { regulation: yangcheng, today: day(2026, 11, 23) })),
    );
    const answer: unknown = JSON.parse(
      execFileSync(python ?? '', ['-', official], { input: CHECK }).toString(),
    );
    expect(answer).toMatchObject({
      rows: [
        ['YS-2026-0001', '2026-05-11 00:00:00', '招商部', '王芳', '甲公司'],
        ['YS-2026-0002', '2026-05-12 00:00:00', '招商部', '王芳', '乙公司'],
        ['YS-2026-0003', '2026-05-13 00:00:00', '建设部', '李强', '丙公司'],
      ],
      report: expect.arrayContaining([['未导入的行', '2026年5月!A7:C7', '合计　3家', '合计行']]) as unknown,
    });
    expect(
      (await openLedgerBook('正式.xlsx', readFileSync(official), yangcheng.forms)).records.overtime,
    ).toHaveLength(3);
  });
});
