import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { invalidArgument } from '../errors';
import { WHOLE_SHEET, type Area } from '../model/area';
import { parseA1 } from '../model/a1';
import type { Value } from '../model/cell';
import { plainFormat, type Format } from '../model/format';
import type { Sheet } from '../model/sheet';
import { Table } from '../model/table';
import { Workbook, type WorkbookOptions } from '../model/workbook';
import { formatFromFile } from './styles';
import { conditionalFormatsFrom, pageFrom } from './sheet-parts';
import { readExtras, type FileExtras } from './xml';

/** Days from Excel's epoch to that of JavaScript. */
const EPOCH = 25_569;
const MS_PER_DAY = 86_400_000;

/** The contents of an xlsx file, ready to be put into sheets. */
export interface WorkbookFile {
  readonly sheets: readonly ExcelJS.Worksheet[];
  readonly extras: FileExtras;
}

/** @throws ExcelError InvalidArgument (as rejection) when the bytes are no xlsx workbook */
export async function readFile(bytes: Uint8Array): Promise<WorkbookFile> {
  const workbook = new ExcelJS.Workbook();
  try {
    const extras = readExtras(bytes);
    // exceljs spreads every validation over its cells; readExtras keeps them whole.
    await workbook.xlsx.load(loadable(bytes), { ignoreNodes: ['dataValidations'] });
    return { sheets: workbook.worksheets, extras };
  } catch (error) {
    throw invalidArgument(
      `The file is no workbook: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * A workbook in memory with all that the host keeps of a file.
 * @throws ExcelError InvalidArgument (as rejection) when the bytes are no xlsx workbook
 */
export async function importWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<Workbook> {
  const { sheets, extras } = await readFile(bytes);
  const workbook = new Workbook(options);
  for (const source of sheets) fillSheet(workbook, workbook.addSheet(source.name), source, extras);
  workbook.names = extras.names.map(({ name, formula, sheet }) => ({
    name,
    formula: `=${formula}`,
    comment: '',
    visible: true,
    sheet: sheet === null ? null : (workbook.sheets[sheet]?.id ?? null),
  }));
  return workbook;
}

/** Puts a sheet of a file into an empty one. Tables get names that the workbook does not have yet. */
export function fillSheet(
  workbook: Workbook,
  sheet: Sheet,
  source: ExcelJS.Worksheet,
  extras: FileExtras,
): void {
  const formats = new Formats();
  source.columns.forEach((column, index) => {
    sheet.setColumn(index, {
      width: column.width ?? null,
      hidden: column.hidden ?? false,
      format: column.style && Object.keys(column.style).length > 0 ? formats.of(column.style) : null,
    });
  });
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height || row.hidden)
      sheet.setLook(number - 1, { height: row.height || null, hidden: row.hidden });
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const inside = cell.isMerged && cell.master.address !== cell.address;
      const formula = inside ? '' : cell.formula;
      sheet.put(number - 1, column - 1, {
        value: inside ? '' : valueFrom(formula ? cell.result : cell.value),
        formula: formula ? `=${formula}` : null,
        format: formats.of(cell.style),
      });
    });
  });
  sheet.merges = mergesOf(source);
  sheet.visibility =
    source.state === 'visible' ? 'Visible' : source.state === 'hidden' ? 'Hidden' : 'VeryHidden';
  sheet.frozen = frozenOf(source);
  sheet.page = pageFrom(source);
  sheet.conditionalFormats = conditionalFormatsFrom(source, () => workbook.newId());
  sheet.validations = (extras.validations.get(source.name) ?? []).flatMap(({ areas, rule }) =>
    areas.map((area) => ({ area, rule })),
  );
  sheet.tables = tablesOf(workbook, source, extras);
}

/** One format object for all cells that look the same. */
class Formats {
  private readonly ofStyle = new Map<unknown, Format>();
  private readonly shared = new Map<string, Format>([[JSON.stringify(plainFormat), plainFormat]]);

  of(style: Partial<ExcelJS.Style>): Format {
    if (Object.keys(style).length === 0) return plainFormat;
    const found = this.ofStyle.get(style) ?? this.share(formatFromFile(style));
    this.ofStyle.set(style, found);
    return found;
  }

  private share(format: Format): Format {
    const key = JSON.stringify(format);
    const found = this.shared.get(key) ?? format;
    this.shared.set(key, found);
    return found;
  }
}

function valueFrom(value: unknown): Value {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return Number((value.getTime() / MS_PER_DAY + EPOCH).toFixed(9));
  if (typeof value !== 'object') return '';
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { readonly text: string }) => run.text).join('');
  }
  return 'text' in value ? valueFrom(value.text) : '';
}

function mergesOf(source: ExcelJS.Worksheet): readonly Area[] {
  return source.model.merges.flatMap((address) => parseA1(address) ?? []);
}

/** exceljs leaves the views null where the file has none, whatever its types say. */
function frozenOf({
  views,
}: {
  readonly views: readonly Partial<ExcelJS.WorksheetView>[] | null;
}): Area | null {
  const view = views?.find(({ state }) => state === 'frozen');
  if (view?.state !== 'frozen') return null;
  const { xSplit = 0, ySplit = 0 } = view;
  return { row: 0, column: 0, rows: ySplit || WHOLE_SHEET.rows, columns: xSplit || WHOLE_SHEET.columns };
}

function tablesOf(workbook: Workbook, source: ExcelJS.Worksheet, extras: FileExtras): readonly Table[] {
  const found: unknown[] = source.getTables();
  return found.flatMap((entry) => {
    const model = tableModel(entry);
    const area = parseA1(model?.tableRef ?? '');
    if (!model || !area) return [];
    const calculated = extras.calculated.get(model.name);
    const columns = model.columns.map(({ name }, index) => {
      const formula = calculated?.get(name);
      return { id: index + 1, name, formula: formula === undefined ? null : `=${formula}` };
    });
    const id = `{${String(workbook.newId()).padStart(8, '0')}-0000-4000-8000-000000000000}`;
    const table = new Table(id, freeName(workbook, model.name), area, columns);
    table.showTotals = model.totalsRow === true;
    if (model.style?.theme) table.look = { ...table.look, style: model.style.theme };
    return [table];
  });
}

interface TableModel {
  readonly name: string;
  readonly tableRef: string;
  readonly totalsRow?: boolean;
  readonly columns: readonly { readonly name: string }[];
  readonly style?: { readonly theme?: string };
}

function tableModel(entry: unknown): TableModel | null {
  const model = typeof entry === 'object' && entry !== null && 'table' in entry ? entry.table : null;
  return isTableModel(model) ? model : null;
}

function isTableModel(model: unknown): model is TableModel {
  return (
    typeof model === 'object' &&
    model !== null &&
    'tableRef' in model &&
    'columns' in model &&
    'name' in model
  );
}

/** Excel numbers the tables that come with inserted sheets when their names are taken. */
function freeName(workbook: Workbook, name: string): string {
  let free = name;
  for (let number = 2; workbook.findTable(free); number += 1) free = `${name}${number}`;
  return free;
}

/**
 * The file without what {@link readExtras} keeps: exceljs fails on tables with calculated columns, and makes an object of
 * each cell of a defined name.
 */
function loadable(bytes: Uint8Array): ArrayBuffer {
  const parts = unzipSync(bytes);
  const without = (name: string, pattern: RegExp) => {
    const content = parts[name];
    if (content !== undefined) parts[name] = strToU8(strFromU8(content).replace(pattern, ''));
  };
  for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/tables/')))
    without(name, /<calculatedColumnFormula\b[^>]*>.*?<\/calculatedColumnFormula>/gs);
  // Print areas and titles are no names: exceljs puts them on the page.
  without('xl/workbook.xml', /<definedName\b(?![^>]*name="_xlnm\.)[^>]*>.*?<\/definedName>/gs);
  return new Uint8Array(zipSync(parts, { level: 0 })).buffer;
}
