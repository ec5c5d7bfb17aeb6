import { strToU8, zipSync, type Zippable } from 'fflate';
import { readWorkbook } from '../../../templates/xlsx';
import type { GridRow, SheetGrid } from '../../../templates/xlsx';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function relationships(
  ...list: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

export function worksheet(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
}

export function sharedStrings(items: string): string {
  return `<sst xmlns="${MAIN}">${items}</sst>`;
}

/** The parts of a workbook with one sheet 台帐, for tests to change; `rows` is the inside of sheetData. */
export function parts(rows: string, others: Files = {}): Record<string, string | Uint8Array> {
  return {
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><sheets><sheet name="台帐" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': worksheet(rows),
    'xl/sharedStrings.xml': sharedStrings(''),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ...others,
  };
}

export function zipped(files: Files, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  }
  return zipSync(entries);
}

/** The first sheet of a workbook made of these parts. */
export async function firstSheet(files: Files): Promise<SheetGrid> {
  const [sheet] = (await readWorkbook(zipped(files))).sheets;
  if (!sheet) throw new Error('The workbook has no sheet');
  return sheet;
}

export async function rowsOf(rows: string, others: Files = {}): Promise<readonly GridRow[]> {
  return (await firstSheet(parts(rows, others))).rows;
}
