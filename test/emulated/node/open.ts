import { createHost, Workbook, type Host, type HostOptions } from '../../../addin/emulated';
import { writeInputs, type Inputs } from '../../../addin/emulated/model/edit';
import { addTable } from '../../../addin/emulated/model/table-edit';
import { loadClient, type Client } from './client';

/** A workbook, its host and a client, as a test begins. */
export interface Opened extends Client {
  readonly host: Host;
  readonly workbook: Workbook;
  /** `Excel.run`, typed for code of the pane. */
  readonly run: <T>(code: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

export interface OpenedTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: Inputs;
}

/** Opens Excel with one sheet `Sheet1`, the values from A1 on. */
export function open(values: Inputs = [], options: HostOptions = {}): Opened {
  const workbook = new Workbook({ name: '台帐.xlsx', year: 2026 });
  const sheet = workbook.addSheet('Sheet1');
  const columns = values[0]?.length ?? 0;
  if (columns > 0) writeInputs(sheet, { row: 0, column: 0, rows: values.length, columns }, values);
  return openWorkbook(workbook, options);
}

/** Opens Excel with a table on `Sheet1` from A1 on. */
export function openTable({ name, headings, rows }: OpenedTable, options: HostOptions = {}): Opened {
  const opened = open([headings, ...rows], options);
  const [sheet] = opened.workbook.sheets;
  if (!sheet) throw new Error('The workbook was opened without its sheet.');
  const area = { row: 0, column: 0, rows: rows.length + 1, columns: headings.length };
  addTable(sheet, area, { id: '{table-1}', name, hasHeaders: true });
  return opened;
}

export function openWorkbook(workbook: Workbook, options: HostOptions = {}): Opened {
  const host = createHost(workbook, options);
  const client = loadClient(host);
  return { ...pick(client), host, workbook, run: (code) => client.Excel.run(code) };
}

function pick({ Excel, Office, OfficeExtension }: Client): Client {
  return { Excel, Office, OfficeExtension };
}
