import {
  countRange,
  limitInfos,
  SLOT_NAMES,
  type Dated,
  type LimitName,
  type Limits,
  type SlotName,
} from '../../rules/regulation/limits';
import type { Regulation } from '../../rules/regulation/regulation';
import { amendmentSpelling, amendmentsTable, lettersOf, SETTINGS_SHEET, slotTitle } from '../layout';
import { AFTER_LAST_SERIAL, FIRST_SERIAL, serialOfDay } from '../cells/serial';
import { replaced } from './cell-texts';
import { limitNumbers, type CountedLimit, type LimitNumber } from './limit-names';

/*
 * 制度修订 as formulas follow it: each amendment of the regulation and each row of the block in 设置, taken apart into the numbers
 * that it sets, in columns of the sheet 日历推算. Rows are read as read/amendments.ts reads them. See stretch-columns.ts for what
 * is in force when.
 */

/** A column of amendments: the values of those that the regulation brings along, then a formula for each row of 设置. */
export interface AmendmentColumn {
  readonly heading: string;
  readonly given: readonly (string | number)[];
  /** @param row of the sheet 日历推算 @param at the letters of another of these columns */
  readonly formula: (row: number, at: (heading: string) => string) => string;
}

export const AMENDED_FROM = '修订施行日';
/** The column of what a row sets, where no later row sets the same for the same day. */
export function stands({ name }: LimitNumber): string {
  return `${name}修订`;
}

/** What the regulation itself says, value by value, the earliest first. */
interface Given {
  readonly limit: LimitName;
  readonly dated: Dated<Limits[LimitName]>;
}

export function givenAmendments({ limits }: Regulation): readonly Given[] {
  return Object.entries(limits).flatMap(([name, series]) =>
    series.map((dated): Given => ({ limit: name as LimitName, dated })),
  );
}

/** @param firstRow of the sheet 日历推算 that speaks of a row of 设置 @param lastRow the last of them */
export function amendmentColumns(
  regulation: Regulation,
  firstRow: number,
  lastRow: number,
): readonly AmendmentColumn[] {
  const given = givenAmendments(regulation);
  const none = given.map(() => '');
  const cell = (key: Key, row: number) =>
    `${SETTINGS_SHEET}!$${lettersOf(amendmentsTable, key)}$${amendmentsTable.headingRow + 1 + row - firstRow}`;
  const texts: readonly AmendmentColumn[] = [
    { heading: '修订项目', given: none, formula: (row) => `TRIM(${cell('limit', row)})` },
    { heading: '修订内容', given: none, formula: (row) => spelt(`TRIM(${cell('value', row)})`, 'value') },
    { heading: '修订日期', given: none, formula: (row) => spelt(`TRIM(${cell('from', row)})`, 'day') },
    {
      heading: AMENDED_FROM,
      given: given.map(({ dated }) => serialOfDay(dated.from)),
      formula: (row, at) =>
        `IF(LEN(TRIM(${cell('paper', row)}))=0,"",IF(ISNUMBER(${cell('from', row)}),${dayNumber(cell('from', row))},${dayText(`${at('修订日期')}${row}`)}))`,
    },
  ];
  const slots = SLOT_NAMES.flatMap((slot) => slotColumns(slot, none));
  const agree: AmendmentColumn = {
    heading: '时段可读',
    given: none,
    formula: (row, at) => slotsAgree((heading) => `${at(heading)}${row}`),
  };
  const numbers = limitNumbers.map((number): AmendmentColumn => ({
    heading: read(number),
    given: given.map((each) => numberIn(number, each)),
    formula: (row, at) => numberFormula(number, (heading) => `${at(heading)}${row}`),
  }));
  const standing = limitNumbers.map((number): AmendmentColumn => ({
    heading: stands(number),
    given: [],
    formula: (row, at) => lastOfItsDay(at(AMENDED_FROM), at(read(number)), row, lastRow),
  }));
  return [...texts, ...slots, agree, ...numbers, ...standing];
}

type Key = (typeof amendmentsTable)['columns'][number]['key'];
type Own = (heading: string) => string;

function read({ name }: LimitNumber): string {
  return `${name}内容`;
}

function numberIn({ of }: LimitNumber, { limit, dated: { value } }: Given): number | string {
  if ('limit' in of) return of.limit === limit && typeof value === 'number' ? value : '';
  return typeof value === 'object' ? value[of.slot][of.end] : '';
}

function numberFormula({ of }: LimitNumber, own: Own): string {
  if ('limit' in of) {
    return `IF(${isNamed(own('修订项目'), [limitInfos[of.limit].title, of.limit])},${count(of.limit, own('修订内容'))},"")`;
  }
  return `IF(${own('时段可读')},${own(endHeading(of.slot, of.end))},"")`;
}

/** A whole number written without sign or zeros before it, within what the limit may be. */
function count(limit: CountedLimit, text: string): string {
  const { least, most } = countRange(limit);
  const value = `VALUE(${text})`;
  const fits = `AND(${value}&""=${text},INT(${value})=${value},${value}>=${least},${value}<=${most})`;
  return `IFERROR(IF(${fits},${value},""),"")`;
}

/** What the row says of one slot, and its two ends in minutes since midnight. */
function slotColumns(slot: SlotName, none: readonly string[]): readonly AmendmentColumn[] {
  const said = saidOf(slot);
  const end = (heading: 'opens' | 'closes', part: (text: string) => string): AmendmentColumn => ({
    heading: endHeading(slot, heading),
    given: none,
    formula: (row, at) => minutes(part(`${at(said)}${row}`)),
  });
  return [
    {
      heading: said,
      given: none,
      formula: (row, at) => {
        const [item, text] = [`${at('修订项目')}${row}`, `${at('修订内容')}${row}`];
        const start = `FIND("${slot}",${text})`;
        const inBoth = `IFERROR(MID(${text},${start}+${slot.length},FIND("；",${text}&"；",${start})-${start}-${slot.length}),"")`;
        return `IF(${isNamed(item, [slotTitle(slot)])},${text},IF(${namesBoth(item)},${inBoth},""))`;
      },
    },
    end('opens', (text) => `LEFT(${text},FIND("-",${text})-1)`),
    end('closes', (text) => `MID(${text},FIND("-",${text})+1,9)`),
  ];
}

function saidOf(slot: SlotName): string {
  return `${slot}时段文字`;
}

function endHeading(slot: SlotName, end: 'opens' | 'closes'): string {
  return `${slot}时段${end === 'opens' ? '起' : '止'}`;
}

/** `9:30` as minutes; empty for anything else. */
function minutes(text: string): string {
  const [hour, minute] = [`LEFT(${text},FIND(":",${text})-1)`, `MID(${text},FIND(":",${text})+1,9)`];
  const plain = (part: string) => `OR(VALUE(${part})&""=${part},"0"&VALUE(${part})=${part})`;
  const fits = `AND(${plain(hour)},${plain(minute)},LEN(${hour})<=2,LEN(${minute})=2,VALUE(${hour})<=23,VALUE(${minute})<=59,VALUE(${hour})>=0,VALUE(${minute})>=0)`;
  return `IFERROR(IF(${fits},VALUE(${hour})*60+VALUE(${minute}),""),"")`;
}

/** Whether all that a row says of slots can be read: each opens before it closes, and the morning comes before the afternoon. */
function slotsAgree(own: Own): string {
  const inOrder = SLOT_NAMES.map((slot) => {
    const [opens, closes] = [own(endHeading(slot, 'opens')), own(endHeading(slot, 'closes'))];
    return `IF(LEN(${own(saidOf(slot))})=0,TRUE,IF(COUNT(${opens},${closes})=2,${opens}<${closes},FALSE))`;
  });
  const [morning, afternoon] = [own(saidOf('上午')), own(saidOf('下午'))];
  const wholes = [
    ...[`"上午"&${morning}`, `"下午"&${afternoon}`],
    ...[`"上午"&${morning}&"；下午"&${afternoon}`, `"下午"&${afternoon}&"；上午"&${morning}`],
  ];
  const text = own('修订内容');
  const whole = `IF(${namesBoth(own('修订项目'))},OR(${wholes.map((each) => `${text}=${each}`).join(',')}),TRUE)`;
  const apart = `IF(AND(LEN(${morning})>0,LEN(${afternoon})>0),${own(endHeading('上午', 'closes'))}<=${own(endHeading('下午', 'opens'))},TRUE)`;
  const any = `LEN(${morning})+LEN(${afternoon})>0`;
  return `AND(${[any, ...inOrder, whole, apart].join(',')})`;
}

function namesBoth(item: string): string {
  return isNamed(item, [limitInfos['booking.slots'].title, 'booking.slots']);
}

function isNamed(item: string, names: readonly string[]): string {
  const each = names.map((name) => `EXACT(${item},"${name}")`);
  return names.length === 1 ? each.join() : `OR(${each.join(',')})`;
}

function dayNumber(cell: string): string {
  return `IF(AND(${cell}>=${FIRST_SERIAL},${cell}<${AFTER_LAST_SERIAL}),INT(${cell}),"")`;
}

/** `2026-5-1` as a day; empty for anything else. */
function dayText(text: string): string {
  const second = `FIND("-",${text},6)`;
  const [year, month, date] = [
    `VALUE(LEFT(${text},4))`,
    `VALUE(MID(${text},6,${second}-6))`,
    `VALUE(MID(${text},${second}+1,2))`,
  ];
  const day = `DATE(${year},${month},${date})`;
  const exists = `AND(MID(${text},5,1)="-",LEN(${text})<=10,YEAR(${day})=${year},MONTH(${day})=${month},DAY(${day})=${date},${day}>=${FIRST_SERIAL},${day}<${AFTER_LAST_SERIAL})`;
  return `IFERROR(IF(${exists},${day},""),"")`;
}

/** The number that a row sets, unless a later row sets the same for the same day. */
function lastOfItsDay(from: string, number: string, row: number, lastRow: number): string {
  const [day, value] = [`${from}${row}`, `${number}${row}`];
  const later = (letters: string) => `${letters}${row + 1}:${letters}$${lastRow + 1}`;
  const isLast = `COUNTIFS(${later(from)},${day},${later(number)},">=0")=0`;
  return `IF(AND(ISNUMBER(${day}),ISNUMBER(${value})),IF(${isLast},${value},""),"")`;
}

function spelt(cell: string, what: keyof typeof amendmentSpelling): string {
  const steps: readonly (readonly [words: readonly string[], by: string])[] = amendmentSpelling[what];
  return steps.reduce((text, [words, by]) => replaced(text, words, by), cell);
}
