import type { Worksheet } from 'exceljs';

/**
 * Writes one formula down a column, told once and shared by the rows below, so that long formulas cost each row a few bytes.
 * No result is stored: programs work it out when they open the file.
 * @param formula that of the first row, without =; its relative references move with the row
 */
export function sharedFormulas(
  sheet: Worksheet,
  letters: string,
  firstRow: number,
  rows: number,
  formula: string,
): void {
  const first = `${letters}${firstRow}`;
  if (rows === 1) {
    sheet.getCell(first).value = { formula };
    return;
  }
  const ref = `${first}:${letters}${firstRow + rows - 1}`;
  sheet.getCell(first).value = { formula, shareType: 'shared', ref };
  for (let row = firstRow + 1; row < firstRow + rows; row += 1) {
    sheet.getCell(`${letters}${row}`).value = { sharedFormula: first };
  }
}
