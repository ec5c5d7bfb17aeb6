import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import type { FormNames } from '../../rules/regulation/regulation';
import { amendmentsTable, SETTINGS_SHEET, settingsTables } from '../layout';
import type { SheetGrid } from '../xlsx';

/**
 * What today's version of a ledger workbook has and this one has not, in Chinese: columns that were added to a ledger, the block
 * 制度修订 of 设置. A workbook is the program's where its tables have the names that the program gives them; of any other nothing is said.
 * @param forms the official names of its sheets
 */
export function lackingIn(sheets: readonly SheetGrid[], forms: FormNames): readonly string[] {
  const tables = new Map(
    sheets.flatMap((sheet) => sheet.tables.map(({ name, ref }) => [name, headingsOf(sheet, ref)] as const)),
  );
  const ledgers = ledgerKeys.filter((ledger) => tables.has(ledgerOf(ledger).table));
  const columns = ledgers.flatMap((ledger) => {
    const { fields, table } = ledgerOf(ledger);
    return Object.values(fields).flatMap(({ heading, added }) =>
      added === true && tables.get(table)?.has(heading) !== true
        ? [`“${forms[ledger]}”没有“${heading}”栏`]
        : [],
    );
  });
  const isOurs = ledgers.length > 0 && tables.has(settingsTables.staff.name);
  return isOurs && !tables.has(amendmentsTable.name)
    ? [...columns, `“${SETTINGS_SHEET}”没有“制度修订”`]
    : columns;
}

/** What stands in the first row of a table. @param ref such as `A3:T120` */
function headingsOf({ rows }: SheetGrid, ref: string): ReadonlySet<unknown> {
  const top = Number(/^[A-Z]+(\d+)/.exec(ref)?.[1]);
  return new Set(rows.find(({ row }) => row === top)?.cells);
}
