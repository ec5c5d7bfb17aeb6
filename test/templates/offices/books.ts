import { defaultSettings, type Settings } from '../../../rules/settings';
import {
  CALENDAR_SHEET,
  calendarTable,
  SETTINGS_SHEET,
  settingsRows,
  settingsTables,
} from '../../../templates/layout';
import { readLedgerBook, type LedgerBook } from '../../../templates/read';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook, type Cells } from '../read/grids';
import { yangcheng } from '../../../rules/regulation/regulation';

export const NAME = '延时服务登记表';

interface Contents {
  readonly rows?: readonly Cells[];
  readonly settings?: Partial<Settings>;
  readonly days?: readonly Cells[];
}

/** A workbook of the 部室 招商部 by its rows; settings and calendar sheets only where given. */
export function book(file: string, { rows = OVERTIME_ROWS, settings, days }: Contents = {}): LedgerBook {
  const { units, staff, basics } = settingsTables;
  const sheets = [sheet(NAME, [[...OVERTIME_HEADINGS], ...rows])];
  if (settings) {
    const written = settingsRows({ ...defaultSettings, ...settings });
    const lines = [basics, units, staff].map((table) => ({
      table,
      rows: [table.columns.map((column) => column.heading), ...written[keyOf(table)]],
    }));
    const cells = Array.from({ length: 20 }, (_, at) => {
      const line: (string | number | null)[] = [];
      for (const each of lines)
        (each.rows[at] ?? []).forEach((cell, offset) => (line[each.table.firstColumn - 1 + offset] = cell));
      return Array.from(line, (cell) => cell ?? null);
    });
    sheets.push(sheet(SETTINGS_SHEET, cells));
  }
  if (days)
    sheets.push(sheet(CALENDAR_SHEET, [calendarTable.columns.map((column) => column.heading), ...days]));
  return readLedgerBook(file, workbook(...sheets), yangcheng.forms);
}

function keyOf(table: (typeof settingsTables)[keyof typeof settingsTables]): 'basics' | 'units' | 'staff' {
  if (table === settingsTables.basics) return 'basics';
  return table === settingsTables.units ? 'units' : 'staff';
}

/** A row as one of another 部室, or under another 编号. */
export const of = (unit: string, row: Cells, id = row[0]): Cells => [id, row[1], unit, ...row.slice(3)];
