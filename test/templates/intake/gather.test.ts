import { describe, expect, test } from 'vitest';
import { statutoryDays, type Notice } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { defaultSettings, type Settings } from '../../../rules/settings';
import { moment } from '../../../rules/time/moment';
import {
  archiveMarkText,
  CALENDAR_SHEET,
  calendarRows,
  calendarTable,
  SETTINGS_SHEET,
  settingsRows,
  settingsTables,
} from '../../../templates/layout';
import { assess, calendarOf, gather } from '../../../templates/intake';
import { readLedgerBook, type LedgerBook } from '../../../templates/read';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook, type Cells } from '../read/grids';

const NAME = '延时服务登记表';
const [ROW_1 = [], ROW_2 = []] = OVERTIME_ROWS;

interface Contents {
  readonly rows?: readonly Cells[];
  readonly settings?: Partial<Settings>;
  readonly days?: readonly Cells[];
}

/** A workbook of the 部室 招商部 by its rows; settings and calendar sheets only where given. */
function book(file: string, { rows = OVERTIME_ROWS, settings, days }: Contents = {}): LedgerBook {
  const { units, staff, basics } = settingsTables;
  const sheets = [sheet(NAME, [[...OVERTIME_HEADINGS], ...rows])];
  if (settings) {
    const written = settingsRows({ ...defaultSettings, ...settings });
    const lines = [basics, units, staff].map((table) => ({
      table,
      rows: [table.columns.map((column) => column.heading), ...written[keyOf(table)]],
    }));
    const cells = Array.from({ length: 20 }, (_, at) => {
      const line: (string | number | null)[] = [];
      for (const each of lines)
        (each.rows[at] ?? []).forEach((cell, offset) => (line[each.table.firstColumn - 1 + offset] = cell));
      return Array.from(line, (cell) => cell ?? null);
    });
    sheets.push(sheet(SETTINGS_SHEET, cells));
  }
  if (days)
    sheets.push(sheet(CALENDAR_SHEET, [calendarTable.columns.map((column) => column.heading), ...days]));
  return readLedgerBook(file, workbook(...sheets));
}

function keyOf(table: (typeof settingsTables)[keyof typeof settingsTables]): 'basics' | 'units' | 'staff' {
  if (table === settingsTables.basics) return 'basics';
  return table === settingsTables.units ? 'units' : 'staff';
}

const of = (unit: string, row: Cells, id = row[0]): Cells => [id, row[1], unit, ...row.slice(3)];

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
    expect(gather(books).map(({ unit, files }) => `${unit}: ${files.join(' ')}`)).toEqual(expected);
  });

  test('nothing gives nothing', () => {
    expect(gather([])).toEqual([]);
  });
});

describe('records that workbooks share', () => {
  test('the same record again is dropped and listed', () => {
    const [office] = gather([book('4月.xlsx', { rows: [ROW_1] }), book('全年.xlsx')]);
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
    const [office] = gather([book('a.xlsx', { rows }), book('b.xlsx', { rows })]);
    expect(office?.records.overtime).toHaveLength(1);
    expect(office?.duplicates).toMatchObject([{ id: null }]);
  });

  test('two files of one name are two files', () => {
    const [office] = gather([book('台帐.xlsx'), book('台帐.xlsx')]);
    expect(office?.records.overtime).toHaveLength(2);
    expect(office?.duplicates).toHaveLength(2);
  });

  test('other contents under the same id: both stay, the later one is told', () => {
    const [office] = gather([
      book('a.xlsx', { rows: [ROW_1] }),
      book('b.xlsx', { rows: [ROW_2, of('招商部', ROW_2, ROW_1[0])] }),
    ]);
    expect(office?.records.overtime).toHaveLength(3);
    expect(office?.findings).toMatchObject([
      { rule: 'data/conflict', level: 'defect', file: 'b.xlsx', row: 3, cell: 'A3', record: 'YS-2026-0001' },
    ]);
    expect(office?.findings[0]?.message).toContain('“a.xlsx”“延时服务登记表”第2行');
  });

  test('twice in one workbook is left to the rules', () => {
    const [office] = gather([book('a.xlsx', { rows: [ROW_1, ROW_1, ROW_2] })]);
    expect(office?.records.overtime).toHaveLength(3);
    expect(office?.duplicates).toEqual([]);
  });

  const archived = (
    file: string,
    rows: readonly Cells[],
    at = '2026-06-01 09:00',
    unit = '招商部',
  ): LedgerBook =>
    readLedgerBook(
      file,
      workbook(
        sheet('统计表', [['窗口服务统计表'], [archiveMarkText({ unit, period: '2026年5月', at })]]),
        sheet(NAME, [[...OVERTIME_HEADINGS], ...rows]),
      ),
    );
  const changed = (row: Cells): Cells => row.map((cell, at) => (at === 4 ? '归档以后改过的单位' : cell));

  test('the copy of a record in an archive never counts beside its ledger, whatever it says', () => {
    const [office, ...others] = gather([
      archived('5月归档.xlsx', [changed(ROW_1), ROW_2]),
      book('台帐.xlsx'),
    ]);
    expect(others).toEqual([]);
    expect(office?.records.overtime.map(({ source }) => source.file)).toEqual(['台帐.xlsx', '台帐.xlsx']);
    expect(office?.duplicates).toMatchObject([
      { archived: true, dropped: { file: '5月归档.xlsx', row: 2 }, kept: { file: '台帐.xlsx', row: 2 } },
      { archived: true, dropped: { file: '5月归档.xlsx', row: 3 } },
    ]);
    expect(office?.findings).toEqual([]);
  });

  test('what only an archive still has counts', () => {
    const [office] = gather([book('台帐.xlsx', { rows: [ROW_2] }), archived('归档.xlsx', [ROW_1, ROW_2])]);
    expect(office?.records.overtime.map(({ source, row }) => `${source.file} ${row}`)).toEqual([
      '台帐.xlsx 2',
      '归档.xlsx 2',
    ]);
  });

  test('without 编号, what an archive may hide or work out makes no difference', () => {
    const nameless = of('招商部', ROW_1, null);
    const [office] = gather([
      book('台帐.xlsx', { rows: [nameless] }),
      archived('归档.xlsx', [nameless, changed(nameless)]),
    ]);
    expect(office?.records.overtime.map(({ source, row }) => `${source.file} ${row}`)).toEqual([
      '台帐.xlsx 2',
      '归档.xlsx 3',
    ]);
  });

  test('of two archives the one made last knows better', () => {
    const [office] = gather([
      archived('1.xlsx', [ROW_1], '2026-06-01 09:00'),
      archived('2.xlsx', [changed(ROW_1)], '2026-07-01 09:00'),
    ]);
    expect(office?.records.overtime.map(({ source }) => source.file)).toEqual(['2.xlsx']);
  });

  test('an archive belongs to the 部室 that it names', () => {
    const offices = gather([archived('归档.xlsx', [], '2026-06-01 09:00', '综合部'), book('台帐.xlsx')]);
    expect(offices.map(({ unit, named }) => [unit, named])).toEqual([
      ['综合部', true],
      ['招商部', true],
    ]);
  });

  test('a cell that could not be read makes a difference', () => {
    const bad = ROW_1.map((cell, at) => (at === 1 ? '5.11' : cell));
    const [office] = gather([book('a.xlsx', { rows: [ROW_1] }), book('b.xlsx', { rows: [bad] })]);
    expect(office?.findings.map((finding) => finding.rule)).toEqual(['data/conflict']);
  });

  test('ids of another 部室 are other ids', () => {
    const offices = gather([
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
    const [office] = gather([
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
    expect(office?.findings.map(({ rule, file, title }) => `${rule} ${file} ${title}`)).toEqual([
      'settings/conflict 2.xlsx 设置·监督电话',
      'settings/conflict 2.xlsx 设置·人员',
    ]);
  });

  test('a workbook without 设置 takes nothing back', () => {
    const [office] = gather([
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
  const correction: Cells = [46153, '休息日', '停电', '管委会通知'];

  test('equals judging the gathered records by hand, with the findings of the workbooks in front', () => {
    const books = [
      book('a.xlsx', { rows: [...OVERTIME_ROWS, ['YS-3', '5.13', '招商部']] }),
      book('b.xlsx', { rows: [of('企业部', ROW_1)] }),
    ];
    const expected = gather(books).flatMap((office) => [
      ...office.findings,
      ...judge(office.records, office.settings, calendarOf(office), now),
    ]);
    const { findings, offices } = assess(books, now);
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
      assess([book('a.xlsx', { days })], now).findings.map((finding) => finding.rule);
    expect(rulesOf([])).not.toContain('overtime/workday');
    expect(rulesOf([correction])).toContain('overtime/workday');
  });

  test('a notice makes its year known, from the workbook or from outside', () => {
    const notice: Notice = { year: 2027, source: '2027年放假通知', days: statutoryDays(2027) };
    const rows = calendarRows([notice]);
    expect(assess([book('a.xlsx')], now).offices[0]?.calendarYears).not.toContain(2027);
    expect(assess([book('a.xlsx', { days: rows })], now).offices[0]?.calendarYears).toContain(2027);
    expect(assess([book('a.xlsx')], now, { notices: [notice] }).offices[0]?.calendarYears).toContain(2027);
  });

  test('findings of sheets belong to the 部室', () => {
    const rows = OVERTIME_ROWS.map((row) => row.slice(0, 10));
    const withoutResult = readLedgerBook(
      'a.xlsx',
      workbook(sheet(NAME, [OVERTIME_HEADINGS.slice(0, 10), ...rows])),
    );
    const { findings } = assess([withoutResult], now);
    expect(findings[0]).toMatchObject({ rule: 'sheet/missing-column', unit: '招商部' });
  });

  test('crosses a worker boundary as it is', () => {
    const assessment = assess([book('a.xlsx', { days: [correction] }), book('b.xlsx')], now);
    expect(structuredClone(assessment)).toEqual(assessment);
  });
});
