import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../rules/records';
import { archiveMarkText } from '../../../templates/layout';
import { readLedgerBook, type LedgerBook } from '../../../templates/read';
import type { SheetGrid } from '../../../templates/xlsx';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook, type Cells } from './grids';
import { word } from '../../../rules/wording/word';
import { yangcheng } from '../../../rules/regulation/regulation';

const NAME = '延时服务登记表';
const plainRows: readonly Cells[] = [[...OVERTIME_HEADINGS], ...OVERTIME_ROWS];

function read(...sheets: readonly SheetGrid[]): LedgerBook {
  return readLedgerBook('五月.xlsx', workbook(...sheets), yangcheng.forms);
}

function contents(entries: readonly Entry[]): readonly unknown[] {
  return entries.map(({ values, problems }) => ({ values, problems }));
}

function never(): never {
  throw new Error('Expected a finding');
}

const expected = contents(read(sheet(NAME, plainRows)).records.overtime);

describe('findings of a sheet', () => {
  test('a missing required column is named once, with sheet and heading', () => {
    const rows = plainRows.map((row) => row.filter((_, at) => at !== 7 && at !== 2 && at !== 14));
    const { findings, records, sheets } = read(sheet(NAME, rows));
    expect(
      findings.map((finding) => {
        const { rule, level, sheet: where, row } = finding;
        return { rule, level, where, row, message: word(finding).message };
      }),
    ).toEqual([
      {
        rule: 'sheet/missing-column',
        level: 'defect',
        where: NAME,
        row: 1,
        message: '缺少栏目：应有“部室”“规定下班时间”“确认人”；实际“延时服务登记表”第1行的标题中没有。',
      },
    ]);
    expect(word(findings[0] ?? never()).because).toEqual(['因此不能判断：延时服务经确认']);
    expect(records.overtime[0]?.source.columns).not.toHaveProperty('unit');
    expect(records.overtime[0]?.values.unit).toBeNull();
    expect(sheets[0]?.missingColumns).toEqual(['部室', '规定下班时间']);
  });

  test('a column twice: the first is read, the second reported', () => {
    const rows = plainRows.map((row, at) => [...row, at === 0 ? '日 期' : '2020/1/1']);
    const { findings, records } = read(sheet(NAME, rows));
    expect(findings).toMatchObject([{ rule: 'sheet/duplicate-column', cell: 'P1', level: 'defect' }]);
    expect(contents(records.overtime)).toEqual(expected);
  });

  test('an alias beside the official name is another column', () => {
    const rows = plainRows.map((row, at) => [at === 0 ? '经办人' : '王五', ...row]);
    const { findings, records, sheets } = read(sheet(NAME, rows));
    expect(findings).toEqual([]);
    expect(contents(records.overtime)).toEqual(expected);
    expect(sheets[0]?.unknownColumns).toEqual([{ cell: 'A1', heading: '经办人' }]);
  });

  test('a sheet of that name without headings', () => {
    const { findings } = read(sheet(NAME, plainRows), sheet('预约服务登记表', [['见附件'], [1, 2, 3]]));
    expect(findings).toMatchObject([{ rule: 'sheet/unmapped', sheet: '预约服务登记表', ledger: 'booking' }]);
  });

  test('examples and explanations are no records', () => {
    const { records, findings } = read(
      sheet(NAME, plainRows),
      sheet(`${NAME}（示例）`, plainRows),
      sheet('说明', plainRows),
    );
    expect(records.overtime).toHaveLength(2);
    expect(findings).toEqual([]);
  });
});

test('months on sheets of their own are all read', () => {
  const { records } = read(sheet(`4月${NAME}`, plainRows), sheet(`5月${NAME}`, plainRows, true));
  expect(records.overtime.map((entry) => `${entry.source.sheet} ${entry.row}`)).toEqual([
    `4月${NAME} 2`,
    `4月${NAME} 3`,
    `5月${NAME} 2`,
    `5月${NAME} 3`,
  ]);
});

describe('a workbook that is no ledger', () => {
  test.each<[string, readonly SheetGrid[], RegExp]>([
    [
      'names sheets and headings',
      [sheet('工资表', [['2026年5月'], ['姓名', '岗位', '工资'], ['张三', '科员', 1]])],
      /“工资表”（标题：姓名、岗位、工资）/,
    ],
    ['says that sheets are blank', [sheet('Sheet1', [])], /“Sheet1”（没有标题）/],
    [
      'has no majority for one ledger',
      [
        sheet('Sheet1', [
          ['编号', '部室', '备注', '联系人', '联系电话'],
          ['1', '甲'],
        ]),
      ],
      /“Sheet1”/,
    ],
    [
      'has settings only',
      [
        sheet('设置', [
          ['设置项', '内容'],
          ['单位名称', '甲'],
        ]),
      ],
      /“设置”/,
    ],
  ])('%s', (_title, sheets, message) => {
    expect(() => read(...sheets)).toThrow(message);
    expect(() => read(...sheets)).toThrow(
      /^“五月\.xlsx”不是台帐工作簿：应至少有一张工作表是“帮办服务登记台帐”/,
    );
  });
});

describe('an archive', () => {
  const mark = { unit: '招商部', period: '2026年5月', at: '2026-06-01 09:00' };
  const statistics = (...rows: readonly Cells[]) =>
    sheet('统计表', [['窗口服务统计表'], ...rows, ...plainRows]);

  test('is known by the line in its 统计表, whose sheets hold no records of their own', () => {
    const book = read(statistics([archiveMarkText(mark)]), sheet(NAME, plainRows));
    expect(book.archive).toEqual(mark);
    expect(contents(book.records.overtime)).toEqual(expected);
    expect(book.sheets.map(({ ledger }) => ledger)).toEqual([null, 'overtime']);
  });

  test('is none without it: a 统计表 of the office’s own is read by its headings', () => {
    const book = read(statistics(['窗口台帐归档']));
    expect(book.archive).toBeNull();
    expect(contents(book.records.overtime)).toEqual(expected);
  });
});
