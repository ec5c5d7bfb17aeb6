import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Records } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { writeForms } from '../../../templates/write';
import { hasLibreOffice, python, savedByLibreOffice } from '../../run/spreadsheet-programs';
import { entryOf, settings } from '../write/examples';
import { contentOf } from './records';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * What the files below hold, each in the way of its program.
 * @param appliedAt the first application: to the second where its program's format shows seconds
 */
const holding = (appliedAt: number): Records =>
  recordsOf([
    entryOf('booking', {
      id: '招商-YY-2026-0001',
      channel: '电话',
      appliedAt,
      client: '阳城县某某生物科技有限公司',
      contactPhone: '13812345678',
      day: day(2026, 5, 16),
      slot: '上午',
      arrival: 570,
      fee: 12.5,
      remarks: '第一行\n第二行 & <附件>',
    }),
    entryOf('booking', {
      id: '招商-YY-2026-0002',
      channel: '现场',
      appliedAt: moment(2026, 5, 12, 15),
      client: '=1+1',
      day: day(2026, 5, 17),
      slot: '下午',
      arrival: 900,
    }),
  ]);

/** The file as records, and once more by way of the official forms. */
async function expectRecords(bytes: Uint8Array, records: Records): Promise<void> {
  const ledger = await openLedgerBook('台帐.xlsx', bytes, yangcheng.forms);
  expect(contentOf(ledger.records)).toEqual(contentOf(records));
  const period = { kind: 'month', year: 2026, month: 5 } as const;
  const head = {
    unit: '招商服务部',
    office: settings.office,
    period,
    phones: 'full',
    forms: yangcheng.forms,
  } as const;
  const forms = await openLedgerBook(
    '表.xlsx',
    await writeForms({ ...head, records: ledger.records }),
    yangcheng.forms,
  );
  expect(contentOf(forms.records)).toEqual(contentOf(records));
  expect(forms.findings).toEqual([]);
}

/** Headings in another order over two rows, a merged title, a phone as a number, a total below. */
const WRITE = `
import sys, datetime as d, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '预约服务登记表'
sheet['B1'] = '预约服务登记表（2026年）'
sheet.merge_cells('B1:H1')
sheet.append([])
sheet.append(['预约日期', '编号', '预约方式', '申请时间', '服务对象', '联系电话', '预约时段', '约定到场时间', '收费金额', '备注'])
sheet.append([d.date(2026, 5, 16), '招商-YY-2026-0001', '电话', d.datetime(2026, 5, 11, 9, 5, 7), '阳城县某某生物科技有限公司',
              13812345678, '上午', d.time(9, 30), 12.5, '第一行\\n第二行 & <附件>'])
sheet.append(['2026年5月17日', '招商-YY-2026-0002', '现场', '2026/5/12 15:00', None, None, '下午', '15：00', None, None])
sheet['E5'].value = '=1+1'
sheet['E5'].data_type = 's'
sheet.append(['合计', None, None, None, '2件'])
book.save(sys.argv[1])
`;
import { yangcheng } from '../../../rules/regulation/regulation';

describe.skipIf(python === null)('a ledger made by openpyxl (skipped where it is not installed)', () => {
  it('gives records that the official forms keep', async () => {
    const path = join(folder, 'openpyxl.xlsx');
    execFileSync(python ?? '', ['-', path], { input: WRITE });
    await expectRecords(readFileSync(path), holding(moment(2026, 5, 11, 9, 5) + 7 / 60));
  });
});

const text = (value: string) =>
  `<table:table-cell office:value-type="string">${value
    .split('\n')
    .map((line) => `<text:p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text:p>`)
    .join('')}</table:table-cell>`;
const number = (value: number) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const date = (value: string) => `<table:table-cell office:value-type="date" office:date-value="${value}"/>`;
const time = (value: string) => `<table:table-cell office:value-type="time" office:time-value="${value}"/>`;
const blank = '<table:table-cell/>';

const ROWS: readonly (readonly string[])[] = [
  [text('预约服务登记表')],
  [
    ...['编号', '预约方式', '申请时间', '服务对象', '联系电话', '预约日期', '预约时段', '约定到场时间'].map(
      text,
    ),
    ...['收费金额', '备注'].map(text),
  ],
  [
    ...[
      text('招商-YY-2026-0001'),
      text('电话'),
      date('2026-05-11T09:05:07'),
      text('阳城县某某生物科技有限公司'),
    ],
    ...[text('13812345678'), date('2026-05-16'), text('上午'), time('PT09H30M00S'), number(12.5)],
    text('第一行\n第二行 & <附件>'),
  ],
  [
    ...[text('招商-YY-2026-0002'), text('现场'), date('2026-05-12T15:00:00'), text('=1+1'), blank],
    ...[date('2026-05-17'), text('下午'), time('PT15H00M00S')],
  ],
];

/** A flat OpenDocument sheet, which LibreOffice makes an .xlsx of. */
const FLAT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="预约服务登记表">${ROWS.map(
  (cells) => `<table:table-row>${cells.join('')}</table:table-row>`,
).join('')}</table:table></office:spreadsheet></office:body></office:document>`;

describe.skipIf(!hasLibreOffice)('a ledger made by LibreOffice (skipped where it is not installed)', () => {
  it('gives records that the official forms keep', async () => {
    const path = join(folder, 'made.fods');
    writeFileSync(path, FLAT);
    const [saved = ''] = savedByLibreOffice([path], join(folder, 'saved'), join(folder, 'profile'));
    // Its own format of a date with a time ends with the minutes.
    await expectRecords(readFileSync(saved), holding(moment(2026, 5, 11, 9, 5)));
  });
});
