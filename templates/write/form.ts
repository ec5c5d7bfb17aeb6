import type { Workbook, Worksheet } from 'exceljs';
import { columnName } from '../../rules/address';
import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import type { Entry, Records } from '../../rules/records';
import { maskPhoneCell, maskPhones } from '../phones';
import { digitRanges, fieldsOf, fixedCells } from './entries';
import { paperSheetName } from './file-names';
import { GAP, setPage, titleSpan, writeLine, writeTitle, type Span } from './page';
import { periodTitle, type Period } from './period';
import { fieldStyle, headingStyle } from './styles';
import { writeTable, type Cell } from './table';
import { newWorkbook, workbookBytes, type SheetAdditions } from './workbook';

/** The rows above the records: title, unit with 部室 and period, headings. */
const INFO_ROW = 2;
const FORM_HEADING_ROW = 3;
const SIGNATURES = `填表人：＿＿＿＿＿＿＿＿${GAP}部室负责人：＿＿＿＿＿＿＿＿${GAP}日期：＿＿＿＿年＿＿月＿＿日`;

export interface FormHead {
  /** 部室 */
  readonly unit: string;
  /** 填报单位 */
  readonly office: string;
  readonly period: Period;
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
  readonly sheet: Worksheet;
  /** The rows of the records, as Excel counts; one empty row where there are none. */
  readonly firstRow: number;
  readonly lastRow: number;
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
  const workbook = newWorkbook();
  const sheets = new Map<number, SheetAdditions>();
  for (const form of forms) {
    const placed = addForm(
      workbook,
      form,
      beside ? paperSheetName(ledgerOf(form.ledger).sheet, form.period) : ledgerOf(form.ledger).sheet,
    );
    sheets.set(placed.sheet.id, formAdditions(placed));
  }
  return workbookBytes(workbook, { sheets });
}

/** What the XML of a form's sheet needs besides. */
export function formAdditions({ form, firstRow, lastRow }: PlacedForm): SheetAdditions {
  return { digitsAsText: digitRanges(form.ledger, firstRow, lastRow) };
}

/** Adds the form as a sheet of a workbook. */
export function addForm(workbook: Workbook, form: Form, sheetName: string): PlacedForm {
  const { ledger, unit, office, period, phones, entries } = form;
  const { sheet: name } = ledgerOf(ledger);
  const keyed = fieldsOf(ledger);
  const fields = keyed.map(([, field]) => field);
  const widths = fields.map((field) => field.width);
  const sheet = workbook.addWorksheet(sheetName, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: FORM_HEADING_ROW }],
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const page = {
    widths,
    headingRow: FORM_HEADING_ROW,
    repeatsFirstColumn: true,
    header: [name, unit, periodTitle(period)].join(GAP),
  };
  const span = titleSpan(page);
  writeTitle(sheet, name, span);
  writeLine(
    sheet,
    INFO_ROW,
    `填报单位：${office}${GAP}部室：${unit}${GAP}期间：${periodTitle(period)}${GAP}共${entries.length}条`,
    span,
  );
  const last = writeTable(sheet, {
    name: null,
    headingRow: FORM_HEADING_ROW,
    firstColumn: 1,
    columns: fields.map((field) => ({
      heading: field.heading,
      headingStyle: headingStyle('optional'),
      style: fieldStyle(field),
      width: field.width,
    })),
    rows: entries.map((entry) => (phones === 'full' ? fixedCells(entry) : masked(fixedCells(entry), fields))),
  });
  writeSignatures(sheet, last, span);
  setPage(sheet, page);
  sheet.pageSetup.printArea = `A$1:${columnName(widths.length)}$${last + 2}`;
  return {
    form,
    sheet,
    firstRow: FORM_HEADING_ROW + 1,
    lastRow: last,
    columns: Object.fromEntries(keyed.map(([key], index) => [key, index + 1])),
  };
}

function masked(cells: readonly Cell[], fields: readonly Field[]): readonly Cell[] {
  return cells.map((cell, index) => {
    const type = fields[index]?.type;
    if (typeof cell !== 'string') return cell;
    return type === 'phone' ? maskPhoneCell(cell) : type === 'text' ? maskPhones(cell) : cell;
  });
}

/** One row is left free, so that a table that spreads stops above the signatures. */
function writeSignatures(sheet: Worksheet, lastRow: number, span: Span): void {
  writeLine(sheet, lastRow + 2, SIGNATURES, span);
  sheet.getRow(lastRow + 2).height = 32;
}
