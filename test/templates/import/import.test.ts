import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { valueOf, type Entry } from '../../../rules/records';
import {
  chooseConstant,
  chooseDates,
  chooseTarget,
  importDraft,
  openDraft,
} from '../../../templates/import/draft';
import { filledRows } from '../../../templates/read/merged-cells';
import { readWorkbook } from '../../../templates/xlsx';
import { sheet, workbook } from '../read/grids';
import { assistWithGroups, bookingsInParts, monthsOfOvertime } from './old-books';
import { yangcheng } from '../../../rules/regulation/regulation';

const filled = (entry: Entry | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(entry?.values ?? {}).filter(([, value]) => value !== null));

describe('months of after-hours service', async () => {
  const result = importDraft(
    openDraft('2026年台账.xlsx', await readWorkbook(await monthsOfOvertime()), { forms: yangcheng.forms }),
  );

  it('dates take their year from the file, ranges become start and end, other words the ledger’s own', () => {
    expect(filled(result.entries[0])).toEqual({
      date: day(2026, 5, 11),
      unit: '招商服务部',
      staff: '张三',
      client: '甲公司',
      item: '立项备案',
      startedAt: 17 * 60 + 30,
      endedAt: 18 * 60 + 10,
      result: '已办结',
    });
    expect(result.entries.map((entry) => valueOf(entry, 'date'))).toEqual([
      day(2026, 5, 11),
      day(2026, 5, 12),
      day(2026, 5, 13),
      day(2026, 6, 1),
    ]);
  });

  it('every value can be traced to its cell', () => {
    expect(result.entries[3]).toMatchObject({
      row: 4,
      source: {
        file: '2026年台账.xlsx',
        sheet: '6月',
        headingRow: 3,
        columns: { date: 2, startedAt: 6, endedAt: 6 },
      },
    });
  });

  it('what is left out is listed with its address and its reason', () => {
    expect(result.titles.map(({ sheet: name, cell, text }) => `${name}!${cell} ${text}`)).toContain(
      '5月!A2 科室：招商服务部',
    );
    expect(
      result.rows.filter(({ sheet: name }) => name === '5月').map(({ cell, reason }) => [cell, reason]),
    ).toEqual([
      ['A7', '只有序号'],
      ['A8:G8', '合计行'],
      ['A9:E9', '签名或附注行'],
    ]);
    expect(
      result.columns
        .filter(({ sheet: name }) => name === '5月')
        .map(({ cell, heading, filled: count }) => [cell, heading, count]),
    ).toEqual([
      ['A3', '序号', 3],
      ['G3', '时长', 2],
      ['I3', '车牌号', 1],
    ]);
    expect(result.unread.map(({ cell, field, text }) => [cell, field, text])).toEqual([
      ['F6', '开始时间、结束时间', '下班后'],
    ]);
    expect(result.sheets.map(({ sheet: name, reason, rows, cells }) => [name, reason, rows, cells])).toEqual([
      ['汇总', '汇总表', 3, 6],
      ['通讯录', '隐藏的工作表', 2, 4],
    ]);
  });
});

describe('merged cells', async () => {
  const result = importDraft(
    openDraft('帮办.xlsx', await readWorkbook(await assistWithGroups()), { forms: yangcheng.forms }),
  );

  it('hold for every row they are merged over', () => {
    expect(result.entries.map((entry) => valueOf(entry, 'unit'))).toEqual([
      '招商部',
      '招商部',
      '建设部',
      '建设部',
    ]);
  });

  it('a value of its own goes before that of a merge over it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(fc.nat(9), { nil: undefined }), { minLength: 3, maxLength: 3 }), {
          maxLength: 10,
        }),
        fc.array(fc.tuple(fc.nat(9), fc.nat(2), fc.nat(5)), { maxLength: 4 }),
        (cells, spans) => {
          // One merge a column at most, as sound files have it.
          const merges = [0, 1, 2].flatMap((column) =>
            spans
              .filter(([, at]) => at === column)
              .slice(0, 1)
              .map(([top, , down]) => ({
                top: top + 1,
                left: column + 1,
                bottom: top + 2 + down,
                right: column + 1,
              })),
          );
          const grid = { ...sheet('表', cells), merges };
          for (const { row, cells: given } of filledRows(grid, 0, 3)) {
            [1, 2, 3].forEach((column) => {
              const merge = merges.find(
                ({ left, top, bottom }) => left === column && top <= row && row <= bottom,
              );
              const own = cells[row - 1]?.[column - 1];
              const above = merge === undefined ? undefined : cells[merge.top - 1]?.[column - 1];
              expect(given[column - 1]).toBe(own ?? above);
            });
          }
        },
      ),
    );
  });

  it('a merge of the whole sheet is quick', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ['甲', index, 'x']);
    const whole = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
    const grid = {
      ...sheet('延时', [['企业名称', '日期', '事由'], ...rows]),
      merges: Array.from({ length: 1000 }, () => whole),
    };
    const started = performance.now();
    importDraft(openDraft('延时.xlsx', workbook(grid), { forms: yangcheng.forms }));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('moments in two columns', async () => {
  const draft = openDraft('2026预约.xlsx', await readWorkbook(await bookingsInParts()), {
    forms: yangcheng.forms,
  });
  const { entries, unread } = importDraft(draft);

  it('are put together; an hour alone belongs to the day of the application', () => {
    expect(filled(entries[0])).toMatchObject({
      id: '预1',
      appliedAt: moment(2026, 5, 11, 9, 0),
      repliedAt: moment(2026, 5, 11, 9, 40),
      contactName: '张三',
      contactPhone: '13800000001',
      day: day(2026, 5, 16),
      slot: '上午',
    });
    expect(filled(entries[1])).toMatchObject({
      reply: '同意',
      slot: '下午',
      day: day(2026, 5, 17),
      outcome: '待服务',
    });
  });

  it('a day without its hour is told, cell by cell', () => {
    expect(unread.filter(({ row }) => row === 5).map(({ cell, actual }) => [cell, actual])).toEqual([
      ['B5', '填写“2026-05-13”，缺少钟点'],
      ['E5', '填写“王五”，分不开'],
      ['H5', '填写“周六”，分不开'],
    ]);
  });

  it('an hour given for all of them fills it in', () => {
    const given = chooseConstant(chooseTarget(draft, 0, 3, null), 0, 'appliedAt@time', '8:30');
    expect(importDraft(given).entries.map((entry) => valueOf(entry, 'appliedAt'))).toEqual([
      moment(2026, 5, 11, 8, 30),
      moment(2026, 5, 12, 8, 30),
      moment(2026, 5, 13, 8, 30),
    ]);
  });
});

describe('dates without a year', () => {
  const rows = [
    ['日期', '经办人', '事由'],
    ['5月11日', '张三', '备案'],
    [5.1, '张三', '备案'],
    ['13', '李四', '备案'],
  ];
  const draft = openDraft('台账.xlsx', workbook(sheet('延时', rows)), { forms: yangcheng.forms });

  it('are listed until somebody says the year', () => {
    expect(importDraft(draft).unread.map(({ cell, lacksYear }) => [cell, lacksYear])).toEqual([
      ['A2', true],
      ['A3', false],
      ['A4', true],
    ]);
    const said = importDraft(chooseDates(draft, 0, { year: 2025, month: 5 }));
    expect(said.entries.map((entry) => valueOf(entry, 'date'))).toEqual([
      day(2025, 5, 11),
      null,
      day(2025, 5, 13),
    ]);
    // 5.1 may have been 5.10.
    expect(said.unread.map(({ cell, text }) => [cell, text])).toEqual([['A3', '5.1']]);
  });

  it('take their month from a row between them', () => {
    const months = [
      ['日期', '经办人', '事由'],
      ['五月'],
      ['11日', '张三', '备案'],
      ['2026年6月份'],
      ['2日', '李四', '备案'],
    ];
    const result = importDraft(
      openDraft('2026延时.xlsx', workbook(sheet('延时', months)), { forms: yangcheng.forms }),
    );
    expect(result.entries.map((entry) => valueOf(entry, 'date'))).toEqual([
      day(2026, 5, 11),
      day(2026, 6, 2),
    ]);
    expect(result.rows.map(({ cell, reason }) => [cell, reason])).toEqual([
      ['A2', '月份或分组行'],
      ['A4', '月份或分组行'],
    ]);
  });
});
