import { asInput, asInputs } from '../batch/args';
import { invalidArgument } from '../errors';
import { isUnbounded, type Area } from '../model/area';
import { plainValue, valueType, type Cell } from '../model/cell';
import {
  ensureBounded,
  ensureReadable,
  numberFormatOf,
  writeInputs,
  type Input,
  type Inputs,
} from '../model/edit';
import { ensureAllowed } from '../model/guard';
import { growTables } from '../model/grow';
import type { Region } from '../model/region';
import type { Sheet } from '../model/sheet';
import { shownText } from '../model/shown';
import type { Scalar } from '../batch/spec';

type Matrix<T> = readonly (readonly T[])[];

/** Something of each cell; null for whole rows and columns, as Excel answers. */
function cellwise<T>(read: (cell: Cell) => T): (region: Region) => Matrix<T> | null {
  return ({ sheet, area }) => {
    if (isUnbounded(area)) return null;
    ensureReadable(area);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        read(sheet.cell(area.row + row, area.column + column)),
      ),
    );
  };
}

const values = cellwise(({ value }) => plainValue(value));
const formulas = cellwise(({ value, formula }) => formula ?? plainValue(value));
const texts = cellwise(({ value, format }) => shownText(value, format.numberFormat));
const types = cellwise(({ value }) => valueType(value));
const formats = cellwise(({ format }) => format.numberFormat);

/** The properties of a range that have one value for each cell. */
export const cellScalars: Readonly<Record<string, Scalar<Region>>> = {
  Values: { get: values, set: setValues },
  Formulas: { get: formulas, set: setValues },
  FormulasLocal: { get: formulas, set: setValues },
  Text: { get: texts },
  ValueTypes: { get: types },
  NumberFormat: { get: formats, set: setNumberFormats },
  NumberFormatLocal: { get: formats, set: setNumberFormats },
};

function setValues({ sheet, area }: Region, value: unknown): void {
  ensureBounded(area);
  const inputs = Array.isArray(value) ? asInputs(value) : same(area, asInput(value));
  writeInputs(sheet, area, underFilter(sheet, area, inputs));
  growTables(sheet, area);
}

/**
 * Under a filter Excel misplaces what is written into several rows at once (OfficeDev/office-js #224): the hidden rows stay as
 * they are and every visible one gets the first row (as seen through another interface: xlwings #747).
 */
function underFilter(sheet: Sheet, area: Area, inputs: Inputs): Inputs {
  const hidden = inputs.map((_, row) => sheet.look(area.row + row).filtered);
  if (inputs.length < 2 || !hidden.includes(true)) return inputs;
  return inputs.map((row, index) => (hidden[index] === true ? row.map(() => null) : (inputs[0] ?? row)));
}

/** One value for all cells; null alone is refused, though inside an array it leaves a cell as it is. */
function same(area: Area, input: Input): Input[][] {
  if (input === null) throw invalidArgument();
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => input));
}

function setNumberFormats({ sheet, area }: Region, value: unknown): void {
  ensureBounded(area);
  ensureAllowed(sheet, 'allowFormatCells');
  const inputs = Array.isArray(value) ? asInputs(value) : same(area, asInput(value));
  if (inputs.length !== area.rows || inputs.some((row) => row.length !== area.columns))
    throw invalidArgument();
  inputs.forEach((row, rowIndex) => {
    row.forEach((input, columnIndex) => {
      if (input !== null) setNumberFormat(sheet, area.row + rowIndex, area.column + columnIndex, input);
    });
  });
  sheet.book.emit({ kind: 'format', sheet: sheet.id, area });
}

function setNumberFormat(sheet: Sheet, row: number, column: number, input: Input): void {
  if (typeof input !== 'string') throw invalidArgument();
  const cell = sheet.cell(row, column);
  sheet.put(row, column, { ...cell, format: { ...cell.format, numberFormat: numberFormatOf(input) } });
}
