import { columnName, MAX_COLUMN, MAX_ROW } from '../../rules/address';
import { CellReader, type CellContext } from './cell';
import { Merges } from './merges';
import { nameCode } from './names';
import { integerAt } from './numbers';
import type { PartReader } from './parts';
import type { XmlScanner } from './scanner';
import type { CellValue, GridRow, MergedRange } from './workbook';
import { XmlProblem } from './xml-problem';

const SHEET_DATA = nameCode('sheetData');
const ROW = nameCode('row');
const CELL = nameCode('c');
const REFERENCE = nameCode('r');

const LETTERS = 26;
const CODE_BEFORE_A = 64;
const LOWER_CASE = 32;

/** Reads the rows and the merged ranges of a worksheet (ECMA-376 Part 1, 18.3.1.80); everything around them is skipped. */
export class SheetReader implements PartReader {
  private readonly found: GridRow[] = [];
  private readonly cell: CellReader;
  private readonly merged = new Merges();
  private inData = false;
  private inCell = false;
  private disordered = false;
  private row = 0;
  private column = 0;
  /** The cells of the row at hand: one list for all rows, so that each row keeps a copy of just its own width. */
  private readonly cells: (CellValue | undefined)[] = [];
  private width = 0;

  /** @param kept told the width of each row that is kept; may throw to stop */
  constructor(
    context: CellContext,
    private readonly kept: (width: number) => void,
  ) {
    this.cell = new CellReader(context);
  }

  /** Where the reading stands, for messages. */
  get reached(): string {
    if (this.row === 0) return '第一行之前';
    return this.inCell ? `单元格 ${columnName(this.column)}${this.row}` : `第 ${this.row} 行附近`;
  }

  /** The rows found, from top to bottom. */
  rows(): GridRow[] {
    return this.disordered ? inOrder(this.found) : this.found;
  }

  get merges(): readonly MergedRange[] {
    return this.merged.ranges;
  }

  open(scanner: XmlScanner): void {
    if (this.inCell) this.cell.opened(scanner.name);
    else if (!this.inData) this.around(scanner);
    else if (scanner.name === CELL) this.beginCell(scanner);
    else if (scanner.name === ROW) this.beginRow(scanner);
  }

  text(scanner: XmlScanner): void {
    if (this.inCell) this.cell.found(scanner);
  }

  close(scanner: XmlScanner): void {
    if (scanner.name === CELL && this.inCell) this.endCell();
    else if (this.inCell) this.cell.closed(scanner.name);
    else if (!this.inData) return;
    else if (scanner.name === ROW) this.endRow();
    else if (scanner.name === SHEET_DATA) this.inData = false;
  }

  /** What stands before and after the rows. */
  private around(scanner: XmlScanner): void {
    if (scanner.name === SHEET_DATA) this.inData = true;
    else this.merged.open(scanner);
  }

  private beginRow(scanner: XmlScanner): void {
    const start = scanner.attributeStart(REFERENCE);
    const row = start < 0 ? this.row + 1 : integerAt(scanner.bytes, start);
    if (row === undefined || row < 1 || row > MAX_ROW) {
      throw new XmlProblem(
        `行号应为 1 至 ${MAX_ROW}，实际为“${scanner.attribute(REFERENCE) ?? String(row)}”`,
      );
    }
    if (row <= this.row) this.disordered = true;
    this.row = row;
    this.column = 0;
  }

  private endRow(): void {
    const { cells, width } = this;
    if (width === 0) return;
    this.kept(width);
    this.found.push({ row: this.row, cells: cells.slice(0, width) });
    cells.fill(undefined, 0, width);
    this.width = 0;
  }

  private beginCell(scanner: XmlScanner): void {
    const start = scanner.attributeStart(REFERENCE);
    const column = start < 0 ? this.column + 1 : columnAt(scanner.bytes, start);
    if (column < 1 || column > MAX_COLUMN) {
      throw new XmlProblem(
        `单元格地址应为 A1 至 XFD${MAX_ROW}，实际为“${scanner.attribute(REFERENCE) ?? '无地址'}”`,
      );
    }
    this.column = column;
    this.inCell = true;
    this.cell.begin(scanner);
  }

  private endCell(): void {
    const value = this.cell.take();
    this.inCell = false;
    if (value === undefined) return;
    const { cells, column } = this;
    while (cells.length < column) cells.push(undefined);
    cells[column - 1] = value;
    if (column > this.width) this.width = column;
  }
}

/** @returns the column whose letters begin at `start`, 0 when there are none, too much when there are too many. */
function columnAt(bytes: Uint8Array, start: number): number {
  let column = 0;
  for (let at = start; column <= MAX_COLUMN; at++) {
    const letter = ((bytes[at] ?? 0) & ~LOWER_CASE) - CODE_BEFORE_A;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  return column;
}

/** Excel writes rows in order, once each; other programs need not. */
function inOrder(rows: readonly GridRow[]): GridRow[] {
  const byNumber = new Map<number, (CellValue | undefined)[]>();
  for (const { row, cells } of rows) {
    const merged = byNumber.get(row) ?? [];
    const width = Math.max(merged.length, cells.length);
    byNumber.set(
      row,
      Array.from({ length: width }, (_, index) => cells[index] ?? merged[index]),
    );
  }
  return [...byNumber].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row);
}
