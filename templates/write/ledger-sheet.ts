import { cellAddress, columnName, MAX_ROW } from '../../rules/address';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import type { Limits } from '../../rules/regulation/limits';
import type { Regulation } from '../../rules/regulation/regulation';
import { digitRanges, emptyCells, fieldsOf, liveCells } from './entries';
import { GAP, setPage, titleSpan, writeLine, writeTitle, type Span } from '../sheet/page';
import { cellStyle, fieldStyle, fills, headingKind, headingStyle, type HeadingKind } from '../sheet/styles';
import { basicSettings, basicsTable, listName, unitsTable } from '../layout';
import type { Book } from '../sheet/book';
import type { FormulaCell } from '../sheet/cell';
import type { Sheet } from '../sheet/sheet';
import type { CellStyle } from '../sheet/style';
import { writeTable, type TableColumn } from '../sheet/table';
import { columnFormula } from './computed';
import { fieldValidation } from './validation';
import { checkColumns, type CheckColumn } from '../formulas/columns';
import { Formulas } from '../formulas/formula';
import { markBlamed } from '../formulas/marks';
import { placedAt } from '../formulas/placed';
import { rowRefs, tableRefs, type Placed } from '../formulas/refs';
import { conditionTest } from '../../rules/defects';

/** The rows above the records: title, unit, legend, headings. */
export const LEDGER_HEADING_ROW = 4;
/**
 * Empty rows of the table that stand ready below the records, 核查 and all, where the workbook judges itself: LibreOffice and
 * old WPS grow no table. Excel grows it further once they are used up.
 */
export const PREPARED_ROWS = 50;
const UNIT_ROW = 2;
const LEGEND_ROW = 3;

/** In characters: enough for most findings, one a line. */
export const CHECK_WIDTH = 48;
/** Hidden columns make no row higher. */
const helperStyle: CellStyle = { ...cellStyle('General', 'left'), alignment: { vertical: 'middle' } };

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
  /** What 核查 says of the entries, as far as that is known. */
  readonly said: readonly string[];
  /** As issued: formulas follow the amendments of 设置 by themselves. */
  readonly regulation: Regulation;
  /** The limits that messages name. */
  readonly limits: Limits;
  /** Whether rows judge themselves, which needs all sheets of the workbook and the names of formulas/. */
  readonly judgesItself: boolean;
  /** The same with the amendments of the workbook in it, as hints quote it. */
  readonly inForce: Regulation;
}

/** Adds the sheet of a ledger, to be worked in. */
export function addLedgerSheet(
  book: Book,
  { ledger, office, unit, entries, said, capacity, regulation, inForce, limits, judgesItself }: LedgerSheet,
): void {
  const { table } = ledgerOf(ledger);
  const name = regulation.forms[ledger];
  const fields = fieldsOf(ledger).map(([, field]) => field);
  const widths = fields.map((field) => field.width);
  const sheet = book.addSheet(name, {
    frozen: { rows: LEDGER_HEADING_ROW, columns: 1 },
    activeCell: cellAddress(LEDGER_HEADING_ROW + 1, 2),
  });
  const checks = judgesItself ? checkColumns(ledger, regulation) : [];
  const prepared = judgesItself ? PREPARED_ROWS : 0;
  const columns = [
    ...fieldsOf(ledger).map(([key, field]): TableColumn => {
      const formula = columnFormula(ledger, key);
      return {
        heading: field.heading,
        headingStyle: headingStyle(headingKind(field)),
        style: fieldStyle(field),
        width: field.width,
        ...(formula !== null && { formula }),
      };
    }),
    ...checks.map(({ heading, hidden, formula }) => ({
      heading,
      headingStyle: headingStyle('computed'),
      style: hidden ? helperStyle : cellStyle('General', 'left'),
      width: CHECK_WIDTH,
      formula: formula(tableRefs(ledger)),
    })),
  ];
  fields.forEach((field, index) => {
    sheet.setColumn(index + 1, { width: field.width, style: fieldStyle(field) });
  });
  const page = {
    widths,
    headingRow: LEDGER_HEADING_ROW,
    repeatsFirstColumn: true,
    header: [name, unit].join(GAP),
    // What the sheet says of itself is for the screen. All rows, so that those added later are printed too; not as columns
    // without rows, which openpyxl does not take.
    area: `A$1:${columnName(fields.length)}$${MAX_ROW}`,
  };
  const span = titleSpan(page);
  writeTitle(sheet, name, span);
  writeLine(sheet, UNIT_ROW, judgesItself ? unitLine(office, unit) : unitText(office, unit), span);
  writeLegend(sheet, span);
  writeTable(sheet, {
    name: table,
    headingRow: LEDGER_HEADING_ROW,
    firstColumn: 1,
    columns,
    // The texts of 核查 stand here for the heights of the rows.
    rows: [...entries.map(liveCells), ...Array.from({ length: prepared }, () => emptyCells(ledger))].map(
      (cells, index) => [...cells, ...checks.map(({ hidden }) => (hidden ? null : (said[index] ?? null)))],
    ),
  });
  const rows = {
    first: LEDGER_HEADING_ROW + 1,
    last: LEDGER_HEADING_ROW + Math.max(capacity, entries.length + prepared),
  };
  const placed = placedAt(regulation, LEDGER_HEADING_ROW, rows.last);
  if (judgesItself) writeChecks(sheet, ledger, placed, { checks, rows: entries.length + prepared, said });
  guard(sheet, ledger, placed, { limits: judgesItself ? limits : null, inForce });
  setPage(sheet, page);
  sheet.growsFrom = rows.first;
  sheet.digitsAsText = digitRanges(ledger, rows.first, rows.last);
}

function unitText(office: string, unit: string): string {
  return `填报单位：${office}${GAP}部室：${unit}`;
}

/** Follows 设置, where both may be filled in later. */
function unitLine(office: string, unit: string): FormulaCell {
  const label = `MATCH("${basicSettings.office.label}",${listName(basicsTable, 'label')},0)`;
  const said = `IFERROR(INDEX(${listName(basicsTable, 'value')},${label})&"","")`;
  const formula = `"填报单位："&${said}&"${GAP}部室："&INDEX(${listName(unitsTable, 'name')},1)`;
  return { formula, result: unitText(office, unit) };
}

function writeLegend(sheet: Sheet, { first }: Span): void {
  const kinds: readonly HeadingKind[] = ['required', 'conditional', 'optional', 'computed'];
  kinds.forEach((kind, index) => {
    sheet.write(LEGEND_ROW, first + index, legend[kind], headingStyle(kind));
  });
  const missing = { ...headingStyle('optional'), fill: fills.missing };
  sheet.write(LEGEND_ROW, first + kinds.length, legend.missing, missing);
  sheet.setRow(LEGEND_ROW, { height: 20 });
}

interface ChecksOf {
  readonly checks: readonly CheckColumn[];
  readonly rows: number;
  readonly said: readonly string[];
}

/** The formulas of 核查, in the rows that are there; rows added to the table take those of the table. */
function writeChecks(
  sheet: Sheet,
  ledger: LedgerKey,
  placed: Placed,
  { checks, rows, said }: ChecksOf,
): void {
  const firstRow = LEDGER_HEADING_ROW + 1;
  for (const { heading, hidden, formula } of checks) {
    const number = placed.columnOf(ledger, heading);
    sheet.setColumn(number, { width: CHECK_WIDTH, hidden });
    const results = hidden ? [] : said;
    sheet.fillDown(number, { firstRow, rows, results }, (row) => formula(rowRefs(ledger, placed, row)));
  }
}

/** What the rows of a ledger are guarded by: checks on entry, and colours of what is blamed or missing. */
export interface Guards {
  /** The limits that messages name; null where the workbook does not judge itself. */
  readonly limits: Limits | null;
  readonly inForce: Regulation;
}

/** Has Excel ask about entries that break a clause, and colour what is blamed or missing. */
export function guard(sheet: Sheet, ledger: LedgerKey, placed: Placed, { limits, inForce }: Guards): void {
  const rows = { first: placed.headingRow + 1, last: placed.lastRow };
  for (const field of fieldsOf(ledger)) {
    const column = columnName(placed.columnOf(ledger, field[0]));
    sheet.validate(
      `${column}${rows.first}:${column}${rows.last}`,
      fieldValidation(ledger, field, column, rows, limits, inForce),
    );
  }
  // First, so that an empty cell which breaks a clause shows that, and not that it is empty.
  if (limits !== null) markBlamed(sheet, ledger, placed);
  markMissing(sheet, ledger, placed);
}

/** Colours the cells that a started row still lacks. The columns after a prefilled 编号 tell whether it was. */
function markMissing(sheet: Sheet, ledger: LedgerKey, placed: Placed): void {
  const first = LEDGER_HEADING_ROW + 1;
  const letters = (key: string) => columnName(placed.columnOf(ledger, key));
  const formulas = new Formulas(ledger, rowRefs(ledger, placed, first));
  const started = `COUNTA($B${first}:$E${first})>0`;
  const mark = (keys: readonly [string, ...string[]], needed: string) => {
    sheet.addConditionalFormat({
      ref: keys.map((key) => `${letters(key)}${first}:${letters(key)}${placed.lastRow}`).join(' '),
      formula: `AND(${needed},LEN(${letters(keys[0])}${first})=0)`,
      fill: fills.missing,
    });
  };
  const fields = fieldsOf(ledger);
  const [always, ...others] = fields.flatMap(([key, field]) =>
    headingKind(field) === 'required' ? [key] : [],
  );
  if (always !== undefined) mark([always, ...others], started);
  for (const [key, { required }] of fields) {
    if (typeof required !== 'boolean') mark([key], `${started},${formulas.test(conditionTest(required))}`);
  }
}
