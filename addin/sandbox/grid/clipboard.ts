import { intersection, type Area, shownText, type Sheet } from '../../emulated';

/**
 * Cells as spreadsheet programs put them on the clipboard: columns apart by tabs, rows by line ends, cells with either of
 * them in quotes.
 */
export function parseCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [all, quoted, plain = '', end = ''] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '' || all === '') break;
    const ended = pattern.lastIndex === text.length;
    if (end !== '\t' && ended) break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

/** The inverse of {@link parseCells}. */
export function formatCells(rows: readonly (readonly string[])[]): string {
  const quote = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

/** The texts that the used cells of an area show. */
export function shownCells(sheet: Sheet, area: Area): readonly (readonly string[])[] {
  const used = intersection(area, sheet.usedArea() ?? area) ?? area;
  return Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column) => {
      const { value, format } = sheet.cell(used.row + row, used.column + column);
      return shownText(value, format.numberFormat);
    }),
  );
}
