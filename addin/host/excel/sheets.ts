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
import { run } from './run';

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
