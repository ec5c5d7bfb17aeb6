import { beforeAll, describe, expect, it } from 'vitest';
import { exportWorkbook, importWorkbook } from '../../addin/emulated';
import type { Workbook } from '../../addin/emulated';
import { WHOLE_SHEET } from '../../addin/emulated/model/area';
import { openWorkbook } from './node/open';
import { readWorkbook, type CellValue, type SheetGrid } from '../../templates/xlsx';
import { writeLedgerBook } from '../../templates/write';
import { defaultSettings } from '../../rules/settings';
import { yangcheng } from '../../rules/regulation/regulation';

let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  bytes = await writeLedgerBook({
    regulation: yangcheng,
    settings: { ...defaultSettings, units: [{ name: '招商部', prefix: '招商' }] },
  });
  workbook = await importWorkbook(bytes, { name: '招商部.xlsx', year: 2026 });
});

describe('a ledger workbook', () => {
  it('comes into memory with sheets, tables, widths, checks and marks', () => {
    const sheet = workbook.findSheet('延时服务登记表');
    expect(workbook.sheets.map(({ name }) => name)).toContain('设置');
    const [table] = sheet?.tables ?? [];
    expect(table?.headings?.row).toBe(3);
    expect(table?.columns.some(({ formula }) => formula !== null)).toBe(true);
    expect(sheet?.validations.length).toBeGreaterThan(5);
    expect(sheet?.conditionalFormats.length).toBeGreaterThan(0);
    expect(sheet?.frozen?.rows).toBe(4);
    expect(workbook.names.map(({ name }) => name)).toContain('人员名单');
  });

  it('comes out with the values it came in with', async () => {
    const [before, after] = await Promise.all([
      readWorkbook(bytes),
      exportWorkbook(workbook).then((written) => readWorkbook(written)),
    ]);
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(after.sheets.map(({ tables }) => tables)).toEqual(before.sheets.map(({ tables }) => tables));
    expect(after.sheets.map(valueRows)).toEqual(before.sheets.map(valueRows));
  });

  it('comes in again as it went out: formats, checks, marks, names, page', async () => {
    const again = await importWorkbook(await exportWorkbook(workbook), { name: '招商部.xlsx', year: 2026 });
    for (const [index, sheet] of workbook.sheets.entries()) {
      const other = again.sheets[index];
      expect(other?.validations).toEqual(sheet.validations);
      expect(other?.frozen).toEqual(sheet.frozen);
      expect(other?.conditionalFormats.map(({ areas, formula, look }) => ({ areas, formula, look }))).toEqual(
        sheet.conditionalFormats.map(({ areas, formula, look }) => ({ areas, formula, look })),
      );
      expect([...(other?.rows.touched(WHOLE_SHEET) ?? [])]).toEqual([...sheet.rows.touched(WHOLE_SHEET)]);
    }
    expect(formulasByName(again)).toEqual(formulasByName(workbook));
  });

  it('is read by the dashboard after the pane has added a row', async () => {
    const { run } = openWorkbook(workbook);
    await run(async (context) => {
      const table = context.workbook.tables.getItem('Ledger_ZJ');
      table.columns.load('items/name');
      await context.sync();
      const values = table.columns.items.map((_, index) => (index === 0 ? '招商-ZJ-2026-0001' : null));
      table.rows.add(undefined, [values as string[]]);
      await context.sync();
    });
    const grids = await readWorkbook(await exportWorkbook(workbook));
    const ids = grids.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]));
    expect(ids).toContain('招商-ZJ-2026-0001');
  });
});

/** exceljs writes the names of plain ranges first, and quotes their sheets. */
function formulasByName({ names }: Workbook): ReadonlyMap<string, string> {
  return new Map(names.map(({ name, formula }) => [name, formula.replace(/'/g, '')]));
}

/** The rows that hold values: prepared rows hold formulas that nobody has worked out. */
function valueRows({ rows }: SheetGrid) {
  const isValue = (cell: CellValue | undefined) =>
    cell !== undefined && !(typeof cell === 'object' && 'holds' in cell);
  return rows
    .map(({ row, cells }) => ({ row, cells: cells.map((cell) => (isValue(cell) ? cell : undefined)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
    .map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1),
    }));
}
