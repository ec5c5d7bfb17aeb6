import { checkOfficeHours, type OfficeHours, type Season } from '../../rules/calendar';
import { findingOnSheet, type Finding } from '../../rules/findings';
import { YES_NO } from '../../rules/ledgers';
import type { Item, Options, StaffMember, Unit } from '../../rules/settings';
import {
  amendmentsTable,
  basicSettings,
  basicsTable,
  hoursTable,
  itemsTable,
  REPLY_CLOCKS,
  STAFF_ROLES,
  staffTable,
  unitsTable,
  type BasicSettingKey,
} from '../layout';
import type { CellValue, SheetGrid } from '../xlsx';
import { readAmendments } from './amendments';
import { BlockCells, readText } from './block-cells';
import { readBlock, type BlockRow } from './blocks';
import { headingKey } from './headings';
import type { StatedSettings } from './stated';
import { choiceReader } from '../cells/choice';
import { Misread, type Reading } from '../cells/misread';
import { readTime } from '../cells/moments';
import { readCount } from '../cells/numbers';
import { shown } from '../cells/shown';
import { readYearly } from '../cells/yearly';

export interface SettingsSheet {
  readonly stated: StatedSettings;
  readonly findings: readonly Finding[];
}

/**
 * Reads the sheet 设置, the inverse of {@link settingsRows}. A cell that cannot be read becomes a finding `settings/…`
 * and takes its default; the rest of its row is kept. A season of office hours needs all its cells.
 */
export function readSettings(file: string, sheet: SheetGrid, date1904: boolean): SettingsSheet {
  const where = { file, sheet: sheet.name };
  const basics = new BlockCells(where, 'settings', basicsTable);
  const units = new BlockCells(where, 'settings', unitsTable);
  const staff = new BlockCells(where, 'settings', staffTable);
  const items = new BlockCells(where, 'settings', itemsTable);
  const hours = new BlockCells(where, 'settings', hoursTable);
  const amendments = new BlockCells(where, 'settings', amendmentsTable);
  const unitList = (readBlock(sheet, unitsTable, 'prefix') ?? []).flatMap((row) => readUnit(row, units));
  const stated: StatedSettings = {
    ...readBasics(readBlock(sheet, basicsTable, 'label') ?? [], basics),
    units: unitList,
    staff: (readBlock(sheet, staffTable, 'name') ?? []).flatMap((row) => readMember(row, staff, unitList)),
    items: (readBlock(sheet, itemsTable, 'name') ?? []).flatMap((row) => readItem(row, items)),
    hours: readHours(readBlock(sheet, hoursTable, 'name') ?? [], hours, date1904),
    amendments: readAmendments(readBlock(sheet, amendmentsTable, 'limit') ?? [], amendments, date1904),
  };
  const findings = [basics, units, staff, items, hours, amendments].flatMap((cells) => cells.findings);
  return { stated, findings: [...findings, ...hoursFindings(where, stated.hours)] };
}

type Key<T> = T extends { columns: readonly { key: infer K extends string }[] } ? K : never;
type Cells<T> = BlockCells<Key<T>>;
type Row<T> = BlockRow<Key<T>>;

const readYesNo = choiceReader(YES_NO);
const readRole = choiceReader(STAFF_ROLES);
const LABELS = Object.values(basicSettings).map(({ label }) => label);
const readClock = choiceReader(Object.values(REPLY_CLOCKS));

function readBasics(
  rows: readonly Row<typeof basicsTable>[],
  cells: Cells<typeof basicsTable>,
): Pick<StatedSettings, 'office' | 'complaintPhone' | 'options'> {
  const labels = Object.entries(basicSettings).map(([key, { label }]) => [headingKey(label), key] as const);
  const byKey = new Map<string, Row<typeof basicsTable>>();
  for (const row of rows) {
    const label = headingKey(cells.text(row, 'label') ?? '');
    const key = labels.find(([known]) => known === label)?.[1];
    if (key !== undefined) byKey.set(key, row);
    else
      cells.report(row, 'label', 'unknown', {
        expected: `为“${LABELS.join('”“')}”之一`,
        actual: '填写“{label}”',
        params: { label: { type: 'text', value: cells.text(row, 'label') ?? '' } },
      });
  }
  const value = <T>(key: BasicSettingKey, reader: (cell: CellValue) => Reading<T>): T | null => {
    const row = byKey.get(key);
    return row ? cells.read(row, 'value', reader) : null;
  };
  const clock = value('replyClock', readClock);
  const earns = value('overtimeEarnsTimeOff', readYesNo);
  const copies = value('noticeCopies', readCopies);
  const options: Partial<Options> = {
    ...(clock === null ? {} : { replyClock: clock === REPLY_CLOCKS.office ? 'office' : 'clock' }),
    ...(earns === null ? {} : { overtimeEarnsTimeOff: earns === '是' }),
    ...(copies === null ? {} : { noticeCopies: copies }),
  };
  return { office: value('office', readText), complaintPhone: value('complaintPhone', readText), options };
}

function readUnit(row: Row<typeof unitsTable>, cells: Cells<typeof unitsTable>): Unit[] {
  const name = cells.required(row, 'name', readText);
  return name === null ? [] : [{ name, prefix: cells.text(row, 'prefix') ?? '' }];
}

/** Someone without 部室 belongs to the workbook's own; without 在岗, is on duty. */
function readMember(
  row: Row<typeof staffTable>,
  cells: Cells<typeof staffTable>,
  units: readonly Unit[],
): StaffMember[] {
  const name = cells.required(row, 'name', readText);
  const role = cells.read(row, 'role', readRole) ?? '帮办代办人员';
  const unit = cells.text(row, 'unit') ?? units[0]?.name ?? '';
  const redAgent = cells.read(row, 'redAgent', readYesNo) === '是';
  const active = cells.read(row, 'active', readYesNo) !== '否';
  return name === null ? [] : [{ name, unit, role, redAgent, active }];
}

function readItem(row: Row<typeof itemsTable>, cells: Cells<typeof itemsTable>): Item[] {
  const name = cells.required(row, 'name', readText);
  const promisedWorkdays = cells.read(row, 'promisedWorkdays', readCount);
  const limitedByNetwork = cells.read(row, 'limitedByNetwork', readYesNo) === '是';
  const materials = cells.text(row, 'materials') ?? '';
  return name === null ? [] : [{ name, promisedWorkdays, limitedByNetwork, materials }];
}

function readHours(
  rows: readonly Row<typeof hoursTable>[],
  cells: Cells<typeof hoursTable>,
  date1904: boolean,
): OfficeHours | null {
  const seasons = rows.flatMap((row): Season[] => {
    const time = (key: Key<typeof hoursTable>) =>
      cells.required(row, key, (cell) => readTime(cell, date1904));
    const from = cells.required(row, 'from', (cell) => readYearly(cell, date1904));
    const to = cells.required(row, 'to', (cell) => readYearly(cell, date1904));
    const [open, noon, reopen, close] = [
      time('morningOpen'),
      time('morningClose'),
      time('afternoonOpen'),
      time('afternoonClose'),
    ];
    if (from === null || to === null || open === null || noon === null || reopen === null || close === null)
      return [];
    const name = cells.text(row, 'name') ?? '全年';
    return [{ name, from, to, morning: { open, close: noon }, afternoon: { open: reopen, close } }];
  });
  return seasons.length === 0 ? null : { seasons };
}

const MOST_COPIES = 9;

function readCopies(cell: CellValue): Reading<number> {
  const copies = readCount(cell);
  const inRange = typeof copies === 'number' && copies >= 1 && copies <= MOST_COPIES;
  return inRange ? copies : new Misread(shown(cell), { reason: 'no-value' }, { between: [1, MOST_COPIES] });
}

function hoursFindings(
  where: { file: string; sheet: string },
  hours: OfficeHours | null,
): readonly Finding[] {
  if (hours === null) return [];
  return checkOfficeHours(hours).map(({ message }) =>
    findingOnSheet(
      { ...where, ledger: null },
      {
        rule: 'settings/hours',
        level: 'defect',
        clauses: [],
        says: {
          title: '办公时间',
          expected: '全年每天有且只有一个办公时段',
          actual: '{found}',
          because: [],
          remedy: null,
        },
        params: { found: { type: 'text', value: message } },
      },
    ),
  );
}
