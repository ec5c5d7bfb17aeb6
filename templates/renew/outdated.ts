import { strFromU8, unzipSync } from 'fflate';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import type { FormNames } from '../../rules/regulation/regulation';
import { amendmentsTable, CHECK_HEADING, SETTINGS_SHEET, settingsTables } from '../layout';
import { tablePartOf, type TablePart } from './table-xml';

/** More than any table of a ledger; what is larger was not written by this program. */
const LARGEST_TABLE = 10_000_000;

/**
 * Why a workbook should be brought up to date, in Chinese: what a former version did not write, and what another program has dropped. Empty
 * for a workbook that is up to date or that this program has not written.
 * @param forms the official names of its sheets
 */
export function reasonsToRenew(bytes: Uint8Array, forms: FormNames): readonly string[] {
  const tables = new Map(tablesIn(bytes).map((table) => [table.name, table]));
  const ledgers = ledgerKeys.flatMap((ledger) => {
    const table = tables.get(ledgerOf(ledger).table);
    return table === undefined ? [] : [{ ledger, table }];
  });
  const lacking = ledgers.flatMap(({ ledger, table }) => {
    return Object.values(ledgerOf(ledger).fields).flatMap(({ heading, added }) =>
      added === true && !hasColumn(table, heading) ? [`“${forms[ledger]}”没有“${heading}”栏`] : [],
    );
  });
  const isOurs = ledgers.length > 0 && tables.has(settingsTables.staff.name);
  const isWithoutBlock = isOurs && !tables.has(amendmentsTable.name);
  const isUnfilled = ledgers.some(
    ({ table }) => hasColumn(table, CHECK_HEADING) && table.columns.every(({ formula }) => formula === null),
  );
  return [
    ...lacking,
    ...(isWithoutBlock ? [`“${SETTINGS_SHEET}”没有“制度修订”`] : []),
    ...(isUnfilled ? ['核查公式不再随新增的行填充（用 LibreOffice 等程序保存过）'] : []),
  ];
}

function hasColumn({ columns }: TablePart, heading: string): boolean {
  return columns.some((column) => column.heading === heading);
}

function tablesIn(bytes: Uint8Array): readonly TablePart[] {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        /^xl\/tables\/[^/]+\.xml$/.test(name) && originalSize < LARGEST_TABLE,
    });
    return Object.entries(parts).map(([path, xml]) => tablePartOf(path, strFromU8(xml)));
  } catch {
    // A file that can be read but not taken apart cannot be put together again either: nothing is offered.
    return [];
  }
}
