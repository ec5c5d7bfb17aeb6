import { isFilled } from '../../../templates/read/rows';
import { shown } from '../../../templates/cells/shown';
import { isDash, isDitto } from '../../../templates/cells/text';
import { valueOf } from '../../../rules/records';
import { cellAddress } from '../../../rules/address';
import { importedSheet, type ImportDraft } from '../../../templates/import/draft';
import { headingKey } from '../../../templates/read/headings';
import { mappedColumns } from '../../../templates/import/mapping';
import { namedBy } from '../../../templates/import/names';
import { collide, targetOf } from '../../../templates/import/target';
import type { SheetDraft } from '../../../templates/import/propose';

/** The filled cells of a workbook that an import neither took, nor has as a heading, nor lists. There must be none. */
export function unaccounted(draft: ImportDraft): readonly string[] {
  return draft.sheets.flatMap((sheet) => unaccountedIn(sheet));
}

function unaccountedIn(sheet: SheetDraft): readonly string[] {
  const { grid, mapping, date1904 } = sheet;
  const result = importedSheet(sheet);
  const filled = grid.rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at) =>
      cell !== undefined && isFilled(cell) ? [{ row, column: at + 1, cell }] : [],
    ),
  );
  if (result.leftOut !== null) {
    return result.leftOut.cells === filled.length
      ? []
      : [`${grid.name}：${result.leftOut.cells} of ${filled.length}`];
  }
  if (grid.rows.length === 0) return [];
  const { first, last } = mapping.headings ?? { first: 0, last: 0 };
  const rows = new Map([...result.titles, ...result.rows].map((each) => [each.row, each.text]));
  const entries = new Map(result.entries.map((entry) => [entry.row, entry]));
  const targets = new Map(mappedColumns(mapping));
  const unread = new Set(result.unread.map(({ row, column }) => cellAddress(row, column)));
  const reckoned = new Set(result.reckoned.map(({ row, column }) => cellAddress(row, column)));
  const columns = new Map(result.columns.map(({ column, filled: count }) => [column, count]));
  // Two columns for one field: the value of one of them would be lost.
  const pairs = [...targets].flatMap(([column, target]) =>
    [...targets].filter(([other, each]) => column < other && collide(target, each)),
  );
  const missing: string[] = pairs.map(([column]) => `${grid.name} column ${column}: its field is another's`);
  for (const { row, column, cell } of filled) {
    const address = cellAddress(row, column);
    const text = shown(cell, date1904);
    if (row >= first && row <= last) continue;
    if (rows.get(row)?.includes(text) === true) continue;
    const entry = entries.get(row);
    if (entry === undefined) missing.push(`${grid.name}!${address} in no record`);
    else if (targets.has(column)) {
      const fields = targets.get(column)?.fields ?? [];
      const taken = fields.some((field) => valueOf(entry, field) !== null);
      // What stands above a 同上 may be 无, too.
      const isNone = isDash(text) || text === '无' || (isDitto(text) && reckoned.has(address));
      if (!taken && !unread.has(address) && !isNone) missing.push(`${grid.name}!${address} read as nothing`);
    } else {
      columns.set(column, (columns.get(column) ?? 0) - 1);
    }
  }
  const left = [...columns].filter(([, count]) => count !== 0);
  return [...missing, ...left.map(([column, count]) => `${grid.name} column ${column}: ${count} cells`)];
}

/** The fields of a proposal that hold values although no heading names them for certain, nor a constant gives them. There must be none. */
export function filledByGuess({ columns, mapping, ...draft }: SheetDraft): readonly string[] {
  const { ledger } = mapping;
  if (ledger === null) return [];
  const named = columns.flatMap((column) => {
    const target = targetOf(ledger, mapping.targets[column.column] ?? '');
    const names = [column.text, column.name].flatMap((text) => namedBy(ledger, headingKey(text)));
    // A length leads to an end where there is no other.
    const isLength =
      /(?:时长|时数|小时|分钟|用时)/.test(column.text) && /^(?:endedAt|to)$/.test(target?.key ?? '');
    const isNamed = names.some(
      (name) => name.certainty !== 'asked' && target?.fields.join('~') === name.target,
    );
    return target !== null && (isNamed || isLength) ? target.fields : [];
  });
  const given = Object.keys(mapping.constants).flatMap((key) => targetOf(ledger, key)?.fields ?? []);
  const { entries } = importedSheet({ columns, mapping, ...draft });
  const filled = new Set(
    entries.flatMap((entry) => Object.keys(entry.values).filter((field) => valueOf(entry, field) !== null)),
  );
  return [...filled].filter((field) => !named.includes(field) && !given.includes(field));
}
