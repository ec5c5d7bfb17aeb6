import { describe, expect, test } from 'vitest';
import { judgedBooks, type Audited, type BookOf } from './audit';
import type { Row, SheetName, Sheets } from './rows';
import { audits } from './all';

/*
 * What must not matter, through files and offices: the order of rows and columns, which workbook of the 部室 a record stands
 * in, records that have nothing to do with the others, workbooks of other years.
 */

/** Some situations of the audit: all ledgers are among them. */
const situations = audits.filter((_, index) => index % 13 === 0);

const own = ({ book, office }: Audited): BookOf => ({
  file: '企业服务部.xlsx',
  unit: '企业服务部',
  sheets: book,
  office,
});
const booksOf = (audited: Audited): readonly BookOf[] => [
  own(audited),
  ...(audited.other === undefined
    ? []
    : [{ file: '行政审批部.xlsx', unit: '行政审批部', sheets: audited.other, office: audited.office }]),
];

/** Verdicts by record, in whichever order and place; those of another office left out. */
async function verdicts(books: readonly BookOf[], now: string | undefined): Promise<readonly string[]> {
  const said = (await judgedBooks(books, now)).filter(({ record }) => record?.startsWith('他部-') !== true);
  return said.map(({ record, rule, level, clause }) => [record, rule, level, clause].join(' ')).sort();
}

function changed(sheets: Sheets, change: (rows: readonly Row[], name: SheetName) => readonly Row[]): Sheets {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => [name, change(rows, name as SheetName)]),
  );
}

const OTHER_OFFICE: Sheets = {
  预约服务登记表: [{ 编号: '他部-YY-2026-0900', 服务对象: '另一家企业', 服务人员: '刘洋' }],
  延时服务登记表: [{ 编号: '他部-YS-2026-0900', 服务对象: '另一家企业', 服务人员: '刘洋' }],
};
const LAST_YEAR: Sheets = {
  延时服务登记表: [{ 编号: 'YS-2025-0001', 日期: '2025-05-13', 服务人员: '刘洋' }],
};

/** What is done to the workbooks, and must change nothing. */
const changes: Readonly<Record<string, (audited: Audited) => readonly BookOf[]>> = {
  'columns in another order': (audited) => booksOf(audited).map((book) => ({ ...book, reversed: true })),
  'rows in another order': (audited) =>
    booksOf(audited).map((book) => ({
      ...book,
      sheets: changed(book.sheets, (rows) => [...rows].reverse()),
    })),
  'records of another office': (audited) => [
    ...booksOf(audited),
    { file: '另一部室.xlsx', unit: '行政审批部', sheets: OTHER_OFFICE, office: audited.office },
  ],
  "last year's workbook": (audited) => [
    ...booksOf(audited),
    { file: '2025.xlsx', unit: '企业服务部', sheets: LAST_YEAR, office: audited.office },
  ],
};

describe.each(Object.entries(changes))('%s', (_, change) => {
  test.each(situations)('$name', async (audited) => {
    expect(await verdicts(change(audited), audited.now)).toEqual(
      await verdicts(booksOf(audited), audited.now),
    );
  });
});

test('split in two, a workbook of a 部室 is judged as one', async () => {
  for (const audited of audits.filter(({ book }) => Object.values(book).flat().length > 1)) {
    const sheets = Object.entries(audited.book);
    const half = (even: boolean): Sheets =>
      Object.fromEntries(
        sheets.map(([name, rows], at) => [
          name,
          sheets.length > 1
            ? (at % 2 === 0) === even
              ? rows
              : []
            : rows.filter((_, index) => (index % 2 === 0) === even),
        ]),
      );
    const halves = [true, false].map((even, index) => ({
      ...own(audited),
      file: `企业服务部-${index + 1}.xlsx`,
      sheets: half(even),
    }));
    const others = booksOf(audited).slice(1);
    expect(await verdicts([...halves, ...others], audited.now), audited.name).toEqual(
      await verdicts(booksOf(audited), audited.now),
    );
  }
});
