import { defaultSettings, type Settings, type StaffMember } from '../../../rules/settings';
import { settingsRows, settingsTables } from '../../../templates/layout';
import { settings } from '../scenarios/lawful';

/** What differs from 设置 as offices fill it in. */
export type Office = Partial<Pick<Settings, 'staff' | 'hours'>> & {
  readonly replyClock?: 'clock' | 'office';
};

export const member = (name: string, unit = '企业服务部'): StaffMember => ({
  name,
  unit,
  role: '帮办代办人员',
  redAgent: false,
  active: true,
});

/** The rows of the sheet 设置 of a 部室. */
export function settingsCells(unit: string, { replyClock = 'clock', ...differs }: Office = {}) {
  const own = (each: { readonly name: string }) => each.name === unit;
  const rows = settingsRows({
    ...defaultSettings,
    ...settings,
    units: [...settings.units.filter(own), ...settings.units.filter((each) => !own(each))],
    options: { ...defaultSettings.options, replyClock },
    ...differs,
  });
  const cells = new Map<number, (string | number | null)[]>();
  for (const key of Object.keys(settingsTables) as (keyof typeof settingsTables)[]) {
    const { firstColumn, headingRow, columns } = settingsTables[key];
    const lines = [columns.map(({ heading }) => heading), ...rows[key]];
    lines.forEach((line, down) => {
      const at = headingRow - 1 + down;
      const row = cells.get(at) ?? [];
      cells.set(at, row);
      line.forEach((cell, across) => (row[firstColumn - 1 + across] = cell));
    });
  }
  const last = Math.max(...cells.keys());
  // What is left out between is no cell.
  return Array.from({ length: last + 1 }, (_, at) => Array.from(cells.get(at) ?? [], (cell) => cell ?? null));
}
