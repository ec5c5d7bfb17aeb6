import { headingOf } from '../../rules/findings';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { columnsOf } from '../../templates/read';
import type { GridRow } from '../../templates/xlsx';
import { HostProblem } from './host-problem';

/** Where the fields of a ledger stand in its sheet at some moment. Rows and columns count from 1, as Excel shows them. */
export interface ColumnsNow {
  readonly headingRow: number;
  /** Field key → column, by the ledger's headings and their aliases, as the reader maps them. */
  readonly byField: Readonly<Record<string, number>>;
}

/**
 * The columns of a ledger by the top rows of its sheet, mapped as a reading of the whole sheet would map them.
 * @returns null when the sheet has no heading row of this ledger any more
 */
export function columnsIn(ledger: LedgerKey, top: readonly GridRow[]): ColumnsNow | null {
  return columnsOf(ledger, top);
}

/** Whether these fields stand where they stood, so that what was written by the one reading is right by the other. */
export function stayed(
  before: ColumnsNow,
  after: ColumnsNow | null,
  fields: readonly string[],
): after is ColumnsNow {
  return after !== null && fields.every((field) => before.byField[field] === after.byField[field]);
}

/** @throws HostProblem kind no-column, naming the headings that the sheet lacks */
export function refuseWithoutColumn(
  ledger: LedgerKey,
  sheet: string,
  { byField }: ColumnsNow,
  fields: readonly string[],
): void {
  const missing = fields.filter((field) => byField[field] === undefined);
  if (missing.length === 0) return;
  const headings = missing.map((field) => `“${headingOf(ledger, field)}”`).join('、');
  throw new HostProblem(
    'no-column',
    `工作表“${sheet}”没有${headings}这${missing.length === 1 ? '一栏' : '几栏'}，可能被改名或删除，没有写入。请改回原来的标题或补上这一栏，再试一次。`,
  );
}

/** @throws HostProblem when the sheet has no headings of the ledger */
export function requireColumns(ledger: LedgerKey, sheet: string, columns: ColumnsNow | null): ColumnsNow {
  if (columns !== null) return columns;
  throw new HostProblem(
    'no-column',
    `工作表“${sheet}”找不到${ledgerOf(ledger).shortTitle}登记的标题行，没有写入。请把标题行改回原样，再试一次。`,
  );
}
