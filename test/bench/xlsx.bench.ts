import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../../templates/xlsx';

/** One measurement. */
export interface XlsxMeasurement {
  readonly name: string;
  /** Milliseconds, the median of the runs. */
  readonly ms: number;
  /** Cells with a value that were read. */
  readonly cells: number;
  /** Heap that the result occupies, in megabytes; NaN unless Node runs with --expose-gc. */
  readonly heldMB: number;
}

const COLUMNS = 20;
const RUNS = 3;

/** Reads workbooks of 10,000 and 100,000 rows by 20 columns; exceljs reads the smaller one for comparison. */
export async function run(): Promise<XlsxMeasurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xlsx-bench-'));
  try {
    const small = await readFile(await write(folder, 10_000));
    const large = await readFile(await write(folder, 100_000));
    return [
      await measure('exceljs load, 10,000 rows', 10_000, async () => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(Uint8Array.from(small).buffer);
        return workbook;
      }),
      await measure('readWorkbook, 10,000 rows', 10_000, () => readWorkbook(small)),
      await measure('readWorkbook, 100,000 rows', 100_000, () => readWorkbook(large)),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(name: string, rows: number, read: () => Promise<unknown>): Promise<XlsxMeasurement> {
  const before = heldBytes();
  const first = await timed(read);
  const heldMB = (heldBytes() - before) / 1024 ** 2;
  const times = [first.ms];
  while (times.length < RUNS) times.push((await timed(read)).ms);
  if (first.result === undefined) throw new Error(`${name} read nothing`);
  const ms = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
  return { name, ms: Math.round(ms), cells: rows * COLUMNS, heldMB: Math.round(heldMB) };
}

async function timed(read: () => Promise<unknown>): Promise<{ ms: number; result: unknown }> {
  const started = performance.now();
  const result = await read();
  return { ms: performance.now() - started, result };
}

function heldBytes(): number {
  globalThis.gc?.();
  return globalThis.gc ? process.memoryUsage().heapUsed : NaN;
}

/** Rows like those of a ledger: numbers, short texts (some in every row, some unique) and moments. @returns the path */
async function write(folder: string, rows: number): Promise<string> {
  const path = join(folder, `${rows}.xlsx`);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet('预约台帐');
  sheet.columns = Array.from({ length: COLUMNS }, (_, column) => ({
    width: 14,
    style: column % 5 === 0 ? { numFmt: 'yyyy-mm-dd hh:mm' } : {},
  }));
  for (let row = 0; row < rows; row++) {
    const values = Array.from({ length: COLUMNS }, (_, column) => cellFor(row, column));
    sheet.addRow(values).commit();
  }
  sheet.commit();
  await workbook.commit();
  return path;
}

function cellFor(row: number, column: number): string | number | Date {
  switch (column % 5) {
    case 0:
      return new Date(Date.UTC(2026, 0, 1, 8) + row * 60_000 + column * 1000);
    case 1:
      return `事项${row % 97}办理`;
    case 2:
      return column === 2 ? `YY-2026-${String(row).padStart(6, '0')}` : '张三丰';
    case 3:
      return row * 1.37 + column;
    default:
      return row % 1000;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await run());
