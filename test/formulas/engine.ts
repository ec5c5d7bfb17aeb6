import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type ExcelJS from 'exceljs';
import init, { Model } from '@ironcalc/wasm';
import { columnName } from '../../rules/address';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import { CHECK_HEADING } from '../../templates/layout';
import { readFile, type WorkbookFile } from '../../addin/emulated/file/import';

/*
 * A second opinion, also where no spreadsheet program is installed: the formulas of a written file, worked out by IronCalc. It
 * knows neither tables nor Chinese names, so both are first written out as ranges.
 */

const require = createRequire(import.meta.url);
const HEADING_ROW = 4;

/** What the column 核查 says of each row of a ledger sheet. */
export type Said = ReadonlyMap<number, string>;

/** Works out ledger workbooks of one office as they were written: what does not hang on the records is worked out once. */
export class Engine {
  private readonly model = new Model('native', 'en', 'UTC', 'en');
  /** How far the workbook before this one filled each sheet. */
  private readonly filled = new Map<number, { readonly rows: number; readonly columns: number }>();

  private constructor(first: WorkbookFile) {
    this.model.pauseEvaluation();
    first.sheets.forEach((sheet, index) => {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, sheet.name);
    });
    const plain = withoutNames(first);
    const base = first.sheets.flatMap((sheet, index) =>
      isLedger(sheet) ? [] : fill(this.model, index, sheet, plain),
    );
    const chains = new Set(base.filter(({ chained }) => chained).map(({ column }) => columnName(column)));
    const onChains = new RegExp(`(?<![A-Z$])(?:${[...chains].join('|')})\\d`);
    const buildsOnChain = ({ chained, formula }: FormulaCell) => !chained && onChains.test(formula);
    settle(
      this.model,
      base.filter((cell) => !cell.chained && !buildsOnChain(cell)),
      Infinity,
    );
    settle(
      this.model,
      base.filter(({ chained }) => chained),
      STRETCH,
    );
    settle(this.model, base.filter(buildsOnChain), Infinity);
  }

  /** @param first a workbook of the office */
  static async open(first: Uint8Array): Promise<Engine> {
    await init({ module_or_path: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    return new Engine(await readFile(first));
  }

  /** @returns ledger sheet → what its rows say */
  async work(bytes: Uint8Array): Promise<ReadonlyMap<string, Said>> {
    const { model } = this;
    const file = await readFile(bytes);
    const plain = withoutNames(file);
    const ledgers = file.sheets.flatMap((sheet, index) => (isLedger(sheet) ? [{ sheet, index }] : []));
    const formulas = ledgers.flatMap(({ sheet, index }) => {
      const { rows, columns } = this.filled.get(index) ?? { rows: 1, columns: 1 };
      model.rangeClearAll(index, 1, 1, rows, columns);
      this.filled.set(index, { rows: sheet.rowCount, columns: sheet.columnCount });
      return fill(model, index, sheet, plain);
    });
    for (const { sheet, row, column, formula } of formulas) model.setUserInput(sheet, row, column, formula);
    model.evaluate();
    return new Map(ledgers.map(({ sheet, index }) => [sheet.name, saidBy(model, sheet, index)]));
  }

  close(): void {
    this.model.free();
  }
}

function isLedger(sheet: ExcelJS.Worksheet): boolean {
  return headingsOf(sheet).has(CHECK_HEADING);
}

interface FormulaCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** It builds on the cell above. */
  readonly chained: boolean;
}

/**
 * Works formulas out and puts their values in their place, so many rows at a time: the engine's stack holds some hundred
 * formulas that build on each other, and it works out everything anew each time.
 */
function settle(model: Model, cells: readonly FormulaCell[], stretch: number): void {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  for (let first = 0; first < rows.length; first += stretch) {
    const [from, to] = [rows[first] ?? 0, rows[Math.min(rows.length, first + stretch) - 1] ?? 0];
    const part = cells.filter(({ row }) => from <= row && row <= to);
    for (const { sheet, row, column, formula } of part) model.setUserInput(sheet, row, column, formula);
    model.evaluate();
    const values = part.map(({ sheet, row, column }) => model.getFormattedCellValue(sheet, row, column));
    part.forEach(({ sheet, row, column }, index) => {
      model.setUserInput(sheet, row, column, values[index] ?? '');
    });
  }
}

const STRETCH = 250;
const UNIT_HEADING = '部室';

/** Puts the cells of a sheet into the model. @returns its formulas, which are left out */
function fill(
  model: Model,
  index: number,
  sheet: ExcelJS.Worksheet,
  plain: (formula: string) => string,
): readonly FormulaCell[] {
  const formulas: FormulaCell[] = [];
  const unit = isLedger(sheet) ? headingsOf(sheet).get(UNIT_HEADING) : undefined;
  sheet.eachRow((row, number) => {
    // Rows that stand ready say nothing, and it takes a formula as long to be read there as anywhere.
    if (unit !== undefined && number > HEADING_ROW && isBlank(row)) return;
    // "<>…" counts empty cells too, but not to this engine: an empty text says the same.
    if (unit !== undefined && row.getCell(unit).value === null) model.setUserInput(index, number, unit, "'");
    row.eachCell((cell, column) => {
      // exceljs gives no formula as undefined, whatever its types say.
      const formula = cell.formula || '';
      if (formula === '') model.setUserInput(index, number, column, inputOf(cell));
      else {
        const chained = formula.startsWith(`N(${columnName(column)}${number - 1})`);
        formulas.push({ sheet: index, row: number, column, formula: `=${plain(formula)}`, chained });
      }
    });
  });
  return formulas;
}

function isBlank(row: ExcelJS.Row): boolean {
  let blank = true;
  row.eachCell((cell) => {
    if (!cell.formula && cell.value !== null) blank = false;
  });
  return blank;
}

function inputOf({ value, text }: ExcelJS.Cell): string {
  if (typeof value === 'number') return String(value);
  // exceljs makes a Date of a number that its format shows as one.
  if (value instanceof Date) return String(value.getTime() / 86_400_000 + 25_569);
  // An apostrophe keeps a text a text, whatever it looks like.
  return value === null ? '' : `'${text}`;
}

function saidBy(model: Model, sheet: ExcelJS.Worksheet, index: number): Said {
  const at = headingsOf(sheet).get(CHECK_HEADING);
  if (at === undefined) throw new Error(`${sheet.name}: expected a column ${CHECK_HEADING}, found none.`);
  const said = new Map<number, string>();
  for (let row = HEADING_ROW + 1; row <= sheet.rowCount; row += 1) {
    said.set(row, model.getFormattedCellValue(index, row, at));
  }
  return said;
}

/** The table of a ledger's sheet, whatever its paper calls it. */
function tableOn(sheet: ExcelJS.Worksheet): string {
  const headings = headingsOf(sheet);
  const ledgers = ledgerKeys.map(ledgerOf);
  return (
    ledgers.find(({ fields }) => Object.values(fields).every(({ heading }) => headings.has(heading)))
      ?.table ?? ''
  );
}

/** A formula without names of cells and columns of tables. */
function withoutNames({ sheets, extras }: WorkbookFile): (formula: string) => string {
  const columns = new Map<string, string>();
  for (const sheet of sheets.filter(isLedger)) {
    const table = tableOn(sheet);
    for (const [heading, column] of headingsOf(sheet)) {
      const letters = columnName(column);
      const range = `$${letters}$${HEADING_ROW + 1}:$${letters}$${sheet.rowCount}`;
      columns.set(`${table}[${heading}]`, `${sheet.name}!${range}`);
    }
  }
  const ranges = new Map(extras.names.map(({ name, formula }) => [name, formula]));
  const named = new RegExp([...ranges.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
  return (formula) =>
    formula
      .split(/("[^"]*")/)
      .map((part) =>
        part.startsWith('"')
          ? part
          : part
              .replace(/Ledger_\w+\[[^\]]+\]/g, (reference) => columns.get(reference) ?? reference)
              .replace(named, (name) => ranges.get(name) ?? name),
      )
      .join('');
}

function headingsOf(sheet: ExcelJS.Worksheet): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  sheet.getRow(HEADING_ROW).eachCell((cell, column) => headings.set(cell.text, column));
  return headings;
}
