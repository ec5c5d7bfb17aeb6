import { nameCode } from './names';
import type { PartReader, Parts } from './parts';
import { relationshipsOf } from './relationships';
import type { XmlScanner } from './scanner';
import { unescapeXstring } from './text';
import type { TableRange } from './workbook';

const TABLE = nameCode('table');
const NAME = nameCode('name');
const DISPLAY_NAME = nameCode('displayName');
const RANGE = nameCode('ref');
const TOTALS_ROWS = nameCode('totalsRowCount');

/** The Excel tables of a sheet (ECMA-376 Part 1, 18.5.1.2). @param sheet path of the sheet's part */
export async function tablesOf(parts: Parts, sheet: string): Promise<TableRange[]> {
  const reader = new TableReader();
  for (const { type, path } of await relationshipsOf(parts, sheet)) {
    const part = type === 'table' ? parts.find(path) : undefined;
    if (part) await parts.read(part, reader);
  }
  return reader.tables;
}

class TableReader implements PartReader {
  readonly tables: TableRange[] = [];

  open(scanner: XmlScanner): void {
    if (scanner.name !== TABLE) return;
    // The name that formulas use; `name` may be absent.
    const name = scanner.attribute(DISPLAY_NAME) ?? scanner.attribute(NAME) ?? '';
    this.tables.push({
      name: unescapeXstring(name),
      ref: scanner.attribute(RANGE) ?? '',
      totalsRows: Number(scanner.attribute(TOTALS_ROWS) ?? 0),
    });
  }
}
