import {
  countRange,
  limitInfos,
  limitNames,
  readAmendment,
  SLOT_NAMES,
  type Amendment,
  type LimitName,
  type SlotName,
} from '../../rules/regulation/limits';
import { dayOf, isoDay, type Day } from '../../rules/time/day';
import type { TimeOfDay } from '../../rules/time/moment';
import { amendmentSpelling, amendmentsTable, slotTitle } from '../layout';
import type { CellValue } from '../xlsx';
import type { BlockCells } from './block-cells';
import type { BlockRow } from './blocks';
import { fromSerial } from '../cells/serial';

type Key = (typeof amendmentsTable)['columns'][number]['key'];
type Row = BlockRow<Key>;

/**
 * Reads the block 制度修订 of 设置, the inverse of {@link amendmentRows}; in the same way as the workbook's own formulas do
 * (formulas/amendments.ts). A row that cannot be read changes nothing, and is a finding `settings/amendment`.
 */
export function readAmendments(rows: readonly Row[], cells: BlockCells<Key>, date1904: boolean): Amendment[] {
  return rows.flatMap((row) => {
    const amendment = readRow(row, cells, date1904);
    return amendment === null ? [] : [amendment];
  });
}

function readRow(row: Row, cells: BlockCells<Key>, date1904: boolean): Amendment | null {
  const day = dayIn(row.cells.from, date1904);
  const read = amendmentFrom({
    limit: cells.text(row, 'limit') ?? '',
    value: cells.text(row, 'value') ?? '',
    from: day === null ? (cells.text(row, 'from') ?? '') : isoDay(day),
    paper: cells.text(row, 'paper') ?? '',
  });
  if (!('faults' in read)) return read;
  for (const { key, expected, typed } of read.faults) {
    const actual = typed === '' || key === 'paper' ? '为空' : `填写“${typed}”`;
    cells.report(row, key, 'amendment', { expected, actual });
  }
  return null;
}

/** One row as people type it: 修订项目, 新规定, 施行日期, 文号. */
export type TypedAmendment = Readonly<Record<Key, string>>;

/** What is wrong with a part of a row. */
export interface AmendmentFault {
  readonly key: Key;
  /** To follow 应… */
  readonly expected: string;
  readonly typed: string;
}

/** An amendment as typed; or all that is wrong with it. */
export function amendmentFrom(
  typed: TypedAmendment,
): Amendment | { readonly faults: readonly AmendmentFault[] } {
  const target = targetOf(typed.limit.trim());
  const value = target === null ? null : valueOf(target, spelt(typed.value, 'value'));
  const from = dayFrom(typed.from);
  const paper = typed.paper.trim() || null;
  const fault = (key: Key, expected: string): AmendmentFault => ({ key, expected, typed: typed[key].trim() });
  if (target !== null && value !== null && from !== null && paper !== null)
    return readAmendment({ limit: target.limit, value, from: isoDay(from), paper });
  return {
    faults: [
      ...(target === null ? [fault('limit', `为“${TITLES.join('”“')}”之一`)] : []),
      ...(target !== null && value === null ? [fault('value', expectedOf(target))] : []),
      ...(from === null ? [fault('from', '填写日期，如2026-05-01')] : []),
      ...(paper === null ? [fault('paper', '写明修订文件的文号')] : []),
    ],
  };
}

/** What 新规定 of an item is to be, to follow 应…; null for an item that there is not. */
export function expectedValue(item: string): string | null {
  const target = targetOf(item);
  return target === null ? null : expectedOf(target);
}

/** What a row amends. */
type Target =
  | { readonly limit: Exclude<LimitName, 'booking.slots'> }
  | { readonly limit: 'booking.slots'; readonly slot: SlotName | null };

const targets: readonly (readonly [title: string, Target])[] = [
  ...SLOT_NAMES.map((slot) => [slotTitle(slot), { limit: 'booking.slots', slot }] as const),
  ...limitNames.flatMap((limit) => {
    const target: Target = limit === 'booking.slots' ? { limit, slot: null } : { limit };
    return [
      [limitInfos[limit].title, target],
      [limit, target],
    ] as const;
  }),
];
const TITLES = amendmentsTable.columns.flatMap((column) => ('choices' in column ? column.choices : []));

function targetOf(item: string): Target | null {
  return targets.find(([title]) => title === item)?.[1] ?? null;
}

function expectedOf(target: Target): string {
  if (target.limit === 'booking.slots') return '填写起止时间，如8:30-11:30，上午在下午之前';
  const { least, most, unit } = countRange(target.limit);
  return `填写${least}至${most}的整数（${unit}）`;
}

/** The value as {@link readAmendment} takes it; null where there is none. */
function valueOf(target: Target, text: string): unknown {
  if (target.limit !== 'booking.slots') {
    const { least, most } = countRange(target.limit);
    const value = /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : null;
    return value !== null && value >= least && value <= most ? value : null;
  }
  const { slot } = target;
  const parts = slot === null ? text.split('；') : [`${slot}${text}`];
  const slots: Partial<Record<SlotName, readonly [string, string]>> = {};
  for (const part of parts) {
    const [, name, opens, closes] = SLOT.exec(part) ?? [];
    const known = SLOT_NAMES.find((each) => each === name);
    if (known === undefined || opens === undefined || closes === undefined || known in slots) return null;
    if (minutes(opens) >= minutes(closes)) return null;
    slots[known] = [opens, closes];
  }
  const { 上午: morning, 下午: afternoon } = slots;
  return morning && afternoon && minutes(morning[1]) > minutes(afternoon[0]) ? null : slots;
}

const SLOT = /^(上午|下午)((?:[01]?\d|2[0-3]):[0-5]\d)-((?:[01]?\d|2[0-3]):[0-5]\d)$/;

function minutes(clock: string): TimeOfDay {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

function dayIn(cell: CellValue | undefined, date1904: boolean): Day | null {
  if (typeof cell === 'number') return fromSerial(cell, date1904)?.day ?? null;
  if (typeof cell === 'object' && 'serial' in cell) return fromSerial(cell.serial, date1904)?.day ?? null;
  return typeof cell === 'string' ? dayFrom(cell) : null;
}

function dayFrom(text: string): Day | null {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(spelt(text, 'day')) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(date));
}

/** What is typed, with the spellings of {@link amendmentSpelling} made alike. */
function spelt(text: string, what: keyof typeof amendmentSpelling): string {
  const steps: readonly (readonly [words: readonly string[], by: string])[] = amendmentSpelling[what];
  return steps.reduce(
    (done, [words, by]) => words.reduce((inner, word) => inner.replaceAll(word, by), done),
    text.trim(),
  );
}
