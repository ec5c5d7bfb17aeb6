import ExcelJS from 'exceljs';

/** Data validation as the format knows it; exceljs writes all of it, though its own types lack `any`. */
export interface Validation {
  /** `any` accepts everything and only shows the prompt. */
  readonly type: 'any' | 'list' | 'whole' | 'decimal' | 'date' | 'custom';
  readonly operator?: 'between' | 'greaterThanOrEqual';
  readonly formulae?: readonly (string | number | Date)[];
  readonly allowBlank?: boolean;
  readonly showInputMessage?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly showErrorMessage?: boolean;
  readonly errorStyle?: 'stop' | 'warning' | 'information';
  readonly errorTitle?: string;
  readonly error?: string;
}

declare module 'exceljs' {
  interface Worksheet {
    /** Missing in exceljs's types. `range` is a plain A1 range; `$` and whole columns throw. */
    readonly dataValidations: { add(range: string, validation: Validation): unknown };
  }
  interface CellFormulaValue {
    /** Missing in exceljs's types: the first cell of a formula that others share, and the range of all of them. */
    shareType?: 'shared';
    ref?: string;
  }
  interface Xlsx {
    /** The steps of writing in which the parts of the zip are made; missing in exceljs's types. */
    addWorksheets(zip: Parts, model: unknown): unknown;
    addTables(zip: Parts, model: unknown): unknown;
    addWorkbook(zip: Parts, model: unknown): unknown;
    addStyles(zip: Parts, model: unknown): unknown;
    addSharedStrings(zip: Parts, model: unknown): unknown;
  }
}

interface Parts {
  append(xml: string | Uint8Array, entry: { readonly name: string }): unknown;
}

/** What exceljs cannot say, and is added to its XML on the way into the zip. */
export interface Additions {
  /** Workbook-wide names → formulas; exceljs only knows names of fixed ranges. */
  readonly names?: ReadonlyMap<string, string>;
  /** Table name → column heading → formula, so that Excel fills the column in rows typed below the table. */
  readonly calculated?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Sheet id → what its XML lacks. */
  readonly sheets?: ReadonlyMap<number, SheetAdditions>;
}

export interface SheetAdditions {
  /** The first row that Excel may grow when more is typed into it; exceljs fixes every height it is told. */
  readonly growsFrom?: number;
  /** Ranges in which digits are meant as text, such as phones: Excel would put a warning in the corner of each. */
  readonly digitsAsText?: readonly string[];
}

export function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '窗口台帐';
  workbook.lastModifiedBy = '窗口台帐';
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  return workbook;
}

/** The bytes of the xlsx file. */
export async function workbookBytes(
  workbook: ExcelJS.Workbook,
  additions: Additions = {},
): Promise<Uint8Array> {
  const { xlsx } = workbook;
  const addWorksheets = xlsx.addWorksheets.bind(xlsx);
  const addTables = xlsx.addTables.bind(xlsx);
  const addWorkbook = xlsx.addWorkbook.bind(xlsx);
  const addStyles = xlsx.addStyles.bind(xlsx);
  const addSharedStrings = xlsx.addSharedStrings.bind(xlsx);
  const { names, calculated, sheets } = additions;
  xlsx.addWorksheets = (zip, model) =>
    addWorksheets(
      amended(zip, (xml, part) =>
        withLineBreaks(withDefaultWidth(completed(xml, sheets?.get(sheetId(part))))),
      ),
      model,
    );
  xlsx.addTables = (zip, model) =>
    addTables(
      amended(zip, (xml) => withCalculatedColumns(xml, calculated)),
      model,
    );
  xlsx.addWorkbook = (zip, model) =>
    addWorkbook(
      amended(zip, (xml) => withNames(xml, names)),
      model,
    );
  xlsx.addStyles = (zip, model) => addStyles(amended(zip, withDefaultFont), model);
  xlsx.addSharedStrings = (zip, model) =>
    addSharedStrings(
      amended(zip, (xml) => xml),
      model,
    );
  return new Uint8Array(await xlsx.writeBuffer());
}

/**
 * Encodes the parts too: the zip would cut a string into pieces of 16,384 and encode each alone, so that a character of
 * two code units (𠮷, in names) which lies across a cut is lost.
 */
function amended(zip: Parts, amend: (xml: string, part: string) => string): Parts {
  const encoder = new TextEncoder();
  return {
    append: (xml, entry) =>
      zip.append(typeof xml === 'string' ? encoder.encode(amend(xml, entry.name)) : xml, entry),
  };
}

/** A raw line break in an attribute becomes a space when read; prompts have several lines. */
function withLineBreaks(xml: string): string {
  return xml.replace(/ (?:prompt|error)="[^"]*"/g, (attribute) => attribute.replace(/\n/g, '&#10;'));
}

/**
 * Widths of columns are counted in digits of the default font, and every cell names its own font. exceljs's Calibri is not
 * everywhere, and its substitutes make columns up to a third wider; Arial, or a font made as wide as it, is.
 */
function withDefaultFont(xml: string): string {
  if (!xml.includes(EXCELJS_FONT)) throw new Error('exceljs wrote another default font');
  return xml.replace(EXCELJS_FONT, DEFAULT_FONT);
}

const EXCELJS_FONT =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';
const DEFAULT_FONT = '<font><color theme="1"/><family val="2"/><sz val="11"/><name val="Arial"/></font>';

/** exceljs leaves out columns that are as wide as its own default, which is no other program's. */
function withDefaultWidth(xml: string): string {
  return xml.replace('<sheetFormatPr ', `<sheetFormatPr defaultColWidth="${EXCELJS_WIDTH}" `);
}

const EXCELJS_WIDTH = 9;

/** The id of a sheet's part, NaN of any other part. */
function sheetId(part: string): number {
  return Number(/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1]);
}

function completed(xml: string, additions: SheetAdditions = {}): string {
  const { growsFrom = Infinity, digitsAsText = [] } = additions;
  const grown = xml.replace(ROW_HEIGHT, (whole, start: string, row: string) =>
    Number(row) < growsFrom ? whole : start,
  );
  if (digitsAsText.length === 0) return grown;
  if (!BEFORE_IGNORED.test(grown)) throw new Error('exceljs wrote no header or footer');
  const ignored = `<ignoredError sqref="${digitsAsText.join(' ')}" numberStoredAsText="1"/>`;
  return grown.replace(BEFORE_IGNORED, (before) => `${before}<ignoredErrors>${ignored}</ignoredErrors>`);
}

const ROW_HEIGHT = /(<row r="(\d+)" ht="[\d.]+") customHeight="1"/g;
/** What ignoredErrors follows (ECMA-376 Part 1, 18.3.1.99). */
const BEFORE_IGNORED = /<\/headerFooter>(?:<rowBreaks.*?<\/rowBreaks>)?/;

function withCalculatedColumns(xml: string, calculated: Additions['calculated']): string {
  const table = / displayName="([^"]*)"/.exec(xml)?.[1] ?? '';
  let result = xml;
  for (const [heading, formula] of calculated?.get(table) ?? []) {
    const column = new RegExp(`(<tableColumn [^>]*name="${heading}"[^>]*)/>`);
    if (!column.test(result)) throw new Error(`exceljs wrote no column ${heading} in table ${table}`);
    const element = `<calculatedColumnFormula>${escaped(formula)}</calculatedColumnFormula>`;
    result = result.replace(column, (_, start: string) => `${start}>${element}</tableColumn>`);
  }
  return result;
}

function withNames(xml: string, names: Additions['names']): string {
  const elements = [...(names ?? [])].map(
    ([name, formula]) => `<definedName name="${escaped(name)}">${escaped(formula)}</definedName>`,
  );
  if (elements.length === 0) return xml;
  if (!xml.includes('<definedNames>')) throw new Error('exceljs wrote no defined names to add to');
  return xml.replace('<definedNames>', () => `<definedNames>${elements.join('')}`);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
