import {
  limitInfos,
  limitNames,
  SLOT_NAMES,
  type Amendment,
  type SlotName,
} from '../../rules/regulation/limits';
import { timeText, type TimeOfDay } from '../../rules/time/moment';
import { serialOfDay } from '../cells/serial';
import { layoutRow, layoutTable, type LayoutCell } from './table';

/** What the block 制度修订 of 设置 calls one of the slots, each of which is amended in a row of its own. */
export function slotTitle(slot: SlotName): string {
  return `${slot}时段`;
}

/** What a row may amend, in the words of its drop-down. */
const titles: readonly string[] = limitNames.flatMap((name) =>
  name === 'booking.slots' ? SLOT_NAMES.map(slotTitle) : [limitInfos[name].title],
);

/** The rows of the block that the workbook's own formulas follow. */
export const AMENDMENT_ROWS = 40;

export const amendmentsTable = layoutTable({
  name: 'Settings_Amendments',
  caption: '制度修订（修订文件施行后填写）',
  firstColumn: 26,
  added: true,
  headingRow: 4,
  columns: [
    { key: 'limit', heading: '修订项目', width: 14, format: 'text', choices: titles },
    {
      key: 'value',
      heading: '新规定',
      width: 14,
      format: 'any',
      hint: '时限填分钟数，提前申请填工作日数，提前告知填天数；时段如 8:30-11:30',
    },
    { key: 'from', heading: '施行日期', width: 13, format: 'day' },
    { key: 'paper', heading: '文号', width: 24, format: 'text' },
  ],
});

/** How people write new values and days, made alike: the reader and the workbook's formulas do the same, step by step. */
export const amendmentSpelling = {
  value: [
    [['分钟', '个工作日', '工作日', '天', ' ', '\u3000'], ''],
    [['：'], ':'],
    [['－', '—', '–', '～', '~', '至'], '-'],
    [[';'], '；'],
  ],
  day: [
    [['年', '月', '.', '/'], '-'],
    [['日', ' ', '\u3000'], ''],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [words: readonly string[], by: string])[]>>;

/** The rows of amendments; of slots one each. */
export function amendmentRows(amendments: readonly Amendment[]): readonly (readonly LayoutCell[])[] {
  return amendments.flatMap((amendment) => {
    const { from, paper } = amendment;
    const row = (limit: string, value: string | number) =>
      layoutRow(amendmentsTable, { limit, value, from: serialOfDay(from), paper });
    if (amendment.limit !== 'booking.slots') return [row(limitInfos[amendment.limit].title, amendment.value)];
    return SLOT_NAMES.flatMap((name) => {
      const slot = amendment.value[name];
      return slot === undefined ? [] : [row(slotTitle(name), `${clock(slot.opens)}-${clock(slot.closes)}`)];
    });
  });
}

function clock(time: TimeOfDay): string {
  return timeText(time).replace(/^0/, '');
}
