import { cellAddress } from '../../rules/address';
import { findingOnSheet, headingOf, type Finding } from '../../rules/findings';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { Source } from '../../rules/records';
import type { Columns } from './columns';

/** The headings of the required columns that are not there. */
export function missingColumns(ledger: LedgerKey, columns: Columns): readonly string[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) =>
    field.required === true && !field.computed && columns.byField[key] === undefined ? [field.heading] : [],
  );
}

/** One finding for the sheet; its records are not charged with the empty cells. */
export function missingColumn(
  ledger: LedgerKey,
  { file, sheet, headingRow }: Source,
  heading: string,
): Finding {
  return findingOnSheet(
    { file, sheet, ledger, row: headingRow },
    {
      rule: 'sheet/missing-column',
      level: 'defect',
      clauses: [ledgerOf(ledger).clause],
      says: {
        title: '缺少必填列',
        expected: '有“{heading}”一列',
        actual: '“{sheet}”第{headingRow}行的标题中没有',
        because: [],
        remedy: '增加“{heading}”列，或把相应列的标题改为“{heading}”',
      },
      params: {
        heading: { type: 'text', value: heading },
        sheet: { type: 'text', value: sheet },
        headingRow: { type: 'number', value: headingRow },
      },
    },
  );
}

/** Columns that claim the field of another column. */
export function duplicateColumns(
  ledger: LedgerKey,
  { file, sheet }: Source,
  columns: Columns,
): readonly Finding[] {
  return columns.duplicates.map(({ row, column, text, match }) => {
    const kept = cellAddress(row, columns.byField[match.field] ?? column);
    return findingOnSheet(
      { file, sheet, ledger, row, cell: cellAddress(row, column) },
      {
        rule: 'sheet/duplicate-column',
        level: 'defect',
        clauses: [ledgerOf(ledger).clause],
        says: {
          title: '重复的列',
          expected: '只有一列“{heading}”',
          actual: '“{text}”列重复，只读取了{kept}所在的列',
          because: [],
          remedy: '删除多余的列，或改用别的标题',
        },
        params: {
          heading: { type: 'text', value: headingOf(ledger, match.field) },
          text: { type: 'text', value: text },
          kept: { type: 'text', value: kept },
        },
      },
    );
  });
}
