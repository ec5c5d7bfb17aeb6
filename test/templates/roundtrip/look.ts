import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { parseRange, type Range } from '../write/ranges';

/** What a person sees of a sheet besides its values, read from the XML of whatever program wrote it. */
export interface SheetLook {
  readonly name: string;
  /** Merged ranges, sorted. */
  readonly merges: readonly string[];
  /** The number formats of filled cells, by address. */
  readonly formats: Readonly<Record<string, string>>;
  /**
   * The lines drawn between cells: `down 4 3` runs down at the left of C4, `across 4 3` across above it. A line is there
   * when the cell on either side asks for it; inside a merged range there is none.
   */
  readonly lines: Readonly<Record<string, string>>;
  /** By column, in characters to the tenth. */
  readonly widths: Readonly<Record<number, number>>;
  /** The rows that end a page. */
  readonly breaks: readonly number[];
  /** Rows that are not shown. */
  readonly hidden: readonly number[];
  readonly page: Readonly<Record<string, string>>;
  /** Print titles and print area, as the workbook's names have them. */
  readonly names: Readonly<Record<string, string>>;
}

/** @throws Error when the file lacks a part that every workbook has */
export function looksOf(bytes: Uint8Array): readonly SheetLook[] {
  const files = unzipSync(bytes);
  const part = (path: string): Element => {
    const content = files[path];
    if (content === undefined) throw new Error(`Expected a part ${path}`);
    const root = new DOMParser().parseFromString(strFromU8(content), 'text/xml').documentElement;
    if (root === null) throw new Error(`Expected an element in ${path}`);
    return root;
  };
  const workbook = part('xl/workbook.xml');
  const targets = new Map(
    all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((each) => [
      value(each, 'Id'),
      value(each, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const styles = stylesOf(part('xl/styles.xml'));
  return all(workbook, 'sheet').map((sheet, index) => ({
    name: value(sheet, 'name'),
    ...lookOf(part(targets.get(value(sheet, 'r:id')) ?? ''), styles),
    names: namesOf(workbook, index),
  }));
}

/** The lines that are not drawn as thin black ones around the cells shown in a range, each merged range as one cell. */
export function missingLines(
  { lines, merges, hidden }: SheetLook,
  { top, left, bottom, right }: Range,
): readonly string[] {
  const inside = insideOf(merges);
  const missing = new Set<string>();
  for (let row = top; row <= bottom; row++) {
    if (hidden.includes(row)) continue;
    for (let column = left; column <= right; column++) {
      for (const [key] of linesAround({ top: row, left: column, bottom: row, right: column }))
        if (!inside.has(key) && lines[key] !== 'thin 000000') missing.add(key);
    }
  }
  return [...missing];
}

interface CellStyle {
  readonly format: string;
  readonly border: Readonly<Partial<Record<Side, string>>>;
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

/** The formats that the standard numbers (ECMA-376 Part 1, 18.8.30), as far as forms use them. */
const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 1: '0', 2: '0.00', 20: 'h:mm', 49: '@' };

function stylesOf(root: Element): readonly CellStyle[] {
  const custom = new Map(
    all(root, 'numFmt').map((each) => [value(each, 'numFmtId'), value(each, 'formatCode')]),
  );
  const borders = all(first(root, 'borders'), 'border').map((border) =>
    Object.fromEntries(
      SIDES.flatMap((side) => {
        const line = all(border, side)[0];
        const style = line === undefined ? '' : value(line, 'style');
        return line === undefined || style === '' || style === 'none'
          ? []
          : [[side, `${style} ${colourOf(line)}`]];
      }),
    ),
  );
  return all(first(root, 'cellXfs'), 'xf').map((xf) => {
    const id = value(xf, 'numFmtId');
    return {
      format: plainFormat(custom.get(id) ?? BUILT_IN[id] ?? `no. ${id}`),
      border: borders[Number(value(xf, 'borderId'))] ?? {},
    };
  });
}

/** Programs differ in which characters of a format they quote, and in upper case. */
function plainFormat(code: string): string {
  return code.replace(/[\\"]/g, '').replace(/^general$/i, 'General');
}

/** A line of no colour is black: so LibreOffice writes what was given as black. */
function colourOf(line: Element): string {
  const colour = first(line, 'color');
  return colour === undefined ? '000000' : value(colour, 'rgb').slice(-6);
}

function lookOf(root: Element, styles: readonly CellStyle[]): Omit<SheetLook, 'name' | 'names'> {
  const merges = all(root, 'mergeCell').map((each) => value(each, 'ref'));
  const inside = insideOf(merges);
  const formats: Record<string, string> = {};
  const lines: Record<string, string> = {};
  const columns = new Set<number>();
  for (const cell of all(root, 'c')) {
    const address = value(cell, 'r');
    const at = parseRange(address);
    const style = styles[Number(value(cell, 's'))];
    if (at === null || style === undefined) continue;
    columns.add(at.left);
    if (cell.hasChildNodes()) formats[address] = style.format;
    for (const [key, side] of linesAround(at))
      if (style.border[side] !== undefined && !inside.has(key)) lines[key] = style.border[side];
  }
  return {
    merges: [...merges].sort(),
    formats,
    lines,
    widths: widthsOf(root, Math.max(0, ...columns)),
    breaks: all(first(root, 'rowBreaks'), 'brk').map((each) => Number(value(each, 'id'))),
    hidden: all(root, 'row').flatMap((row) =>
      isTrue(value(row, 'hidden')) ? [Number(value(row, 'r'))] : [],
    ),
    page: pageOf(root),
  };
}

function linesAround({ top, left }: Range): readonly (readonly [key: string, side: Side])[] {
  return [
    [`down ${top} ${left}`, 'left'],
    [`down ${top} ${left + 1}`, 'right'],
    [`across ${top} ${left}`, 'top'],
    [`across ${top + 1} ${left}`, 'bottom'],
  ];
}

function insideOf(merges: readonly string[]): ReadonlySet<string> {
  const inside = new Set<string>();
  for (const { top, left, bottom, right } of merges.flatMap((each) => parseRange(each) ?? [])) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (column > left) inside.add(`down ${row} ${column}`);
        if (row > top) inside.add(`across ${row} ${column}`);
      }
    }
  }
  return inside;
}

/** Columns of the default width need not be listed. */
function widthsOf(root: Element, last: number): Readonly<Record<number, number>> {
  const common = Number(first(root, 'sheetFormatPr')?.getAttribute('defaultColWidth') ?? NaN);
  const widths = Object.fromEntries(Array.from({ length: last }, (_, index) => [index + 1, tenths(common)]));
  for (const column of all(root, 'col'))
    for (let at = Number(value(column, 'min')); at <= Math.min(Number(value(column, 'max')), last); at++)
      widths[at] = tenths(Number(value(column, 'width')));
  return widths;
}

function tenths(width: number): number {
  return Math.round(width * 10) / 10;
}

function pageOf(root: Element): Readonly<Record<string, string>> {
  const setup = all(root, 'pageSetup')[0];
  const names = ['paperSize', 'orientation', 'fitToWidth', 'fitToHeight', 'pageOrder'];
  if (setup === undefined) return {};
  return {
    pageOrder: 'downThenOver',
    ...Object.fromEntries(
      names.flatMap((name) => (setup.hasAttribute(name) ? [[name, value(setup, name)]] : [])),
    ),
  };
}

function namesOf(workbook: Element, sheet: number): Readonly<Record<string, string>> {
  const own = all(workbook, 'definedName').filter((each) => value(each, 'localSheetId') === String(sheet));
  return Object.fromEntries(
    own
      .filter((each) => value(each, 'name').startsWith('_xlnm.Print_'))
      .map((each) => [value(each, 'name'), (each.textContent ?? '').replace(/['$]/g, '')]),
  );
}

function all(element: Element | undefined, name: string): readonly Element[] {
  return element === undefined ? [] : [...element.getElementsByTagName(name)];
}

function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}

function value(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

function isTrue(text: string): boolean {
  return text === '1' || text === 'true';
}
