import { createHost, Workbook, type Host } from '../../../../addin/emulated';
import { attach, type ClientWindow } from '../../../../addin/emulated/attach';
import { plainValue } from '../../../../addin/emulated/model/cell';
import { writeInputs } from '../../../../addin/emulated/model/edit';
import { addTable } from '../../../../addin/emulated/model/table-edit';
import type { FieldValues } from '../../../../addin/host/port';
import { ledgers } from '../../../../rules/ledgers';
import { day } from '../../../../rules/time/day';
import { columnFormula } from '../../../../templates/write/computed';
import { cellValue } from '../../../../templates/cells/write';
import { numberFormats } from '../../../../templates/sheet/styles';
import { loadClient, type Client } from '../../../emulated/node/client';
import { yangcheng } from '../../../../rules/regulation/regulation';

export const { table: TABLE, fields: FIELDS } = ledgers.overtime;
export const SHEET = yangcheng.forms.overtime;
/** Row of the headings, from 0. */
const HEADINGS = 3;
const RECORDS = 5;
/** A column of the office's own, among those of the ledger. */
const OWN = '窗口号';

export const record: FieldValues = {
  date: day(2026, 5, 13),
  unit: '招商服务部',
  staff: '李四',
  client: '甲公司',
  contactPhone: '03564221234',
  item: '营业执照',
  reason: '当即可办结',
  closesAt: 18 * 60,
  startedAt: 18 * 60,
  endedAt: 18 * 60 + 40,
  result: '已办结',
  confirmedBy: '王主任',
};

/**
 * A workbook with five records, made without a file: quickly enough to be made a thousand times.
 * @param fills whether the table fills its calculated column by itself
 */
export function smallWorkbook({ fills = true } = {}): Workbook {
  const workbook = new Workbook({ name: '台帐.xlsx', year: 2026 });
  const sheet = workbook.addSheet(SHEET);
  writeInputs(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [['延时服务登记表']]);
  const headings = Object.values(FIELDS).map(({ heading }) => heading);
  headings.splice(6, 0, OWN);
  const byHeading = new Map(Object.entries(FIELDS).map(([key, field]) => [field.heading, { key, ...field }]));
  const columns = headings.length;
  writeInputs(sheet, { row: HEADINGS, column: 0, rows: 1, columns }, [headings]);
  for (let index = 0; index < RECORDS; index += 1) {
    const values: FieldValues = {
      ...record,
      id: `招商-YS-2026-000${index + 1}`,
      client: `${'甲乙丙丁戊'.charAt(index)}公司`,
      remarks: index % 2 === 0 ? `第${index + 1}户` : null,
    };
    headings.forEach((heading, column) => {
      const field = byHeading.get(heading);
      const row = HEADINGS + 1 + index;
      const format = field === undefined ? 'General' : numberFormats[field.type];
      const cell = sheet.cell(row, column);
      sheet.put(row, column, { ...cell, format: { ...cell.format, numberFormat: format } });
      const own = index === 3 ? 2 : null;
      const value = field === undefined ? own : cellValue(field.type, values[field.key] ?? null);
      writeInputs(sheet, { row, column, rows: 1, columns: 1 }, [[value ?? '']]);
    });
  }
  const area = { row: HEADINGS, column: 0, rows: RECORDS + 1, columns };
  const table = addTable(sheet, area, { id: '{table-1}', name: TABLE, hasHeaders: true });
  const formula = `=${columnFormula('overtime', 'minutes') ?? ''}`;
  table.columns = table.columns.map((column) =>
    fills && column.name === FIELDS.minutes.heading ? { ...column, formula } : column,
  );
  return workbook;
}

let client: (Client & ClientWindow) | null = null;

/** A host for a workbook; the one client library of the test file is connected to it. */
export function connect(workbook: Workbook): { readonly host: Host; readonly client: Client } {
  const host = createHost(workbook);
  if (client === null) {
    client = loadClient(host);
    return { host, client };
  }
  attach(client, host);
  return { host, client };
}

/** What every record says: 编号 → id of the table's column → what people wrote there. */
export type Contents = Map<string, Map<number, string | number | boolean>>;

/** Id of the column in which each field was at first. */
export function columnIds(workbook: Workbook): ReadonlyMap<string, number> {
  const keys = new Map(Object.entries(FIELDS).map(([key, { heading }]) => [heading, key]));
  const columns = workbook.findTable(TABLE)?.table.columns ?? [];
  return new Map(columns.map(({ id, name }) => [keys.get(name) ?? name, id]));
}

/** The columns that nobody has deleted since. */
export function leftOf(
  workbook: Workbook,
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const left = new Set(workbook.findTable(TABLE)?.table.columns.map(({ id }) => id));
  return new Map([...columns].filter(([, id]) => left.has(id)));
}

/** All that stands below the headings. A row without 编号 is named by its place. */
export function contentsOf(workbook: Workbook, idColumn: number): Contents {
  const place = workbook.findTable(TABLE);
  if (!place) throw new Error('Expected the table to be there still.');
  const { sheet, table } = place;
  const contents: Contents = new Map();
  const used = sheet.usedArea(true);
  const end = used === null ? 0 : used.row + used.rows;
  for (let row = table.area.row + 1; row < end; row += 1) {
    const cells = new Map<number, string | number | boolean>();
    table.columns.forEach(({ id }, index) => {
      const { value, formula } = sheet.cell(row, table.area.column + index);
      if (formula === null && value !== '') cells.set(id, plainValue(value));
    });
    if (cells.size === 0) continue;
    const id = String(cells.get(idColumn) ?? `第${row + 1}行`);
    contents.set(contents.has(id) ? again(id) : id, cells);
  }
  return contents;
}

/** The name of the second record of one 编号. */
export function again(id: string): string {
  return `${id}（重复）`;
}
