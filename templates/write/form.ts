import { columnName } from '../../rules/address';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import type { Entry, Records } from '../../rules/records';
import { maskPhoneCell, maskPhones } from '../phones';
import { digitRanges, fieldsOf, fixedCells } from './entries';
import { paperSheetName } from './file-names';
import { formBands, type FormBand } from './form-bands';
import { writeHeadings, writeRecord } from './form-table';
import { fullHeight, linesOf } from '../sheet/measure';
import { GAP, TITLE_HEIGHT, writeAcross, writeTitle } from '../sheet/page';
import { pageBreaks } from '../sheet/page-breaks';
import { periodTitle, type Period } from './period';
import { FORM_PAGE_HEIGHT, setFormPage } from './print-page';
import { blackGrid, fonts } from '../sheet/styles';
import { Book } from '../sheet/book';
import type { FixedCell } from '../sheet/cell';
import type { Sheet } from '../sheet/sheet';
import type { FormNames } from '../../rules/regulation/regulation';

/** The rows above the records: title, unit with 部室 and period, headings. */
const INFO_ROW = 2;
const FORM_HEADING_ROW = 3;
const NO_RECORDS = '说明：本期无记录。';
const SIGNATURES = `填表人：＿＿＿＿＿＿＿＿${GAP}部室负责人：＿＿＿＿＿＿＿＿${GAP}日期：＿＿＿＿年＿＿月＿＿日`;
/** In points: the free row above the signatures, and theirs. */
const FREE_HEIGHT = 10;
const SIGNATURES_HEIGHT = 34;
const NO_RECORDS_HEIGHT = 40;

export interface FormHead {
  /** 部室 */
  readonly unit: string;
  /** 填报单位 */
  readonly office: string;
  readonly period: Period;
  /** The official names of the forms. */
  readonly forms: FormNames;
  /** Masked unless the user says otherwise: forms leave the 部室. */
  readonly phones: 'masked' | 'full';
}

export interface Form extends FormHead {
  readonly ledger: LedgerKey;
  /** The records of the period, as `recordsIn` gives them. */
  readonly entries: readonly Entry[];
}

/** A form on its sheet, for formulas over its records. */
export interface PlacedForm {
  readonly form: Form;
  readonly sheet: Sheet;
  /** The rows of the records, as Excel counts; one empty row where there are none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The row in which each record begins: what is too long for it goes on in rows below, merged with it. */
  readonly recordRows: readonly number[];
  /** Field key → column number (1 = A). */
  readonly columns: Readonly<Record<string, number>>;
}

export interface Forms extends FormHead {
  /** The records of the period, as `recordsIn` gives them. */
  readonly records: Records;
  /** The forms wanted, in the order of the workbook; all when left out. */
  readonly ledgers?: readonly LedgerKey[];
  /** For sheets put beside the ledgers themselves: named as papers, so that no record is read twice. */
  readonly beside?: boolean;
}

/**
 * The official form of one ledger for a period: nothing but the form.
 * @returns the bytes of an xlsx file that the reader maps back to the same records (masked phones excepted)
 * @throws RangeError when a record holds what no cell can hold
 */
export async function writeForm(form: Form): Promise<Uint8Array> {
  return formBytes([form]);
}

/** As {@link writeForm}, for several ledgers in one workbook, a sheet each. */
export async function writeForms({
  records,
  ledgers = ledgerKeys,
  beside = false,
  ...head
}: Forms): Promise<Uint8Array> {
  return formBytes(
    ledgers.map((ledger) => ({ ...head, ledger, entries: records[ledger] })),
    beside,
  );
}

async function formBytes(forms: readonly Form[], beside = false): Promise<Uint8Array> {
  const book = new Book();
  for (const form of forms) {
    const name = form.forms[form.ledger];
    addForm(book, form, beside ? paperSheetName(name, form.period) : name);
  }
  return book.bytes();
}

/** Adds the form as a sheet of a workbook. */
export function addForm(book: Book, form: Form, sheetName: string): PlacedForm {
  const { entries } = form;
  const records = entries.map((entry) => cellsOf(entry, form.phones));
  const bands = formBands(form.ledger, form.forms[form.ledger], records.map(textsOf));
  const columns = bands.flatMap((band) => band.columns);
  const sheet = book.addSheet(sheetName, {
    frozen: { rows: FORM_HEADING_ROW, columns: 1 },
  });
  const headings =
    TITLE_HEIGHT + writeInfo(sheet, form, bands) + writeHeadings(sheet, FORM_HEADING_ROW, columns);
  for (const { title, span } of bands) writeTitle(sheet, title, span);
  const firstRow = FORM_HEADING_ROW + 1;
  const written = writeRecords(sheet, firstRow, records, columns);
  const heights = written.map((record) => record.heights);
  const rows = heights.flat().length;
  const lastRow = firstRow + Math.max(rows, 1) - 1;
  const printed = entries.length === 0 ? bands.slice(0, 1) : bands;
  const below = entries.length === 0 ? writeNoRecords(sheet, lastRow, printed) : lastRow;
  writeSignatures(sheet, below, printed);
  setFormPage(sheet, {
    bands: printed.length,
    headingRow: FORM_HEADING_ROW,
    area: `A$1:${columnName(printed[printed.length - 1]?.span.last ?? 1)}$${below + 2}`,
    lastRows: pageBreaks(heights, FREE_HEIGHT + SIGNATURES_HEIGHT, FORM_PAGE_HEIGHT - headings).map(
      (above) => firstRow + above - 1,
    ),
  });
  const columnOf = Object.fromEntries(
    columns.flatMap(({ key }, index) => (key === null ? [] : [[key, index + 1]])),
  );
  sheet.digitsAsText = digitRanges(form.ledger, firstRow, lastRow, columnOf);
  return {
    form,
    sheet,
    firstRow,
    lastRow,
    recordRows: written.map(({ row }) => row),
    columns: columnOf,
  };
}

/** Unit, 部室 and period over each band. @returns the height of the row in points */
function writeInfo(sheet: Sheet, form: Form, bands: readonly FormBand[]): number {
  const { unit, office, period, entries } = form;
  const text = `填报单位：${office}${GAP}部室：${unit}${GAP}期间：${periodTitle(period)}${GAP}共${entries.length}条`;
  const { size } = fonts.text;
  const height = Math.max(...bands.map(({ width }) => fullHeight(linesOf(text, width, size), size)));
  const alignment = { horizontal: 'left', vertical: 'middle', wrapText: true } as const;
  for (const { span } of bands)
    writeAcross(sheet, INFO_ROW, text, span, { font: fonts.text, alignment }, height);
  return height;
}

/** @returns the first row of each record, and the heights of its rows in points */
function writeRecords(
  sheet: Sheet,
  firstRow: number,
  records: readonly Cells[],
  columns: FormBand['columns'],
): readonly { readonly row: number; readonly heights: readonly number[] }[] {
  let next = firstRow;
  return records.map((byKey) => {
    const row = next;
    const id = byKey.get('id') ?? null;
    const copy = { formula: `IF(A${row}="","",A${row})`, result: id ?? '' };
    const cells = columns.map(({ key }) => (key === null ? copy : (byKey.get(key) ?? null)));
    const heights = writeRecord(sheet, row, columns, cells);
    next += heights.length;
    return { row, heights };
  });
}

/** The cells of a record by field key. */
type Cells = ReadonlyMap<string, FixedCell>;

function cellsOf(entry: Entry, phones: Form['phones']): Cells {
  const cells = fixedCells(entry);
  return new Map(
    fieldsOf(entry.ledger).map(([key, { type }], index) => {
      const cell = cells[index] ?? null;
      if (phones === 'full' || typeof cell !== 'string') return [key, cell];
      return [key, type === 'phone' ? maskPhoneCell(cell) : type === 'text' ? maskPhones(cell) : cell];
    }),
  );
}

function textsOf(cells: Cells): ReadonlyMap<string, string> {
  return new Map([...cells].flatMap(([key, cell]) => (typeof cell === 'string' ? [[key, cell]] : [])));
}

/**
 * Says that there are none, in a row below the empty one that formulas over the records need, and that is not shown.
 * Worded as a note, so that it is never read as a record.
 * @returns its row
 */
function writeNoRecords(sheet: Sheet, emptyRow: number, bands: readonly FormBand[]): number {
  sheet.setRow(emptyRow, { height: NO_RECORDS_HEIGHT, hidden: true });
  const row = emptyRow + 1;
  const alignment = { horizontal: 'center', vertical: 'middle' } as const;
  const style = { font: fonts.text, border: blackGrid, alignment };
  for (const { span } of bands) {
    writeAcross(sheet, row, NO_RECORDS, span, style, NO_RECORDS_HEIGHT);
    // A merged range draws the borders of all its cells.
    for (let column = span.first; column <= span.last; column++) sheet.style(row, column, style);
  }
  return row;
}

/** Below each band, as each is a table of its own on paper. */
function writeSignatures(sheet: Sheet, lastRow: number, bands: readonly FormBand[]): void {
  sheet.setRow(lastRow + 1, { height: FREE_HEIGHT });
  const alignment = { horizontal: 'left', vertical: 'middle' } as const;
  for (const { span } of bands)
    writeAcross(sheet, lastRow + 2, SIGNATURES, span, { font: fonts.text, alignment }, SIGNATURES_HEIGHT);
}
