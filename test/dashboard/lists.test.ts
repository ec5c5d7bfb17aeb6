import { describe, expect, test } from 'vitest';
import { sortChosen } from '../../dashboard/model/chosen-files';
import { findingsFor, firstQuery } from '../../dashboard/model/findings-list';
import { yearsText } from '../../dashboard/model/years-text';
import { pageAt } from '../../dashboard/model/paging';
import { countByLevel, type Finding, type Level } from '../../rules/findings';
import { yangcheng } from '../../rules/regulation/regulation';
import { day } from '../../rules/time/day';
import { findingWith } from '../rules/finding';

describe('pages', () => {
  test.each([
    [0, 0, { index: 0, count: 1, start: 0, end: 0 }],
    [0, 50, { index: 0, count: 1, start: 0, end: 50 }],
    [1, 51, { index: 1, count: 2, start: 50, end: 51 }],
    // The list has become shorter than the page the reader was at.
    [9, 51, { index: 1, count: 2, start: 50, end: 51 }],
    [-1, 51, { index: 0, count: 2, start: 0, end: 50 }],
  ])('page %i of %i in fifties', (index, total, page) => {
    expect(pageAt(index, total, 50)).toEqual(page);
  });
});

describe('findings', () => {
  const findings = [
    finding('violation', { unit: '综合办', persons: ['张三'], day: day(2026, 5, 1), row: 10, cell: 'C10' }),
    finding('defect', {
      unit: '招商部',
      persons: ['李四'],
      words: { title: '联系电话', expected: '为手机号' },
      row: 9,
      cell: 'C9',
    }),
    finding('violation', { unit: '招商部', clauses: ['B5(一)'], day: day(2026, 4, 1), row: 2, cell: 'C2' }),
    finding('explained', { unit: null, rule: 'booking/lead-time', row: null, cell: null }),
  ];
  const rowsOf = (query: Partial<typeof firstQuery>) =>
    findingsFor(findings, { ...firstQuery, ...query }, yangcheng).map((each) => each.row);

  test('come by level at first: violations, explained, undetermined, defects', () => {
    expect(rowsOf({})).toEqual([10, 2, null, 9]);
    expect(rowsOf({ descending: true })).toEqual([9, null, 10, 2]);
  });

  test.each([
    ['招商部', [2, 9]],
    ['招商部 手机', [9]],
    ['LEAD-TIME', [null]],
    ['第五条（一）', [2]],
    // Full-width letters and spaces are what a Chinese keyboard gives.
    ['ｌｅａｄ　ｂｏｏｋｉｎｇ', [null]],
    ['张三 李四', []],
    ['C10', [10]],
  ])('the words %s find rows %j', (search, rows) => {
    expect(rowsOf({ search })).toEqual(rows);
  });

  test('sort by day with the undated first, and by place as in the file', () => {
    expect(rowsOf({ sort: 'day' })).toEqual([9, null, 2, 10]);
    expect(rowsOf({ sort: 'place' })).toEqual([null, 2, 9, 10]);
  });

  test('are narrowed to levels and counted by them', () => {
    expect(rowsOf({ levels: new Set<Level>(['defect', 'explained']) })).toEqual([null, 9]);
    expect(countByLevel(findings)).toEqual({
      violation: 2,
      explained: 1,
      undetermined: 0,
      defect: 1,
      advice: 0,
    });
  });
});

describe('chosen files', () => {
  const file = (name: string, size = 1) => ({ name, size, lastModified: 0 });

  test('of a folder only workbooks are taken; a file chosen by hand is always tried', () => {
    const chosen = [file('五月.xlsx'), file('说明.docx'), file('~$五月.xlsx'), file('旧.XLSM')];
    expect(sortChosen(chosen, [], 'folder').accepted.map(({ name }) => name)).toEqual([
      '五月.xlsx',
      '旧.XLSM',
    ]);
    expect(sortChosen([file('说明.docx')], [], 'file').accepted).toHaveLength(1);
  });

  test('the same file is not taken twice, a changed one is', () => {
    const { accepted, passedOver } = sortChosen(
      [file('五月.xlsx'), file('五月.xlsx', 2), file('五月.xlsx', 2)],
      [file('五月.xlsx')],
      'file',
    );
    expect(accepted).toEqual([file('五月.xlsx', 2)]);
    expect(passedOver.map(({ reason }) => reason)).toEqual(['同一文件已在列表中', '同一文件已在列表中']);
  });
});

test.each([
  [[2004, 2005, 2006], '2004—2006年'],
  [[2010, 2012, 2013], '2010、2012—2013年'],
  [[2027], '2027年'],
])('%j reads %s', (years, text) => {
  expect(yearsText(years)).toBe(text);
});

function finding(level: Level, parts: Parameters<typeof findingWith>[0]): Finding {
  return findingWith({ level, file: '五月.xlsx', ...parts });
}
