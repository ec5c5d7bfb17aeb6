import { describe, expect, test } from 'vitest';
import { officesOf } from '../../../templates/offices';
import { archiveMarkText } from '../../../templates/layout';
import { readLedgerBook, type LedgerBook } from '../../../templates/read';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook, type Cells } from '../read/grids';
import { book, NAME, of } from './books';
import { yangcheng } from '../../../rules/regulation/regulation';

const [ROW_1 = [], ROW_2 = []] = OVERTIME_ROWS;

/** An archive with these records. */
function archived(
  file: string,
  rows: readonly Cells[],
  at = '2026-06-01 09:00',
  unit = '招商部',
): LedgerBook {
  const mark = archiveMarkText({ unit, period: '2026年5月', at });
  return readLedgerBook(
    file,
    workbook(sheet('统计表', [['窗口服务统计表'], [mark]]), sheet(NAME, [[...OVERTIME_HEADINGS], ...rows])),
    yangcheng.forms,
  );
}

const changed = (row: Cells): Cells => row.map((cell, at) => (at === 4 ? '归档以后改过的单位' : cell));

describe('archives beside ledgers', () => {
  test('the copy of a record in an archive never counts beside its ledger, whatever it says', () => {
    const [office, ...others] = officesOf([
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
    const [office] = officesOf([book('台帐.xlsx', { rows: [ROW_2] }), archived('归档.xlsx', [ROW_1, ROW_2])]);
    expect(office?.records.overtime.map(({ source, row }) => `${source.file} ${row}`)).toEqual([
      '台帐.xlsx 2',
      '归档.xlsx 2',
    ]);
  });

  test('without 编号, what an archive may hide or work out makes no difference', () => {
    const nameless = of('招商部', ROW_1, null);
    const [office] = officesOf([
      book('台帐.xlsx', { rows: [nameless] }),
      archived('归档.xlsx', [nameless, changed(nameless)]),
    ]);
    expect(office?.records.overtime.map(({ source, row }) => `${source.file} ${row}`)).toEqual([
      '台帐.xlsx 2',
      '归档.xlsx 3',
    ]);
  });

  test('the copy of a record that another 部室 keeps in its ledger does not count either', () => {
    const guest = of('综合部', ROW_1);
    const offices = officesOf([
      book('台帐.xlsx', { rows: [guest, ROW_2], settings: { units: [{ name: '招商部', prefix: '' }] } }),
      archived('综合部归档.xlsx', [changed(guest), of('综合部', ROW_2)], '2026-06-01 09:00', '综合部'),
    ]);
    expect(offices.map(({ unit, records }) => [unit, records.overtime.map(({ row }) => row)])).toEqual([
      ['招商部', [2, 3]],
      ['综合部', [3]],
    ]);
  });

  test('of two archives the one made last knows better', () => {
    const [office] = officesOf([
      archived('1.xlsx', [ROW_1], '2026-06-01 09:00'),
      archived('2.xlsx', [changed(ROW_1)], '2026-07-01 09:00'),
    ]);
    expect(office?.records.overtime.map(({ source }) => source.file)).toEqual(['2.xlsx']);
  });

  test('an archive belongs to the 部室 that it names', () => {
    const offices = officesOf([archived('归档.xlsx', [], '2026-06-01 09:00', '综合部'), book('台帐.xlsx')]);
    expect(offices.map(({ unit, named }) => [unit, named])).toEqual([
      ['综合部', true],
      ['招商部', true],
    ]);
  });
});
