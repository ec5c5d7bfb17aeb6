import { withoutIdCards as redacted } from '../../rules/numbers';
import { isFilled } from '../read';
import { compact } from '../cells/text';
import type { CellValue, SheetGrid } from '../xlsx';

/*
 * Identity numbers belong in no ledger: they are taken out of a sheet before anything else looks at it, so that no record, preview,
 * list or report can repeat them.
 */

/** What stands in the place of an identity number. */
const ID_CARD = '（身份证号码）';

/** Whether a heading is that of a column of identity numbers. */
export function namesIdCards(heading: string): boolean {
  return /身份证|公民身份|身份号码/.test(compact(heading));
}

/** A sheet without identity numbers, which are known by their check digits; rows without any are not copied. */
export function withoutIdCards(sheet: SheetGrid): SheetGrid {
  return withCells(sheet, (cell) => withoutIdCard(cell));
}

/** A sheet without what stands below these columns' headings, whether or not its check digits are right. */
export function withoutColumns(sheet: SheetGrid, columns: ReadonlySet<number>, below: number): SheetGrid {
  if (columns.size === 0) return sheet;
  return withCells(sheet, (cell, row, column) =>
    row > below && columns.has(column) && isFilled(cell) && isNumberLike(cell) ? ID_CARD : cell,
  );
}

/** What a cell says besides an identity number that was taken out; null where none was. */
export function besidesIdCard(cell: CellValue): string | null {
  if (typeof cell !== 'string' || !cell.includes(ID_CARD)) return null;
  return cell
    .replaceAll(ID_CARD, ' ')
    .replace(/(?:公民)?身份证?(?:件)?(?:号码|号)?\s*[:：]?/g, ' ')
    .replace(/[(（【[]\s*[)）】\]]/g, ' ')
    .replace(/^[\s,，、;；:：)）/]+|[\s,，、;；:：(（/]+$/g, '')
    .trim();
}

function withCells(
  sheet: SheetGrid,
  change: (cell: CellValue | undefined, row: number, column: number) => CellValue | undefined,
): SheetGrid {
  const rows = sheet.rows.map((each) => {
    const cells = each.cells.map((cell, at) => change(cell, each.row, at + 1));
    return cells.some((cell, at) => cell !== each.cells[at]) ? { row: each.row, cells } : each;
  });
  return { ...sheet, rows };
}

function withoutIdCard(cell: CellValue | undefined): CellValue | undefined {
  if (typeof cell === 'string') return redacted(cell, ID_CARD);
  if (typeof cell !== 'number' || cell < LEAST_OF_18_DIGITS) return cell;
  // Excel keeps 15 digits: the check digit is lost, the birthday is not.
  return BORN.test(BigInt(Math.round(cell)).toString()) ? ID_CARD : cell;
}

const LEAST_OF_18_DIGITS = 1e17;
const BORN = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/;

/** Words in a column of identity numbers (未提供) may stay. */
function isNumberLike(cell: CellValue): boolean {
  return typeof cell !== 'string' || /\d{6}/.test(cell);
}
