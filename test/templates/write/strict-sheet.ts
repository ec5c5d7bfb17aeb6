import { cellAddress } from '../../../rules/address';
import { overlap, parseRange, type Range } from './ranges';
import type { Parts, SheetPart } from './strict-parts';
import { strictValidations } from './strict-validations';
import { attribute, childrenOf, descendants, type Element } from './xml';

/** The children of worksheet in the order of ECMA-376 Part 1, 18.3.1.99; Excel repairs any other. */
const ORDER = [
  ...[
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetCalcPr',
    'sheetProtection',
  ],
  ...[
    'protectedRanges',
    'scenarios',
    'autoFilter',
    'sortState',
    'dataConsolidate',
    'customSheetViews',
    'mergeCells',
  ],
  ...[
    'phoneticPr',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
  ],
  ...[
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
    'smartTags',
    'drawing',
  ],
  ...[
    'legacyDrawing',
    'legacyDrawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ],
];
const LONGEST_TEXT = 32_767;
const LONGEST_HEADER = 255;
/** 9999-12-31 */
const LAST_DAY = 2_958_465;

/** One sheet with its cells, merges, tables, conditional formats and validations. */
export function strictSheet(sheet: SheetPart, parts: Parts): readonly string[] {
  const { root } = sheet;
  const texts = new Map<string, string>();
  const tables = sheet.tables.flatMap(({ root: table }) => parseRange(attribute(table, 'ref')) ?? []);
  const problems = [
    ...order(root),
    ...rows(root, parts, texts),
    ...merges(root, tables),
    ...sheet.tables.flatMap(({ root: table }) => headings(table, texts)),
    ...conditionalFormats(root, parts),
    ...strictValidations(root),
    ...ignoredErrors(root),
    ...headers(root),
    ...columns(root, parts),
  ];
  return problems.map((problem) => `${sheet.name}: ${problem}`);
}

function order(root: Element): readonly string[] {
  const places = root.children.map(({ name }) => ORDER.indexOf(name));
  return root.children.flatMap(({ name }, index) => {
    const place = places[index] ?? -1;
    if (place < 0) return [`has an unknown element ${name}`];
    const before = places[index - 1] ?? -1;
    const twice = place === before && name !== 'conditionalFormatting';
    return place < before || twice ? [`has ${name} in the wrong place`] : [];
  });
}

function rows(root: Element, parts: Parts, texts: Map<string, string>): readonly string[] {
  const problems: string[] = [];
  let last = 0;
  for (const row of descendants(root, 'row')) {
    const number = Number(attribute(row, 'r'));
    if (!(number > last)) problems.push(`has row ${number} after row ${last}`);
    last = number;
    if (Number(row.attributes.get('ht') ?? 0) > 409)
      problems.push(`has row ${number} higher than 409 points`);
    let lastColumn = 0;
    for (const cell of childrenOf(row, 'c')) {
      const address = attribute(cell, 'r');
      const at = parseRange(address);
      if (at?.top !== number || at.left <= lastColumn)
        problems.push(`has ${address} in row ${number} out of order`);
      lastColumn = at?.left ?? lastColumn;
      problems.push(...cellProblems(cell, parts, texts));
    }
  }
  return problems;
}

function cellProblems(cell: Element, parts: Parts, texts: Map<string, string>): readonly string[] {
  const address = attribute(cell, 'r');
  const value = childrenOf(cell, 'v')[0]?.text;
  const [formula] = childrenOf(cell, 'f');
  const problems: string[] = [];
  if (Number(cell.attributes.get('s') ?? 0) >= parts.cellFormats)
    problems.push(`${address} has an unknown format`);
  if (formula !== undefined && !isFormula(formula)) {
    problems.push(`${address} has the formula "${formula.text}"`);
  }
  if (formula?.attributes.get('t') === 'shared' && !canBeShared(formula.text))
    problems.push(`${address} shares a formula that names another sheet: ${formula.text.slice(0, 80)}`);
  switch (cell.attributes.get('t') ?? 'n') {
    case 's': {
      const text = parts.sharedStrings[Number(value)];
      if (text === undefined) problems.push(`${address} has no shared string ${value ?? ''}`);
      else if (text.length > LONGEST_TEXT) problems.push(`${address} holds ${text.length} characters`);
      else texts.set(address, text);
      break;
    }
    case 'n':
      if (value !== undefined && !/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value))
        problems.push(`${address} holds the number ${value}`);
      else if (Math.abs(Number(value ?? 0)) > LAST_DAY)
        problems.push(`${address} holds ${value ?? ''}, beyond the last day`);
      break;
    case 'str':
    case 'b':
    case 'e':
      break;
    default:
      problems.push(`${address} has the type ${attribute(cell, 't')}`);
  }
  return problems;
}

function merges(root: Element, tables: readonly Range[]): readonly string[] {
  const cells = descendants(root, 'mergeCell').map((merge) => attribute(merge, 'ref'));
  const ranges = cells.map(parseRange);
  return cells.flatMap((reference, index) => {
    const range = ranges[index];
    if (!range) return [`merges ${reference}`];
    const met = [...ranges.slice(index + 1).filter((each) => each !== null), ...tables].some((each) =>
      overlap(range, each),
    );
    return met ? [`merges ${reference} over another merge or a table`] : [];
  });
}

/** The heading cells of a table are texts, the same as the names of its columns. */
function headings(table: Element, texts: ReadonlyMap<string, string>): readonly string[] {
  const range = parseRange(attribute(table, 'ref'));
  if (!range) return [];
  return descendants(table, 'tableColumn').flatMap((column, index) => {
    const address = cellAddress(range.top, range.left + index);
    const found = texts.get(address);
    const name = attribute(column, 'name');
    return found === name ? [] : [`has "${found ?? ''}" in ${address} over the column ${name}`];
  });
}

function conditionalFormats(root: Element, parts: Parts): readonly string[] {
  const problems: string[] = [];
  const priorities = new Set<string>();
  for (const format of childrenOf(root, 'conditionalFormatting')) {
    const bad = attribute(format, 'sqref')
      .split(' ')
      .filter((each) => parseRange(each) === null);
    for (const each of bad) problems.push(`formats ${each}`);
    for (const rule of childrenOf(format, 'cfRule')) {
      const priority = attribute(rule, 'priority');
      if (!/^[1-9]\d*$/.test(priority) || priorities.has(priority))
        problems.push(`has a second rule of priority ${priority}`);
      priorities.add(priority);
      if (!(Number(attribute(rule, 'dxfId')) < parts.differentialFormats))
        problems.push(`formats with an unknown style`);
      const [formula] = childrenOf(rule, 'formula');
      if (!formula || formula.text === '' || formula.text.startsWith('='))
        problems.push(`has a rule without a formula`);
    }
  }
  return problems;
}

function ignoredErrors(root: Element): readonly string[] {
  const areas = descendants(root, 'ignoredError').flatMap((each) => attribute(each, 'sqref').split(' '));
  return areas.filter((each) => parseRange(each) === null).map((each) => `ignores errors in ${each}`);
}

function headers(root: Element): readonly string[] {
  const texts = childrenOf(root, 'headerFooter').flatMap((each) => each.children);
  return texts.flatMap(({ name, text }) =>
    text.length > LONGEST_HEADER ? [`has ${text.length} characters in ${name}`] : [],
  );
}

function columns(root: Element, parts: Parts): readonly string[] {
  let last = 0;
  return descendants(root, 'col').flatMap((column) => {
    const [min, max, width] = ['min', 'max', 'width'].map((name) => Number(attribute(column, name)));
    if (min === undefined || max === undefined || width === undefined) return ['has a column without bounds'];
    const sound = min > last && max >= min && max <= 16_384 && width >= 0 && width <= 255;
    last = max;
    const styled = Number(column.attributes.get('style') ?? 0) < parts.cellFormats;
    return sound && styled ? [] : [`has columns ${min} to ${max} of width ${width} out of order`];
  });
}

/**
 * What a shared formula may not hold ([MS-XLSB] 2.5.98.98): cells of a sheet that it names, columns of tables, constants in braces,
 * ranges that functions give. Names of the workbook it may.
 */
function canBeShared(formula: string): boolean {
  return !/[![{]|:[A-Z]*\(|\):/.test(formula.replace(/"[^"]*"/g, '""'));
}

/** A formula of its own, or one that the cell shares with the first of its range (ECMA-376 Part 1, 18.3.1.40). */
function isFormula({ text, attributes }: Element): boolean {
  if (text === '') return attributes.get('t') === 'shared' && attributes.has('si');
  return !text.startsWith('=') && text.length <= 8192;
}
