import ExcelJS from 'exceljs';
import { yangcheng } from '../../../rules/regulation/regulation';
import { at } from '../scenarios/when';
import { jsonReport } from '../../../templates/cli/report-json';
import { assess } from '../../../templates/offices';
import { openLedgerBook } from '../../../templates/read';
import { lawful } from './lawful';
import type { Cell, Row, SheetName, Sheets } from './rows';
import { settingsCells, type Office } from './settings';

/** Records in workbooks, and every finding that domain.md lets be made of them. */
export interface Audited {
  readonly name: string;
  /** The workbook of 企业服务部: what differs from the lawful row of the sheet, row by row. */
  readonly book: Sheets;
  /** The workbook of 行政审批部, where it is given too. */
  readonly other?: Sheets;
  /** Each finding as `rule level`; `rule` alone is a violation. */
  readonly found: readonly string[];
  /** When it is judged: 2026-06-01 10:00, unless said otherwise. */
  readonly now?: string;
  readonly office?: Office;
}

type Situation = Partial<Pick<Audited, 'now' | 'office' | 'other'>> & { readonly with?: Sheets };

/** Audits one ledger: `audit(name, what differs, findings, what else there is)`. */
export function auditOf(sheet: SheetName) {
  return (
    name: string,
    differs: Row | readonly Row[],
    found: string | readonly string[] = [],
    { with: others = {}, ...situation }: Situation = {},
  ): Audited => ({
    ...situation,
    name: `${sheet}：${name}`,
    book: { ...others, [sheet]: Array.isArray(differs) ? differs : [differs] },
    found: typeof found === 'string' ? [found] : found,
  });
}

interface Said {
  readonly record: string | null;
  readonly rule: string;
  readonly level: string;
  readonly clause: string;
  readonly message: string;
}

/** A workbook to be written. */
export interface BookOf {
  readonly file: string;
  readonly unit: string;
  readonly sheets: Sheets;
  readonly office: Office | undefined;
  /** Whether its columns stand in the opposite order. */
  readonly reversed?: boolean;
}

/** What `check --json` says of the workbooks of a situation. */
export function judged({ book, other, now, office }: Audited): Promise<readonly Said[]> {
  const own = { file: '企业服务部.xlsx', unit: '企业服务部', sheets: book, office };
  const others =
    other === undefined ? [] : [{ file: '行政审批部.xlsx', unit: '行政审批部', sheets: other, office }];
  return judgedBooks([own, ...others], now);
}

/** What `check --json` says of workbooks. @param now `2026-06-01 10:00` */
export async function judgedBooks(
  written: readonly BookOf[],
  now = '2026-06-01 10:00',
): Promise<readonly Said[]> {
  const books = await Promise.all(
    written.map(async (book) => openLedgerBook(book.file, await bytesOf(book), yangcheng.forms)),
  );
  const assessment = assess(books, at(now.replace(' ', 'T')), { regulation: yangcheng });
  return JSON.parse(jsonReport({ books, assessment, refused: [] })) as readonly Said[];
}

async function bytesOf({ sheets, unit, office, reversed = false }: BookOf): Promise<Uint8Array> {
  const inOrder = <T>(cells: readonly T[]): T[] => (reversed ? [...cells].reverse() : [...cells]);
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const base = lawful[name as SheetName];
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(inOrder(Object.keys(base)));
    for (const row of rows) {
      const cells = { ...base, ...('部室' in base ? { 部室: unit } : {}), ...row };
      const strange = Object.keys(cells).filter((heading) => !(heading in base));
      if (strange.length > 0) throw new RangeError(`${name} has no column ${strange.join()}`);
      const line = sheet.addRow([]);
      inOrder(Object.values(cells)).forEach((cell, at) => {
        fill(line.getCell(at + 1), cell);
      });
    }
  }
  const settings = workbook.addWorksheet('设置');
  settings.addRows(settingsCells(unit, office));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Days, moments and times as Excel keeps them, as formats show them. */
function fill(cell: ExcelJS.Cell, value: Cell): void {
  const parts = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)?(?: ?(\d\d:\d\d))?$/.exec(value) : null;
  const [, day, time] = parts ?? [];
  if (day === undefined && time === undefined) {
    cell.value = value;
    return;
  }
  const days = day === undefined ? 0 : Date.parse(`${day}T00:00Z`) / 86_400_000 + 25_569;
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
  cell.value = days + (hours * 60 + minutes) / 1440;
  cell.numFmt = [day && 'yyyy-mm-dd', time && 'hh:mm'].filter(Boolean).join(' ');
}
