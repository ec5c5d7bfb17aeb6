import { ExcelError } from '../errors';
import type { Area } from './area';
import type { Allowance } from './protection';
import type { Sheet } from './sheet';

/** @throws ExcelError AccessDenied when the file was opened read-only or the protected sheet does not allow this. */
export function ensureAllowed(sheet: Sheet, allowance: Allowance | null): void {
  ensureWritable(sheet);
  if (sheet.protection && (allowance === null || sheet.protection.options[allowance] !== true)) {
    throw new ExcelError('AccessDenied');
  }
}

/** @throws ExcelError AccessDenied when the contents of one of the cells are locked. */
export function ensureUnlocked(sheet: Sheet, area: Area): void {
  ensureWritable(sheet);
  if (!sheet.protection) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.cell(row, column).format.locked) throw new ExcelError('AccessDenied');
    }
  }
}

/** @throws ExcelError AccessDenied when this person opened the file read-only. */
export function ensureWritable({ book }: Pick<Sheet, 'book'>): void {
  if (book.readOnly && book.origin !== 'colleague') throw new ExcelError('AccessDenied');
}
