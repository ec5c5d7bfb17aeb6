import { describe, expect, test } from 'vitest';
import { defaultCalendar, statutoryDays, type Notice } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { moment } from '../../../rules/time/moment';
import { calendarRows } from '../../../templates/layout';
import { assess, officesOf } from '../../../templates/offices';
import { readLedgerBook, type LedgerBook } from '../../../templates/read';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook, type Cells } from '../read/grids';
import { book, NAME, of } from './books';
import { yangcheng } from '../../../rules/regulation/regulation';
import { word } from '../../../rules/wording/word';
import { allRecords, RecordIndex } from '../../../rules/checks/record-index';

const [ROW_1 = [], ROW_2 = []] = OVERTIME_ROWS;

describe('which workbooks belong together', () => {
  const units = (...names: readonly string[]) => ({ units: names.map((name) => ({ name, prefix: '' })) });
  test.each<[string, readonly LedgerBook[], readonly string[]]>([
    [
      'the same 部室 in 设置',
      [
        book('1.xlsx', { settings: units('招商部') }),
        book('2.xlsx', { settings: units('招商部', '企业部') }),
      ],
      ['招商部: 1.xlsx 2.xlsx'],
    ],
    ['the same 部室 in the records', [book('1.xlsx'), book('2.xlsx')], ['招商部: 1.xlsx 2.xlsx']],
    [
      '设置 before records',
      [book('1.xlsx', { settings: units('企业部') }), book('2.xlsx')],
      ['企业部: 1.xlsx', '招商部: 2.xlsx'],
    ],
    [
      'several 部室 in the records',
      [book('1.xlsx', { rows: [ROW_1, of('企业部', ROW_2)] }), book('2.xlsx')],
      ['1.xlsx: 1.xlsx', '招商部: 2.xlsx'],
    ],
    [
      'no 部室 at all',
      [book('1.xlsx', { rows: [of('', ROW_1)] }), book('2.xlsx', { rows: [of('', ROW_2)] })],
      ['1.xlsx: 1.xlsx', '2.xlsx: 2.xlsx'],
    ],
    [
      'months in order of number, however they were chosen',
      [book('10月.xlsx'), book('9月.xlsx'), book('11月.xlsx')],
      ['招商部: 9月.xlsx 10月.xlsx 11月.xlsx'],
    ],
  ])('%s', (_title, books, expected) => {
    expect(officesOf(books).map(({ unit, files }) => `${unit}: ${files.join(' ')}`)).toEqual(expected);
  });

  test('nothing gives nothing', () => {
    expect(officesOf([])).toEqual([]);
  });
});

describe('records that workbooks share', () => {
  test('the same record again is dropped and listed', () => {
    const [office] = officesOf([book('4月.xlsx', { rows: [ROW_1] }), book('全年.xlsx')]);
    expect(office?.records.overtime.map(({ source, row }) => `${source.file} ${row}`)).toEqual([
      '4月.xlsx 2',
      '全年.xlsx 3',
    ]);
    expect(office?.duplicates).toEqual([
      {
        ledger: 'overtime',
        id: 'YS-2026-0001',
        kept: { file: '4月.xlsx', sheet: NAME, row: 2 },
        dropped: { file: '全年.xlsx', sheet: NAME, row: 2 },
        archived: false,
      },
    ]);
    expect(office?.findings).toEqual([]);
  });

  test('so is one without 编号', () => {
    const rows = [of('招商部', ROW_1, null)];
    const [office] = officesOf([book('a.xlsx', { rows }), book('b.xlsx', { rows })]);
    expect(office?.records.overtime).toHaveLength(1);
    expect(office?.duplicates).toMatchObject([{ id: null }]);
  });

  test('two files of one name are two files', () => {
    const [office] = officesOf([book('台帐.xlsx'), book('台帐.xlsx')]);
    expect(office?.records.overtime).toHaveLength(2);
    expect(office?.duplicates).toHaveLength(2);
  });

  test('other contents under the same id: both stay, the later one is told', () => {
    const [office] = officesOf([
      book('a.xlsx', { rows: [ROW_1] }),
      book('b.xlsx', { rows: [ROW_2, of('招商部', ROW_2, ROW_1[0])] }),
    ]);
    expect(office?.records.overtime).toHaveLength(3);
    expect(office?.findings).toMatchObject([
      { rule: 'data/conflict', level: 'defect', file: 'b.xlsx', row: 3, cell: 'A3', record: 'YS-2026-0001' },
    ]);
    expect(office?.findings.map((finding) => word(finding).message)[0]).toContain(
      '“a.xlsx”“延时服务登记表”第2行',
    );
  });

  test('twice in one workbook is left to the rules', () => {
    const [office] = officesOf([book('a.xlsx', { rows: [ROW_1, ROW_1, ROW_2] })]);
    expect(office?.records.overtime).toHaveLength(3);
    expect(office?.duplicates).toEqual([]);
  });

  test('a cell that could not be read makes a difference', () => {
    const bad = ROW_1.map((cell, at) => (at === 1 ? '5.11' : cell));
    const [office] = officesOf([book('a.xlsx', { rows: [ROW_1] }), book('b.xlsx', { rows: [bad] })]);
    expect(office?.findings.map((finding) => finding.rule)).toEqual(['data/conflict']);
  });

  test('ids of another 部室 are other ids', () => {
    const offices = officesOf([
      book('a.xlsx', { rows: [ROW_1] }),
      book('b.xlsx', { rows: [of('企业部', ROW_2, ROW_1[0])] }),
    ]);
    expect(offices.flatMap((office) => office.findings)).toEqual([]);
  });
});

describe('settings of several workbooks', () => {
  const unit = [{ name: '招商部', prefix: '招商' }];
  const member = { name: '张三', unit: '招商部', role: '联络员' as const, redAgent: false, active: true };

  test('lists are united, the later word wins and is noted', () => {
    const [office] = officesOf([
      book('1.xlsx', { settings: { units: unit, staff: [member], complaintPhone: '1' } }),
      book('2.xlsx', {
        settings: {
          units: unit,
          staff: [
            { ...member, active: false },
            { ...member, name: '李四' },
          ],
          complaintPhone: '2',
        },
      }),
    ]);
    expect(office?.settings.staff).toEqual([
      { ...member, active: false },
      { ...member, name: '李四' },
    ]);
    expect(office?.settings.complaintPhone).toBe('2');
    expect(
      office?.findings.map((finding) => `${finding.rule} ${finding.file} ${word(finding).title}`),
    ).toEqual(['settings/conflict 2.xlsx 设置·监督电话', 'settings/conflict 2.xlsx 设置·人员']);
  });

  test('a workbook without 设置 takes nothing back', () => {
    const [office] = officesOf([
      book('1.xlsx', {
        settings: {
          units: unit,
          office: '某开发区',
          options: { replyClock: 'office', overtimeEarnsTimeOff: true, noticeCopies: 3 },
        },
      }),
      book('2.xlsx'),
    ]);
    expect(office?.settings).toMatchObject({
      office: '某开发区',
      options: { replyClock: 'office', overtimeEarnsTimeOff: true, noticeCopies: 3 },
    });
    expect(office?.findings).toEqual([]);
  });
});

describe('assessment', () => {
  const now = moment(2026, 6, 1, 9);
  const regulation = yangcheng;
  const correction: Cells = [46153, '休息日', '停电', '管委会通知'];

  test('equals judging the records read together by hand, with the findings of the workbooks in front', () => {
    const books = [
      book('a.xlsx', { rows: [...OVERTIME_ROWS, ['YS-3', '5.13', '招商部']] }),
      book('b.xlsx', { rows: [of('企业部', ROW_1)] }),
    ];
    const expected = officesOf(books).flatMap((office) => [
      ...office.findings,
      ...judge({
        ...office,
        calendar: defaultCalendar({ notices: office.notices, corrections: office.corrections }),
        regulation,
        now,
        everywhere: new RecordIndex(allRecords(officesOf(books).map(({ records }) => records))),
      }),
    ]);
    const { findings, offices } = assess(books, now, { regulation });
    expect(findings).toEqual(expected);
    expect(findings.map((finding) => finding.rule)).toContain('data/type');
    expect(offices.map(({ unit, named }) => [unit, named])).toEqual(
      [
        ['企业部', true],
        ['招商部', true],
      ].reverse(),
    );
  });

  test('a correction in 日历 is judged by', () => {
    const rulesOf = (days: readonly Cells[]) =>
      assess([book('a.xlsx', { days })], now, { regulation }).findings.map((finding) => finding.rule);
    expect(rulesOf([])).not.toContain('overtime/workday');
    expect(rulesOf([correction])).toContain('overtime/workday');
  });

  test('a notice makes its year known, from the workbook or from outside', () => {
    const notice: Notice = { year: 2027, source: '2027年放假通知', days: statutoryDays(2027) };
    const rows = calendarRows([notice]);
    const yearsOf = (rows: readonly Cells[], notices: readonly Notice[] = []) =>
      assess([book('a.xlsx', { days: rows })], now, { regulation, notices }).offices[0]?.calendar.knownYears;
    expect(yearsOf([])).not.toContain(2027);
    expect(yearsOf(rows)).toContain(2027);
    expect(yearsOf([], [notice])).toContain(2027);
  });

  test('findings of sheets belong to the 部室', () => {
    const rows = OVERTIME_ROWS.map((row) => row.slice(0, 10));
    const withoutResult = readLedgerBook(
      'a.xlsx',
      workbook(sheet(NAME, [OVERTIME_HEADINGS.slice(0, 10), ...rows])),
      yangcheng.forms,
    );
    const { findings } = assess([withoutResult], now, { regulation });
    expect(findings[0]).toMatchObject({ rule: 'sheet/missing-column', unit: '招商部' });
  });
});
