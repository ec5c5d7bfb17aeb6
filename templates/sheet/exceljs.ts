import type { CellErrorValue, CellValue, PageSetup as FilePageSetup } from 'exceljs';
import { serialOfDay } from '../cells/serial';
import type { Cell, CellError, FixedCell } from './cell';
import type { PageSetup } from './page-setup';
import type { Validation } from './validation';

declare module 'exceljs' {
  interface Worksheet {
    /** Missing in exceljs's types. `range` is a plain A1 range; `$` and whole columns throw. */
    readonly dataValidations: { add(range: string, validation: FileValidation): unknown };
  }
  interface CellFormulaValue {
    /** Missing in exceljs's types: the first cell of a formula that others share, and the range of all of them. */
    shareType?: 'shared';
    ref?: string;
  }
  interface PageSetup {
    /** Missing in exceljs's types. */
    copies: number;
  }
  interface Xlsx {
    /** The steps of writing in which the parts of the zip are made; missing in exceljs's types. */
    addWorksheets: Step;
    addTables: Step;
    addWorkbook: Step;
    addStyles: Step;
    addSharedStrings: Step;
  }
}

type Step = (zip: Zip, model: unknown) => unknown;

/** The zip that exceljs writes parts into. */
export interface Zip {
  append(xml: string | Uint8Array, entry: { readonly name: string }): unknown;
}

/** exceljs wants dates where the file has serial numbers. */
interface FileValidation extends Omit<Validation, 'formulae'> {
  readonly formulae?: readonly (string | number | Date)[];
}

/** What Excel keeps of page breaks is 1,023; with more rows than that the first pages break as they come. */
export const MOST_BREAKS = 1_000;
/** exceljs's own default lies beyond what the format allows. */
export const LAST_COLUMN = 16_384;
/** The width of a column that is given none, in characters; no other program's default. */
export const DEFAULT_WIDTH = 9;
/** ECMA-376 Part 1, 18.3.1.63 */
const A4 = 9;
const MS_PER_DAY = 86_400_000;

/** A cell in the words of exceljs. */
export function valueOf(cell: Cell): CellValue {
  if (typeof cell !== 'object' || cell === null || 'error' in cell) return fixed(cell);
  const { formula, result } = cell;
  return result === null ? { formula } : { formula, result: fixed(result) };
}

/** exceljs declares an enum for errors, but has none. */
function fixed<T extends FixedCell>(cell: T): Exclude<T, CellError> | CellErrorValue {
  return cell as Exclude<T, CellError> | CellErrorValue;
}

export function inFile(validation: Validation): FileValidation {
  const { type, formulae } = validation;
  if (type !== 'date' || formulae === undefined) return validation;
  const dates = formulae.map((each) =>
    typeof each === 'number' ? new Date((each - serialOfDay(0)) * MS_PER_DAY) : each,
  );
  return { ...validation, formulae: dates };
}

export function printed(page: PageSetup): Partial<FilePageSetup> {
  const { pagesAcross, pagesDown = 0, repeatedRows, repeatedColumns, area, copies, margins } = page;
  return {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- exceljs declares the enum but has none
    paperSize: A4,
    orientation: page.orientation,
    ...(pagesAcross !== undefined && { fitToPage: true, fitToWidth: pagesAcross, fitToHeight: pagesDown }),
    ...(page.order && { pageOrder: page.order }),
    horizontalCentered: page.centred === true,
    verticalCentered: page.centredDown === true,
    blackAndWhite: page.blackAndWhite === true,
    margins,
    ...(repeatedRows !== undefined && { printTitlesRow: repeatedRows }),
    ...(repeatedColumns !== undefined && { printTitlesColumn: repeatedColumns }),
    ...(area !== undefined && { printArea: area }),
    ...(copies !== undefined && { copies }),
  };
}
