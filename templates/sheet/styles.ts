import type { Field, FieldType } from '../../rules/ledgers';
import type { CellFormat } from '../layout';
import type { Borders, CellStyle, Fill, Font } from './style';

/**
 * The faces of official papers (GB/T 9704), each with what stands in for it where it is not installed. A page takes
 * the whole list; a cell names one face only, the first, and the program on the reader's machine puts another in its
 * place by character set and family: 宋体 on a Chinese Windows. Nothing is embedded.
 */
export const faces = {
  title: ['方正小标宋简体', '宋体', 'SimSun', 'Noto Serif CJK SC', 'serif'],
  body: ['仿宋_GB2312', '仿宋', 'FangSong', '宋体', 'SimSun', 'serif'],
  heading: ['黑体', 'SimHei', 'Noto Sans CJK SC', 'sans-serif'],
  screen: ['宋体', 'SimSun', 'serif'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A list of faces as CSS writes it. */
export function fontFamily(stack: readonly string[]): string {
  return stack.map((name) => (name.includes('serif') ? name : `"${name}"`)).join(', ');
}

/** 134 = GB 2312; family 3 as Excel itself writes with Chinese faces. */
const face = (stack: readonly [string, ...string[]], size: number, more: Font = {}) => ({
  name: stack[0],
  size,
  family: 3,
  charset: 134,
  ...more,
});

export const fonts = {
  /** Bold for the sake of 宋体, which most machines put in its place and which is too thin for a title otherwise. */
  title: face(faces.title, 22, { bold: true }),
  section: face(faces.heading, 14),
  text: face(faces.body, 12),
  small: face(faces.body, 11),
  heading: face(faces.heading, 11),
  required: face(faces.heading, 11, { bold: true }),
  /** Of the sheets that are worked in: 宋体 is easier to read on a screen than 仿宋. */
  cell: face(faces.screen, 11),
  /** Of printed forms: what is left of it where pages are fitted to the widest characters is 9 points. */
  printed: face(faces.body, 9.5),
  printedHeading: face(faces.heading, 9.5),
} as const;

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** The fill of a conditional format names its background. */
const conditional = (argb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  bgColor: { argb },
  fgColor: { argb },
});

/** What a colour says; the legend of each ledger and the sheet 说明 show the same. */
export const fills = {
  required: solid('FFFFE699'),
  conditional: solid('FFFFF2CC'),
  optional: solid('FFDDE6F0'),
  computed: solid('FFE0E0E0'),
  missing: conditional('FFFBD5D0'),
  violation: conditional('FFFF9F94'),
  explained: conditional('FFFFE3B3'),
  undetermined: conditional('FFD9D2E9'),
} as const satisfies Readonly<Record<string, Fill>>;

const line = { style: 'thin', color: { argb: 'FF595959' } } as const;
export const grid: Borders = { top: line, left: line, bottom: line, right: line };
const black = { style: 'thin', color: { argb: 'FF000000' } } as const;
/** Of printed papers. */
export const blackGrid: Borders = { top: black, left: black, bottom: black, right: black };

/** The number format of a field's cells; ids, phones and names are text, so that Excel neither rounds nor dates them. */
export const numberFormats: Readonly<Record<FieldType, string>> = {
  id: '@',
  reference: '@',
  text: 'General',
  people: '@',
  phone: '@',
  creditCode: '@',
  choice: '@',
  date: 'yyyy-mm-dd',
  time: 'hh:mm',
  datetime: 'yyyy-mm-dd hh:mm',
  minutes: '0',
  money: '0.00',
};

/** As {@link numberFormats}, for the sheets 设置 and 日历. */
export const layoutFormats: Readonly<Record<CellFormat, string>> = {
  text: '@',
  wrapped: 'General',
  integer: '0',
  day: 'yyyy-mm-dd',
  time: 'hh:mm',
  yearly: '@',
  any: 'General',
};

const TEXTS: readonly FieldType[] = ['text', 'people'];
const NUMBERS: readonly FieldType[] = ['date', 'time', 'datetime', 'minutes', 'money'];

/** The style of a field's cells, without borders (whole columns carry it). */
export function fieldStyle(field: Field): CellStyle {
  const left = TEXTS.includes(field.type);
  return cellStyle(numberFormats[field.type], left ? 'left' : 'center');
}

/**
 * As {@link fieldStyle}, on a printed form: black on white. Dates and numbers cannot wrap: where a printer draws columns a
 * little narrower they shrink a little, and are not shown as ####.
 */
export function printedStyle(field: Field): CellStyle {
  const style = { ...fieldStyle(field), font: fonts.printed, border: blackGrid };
  if (!NUMBERS.includes(field.type)) return style;
  return { ...style, alignment: { horizontal: 'center', vertical: 'middle', shrinkToFit: true } };
}

/** Of the headings of printed tables. */
export const printedHeading: CellStyle = {
  font: fonts.printedHeading,
  border: blackGrid,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

export function cellStyle(numFmt: string, horizontal: 'left' | 'center'): CellStyle {
  return { font: fonts.cell, numFmt, alignment: { horizontal, vertical: 'middle', wrapText: true } };
}

export type HeadingKind = 'required' | 'conditional' | 'optional' | 'computed';

export function headingKind(field: Field): HeadingKind {
  if (field.computed === true) return 'computed';
  if (field.required === true) return 'required';
  return field.required === false ? 'optional' : 'conditional';
}

export function headingStyle(kind: HeadingKind): CellStyle {
  return {
    font: kind === 'required' ? fonts.required : fonts.heading,
    fill: fills[kind],
    border: grid,
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  };
}
