import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedNotices, type SpecialDay } from '../../../rules/calendar';
import { ledgerKeys } from '../../../rules/ledgers';
import { defaultSettings, type Settings } from '../../../rules/settings';
import { day } from '../../../rules/time/day';
import {
  CALENDAR_SHEET,
  calendarRows,
  calendarTable,
  noticeYearOf,
  SETTINGS_SHEET,
  settingsRows,
  settingsTables,
  sheetNames,
  type LayoutCell,
  type LayoutTable,
} from '../../../templates/layout';
import { readCalendar, readSettings, settingsFrom } from '../../../templates/read';
import type { CellValue, SheetGrid } from '../../../templates/xlsx';
import { word } from '../../../rules/wording/word';
import { yangcheng } from '../../../rules/regulation/regulation';

type Rows = readonly (readonly LayoutCell[])[];

/** Puts tables on a sheet as the layout says, moved down and to the right by the offsets. */
function placed(
  name: string,
  tables: readonly (readonly [LayoutTable, Rows])[],
  down = 0,
  right = 0,
): SheetGrid {
  const cells = new Map<number, (CellValue | undefined)[]>();
  for (const [table, rows] of tables) {
    const headings: Rows = [table.columns.map((column) => column.heading)];
    [...headings, ...rows].forEach((row, at) => {
      const line = cells.get(table.headingRow + at) ?? [];
      row.forEach((cell, offset) => (line[table.firstColumn - 1 + offset + right] = cell ?? undefined));
      cells.set(table.headingRow + at, line);
    });
  }
  const rows = [...cells].sort(([a], [b]) => a - b).map(([row, line]) => ({ row: row + down, cells: line }));
  return { name, hidden: false, rows, tables: [], merges: [] };
}

function settingsSheet(settings: Settings, down = 0, right = 0): SheetGrid {
  const rows = settingsRows(settings);
  const { basics, units, staff, items, hours, amendments } = settingsTables;
  const tables = [
    [basics, rows.basics],
    [units, rows.units],
    [staff, rows.staff],
    [items, rows.items],
    [hours, rows.hours],
    [amendments, rows.amendments],
  ] as const;
  return placed(SETTINGS_SHEET, tables, down, right);
}

const full: Settings = {
  amendments: [{ limit: 'reply.minutes', value: 30, from: day(2026, 5, 1), paper: '阳经开管发〔2026〕3号' }],
  office: '阳城经济技术开发区管理委员会',
  complaintPhone: '0356-4220000',
  units: [
    { name: '招商部', prefix: '招商' },
    { name: '企业服务部', prefix: '' },
  ],
  staff: [
    { name: '张三', unit: '招商部', role: '联络员', redAgent: true, active: true },
    { name: '李四', unit: '企业服务部', role: '帮办代办人员', redAgent: false, active: false },
  ],
  items: [
    { name: '立项备案', promisedWorkdays: 3, limitedByNetwork: false, materials: '申请表；营业执照' },
    { name: '环评登记', promisedWorkdays: null, limitedByNetwork: true, materials: '' },
  ],
  hours: {
    seasons: [
      {
        name: '夏季',
        from: { month: 5, date: 1 },
        to: { month: 9, date: 30 },
        morning: { open: 480, close: 720 },
        afternoon: { open: 870, close: 1080 },
      },
      {
        name: '冬季',
        from: { month: 10, date: 1 },
        to: { month: 4, date: 30 },
        morning: { open: 480, close: 720 },
        afternoon: { open: 840, close: 1050 },
      },
    ],
  },
  options: { replyClock: 'office', overtimeEarnsTimeOff: true, noticeCopies: 3 },
};

test('the sheets of a workbook: 说明, the ledgers, 设置, 日历', () => {
  expect(sheetNames(yangcheng.forms)).toEqual([
    '说明',
    ...ledgerKeys.map((key) => yangcheng.forms[key]),
    '设置',
    '日历',
  ]);
});

test('no two blocks of 设置 touch', () => {
  const columns = Object.values(settingsTables).flatMap(({ firstColumn, columns: own }) =>
    own.map((_, at) => firstColumn + at),
  );
  expect(new Set(columns).size).toBe(columns.length);
  expect(Object.values(settingsTables).every(({ firstColumn }) => !columns.includes(firstColumn - 1))).toBe(
    true,
  );
});

describe('settings', () => {
  const read = (sheet: SheetGrid) => readSettings('a.xlsx', sheet, false);

  test.each<[string, Settings]>([
    ['full', full],
    ['default', defaultSettings],
  ])('%s settings come back as they were written', (_title, settings) => {
    const { stated, findings } = read(settingsSheet(settings));
    expect(settingsFrom(stated)).toEqual(settings);
    expect(findings).toEqual([]);
  });

  test('wherever the sheet was moved', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(5), (down, right) => {
        expect(settingsFrom(read(settingsSheet(full, down, right)).stated)).toEqual(full);
      }),
      { numRuns: 20 },
    );
  });

  test('any staff list', () => {
    const name = fc.constantFrom('张三', '李四', '王小明', '欧阳春');
    const member = fc.record({
      name,
      unit: fc.constantFrom('招商部', '企业服务部'),
      role: fc.constantFrom('联络员' as const, '帮办代办人员' as const),
      redAgent: fc.boolean(),
      active: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 8 }), (staff) => {
        expect(read(settingsSheet({ ...full, staff })).stated.staff).toEqual(staff);
      }),
      { numRuns: 50 },
    );
  });

  const { basics, units, staff, items, hours } = settingsTables;
  test.each<[string, LayoutTable, Rows, string]>([
    ['an unknown setting', basics, [['单位地址', '阳城']], 'settings/unknown A5'],
    ['an unknown way to count', basics, [['答复时限计算方式', '按天']], 'settings/list B5'],
    ['too many copies', basics, [['受理通知书份数', 100]], 'settings/type B5'],
    ['a prefix without 部室', units, [[null, '招商']], 'settings/required D5'],
    ['an unknown role', staff, [['张三', '招商部', '部长', '是', '是']], 'settings/list I5'],
    ['half a workday', items, [['备案', 1.5, '否', null]], 'settings/type N5'],
    [
      'a bad opening time',
      hours,
      [['全年', '1月1日', '12月31日', '一早', 0.5, '14:00', '17:30']],
      'settings/type U5',
    ],
    [
      'a missing closing time',
      hours,
      [['全年', '1月1日', '12月31日', '8:00', '12:00', '14:00', null]],
      'settings/required X5',
    ],
    [
      'no such date',
      hours,
      [['全年', '1月1日', '2月30日', '8:00', '12:00', '14:00', '17:30']],
      'settings/type T5',
    ],
  ])('%s is a finding with its address', (_title, table, rows, expected) => {
    const { findings } = read(placed(SETTINGS_SHEET, [[table, rows]]));
    expect(findings.map(({ rule, cell }) => `${rule} ${String(cell)}`)).toEqual([expected]);
    expect(findings[0]).toMatchObject({ file: 'a.xlsx', sheet: '设置', level: 'defect' });
  });

  test('a cell that cannot be read costs nothing but itself', () => {
    const { stated } = read(
      placed(SETTINGS_SHEET, [
        [staff, [['张　三', null, '部长', '√', null]]],
        [units, [['招商部', null]]],
      ]),
    );
    expect(stated.staff).toEqual([
      { name: '张三', unit: '招商部', role: '帮办代办人员', redAgent: true, active: true },
    ]);
  });

  test('dates of seasons that Excel turned into dates of this year', () => {
    const row = ['全年', 46023, '2026/12/31', '8:00', '12:00', '下午2:00', '17:30'];
    const { stated, findings } = read(placed(SETTINGS_SHEET, [[hours, [row]]]));
    expect(stated.hours?.seasons[0]).toMatchObject({
      from: { month: 1, date: 1 },
      to: { month: 12, date: 31 },
      afternoon: { open: 840 },
    });
    expect(findings).toEqual([]);
  });

  test('hours that leave days of the year open are reported', () => {
    const { findings } = read(
      settingsSheet({ ...full, hours: { seasons: full.hours?.seasons.slice(0, 1) ?? [] } }),
    );
    expect(findings.map((finding) => finding.rule)).toContain('settings/hours');
  });
});

describe('calendar', () => {
  const read = (rows: Rows) => readCalendar('a.xlsx', placed(CALENDAR_SHEET, [[calendarTable, rows]]), false);

  test.each([
    ['2027-05-01', '放假', 'statutory'],
    ['2027-05-01', '法定 节假日', 'statutory'],
    ['2027-05-03', '放假', 'swapped-rest'],
    ['2027-05-03', '休　息', null],
    ['2027-05-03', '补休', 'swapped-rest'],
    ['2027-05-08', '上班', 'make-up'],
    ['2027-05-08', '补 班', 'make-up'],
    ['2027-05-10', '正常上班', 'workday'],
    ['2027-05-10', '调休放假。', 'swapped-rest'],
    ['2027-05-10', '看通知', null],
  ])('%s %s is read as %s, or refused', (day, word, kind) => {
    const { corrections, findings } = read([[day, word, '更正', '区里通知']]);
    expect(corrections.map((each) => each.kind)).toEqual(kind === null ? [] : [kind]);
    expect(findings.map(({ rule }) => rule)).toEqual(kind === null ? ['calendar/list'] : []);
  });

  test.each([
    ['国务院办公厅关于2027年部分节假日安排的通知', 2027],
    ['国办发明电〔2027〕3号（2027年节假日安排）', 2027],
    ['国务院办公厅关于调整2027年劳动节放假安排的通知', null],
    ['关于延长2027年春节放假安排的通知', null],
    ['区里通知', null],
  ])('a row by %s belongs to the notice of %s', (source, year) => {
    expect(noticeYearOf(source)).toBe(year);
  });
  const correction: SpecialDay = {
    day: day(2026, 5, 20),
    kind: 'weekend',
    name: '停电',
    source: '管委会通知',
  };

  test('every shipped notice is complete and comes back as it was written', () => {
    const { notices, corrections, findings } = read(calendarRows(shippedNotices(), [correction]));
    expect(findings).toEqual([]);
    expect(corrections).toEqual([correction]);
    expect(
      notices.map(({ year, days }) => [year, days.map(({ day: at, kind, name }) => [at, kind, name])]),
    ).toEqual(
      shippedNotices().map(({ year, days }) => [
        year,
        days.map(({ day: at, kind, name }) => [at, kind, name]),
      ]),
    );
  });

  test.each<[string, number | null]>([
    ['国务院办公厅关于2027年部分节假日安排的通知', 2027],
    ['2027年放假通知', 2027],
    ['国办发明电〔2026〕7号（2027年节假日安排）', 2027],
    ['国办发明电〔2026〕7号', null],
    ['停电检修', null],
    ['', null],
  ])('依据 %s names the notice of %s', (source, year) => {
    expect(noticeYearOf(source)).toBe(year);
  });

  test('a source that does not name its year is completed', () => {
    const notice = {
      year: 2027,
      source: '国办发明电〔2026〕7号',
      days: [{ ...correction, source: '国办发明电〔2026〕7号' }],
    };
    expect(noticeYearOf(String(calendarRows([notice])[0]?.[3]))).toBe(2027);
  });

  test('a single row does not load a year: its day holds, the rest stays unknown', () => {
    const only = {
      ...correction,
      source: '国务院办公厅关于2027年部分节假日安排的通知',
      day: day(2027, 10, 5),
      kind: 'swapped-rest' as const,
    };
    const { notices, corrections, findings } = read(calendarRows([], [only]));
    expect(notices).toEqual([]);
    expect(corrections).toEqual([only]);
    expect(findings).toMatchObject([{ rule: 'calendar/incomplete-notice', level: 'defect' }]);
    expect(findings.map((finding) => word(finding).message)[0]).toContain('2027年');
  });

  test('bad rows are findings with their address', () => {
    const { corrections, findings } = read([
      ['5月20日', '休息日', null, null],
      [46162, '停产', null, null],
      [46162, null, '停电', null],
      [46162, '休息日', null, null],
    ]);
    expect(findings.map(({ rule, cell }) => `${rule} ${String(cell)}`)).toEqual([
      'calendar/type A5',
      'calendar/list B6',
      'calendar/required B7',
    ]);
    expect(corrections).toEqual([{ day: day(2026, 5, 20), kind: 'weekend', name: '', source: '' }]);
  });
});
