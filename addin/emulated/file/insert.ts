import { ExcelError, invalidArgument } from '../errors';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { fillSheet, readFile } from './import';

export interface InsertOptions {
  /** Names of the sheets to insert; all when null. */
  readonly names: readonly string[] | null;
  /** Excel.WorksheetPositionType */
  readonly position: string;
  /** Name or id of a sheet of the workbook. */
  readonly relativeTo: string | null;
  /** Whether references between the sheets go on pointing into their file. */
  readonly breaksReferences: boolean;
}

const LONGEST_SHEET_NAME = 31;

/**
 * Inserts sheets of a file into a workbook. Names that are taken get a number.
 * @returns the ids of the new sheets
 * @throws ExcelError (as rejection) when the file is no workbook or lacks one of the sheets
 */
export async function insertSheets(
  workbook: Workbook,
  bytes: Uint8Array,
  { names, position, relativeTo, breaksReferences }: InsertOptions,
): Promise<readonly string[]> {
  workbook.ensureStructure();
  const { sheets, extras } = await readFile(bytes);
  const wanted = names ? sheets.filter(({ name }) => names.includes(name)) : sheets;
  if (names && wanted.length !== names.length) throw new ExcelError('ItemNotFound');
  let at = positionOf(workbook, position, relativeTo);
  const ids: string[] = [];
  for (const source of wanted) {
    const sheet = workbook.addSheet(freeName(workbook, source.name));
    fillSheet(workbook, sheet, source, extras);
    if (breaksReferences) pointIntoFile(sheet);
    workbook.moveSheet(sheet, at);
    at += 1;
    ids.push(sheet.id);
  }
  const known = new Set(workbook.names.map(({ name }) => name));
  const added = extras.names.filter(({ name, sheet }) => sheet === null && !known.has(name));
  workbook.names = [
    ...workbook.names,
    ...added.map(({ name, formula }) => ({
      name,
      formula: `=${formula}`,
      comment: '',
      visible: true,
      sheet: null,
    })),
  ];
  return ids;
}

function pointIntoFile(sheet: Sheet): void {
  const used = sheet.usedArea();
  if (used === null) return;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell.formula === null) continue;
      const formula = cell.formula.replace(/'?([\p{L}\p{N}_ ]+)'?!/gu, "'[1.xlsx]$1'!");
      sheet.put(row, column, { ...cell, formula });
    }
  }
}

function positionOf(workbook: Workbook, position: string, relativeTo: string | null): number {
  const { sheets } = workbook;
  switch (position) {
    case 'End':
    case 'None':
      return sheets.length;
    case 'Beginning':
      return 0;
    case 'Before':
    case 'After': {
      const sheet = relativeTo === null ? undefined : workbook.findSheet(relativeTo);
      if (!sheet) throw new ExcelError('ItemNotFound');
      return sheets.indexOf(sheet) + (position === 'After' ? 1 : 0);
    }
    default:
      throw invalidArgument();
  }
}

function freeName(workbook: Workbook, name: string): string {
  let free = name;
  for (let number = 2; workbook.findSheet(free); number += 1) {
    const suffix = ` (${number})`;
    free = name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
  }
  return free;
}
