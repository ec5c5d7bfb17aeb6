import { dateText, type Day } from '../../rules/time/day';
import { dayOfMoment, timeOfMoment, timeText, type Moment } from '../../rules/time/moment';

/** The indent of a paragraph: two characters. */
export const INDENT = '\u3000\u3000';
/** Blanks for a date that is written by hand with the signature. */
export const DATE_BLANK = '日期：　　　　年　　月　　日';
export const SIGNED_BY_HAND = '＿＿＿＿＿＿＿＿＿＿';

const NUMERALS = '零一二三四五六七八九';

/** `2026年5月11日`, as official papers write it; empty for null. */
export function paperDay(day: Day | null): string {
  return day === null ? '' : dateText(day);
}

/** `2026年5月11日9:05`; empty for null. */
export function paperMoment(moment: Moment | null): string {
  if (moment === null) return '';
  return `${paperDay(dayOfMoment(moment))}${timeText(timeOfMoment(moment)).replace(/^0/, '')}`;
}

/** `一式三份`: 1–9 copies as papers write them (两 for 2). */
function copiesText(copies: number): string {
  return `一式${copies === 2 ? '两' : (NUMERALS[copies] ?? String(copies))}份`;
}

/** Who keeps the copies: `本通知书一式两份，申请人、受理部室各执一份。` */
export function keepingText(paper: string, unit: string, copies: number): string {
  if (copies === 1) return `本${paper}一份，由申请人收执。`;
  return `本${paper}${copiesText(copies)}，申请人、${unit}各执一份${copies > 2 ? '，其余存档' : ''}。`;
}

/**
 * The lines of a cell that lists one thing per line, as they were typed. Numbers in front are left out, since the paper numbers
 * anew, where all lines are numbered in order: `1.2亿元项目投资协议` begins with a sum, and so do two such lines below each other.
 */
export function listed(text: string | null): readonly string[] {
  const lines = (text ?? '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const numbered = lines.map((line) => NUMBERED.exec(line));
  const inOrder = lines.length > 1 && numbered.every((match, index) => Number(match?.[1]) === index + 1);
  return inOrder ? numbered.map((match) => match?.[2] ?? '') : lines;
}

const NUMBERED = /^(\d{1,2})\s*[.．、)）](?!\d)\s*(.+)$/;

/** One line of 材料清单. */
export interface MaterialLine {
  readonly name: string;
  /** 原件 or 复印件, or both; empty where the line does not say. */
  readonly form: string;
  /** `2份`; empty where the line does not say. */
  readonly copies: string;
}

/** Takes form and copies from the end of `营业执照，复印件，2份`; all that stands before them is the name, as it was typed. */
export function materialLine(line: string): MaterialLine {
  const [, name = line, form, copies] = FORM_AND_COPIES.exec(line) ?? COPIES_ONLY.exec(line) ?? [];
  return { name, form: form ?? '', copies: copies ?? '' };
}

const FORM = '(?:正本|副本)?(?:原件|复印件)(?:[、和及](?:原件|复印件))?';
const COPIES = '[\\d一二两三四五六七八九十]+[份张本套页]';
const APART = '[，,\\s]+';
const FORM_AND_COPIES = new RegExp(`^(.+?)${APART}(${FORM})(?:${APART}(${COPIES}))?$`);
const COPIES_ONLY = new RegExp(`^(.+?)${APART}()(${COPIES})$`);
