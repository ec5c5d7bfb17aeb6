import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { readLedgerBook, type LedgerBook } from '../../../templates/read';
import type { SheetGrid } from '../../../templates/xlsx';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook, type Cells } from './grids';
import { yangcheng } from '../../../rules/regulation/regulation';

const NAME = '延时服务登记表';
const plainRows: readonly Cells[] = [[...OVERTIME_HEADINGS], ...OVERTIME_ROWS];

function read(...sheets: readonly SheetGrid[]): LedgerBook {
  return readLedgerBook('五月.xlsx', workbook(...sheets), yangcheng.forms);
}

function contents(entries: readonly Entry[]): readonly unknown[] {
  return entries.map(({ values, problems }) => ({ values, problems }));
}

const expected = contents(read(sheet(NAME, plainRows)).records.overtime);

test('a plain sheet', () => {
  const { records, findings, sheets } = read(sheet(NAME, plainRows));
  expect(findings).toEqual([]);
  expect(records.overtime.map((entry) => entry.row)).toEqual([2, 3]);
  expect(records.overtime[0]).toMatchObject({
    ledger: 'overtime',
    source: { file: '五月.xlsx', sheet: NAME, headingRow: 1, columns: { id: 1, date: 2, remarks: 12 } },
    values: {
      id: 'YS-2026-0001',
      date: day(2026, 5, 11),
      startedAt: 1050,
      endedAt: 1090,
      remarks: null,
      fee: null,
    },
    problems: [],
  });
  expect(records.overtime[1]?.values).toMatchObject({
    date: day(2026, 5, 12),
    closesAt: 1050,
    startedAt: 1060,
    endedAt: 1100,
  });
  expect(sheets).toMatchObject([
    { ledger: 'overtime', recognisedBy: 'name', headingRow: 1, records: 2, leftOut: [] },
  ]);
});

describe('ugly sheets that say the same', () => {
  const wide = OVERTIME_HEADINGS.length;
  const signature = ['填表人：张三', null, null, '部室负责人：李四', null, null, '2026年5月31日'];
  const cases: readonly [string, string, readonly Cells[]][] = [
    [
      'titles and a unit line above',
      NAME,
      [['阳城经济技术开发区延时服务登记表'], ['填报单位：招商部', null, '期间：2026年5月'], [], ...plainRows],
    ],
    ['a total row', NAME, [...plainRows, ['合  计', null, null, null, '2件']]],
    ['a monthly subtotal and a grand total', NAME, [...plainRows, [null, '5月小计', 2], ['总计（件）', 2]]],
    [
      'signatures and notes below',
      NAME,
      [
        ...plainRows,
        [],
        signature,
        ['注：1．本表由窗口留存。'],
        ['部室负责人签字：'],
        ['审核人', '王五'],
        ['单位（盖章）'],
      ],
    ],
    ['blank rows in between', NAME, [plainRows[0] ?? [], [], plainRows[1] ?? [], [], [], plainRows[2] ?? []]],
    [
      'headings repeated on the second page',
      NAME,
      [...plainRows.slice(0, 2), [NAME], [...OVERTIME_HEADINGS], ...plainRows.slice(2)],
    ],
    [
      'prefilled ids and formulas below',
      NAME,
      [...plainRows, ['YS-2026-0003'], ['YS-2026-0004', ...Array<null>(wide)]],
    ],
    ['a note in the column of ids', NAME, [...plainRows, ['本月延时服务均已确认']]],
    [
      'extra columns',
      NAME,
      plainRows.map((row, at) => [
        at === 0 ? '序号' : at,
        ...row.slice(0, 4),
        at === 0 ? '天气' : '晴',
        ...row.slice(4),
      ]),
    ],
    [
      'headings with line breaks, spaces, stars and units',
      NAME,
      [
        [
          '编 号',
          '日\n期*',
          '部　室',
          '服务人员（签名）',
          '服务对象：',
          '事项名称',
          '延时原因',
          '规定下班\n时间',
          '开始时间',
          '结束时间',
          '办理结果',
          '备 注',
          '收费金额',
          '收费依据',
          '确认人',
        ],
        ...OVERTIME_ROWS,
      ],
    ],
    [
      'headings under other names',
      NAME,
      [
        [
          '延时编号',
          '服务日期',
          '科室',
          '经办人',
          '企业名称',
          '办理事项',
          '延时原因',
          '下班时间',
          '延时开始时间',
          '延时结束时间',
          '办理结果',
          '备注',
          '收费金额',
          '收费依据',
          '确认人',
        ],
        ...OVERTIME_ROWS,
      ],
    ],
    [
      'headings in two rows',
      NAME,
      [
        [...OVERTIME_HEADINGS.slice(0, 7), '时间', null, null, ...OVERTIME_HEADINGS.slice(10)],
        [...Array<null>(7), '规定下班时间', '开始时间', '结束时间'],
        ...OVERTIME_ROWS,
      ],
    ],
    [
      'a heading that spans two rows beside others',
      NAME,
      [['编号', '日期', ...Array<null>(10)], [null, null, ...OVERTIME_HEADINGS.slice(2)], ...OVERTIME_ROWS],
    ],
    ['台账 for 台帐', '延时服务台账', plainRows],
    ['the year in the name', '延时服务登记表（2026年）', plainRows],
    ['the month in front', '2026年5月 延时服务登记表', plainRows],
    ['a copied sheet', '延时服务登记表 (2)', plainRows],
    ['known by its title', 'Sheet1', [['2026年5月延时服务登记表'], ...plainRows]],
    ['known by its headings', 'Sheet1', plainRows],
  ];

  test.each(cases)('%s', (_title, name, rows) => {
    const { records, findings } = read(sheet('目录', [['五月台帐']]), sheet(name, rows), sheet('图表', []));
    expect(contents(records.overtime)).toEqual(expected);
    expect(findings).toEqual([]);
  });

  test('what was left out is listed with its address', () => {
    const report = read(
      sheet(NAME, [...plainRows, [null, '合计', 2], ['填表人：张三'], ['说明文字'], ['YS-2026-0003']]),
    ).sheets[0];
    expect(report).toMatchObject({
      records: 2,
      prefilled: 1,
      leftOut: [
        { cell: 'B4', reason: '合计行', text: '合计' },
        { cell: 'A5', reason: '签名或附注行', text: '填表人：张三' },
        { cell: 'A6', reason: '说明文字', text: '说明文字' },
      ],
    });
  });

  test('unknown columns are listed, not charged', () => {
    const rows = plainRows.map((row, at) => [at === 0 ? '天气' : '晴', ...row]);
    const { sheets, findings } = read(sheet(NAME, rows));
    expect(sheets[0]?.unknownColumns).toEqual([{ cell: 'A1', heading: '天气' }]);
    expect(findings).toEqual([]);
  });
});

describe('a row is a record although it', () => {
  test.each<[string, Cells]>([
    ['names a firm that begins like a total', ['YS-1', '2026/5/11', null, null, '合计科技公司']],
    ['begins with a remark like a note', ['说明：补录', '2026/5/11', '招商部', '张三', '甲公司']],
    ['cannot be read', [null, '下周', '招商部', '张三', null, null, '随便']],
    ['holds one value beside its 编号', ['YS-2026-0001', '2026/5/11']],
  ])('%s', (_title, row) => {
    expect(read(sheet(NAME, [[...OVERTIME_HEADINGS], row])).records.overtime).toHaveLength(1);
  });
});

test('cells that cannot be read are problems of their record, the rest of it is kept', () => {
  const row = [
    'YS-1',
    '5.11',
    '招商部',
    '张三',
    '甲公司',
    '备案',
    '心情',
    '17:30',
    9,
    '18:10',
    { error: '#N/A' },
    null,
  ];
  const [entry] = read(sheet(NAME, [[...OVERTIME_HEADINGS], row])).records.overtime;
  expect(entry?.values).toMatchObject({
    date: null,
    reason: null,
    startedAt: null,
    result: null,
    endedAt: 1090,
    client: '甲公司',
  });
  expect(entry?.problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
    'date data/type',
    'reason data/list',
    'startedAt data/type',
    'result data/type',
  ]);
});

describe('properties', () => {
  const order = fc.shuffledSubarray([...OVERTIME_HEADINGS.keys()], { minLength: OVERTIME_HEADINGS.length });

  test('columns in any order give the same records', () => {
    fc.assert(
      fc.property(order, (places) => {
        const rows = plainRows.map((row) => places.map((at) => row[at]));
        expect(contents(read(sheet(NAME, rows)).records.overtime)).toEqual(expected);
      }),
    );
  });

  test('rows above and between shift the row numbers and nothing else', () => {
    const filler = fc.constantFrom<Cells>([], [null, null], ['']);
    const above = fc.array(
      fc.constantFrom<Cells>([], ['延时服务登记表'], ['填报单位：招商部'], [null, '2026年5月', 3]),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        above,
        fc.array(filler, { maxLength: 5 }),
        fc.array(filler, { maxLength: 5 }),
        (titles, first, second) => {
          const [headings = [], one = [], two = []] = plainRows;
          const { records } = read(sheet(NAME, [...titles, headings, ...first, one, ...second, two]));
          expect(contents(records.overtime)).toEqual(expected);
          const start = titles.length + 1 + first.length + 1;
          expect(records.overtime.map((entry) => entry.row)).toEqual([start, start + second.length + 1]);
          expect(records.overtime[0]?.source.headingRow).toBe(titles.length + 1);
        },
      ),
    );
  });
});
