import { attribute, descendants, type Element } from './xml';

const LONGEST_SHEET_NAME = 31;

/** Sheet names and defined names of xl/workbook.xml. */
export function strictNames(workbook: Element): readonly string[] {
  const problems: string[] = [];
  const sheets = descendants(workbook, 'sheet').map((sheet) => attribute(sheet, 'name'));
  const ids = descendants(workbook, 'sheet').map((sheet) => attribute(sheet, 'sheetId'));
  problems.push(
    ...repeated(sheets.map((name) => name.toLowerCase())).map((name) => `two sheets are called ${name}`),
  );
  problems.push(...repeated(ids).map((id) => `two sheets have the id ${id}`));
  for (const name of sheets) {
    const bad = name === '' || name.length > LONGEST_SHEET_NAME || /[[\]:*?/\\]|^'|'$/.test(name);
    if (bad) problems.push(`a sheet may not be called ${name}`);
  }
  const names = descendants(workbook, 'definedName');
  const scoped = names.map(
    (name) => `${attribute(name, 'localSheetId')}!${attribute(name, 'name').toLowerCase()}`,
  );
  problems.push(...repeated(scoped).map((name) => `the name ${name} is defined twice`));
  for (const element of names) {
    const name = attribute(element, 'name');
    const local = element.attributes.get('localSheetId');
    if (local !== undefined && !(Number(local) < sheets.length)) problems.push(`${name} belongs to no sheet`);
    if (!validName(name)) problems.push(`${name} is no valid name`);
    problems.push(...references(name, element.text, sheets));
    if (name === '_xlnm.Print_Area' && !PRINT_AREA.test(element.text)) {
      problems.push(`the print area ${element.text} is not absolute`);
    }
    if (name === '_xlnm.Print_Titles' && !PRINT_TITLES.test(element.text)) {
      problems.push(`the print titles ${element.text} are not whole rows and columns`);
    }
  }
  return problems;
}

/** A name may be no cell address and start with no digit. */
export function validName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}._\\]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$|^[RrCc]\d*$/.test(name)
  );
}

/** Cells, or whole columns (ECMA-376 Part 1, 18.2.5). */
const PRINT_AREA = /^'[^']+'!\$[A-Z]+(?:\$\d+)?:\$[A-Z]+(?:\$\d+)?$/;
const PRINT_TITLES = /^(?:'[^']+'!\$[A-Z]+:\$[A-Z]+,)?'[^']+'!\$\d+:\$\d+$/;

function references(name: string, formula: string, sheets: readonly string[]): readonly string[] {
  if (formula === '' || formula.startsWith('=')) return [`${name} has the formula "${formula}"`];
  if (/#REF!|NaN|undefined/.test(formula)) return [`${name} points nowhere: ${formula}`];
  const used = [...formula.matchAll(/(?:'([^']+)'|([\p{L}\p{N}_.]+))!/gu)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  return used
    .filter((sheet) => !sheets.includes(sheet))
    .map((sheet) => `${name} points at ${sheet}, which is no sheet`);
}

export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
