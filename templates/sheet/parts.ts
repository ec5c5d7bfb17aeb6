import { escaped } from '../xlsx';
import { DEFAULT_WIDTH } from './exceljs';

/** What exceljs cannot say of a sheet, and is added to its XML on the way into the zip. */
export interface SheetAdditions {
  /** The first row that Excel may grow when more is typed into it; exceljs fixes every height it is told. */
  readonly growsFrom: number;
  /** Ranges in which digits are meant as text, such as phones: Excel would put a warning in the corner of each. */
  readonly digitsAsText: readonly string[];
  /** Table name → column heading → formula, so that Excel fills the column in rows typed below the table. */
  readonly calculated: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The XML of a sheet with what exceljs leaves out. */
export function sheetPart(xml: string, sheet: SheetAdditions): string {
  return withLineBreaks(withDefaultWidth(withIgnoredErrors(withGrowingRows(xml, sheet), sheet)));
}

/**
 * The XML of a table with the formulas of its calculated columns, and without filters that filter nothing: Excel writes none,
 * and exceljs fails on reading them beside calculated columns.
 */
export function tablePart(xml: string, sheets: readonly SheetAdditions[]): string {
  const table = / displayName="([^"]*)"/.exec(xml)?.[1] ?? '';
  const columns = sheets.flatMap(({ calculated }) => [...(calculated.get(table) ?? [])]);
  return columns.reduce((result, [heading, formula]) => {
    const column = new RegExp(`(<tableColumn [^>]*name="${heading}"[^>]*)/>`);
    if (!column.test(result)) throw new Error(`exceljs wrote no column ${heading} in table ${table}`);
    const element = `<calculatedColumnFormula>${escaped(formula)}</calculatedColumnFormula>`;
    return result.replace(column, (_, start: string) => `${start}>${element}</tableColumn>`);
  }, withoutIdleFilters(xml));
}

/** The XML of the workbook with names for formulas; exceljs only knows names of fixed ranges. */
export function workbookPart(xml: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return xml;
  const elements = [...names].map(
    ([name, formula]) => `<definedName name="${escaped(name)}">${escaped(formula)}</definedName>`,
  );
  if (xml.includes('<definedNames>'))
    return xml.replace('<definedNames>', () => `<definedNames>${elements.join('')}`);
  if (!xml.includes('<calcPr')) throw new Error('exceljs wrote nothing to put names in front of');
  return xml.replace('<calcPr', () => `<definedNames>${elements.join('')}</definedNames><calcPr`);
}

/**
 * Widths of columns are counted in digits of the default font, and every cell names its own font. exceljs's Calibri is not
 * everywhere, and its substitutes make columns up to a third wider; Arial, or a font made as wide as it, is.
 */
export function stylesPart(xml: string): string {
  if (!xml.includes(EXCELJS_FONT)) throw new Error('exceljs wrote another default font');
  return xml.replace(EXCELJS_FONT, DEFAULT_FONT);
}

const EXCELJS_FONT =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';
const DEFAULT_FONT = '<font><color theme="1"/><family val="2"/><sz val="11"/><name val="Arial"/></font>';

function withoutIdleFilters(xml: string): string {
  return xml.replace(
    /(<autoFilter ref="[^"]*")>(?:<filterColumn colId="\d+" hiddenButton="0"\/>)+<\/autoFilter>/,
    '$1/>',
  );
}

/** A raw line break in an attribute becomes a space when read; prompts have several lines. */
function withLineBreaks(xml: string): string {
  return xml.replace(/ (?:prompt|error)="[^"]*"/g, (attribute) => attribute.replace(/\n/g, '&#10;'));
}

/** exceljs leaves out columns that are as wide as its own default, which is no other program's. */
function withDefaultWidth(xml: string): string {
  return xml.replace('<sheetFormatPr ', `<sheetFormatPr defaultColWidth="${DEFAULT_WIDTH}" `);
}

function withGrowingRows(xml: string, { growsFrom }: SheetAdditions): string {
  return xml.replace(ROW_HEIGHT, (whole, start: string, row: string) =>
    Number(row) < growsFrom ? whole : start,
  );
}

const ROW_HEIGHT = /(<row r="(\d+)" ht="[\d.]+") customHeight="1"/g;

function withIgnoredErrors(xml: string, { digitsAsText }: SheetAdditions): string {
  if (digitsAsText.length === 0) return xml;
  if (!BEFORE_IGNORED.test(xml)) throw new Error('exceljs wrote no header or footer');
  const ignored = `<ignoredError sqref="${digitsAsText.join(' ')}" numberStoredAsText="1"/>`;
  return xml.replace(BEFORE_IGNORED, (before) => `${before}<ignoredErrors>${ignored}</ignoredErrors>`);
}

/** What ignoredErrors follows (ECMA-376 Part 1, 18.3.1.99). */
const BEFORE_IGNORED = /<\/headerFooter>(?:<rowBreaks.*?<\/rowBreaks>)?/;
