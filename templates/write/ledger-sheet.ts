import type { Workbook, Worksheet } from 'exceljs';
import { cellAddress, columnName } from '../../rules/address';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import { conditionFormula } from './conditions';
import { emptyCells, fieldsOf, liveCells } from './entries';
import { GAP, setPage, titleSpan, writeLine, writeTitle, type Span } from './page';
import { fieldStyle, fills, headingKind, headingStyle, type HeadingKind } from './styles';
import { writeTable } from './table';
import { fieldValidation, type Rows } from './validation';

/** The rows above the records: title, unit, legend, headings. */
export const LEDGER_HEADING_ROW = 4;
const UNIT_ROW = 2;
const LEGEND_ROW = 3;

/** What the fills of headings and cells say, in the words of the legend. */
export const legend: Readonly<Record<HeadingKind | 'missing', string>> = {
  required: '必填',
  conditional: '有条件必填',
  optional: '选填',
  computed: '自动计算',
  missing: '应填未填',
};

export interface LedgerSheet {
  readonly ledger: LedgerKey;
  readonly office: string;
  readonly unit: string;
  readonly entries: readonly Entry[];
  /** The number of rows that drop-downs, checks and prompts reach. */
  readonly capacity: number;
}

/** Adds the sheet of a ledger, to be worked in. */
export function addLedgerSheet(
  workbook: Workbook,
  { ledger, office, unit, entries, capacity }: LedgerSheet,
): Worksheet {
  const { sheet: name, table } = ledgerOf(ledger);
  const fields = fieldsOf(ledger).map(([, field]) => field);
  const widths = fields.map((field) => field.width);
  const sheet = workbook.addWorksheet(name, {
    views: [
      {
        state: 'frozen',
        xSplit: 1,
        ySplit: LEDGER_HEADING_ROW,
        activeCell: cellAddress(LEDGER_HEADING_ROW + 1, 2),
      },
    ],
  });
  const columns = fields.map((field) => ({
    heading: field.heading,
    headingStyle: headingStyle(headingKind(field)),
    style: fieldStyle(field),
    width: field.width,
  }));
  fields.forEach((field, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = field.width;
    column.style = fieldStyle(field);
  });
  const page = {
    widths,
    headingRow: LEDGER_HEADING_ROW,
    repeatsFirstColumn: true,
    header: [name, unit].join(GAP),
  };
  const span = titleSpan(page);
  writeTitle(sheet, name, span);
  writeLine(sheet, UNIT_ROW, `填报单位：${office}${GAP}部室：${unit}`, span);
  writeLegend(sheet, span);
  writeTable(sheet, {
    name: table,
    headingRow: LEDGER_HEADING_ROW,
    firstColumn: 1,
    columns,
    rows: entries.length > 0 ? entries.map(liveCells) : [emptyCells(ledger)],
  });
  const rows = {
    first: LEDGER_HEADING_ROW + 1,
    last: LEDGER_HEADING_ROW + Math.max(capacity, entries.length),
  };
  validate(sheet, ledger, rows);
  markMissing(sheet, ledger, rows);
  setPage(sheet, page);
  return sheet;
}

function writeLegend(sheet: Worksheet, { first }: Span): void {
  const kinds: readonly HeadingKind[] = ['required', 'conditional', 'optional', 'computed'];
  kinds.forEach((kind, index) => {
    const cell = sheet.getCell(LEGEND_ROW, first + index);
    cell.value = legend[kind];
    cell.style = headingStyle(kind);
  });
  const cell = sheet.getCell(LEGEND_ROW, first + kinds.length);
  cell.value = legend.missing;
  cell.style = { ...headingStyle('optional'), fill: fills.missing };
  sheet.getRow(LEGEND_ROW).height = 20;
}

function validate(sheet: Worksheet, ledger: LedgerKey, rows: Rows): void {
  fieldsOf(ledger).forEach(([, field], index) => {
    const column = columnName(index + 1);
    sheet.dataValidations.add(
      `${column}${rows.first}:${column}${rows.last}`,
      fieldValidation(ledger, field, column, rows),
    );
  });
}

/** Colours the cells that a started row still lacks. The columns after a prefilled 编号 tell whether it was. */
function markMissing(sheet: Worksheet, ledger: LedgerKey, rows: Rows): void {
  const fields = fieldsOf(ledger);
  const letters = (key: string) => columnName(fields.findIndex(([each]) => each === key) + 1);
  const range = (key: string) => `${letters(key)}${rows.first}:${letters(key)}${rows.last}`;
  const started = `COUNTA($B${rows.first}:$E${rows.first})>0`;
  let priority = 0;
  const mark = (keys: readonly [string, ...string[]], needed: string) => {
    priority += 1;
    const formula = `AND(${needed},LEN(${letters(keys[0])}${rows.first})=0)`;
    sheet.addConditionalFormatting({
      ref: keys.map(range).join(' '),
      rules: [{ type: 'expression', priority, formulae: [formula], style: { fill: fills.missing } }],
    });
  };
  const [first, ...others] = fields.flatMap(([key, field]) =>
    headingKind(field) === 'required' ? [key] : [],
  );
  if (first !== undefined) mark([first, ...others], started);
  for (const [key, { required }] of fields) {
    if (typeof required === 'boolean') continue;
    mark([key], `${started},${conditionFormula(required, (each) => `$${letters(each)}${rows.first}`)}`);
  }
}
