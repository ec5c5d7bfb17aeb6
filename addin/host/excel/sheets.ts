import {
  CALENDAR_SHEET,
  calendarRows,
  calendarTable,
  SETTINGS_SHEET,
  settingsRows,
  settingsTables,
} from '../../../templates/layout';
import type { Notice, SpecialDay } from '../../../rules/calendar';
import type { Settings } from '../../../rules/settings';
import { writeLayoutTables } from './layout-tables';
import { toProblem } from './problems';
import { run, trip } from './run';

/** Whether sheets can be put into the open workbook. */
export function insertsSheets(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/** Whether Excel tells which cells are merged: since the same version. */
export function knowsMergedCells(): boolean {
  return insertsSheets();
}

/**
 * Puts sheets of an xlsx file at the end of the workbook; where Excel cannot (before ExcelApi 1.13), opens the file as a new
 * workbook instead.
 * @param names the sheets to take; all of them when left out
 */
export async function insertSheets(xlsx: Uint8Array, names?: readonly string[]): Promise<void> {
  if (!insertsSheets()) return openBeside(xlsx);
  const base64 = toBase64(xlsx);
  return run(async (context) => {
    await trip(context, () =>
      context.workbook.insertWorksheetsFromBase64(base64, {
        positionType: 'End',
        ...(names && { sheetNamesToInsert: [...names] }),
      }),
    );
  });
}

/** Opens an xlsx file as a new workbook in a window of its own, under a name that Excel gives it, until the user saves it. */
export async function openBeside(xlsx: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(toBase64(xlsx));
  } catch (error) {
    throw toProblem(error);
  }
}

/** Writes all blocks of sheet 设置. */
export async function writeSettings(settings: Settings): Promise<void> {
  const rows = settingsRows(settings);
  await run((context) =>
    writeLayoutTables(context, SETTINGS_SHEET, [
      [settingsTables.basics, rows.basics],
      [settingsTables.units, rows.units],
      [settingsTables.staff, rows.staff],
      [settingsTables.items, rows.items],
      [settingsTables.hours, rows.hours],
      [settingsTables.amendments, rows.amendments],
    ]),
  );
}

/** Replaces the days of sheet 日历. */
export async function writeCalendar(
  notices: readonly Notice[],
  corrections: readonly SpecialDay[],
): Promise<void> {
  const rows = calendarRows(notices, corrections);
  await run((context) => writeLayoutTables(context, CALENDAR_SHEET, [[calendarTable, rows]]));
}

function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
