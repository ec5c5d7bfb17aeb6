import { expect, test } from 'vitest';
import { yangcheng } from '../../../rules/regulation/regulation';
import { assess } from '../../../templates/offices';
import { readLedgerBook } from '../../../templates/read';
import { textReport } from '../../../templates/cli/report-text';
import { NOW } from '../../situations/says';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook, type Cells } from '../read/grids';

function reportOf(...below: readonly Cells[]): readonly string[] {
  const grid = sheet('延时服务登记表', [[...OVERTIME_HEADINGS], ...OVERTIME_ROWS, ...below]);
  const books = [readLedgerBook('五月.xlsx', workbook(grid), yangcheng.forms)];
  const assessment = assess(books, NOW, { regulation: yangcheng });
  return textReport({ books, assessment, refused: [] }).split('\n');
}

test('rows that were left out are listed with place and reason', () => {
  const lines = reportOf(['合计', 2], ['填表人：张三 13812345678'], ['注：14010519900101001X']);
  const at = lines.findIndex((line) => line.startsWith('━━ 未列入的行'));
  expect(lines.slice(at, at + 4)).toEqual([
    '━━ 未列入的行  3行（不是记录，没有判定）',
    '   五月.xlsx  延时服务登记表  A4  合计行：合计',
    '   五月.xlsx  延时服务登记表  A5  签名或附注行：填表人：张三 138****5678',
    expect.stringMatching(/^ {3}五月\.xlsx {2}延时服务登记表 {2}A6 {2}签名或附注行：/),
  ]);
});

test('where none were, nothing is said of them', () => {
  expect(reportOf().join('\n')).not.toContain('未列入');
});
