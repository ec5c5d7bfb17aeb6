import type { Borders, Fill, Font, Style } from 'exceljs';
import type { Field, FieldType } from '../../rules/ledgers';
import type { CellFormat } from '../layout';

/** GB/T 9704 names the faces of official papers: 小标宋 for titles, 仿宋 for text, 黑体 for headings. 134 = GB 2312. */
const face = (name: string, size: number, more: Partial<Font> = {}) => ({
  name,
  size,
  charset: 134,
  ...more,
});

export const fonts = {
  title: face('方正小标宋简体', 20),
  section: face('黑体', 14),
  text: face('仿宋_GB2312', 12),
  small: face('仿宋_GB2312', 11),
  heading: face('黑体', 11),
  required: face('黑体', 11, { bold: true }),
  cell: face('宋体', 11),
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
export const grid: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

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
};

const TEXTS: readonly FieldType[] = ['text', 'people'];

/** The style of a field's cells, without borders (whole columns carry it). */
export function fieldStyle(field: Field): Partial<Style> {
  const left = TEXTS.includes(field.type);
  return cellStyle(numberFormats[field.type], left ? 'left' : 'center');
}

export function cellStyle(numFmt: string, horizontal: 'left' | 'center'): Partial<Style> {
  return { font: fonts.cell, numFmt, alignment: { horizontal, vertical: 'middle', wrapText: true } };
}

export type HeadingKind = 'required' | 'conditional' | 'optional' | 'computed';

export function headingKind(field: Field): HeadingKind {
  if (field.computed === true) return 'computed';
  if (field.required === true) return 'required';
  return field.required === false ? 'optional' : 'conditional';
}

export function headingStyle(kind: HeadingKind): Partial<Style> {
  return {
    font: kind === 'required' ? fonts.required : fonts.heading,
    fill: fills[kind],
    border: grid,
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  };
}
