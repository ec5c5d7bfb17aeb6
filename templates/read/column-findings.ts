import { cellAddress } from '../../rules/address';
import { compiledRules } from '../../rules/checks/rules';
import { findingOnSheet, headingOf, type Finding } from '../../rules/findings';
import { missingFor } from '../../rules/applicable';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { Source } from '../../rules/records';
import type { Columns } from './columns';

/** The headings of the required columns that are not there. */
export function missingColumns(ledger: LedgerKey, columns: Columns): readonly string[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) =>
    field.required === true && !field.computed && columns.byField[key] === undefined ? [field.heading] : [],
  );
}

/**
 * One finding for the sheet: the required columns that are not there, and what cannot be judged of its rows without the columns that
 * are not there. The rows themselves are not charged with them.
 * @param source with the columns that are there
 * @param required the headings of {@link missingColumns}
 */
export function missingFinding(
  ledger: LedgerKey,
  { file, sheet, headingRow, columns }: Source,
  required: readonly string[],
): readonly Finding[] {
  const rules = compiledRules[ledger]
    .map(({ rule }) => ({ rule, missing: missingFor(rule, columns) }))
    .filter(({ missing }) => missing.length > 0);
  const needed = rules.flatMap(({ missing }) => missing.map((field) => headingOf(ledger, field)));
  const headings = [...new Set([...required, ...needed])];
  if (headings.length === 0) return [];
  // A sheet has records of many days, whose limits may differ.
  const unjudged = rules.map(({ rule }) => rule.title.replace(/\{[^}]*\}(?:-\{[^}]*\})?/g, '规定时限'));
  const finding = findingOnSheet(
    { file, sheet, ledger, row: headingRow },
    {
      rule: 'sheet/missing-column',
      level: 'defect',
      clauses: [ledgerOf(ledger).clause],
      says: {
        title: '缺少栏目',
        expected: '有“{headings}”',
        actual: '“{sheet}”第{headingRow}行的标题中没有',
        because: unjudged.length === 0 ? [] : ['因此不能判断：{unjudged}'],
        remedy: '增加这些栏目，或把相应的标题改为这些名称',
      },
      params: {
        headings: { type: 'text', value: headings.join('”“') },
        unjudged: { type: 'text', value: unjudged.join('、') },
        sheet: { type: 'text', value: sheet },
        headingRow: { type: 'number', value: headingRow },
      },
    },
  );
  return [finding];
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
