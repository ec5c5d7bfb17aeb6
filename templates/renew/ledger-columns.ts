import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { FormNames, Regulation } from '../../rules/regulation/regulation';
import { checkColumns, type CheckColumn } from '../formulas/columns';
import type { Placed } from '../formulas/refs';
import { CHECK_HEADING } from '../layout';
import { LEDGER_HEADING_ROW } from '../write';
import { NotRenewable } from './package';
import type { TablePart } from './table-xml';

/** A ledger sheet of the workbook: what stands where, and what is to stand there. */
export interface LedgerColumns {
  readonly ledger: LedgerKey;
  readonly table: TablePart;
  /** All columns from left to right. Those that people fill stay where they are. */
  readonly columns: readonly PlannedColumn[];
}

/** own: filled by people, and left as it is. added: a field that did not exist when the sheet was written. check: works for 核查. */
export type PlannedColumn = { readonly heading: string; readonly number: number } & (
  | { readonly kind: 'own' }
  | { readonly kind: 'added'; readonly width: number }
  | { readonly kind: 'check'; readonly check: CheckColumn }
);

/**
 * Plans the columns of a ledger. New ones take the places of the former 核查 columns and go on to the right of the table, so that no cell of
 * the office's moves.
 * @throws NotRenewable where the table is not as the program writes it
 */
export function planColumns(
  ledger: LedgerKey,
  table: TablePart,
  regulation: Regulation,
  judgesItself: boolean,
): LedgerColumns {
  const sheet = regulation.forms[ledger];
  const { fields } = ledgerOf(ledger);
  if (table.headingRow !== LEDGER_HEADING_ROW || table.firstColumn !== 1)
    throw new NotRenewable(`“${sheet}”的标题行应从A${LEDGER_HEADING_ROW}开始，实际不在那里`);
  const headings = table.columns.map(({ heading }) => heading);
  const missing = Object.values(fields).filter(({ heading }) => !headings.includes(heading));
  const renamed = missing.filter(({ added }) => added !== true);
  if (renamed.length > 0) {
    const names = renamed.map(({ heading }) => `“${heading}”`).join('、');
    throw new NotRenewable(`“${sheet}”没有标题为${names}的栏，请先补上或改回原来的标题`);
  }
  const places = headings.map((heading, index) => ({ heading, number: index + 1 }));
  const isOwn = ({ heading }: { heading: string }) => !judgesItself || !heading.startsWith(CHECK_HEADING);
  const own = places.filter(isOwn).map((place): PlannedColumn => ({ ...place, kind: 'own' }));
  const free = places.filter((place) => !isOwn(place)).map(({ number }) => number);
  const next = (): number => free.shift() ?? (last += 1);
  let last = headings.length;
  const added = missing.map(({ heading, width }): PlannedColumn => ({
    heading,
    width,
    number: next(),
    kind: 'added',
  }));
  const checks = (judgesItself ? checkColumns(ledger, regulation) : []).map((check): PlannedColumn => {
    return { heading: check.heading, number: next(), kind: 'check', check };
  });
  if (free.length > 0) throw new NotRenewable(`“${sheet}”的核查栏比现在的多，不能更新`);
  return { ledger, table, columns: [...own, ...added, ...checks].sort((a, b) => a.number - b.number) };
}

/** Where the columns of all ledgers stand when the plans are carried out. */
export function placedBy(plans: readonly LedgerColumns[], lastRow: number, forms: FormNames): Placed {
  const places = new Map(
    plans.flatMap(({ ledger, columns }) =>
      columns.map(({ heading, number }) => [`${ledger} ${heading}`, number]),
    ),
  );
  const complete = ledgerKeys.every((key) => plans.some(({ ledger }) => ledger === key));
  if (!complete) throw new NotRenewable('工作簿缺少登记表，请先补充');
  return {
    columnOf: (ledger, column) => {
      const heading = ledgerOf(ledger).fields[column]?.heading ?? column;
      const number = places.get(`${ledger} ${heading}`);
      if (number === undefined) throw new RangeError(`${ledger} has no column ${heading}`);
      return number;
    },
    sheetOf: (ledger) => forms[ledger],
    headingRow: LEDGER_HEADING_ROW,
    lastRow,
  };
}
