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

/** The lines of a cell that lists one thing per line; without line breaks, `、` and `；` separate. */
export function listed(text: string | null): readonly string[] {
  if (text === null) return [];
  const lines = text.includes('\n') ? text.split('\n') : text.split(/[；;]|、(?![^（(]*[）)])/);
  return lines
    .map((line) => line.trim().replace(/^\d{1,2}\s*[.．、)）]\s*/, ''))
    .filter((line) => line !== '');
}

/** One line of 材料清单. */
export interface MaterialLine {
  readonly name: string;
  /** 原件 or 复印件, or both; empty where the line does not say. */
  readonly form: string;
  /** `2份`; empty where the line does not say. */
  readonly copies: string;
}

/** Takes `营业执照，复印件，2份` apart; what it does not recognise stays in the name. */
export function materialLine(line: string): MaterialLine {
  const parts = line.split(/[，,\s]+/).filter((part) => part !== '');
  const isForm = (part: string): boolean =>
    /^(?:正本|副本)?(?:原件|复印件)(?:[、和及](?:原件|复印件))?$/.test(part);
  const isCount = (part: string): boolean => /^[\d一二两三四五六七八九十]+[份张本套页]$/.test(part);
  const [first = '', ...rest] = parts;
  return {
    name: [first, ...rest.filter((part) => !isForm(part) && !isCount(part))].join('，'),
    form: rest.filter(isForm).join('、'),
    copies: rest.find(isCount) ?? '',
  };
}
