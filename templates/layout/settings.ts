import type { YearlyDate } from '../../rules/calendar';
import { type SettingsList, YES_NO } from '../../rules/ledgers';
import type { Options, Settings, StaffMember } from '../../rules/settings';
import { serialOfTime } from '../cells/serial';
import { amendmentRows, amendmentsTable } from './amendments';
import { layoutRow, layoutTable, type LayoutCell, type LayoutColumn, type LayoutTable } from './table';

/*
 * The sheet 设置: blocks side by side with one empty column between them, so that every list can grow downward and
 * drop-downs point at a column that never moves. All heading rows are the same row.
 */
export const SETTINGS_HEADING_ROW = 4;

/** The rules' own words for the choices of the block 基本设置. */
export const REPLY_CLOCKS: Readonly<Record<Options['replyClock'], string>> = {
  clock: '时钟时间',
  office: '办公时间',
};
export const STAFF_ROLES: readonly StaffMember['role'][] = ['联络员', '帮办代办人员'];

export const basicsTable = layoutTable({
  name: 'Settings_Basics',
  caption: '基本设置',
  firstColumn: 1,
  headingRow: SETTINGS_HEADING_ROW,
  columns: [
    { key: 'label', heading: '设置项', width: 20, format: 'text' },
    { key: 'value', heading: '内容', width: 32, format: 'text' },
  ],
});

export const unitsTable = layoutTable({
  name: 'Settings_Units',
  caption: '部室（本部室写在第一行）',
  firstColumn: 4,
  headingRow: SETTINGS_HEADING_ROW,
  columns: [
    { key: 'name', heading: '部室', width: 16, format: 'text' },
    {
      key: 'prefix',
      heading: '编号前缀',
      width: 10,
      format: 'text',
      hint: '编号为“前缀-YY-2026-0001”；可以不填',
    },
  ],
});

export const staffTable = layoutTable({
  name: 'Settings_Staff',
  caption: '人员',
  firstColumn: 7,
  headingRow: SETTINGS_HEADING_ROW,
  columns: [
    { key: 'name', heading: '姓名', width: 10, format: 'text' },
    { key: 'unit', heading: '部室', width: 16, format: 'text', list: 'units' },
    { key: 'role', heading: '职责', width: 14, format: 'text', choices: STAFF_ROLES },
    { key: 'redAgent', heading: '红色代办员', width: 11, format: 'text', choices: YES_NO },
    { key: 'active', heading: '在岗', width: 8, format: 'text', choices: YES_NO },
  ],
});

export const itemsTable = layoutTable({
  name: 'Settings_Items',
  caption: '事项',
  firstColumn: 13,
  headingRow: SETTINGS_HEADING_ROW,
  columns: [
    { key: 'name', heading: '事项名称', width: 28, format: 'text' },
    {
      key: 'promisedWorkdays',
      heading: '承诺工作日',
      width: 11,
      format: 'integer',
      hint: '承诺办结的工作日数；没有承诺可以不填',
    },
    { key: 'limitedByNetwork', heading: '受上级审批专网限制', width: 18, format: 'text', choices: YES_NO },
    { key: 'materials', heading: '所需材料', width: 40, format: 'wrapped' },
  ],
});

export const hoursTable = layoutTable({
  name: 'Settings_Hours',
  caption: '办公时间（确认后填写）',
  firstColumn: 18,
  headingRow: SETTINGS_HEADING_ROW,
  columns: [
    { key: 'name', heading: '季节', width: 10, format: 'text' },
    { key: 'from', heading: '起', width: 10, format: 'yearly', hint: '如 5月1日' },
    { key: 'to', heading: '止', width: 10, format: 'yearly', hint: '含当日，如 9月30日' },
    { key: 'morningOpen', heading: '上午上班', width: 10, format: 'time' },
    { key: 'morningClose', heading: '上午下班', width: 10, format: 'time' },
    { key: 'afternoonOpen', heading: '下午上班', width: 10, format: 'time' },
    { key: 'afternoonClose', heading: '下午下班', width: 10, format: 'time' },
  ],
});

/** All blocks of the sheet, from left to right. */
export const settingsTables = {
  basics: basicsTable,
  units: unitsTable,
  staff: staffTable,
  items: itemsTable,
  hours: hoursTable,
  amendments: amendmentsTable,
} as const;
export type SettingsTableKey = keyof typeof settingsTables;

/** Where the lists of drop-downs stand. */
export const listColumns = {
  units: { table: unitsTable, key: 'name' },
  staff: { table: staffTable, key: 'name' },
  items: { table: itemsTable, key: 'name' },
} as const satisfies Readonly<Record<SettingsList, { table: LayoutTable; key: string }>>;

/** One line of the block 基本设置. */
export interface BasicSetting {
  readonly label: string;
  readonly format: LayoutColumn['format'];
  readonly choices?: readonly string[];
  readonly hint?: string;
  /** The setting as its cell shows it. */
  readonly cell: (settings: Settings) => LayoutCell;
}

export const basicSettings = {
  office: { label: '单位名称', format: 'text', cell: (settings) => settings.office },
  complaintPhone: { label: '监督电话', format: 'text', cell: (settings) => settings.complaintPhone },
  replyClock: {
    label: '答复时限计算方式',
    format: 'text',
    choices: Object.values(REPLY_CLOCKS),
    hint: '答复时限按时钟时间还是只按办公时间计算（第五条（一））；条文未作区分，默认时钟时间',
    cell: (settings) => REPLY_CLOCKS[settings.options.replyClock],
  },
  overtimeEarnsTimeOff: {
    label: '延时服务计入调休',
    format: 'text',
    choices: YES_NO,
    hint: '第三条只规定预约服务可以同等时长调休，默认否',
    cell: (settings) => yesNo(settings.options.overtimeEarnsTimeOff),
  },
  noticeCopies: {
    label: '受理通知书份数',
    format: 'integer',
    hint: '打印代办受理通知书、一次性告知单的份数，1至9',
    cell: (settings) => settings.options.noticeCopies,
  },
} as const satisfies Readonly<Record<string, BasicSetting>>;
export type BasicSettingKey = keyof typeof basicSettings;

/** The rows of every block, each row in the order of the block's columns. The reader's inverse is read/settings.ts. */
export function settingsRows(
  settings: Settings,
): Readonly<Record<SettingsTableKey, readonly (readonly LayoutCell[])[]>> {
  return {
    basics: Object.values<BasicSetting>(basicSettings).map(({ label, cell }) => [label, cell(settings)]),
    units: settings.units.map((unit) =>
      layoutRow(unitsTable, { name: unit.name, prefix: unit.prefix || null }),
    ),
    staff: settings.staff.map((member) =>
      layoutRow(staffTable, { ...member, redAgent: yesNo(member.redAgent), active: yesNo(member.active) }),
    ),
    items: settings.items.map((item) =>
      layoutRow(itemsTable, {
        ...item,
        limitedByNetwork: yesNo(item.limitedByNetwork),
        materials: item.materials || null,
      }),
    ),
    hours: (settings.hours?.seasons ?? []).map((season) =>
      layoutRow(hoursTable, {
        name: season.name,
        from: yearlyText(season.from),
        to: yearlyText(season.to),
        morningOpen: serialOfTime(season.morning.open),
        morningClose: serialOfTime(season.morning.close),
        afternoonOpen: serialOfTime(season.afternoon.open),
        afternoonClose: serialOfTime(season.afternoon.close),
      }),
    ),
    amendments: amendmentRows(settings.amendments),
  };
}

/** `5月1日` */
function yearlyText({ month, date }: YearlyDate): string {
  return `${month}月${date}日`;
}

function yesNo(value: boolean): (typeof YES_NO)[number] {
  return value ? '是' : '否';
}
