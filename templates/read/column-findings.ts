import { cellAddress } from '../../rules/address';
import { compiledRules } from '../../rules/checks/rules';
import { findingOnSheet, headingOf, type Finding } from '../../rules/findings';
import type { Params, Says } from '../../rules/params';
import { missingFor } from '../../rules/applicable';
import { fieldKeysOf, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { Entry, Source } from '../../rules/records';
import { NO_TIME_KEPT } from '../cells/not-imported';
import { isNotImported, NOT_IMPORTED } from '../../rules/cell-problem';
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
  source: Source,
  required: readonly string[],
): readonly Finding[] {
  const { sheet, headingRow, columns } = source;
  const needed = compiledRules[ledger].flatMap(({ rule }) =>
    missingFor(rule, columns).map((field) => headingOf(ledger, field)),
  );
  const headings = [...new Set([...required, ...needed])];
  if (headings.length === 0) return [];
  const unjudged = unjudgedIn(ledger, columns);
  return [
    columnsFinding(ledger, source, {
      says: {
        actual: '“{sheet}”第{headingRow}行的标题中没有',
        because: unjudged === '' ? [] : ['因此不能判断：{unjudged}'],
        remedy: '增加这些栏目，或把相应的标题改为这些名称',
      },
      params: {
        headings: { type: 'text', value: headings.join('”“') },
        unjudged: { type: 'text', value: unjudged },
        sheet: { type: 'text', value: sheet },
        headingRow: { type: 'number', value: headingRow },
      },
    }),
  ];
}

/**
 * One finding for the sheet: what its imported records do not say because the old ledger had no column for it, and what cannot be judged
 * of them. The rows themselves are not charged with it.
 */
export function notImportedFinding(
  ledger: LedgerKey,
  source: Source,
  entries: readonly Entry[],
): readonly Finding[] {
  const counts = new Map<string, number>();
  const imported = entries.filter(({ problems }) => problems.some(isNotImported));
  for (const { field } of imported.flatMap(({ problems }) => problems.filter(isNotImported)))
    counts.set(field, (counts.get(field) ?? 0) + 1);
  if (counts.size === 0) return [];
  const columns = Object.fromEntries(
    fieldKeysOf(ledger).flatMap((field) => (counts.has(field) ? [] : [[field, 1] as const])),
  );
  return [
    columnsFinding(ledger, source, {
      says: {
        actual:
          '{records}条导入的记录没有（写明“{nothing}”或“{noTime}”），旧台帐没有记，或导入时没有选定是哪一列',
        because: unjudgedIn(ledger, columns) === '' ? [] : ['因此这些记录不能判断：{unjudged}'],
        remedy: '当时有记录的，照当时的记录填写；此后新登记的，按必填要求填写',
      },
      params: {
        headings: {
          type: 'text',
          value: [...counts.keys()].map((field) => headingOf(ledger, field)).join('”“'),
        },
        records: { type: 'number', value: imported.length },
        nothing: { type: 'text', value: NOT_IMPORTED },
        noTime: { type: 'text', value: NO_TIME_KEPT },
        unjudged: { type: 'text', value: unjudgedIn(ledger, columns) },
      },
    }),
  ];
}

/** The finding on a sheet that lacks columns, whichever way. */
function columnsFinding(
  ledger: LedgerKey,
  { file, sheet, headingRow }: Source,
  { says, params }: { readonly says: Pick<Says, 'actual' | 'because' | 'remedy'>; readonly params: Params },
): Finding {
  return findingOnSheet(
    { file, sheet, ledger, row: headingRow },
    {
      rule: 'sheet/missing-column',
      level: 'defect',
      clauses: [ledgerOf(ledger).clause],
      says: { title: '缺少栏目', expected: '有“{headings}”', ...says },
      params,
    },
  );
}

/** The titles of the rules that cannot be judged without the columns that are not there. A sheet has records of many days, whose limits may differ. */
function unjudgedIn(ledger: LedgerKey, columns: Source['columns']): string {
  return compiledRules[ledger]
    .filter(({ rule }) => missingFor(rule, columns).length > 0)
    .map(({ rule }) => rule.title.replace(/\{[^}]*\}(?:-\{[^}]*\})?/g, '规定时限'))
    .join('、');
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
