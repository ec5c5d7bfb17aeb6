import { describe, expect, test } from 'vitest';
import { yangcheng } from '../../rules/regulation/regulation';
import { shown as shownCell } from '../../templates/cells/shown';
import { readLedgerBook } from '../../templates/read';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook, type Cells } from '../templates/read/grids';
import { files } from './files';
import { leftOut, prefilled, records } from './rows';
import { saysOfFile } from './says';

describe('what a workbook says', () => {
  test.each(files)('%s: %s', async (file, _, says) => {
    expect(await saysOfFile(file)).toEqual(says);
  });

  test('rows of formulas without results are records, and say so', async () => {
    const [first, ...found] = await saysOfFile('formula-nocache-all.xlsx');
    expect(first).toBe('记录3条');
    expect(found).toHaveLength(54);
    expect(found.every((each) => each.endsWith('公式没有计算结果，请在 Excel 中打开并保存一次'))).toBe(true);
  });
});

/** The only sheet of a workbook of two records and this row. */
function report(row: Cells) {
  const grid = sheet('延时服务登记表', [[...OVERTIME_HEADINGS], ...OVERTIME_ROWS, row]);
  const [only] = readLedgerBook('五月.xlsx', workbook(grid), yangcheng.forms).sheets;
  return {
    records: only?.records,
    reasons: only?.leftOut.map(({ reason }) => reason),
    prefilled: only?.prefilled,
  };
}

function shown(row: Cells): string {
  return row
    .flatMap((cell) => (cell === null || cell === undefined || cell === '' ? [] : shownCell(cell)))
    .join(' | ');
}

describe('a row that is no record is left out with its reason', () => {
  const all = Object.entries(leftOut).flatMap(([reason, rows]) =>
    rows.map((row) => [reason, shown(row), row] as const),
  );
  test.each(all)('%s: %s', (reason, _, row) => {
    expect(report(row)).toEqual({ records: 2, reasons: [reason], prefilled: 0 });
  });

  test.each(prefilled.map((row) => [shown(row), row] as const))('prefilled: %s', (_, row) => {
    expect(report(row)).toEqual({ records: 2, reasons: [], prefilled: 1 });
  });
});

test.each(records)('a record: %s', (_, row) => {
  expect(report(row)).toEqual({ records: 3, reasons: [], prefilled: 0 });
});
