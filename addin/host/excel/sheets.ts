import {
  CALENDAR_SHEET,
  calendarRows,
  calendarTable,
  SETTINGS_SHEET,
  settingsRows,
  settingsTables,
  type LayoutCell,
  type LayoutTable,
} from '../../../templates/layout';
import type { Notice, SpecialDay } from '../../../rules/calendar';
import type { Settings } from '../../../rules/settings';
import { HostProblem } from '../host-problem';
import { run } from './run';

/** Whether sheets can be put into the open workbook. */
export function insertsSheets(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/**
 * Puts sheets of an xlsx file at the end of the workbook; where Excel cannot (before ExcelApi 1.13), opens the file as a new
 * workbook instead.
 * @param names the sheets to take; all of them when left out
 */
export async function insertSheets(xlsx: Uint8Array, names?: readonly string[]): Promise<void> {
  const base64 = toBase64(xlsx);
  if (!insertsSheets()) {
    await Excel.createWorkbook(base64);
    return;
  }
  await run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64, {
      positionType: 'End',
      ...(names && { sheetNamesToInsert: [...names] }),
    });
    await context.sync();
  });
}

/** Writes all blocks of sheet 设置. */
export async function writeSettings(settings: Settings): Promise<void> {
  const rows = settingsRows(settings);
  await writeTables(SETTINGS_SHEET, [
    [settingsTables.basics, rows.basics],
    [settingsTables.units, rows.units],
    [settingsTables.staff, rows.staff],
    [settingsTables.items, rows.items],
    [settingsTables.hours, rows.hours],
  ]);
}

/** Replaces the days of sheet 日历. */
export async function writeCalendar(
  notices: readonly Notice[],
  corrections: readonly SpecialDay[],
): Promise<void> {
  await writeTables(CALENDAR_SHEET, [[calendarTable, calendarRows(notices, corrections)]]);
}

type Written = readonly [table: LayoutTable, rows: readonly (readonly LayoutCell[])[]];

/** Fills tables anew: one round trip for their sizes, one to write. Surplus rows are emptied, so nothing beside them moves. */
async function writeTables(sheet: string, tables: readonly Written[]): Promise<void> {
  await run(async (context) => {
    const found = tables.map(([table, rows]) => {
      const target = context.workbook.tables.getItemOrNullObject(table.name);
      return { table, rows, target: target.load({ name: true }), count: target.rows.load('count') };
    });
    await context.sync();
    const missing = found.find(({ target }) => target.isNullObject);
    if (missing)
      throw new HostProblem(
        'not-found',
        `工作表“${sheet}”中没有“${missing.table.caption}”的表格，请先在“首次使用”中建立。`,
      );
    for (const { table, rows, target, count } of found) {
      const height = Math.max(rows.length, count.count);
      const added = rows.length - count.count;
      if (added > 0) target.rows.add(undefined, blankRows(table, added));
      const body = target
        .getHeaderRowRange()
        .getOffsetRange(1, 0)
        .getResizedRange(height - 1, 0);
      body.values = [
        ...rows.map((row) => row.map((cell) => cell ?? '')),
        ...blankRows(table, height - rows.length),
      ];
    }
    await context.sync();
  });
}

function blankRows({ columns }: LayoutTable, count: number): string[][] {
  return Array.from({ length: count }, () => columns.map(() => ''));
}

function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
