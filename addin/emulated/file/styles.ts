import type { Border as FileBorder, Style } from 'exceljs';
import type { Borders, CellStyle, Fill, Line } from '../../../templates/sheet/style';
import { GENERAL, plainFormat, type Border, type Format, type Side } from '../model/format';

const EDGES = [
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
] as const satisfies readonly (readonly [keyof Borders, Side])[];

/** Lines of the file, and of the API: style and weight. */
const LINES: readonly (readonly [file: Line['style'], style: string, weight: string])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['hair', 'Continuous', 'Hairline'],
  ['dotted', 'Dot', 'Thin'],
  ['dashed', 'Dash', 'Thin'],
  ['double', 'Double', 'Thick'],
];

const HORIZONTAL = new Map([
  ['left', 'Left'],
  ['center', 'Center'],
  ['right', 'Right'],
  ['fill', 'Fill'],
  ['justify', 'Justify'],
  ['distributed', 'Distributed'],
] as const);

const VERTICAL = new Map([
  ['top', 'Top'],
  ['middle', 'Center'],
  ['bottom', 'Bottom'],
  ['justify', 'Justify'],
  ['distributed', 'Distributed'],
] as const);

/** `FF4472C4` → `#4472C4`; null for colours of the theme. */
export function colorFromFile(color: { readonly argb?: string } | undefined): string | null {
  return color?.argb === undefined ? null : `#${color.argb.slice(-6).toUpperCase()}`;
}

export function colorForFile(color: string): { readonly argb: string } {
  return { argb: `FF${color.slice(1)}` };
}

/** How exceljs says a cell looks → how the API says it. */
export function formatFromFile(style: Partial<Style>): Format {
  const { font = {}, alignment = {}, border = {}, fill, protection = {}, numFmt } = style;
  const base = plainFormat.font;
  return {
    ...plainFormat,
    numberFormat: numFmt ?? GENERAL,
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? colorFromFile(fill.fgColor) : null,
    font: {
      name: font.name ?? base.name,
      size: font.size ?? base.size,
      color: colorFromFile(font.color) ?? base.color,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: font.underline === true || font.underline === 'single' ? 'Single' : 'None',
      strikethrough: font.strike ?? false,
    },
    borders: Object.fromEntries(
      EDGES.flatMap(([edge, side]) => {
        const line = lineFromFile(border[edge]);
        return line ? [[side, line]] : [];
      }),
    ),
    horizontalAlignment: find(HORIZONTAL, alignment.horizontal) ?? 'General',
    verticalAlignment: find(VERTICAL, alignment.vertical) ?? 'Bottom',
    wrapText: alignment.wrapText ?? false,
    shrinkToFit: alignment.shrinkToFit ?? false,
    indentLevel: alignment.indent ?? 0,
    textOrientation: alignment.textRotation === 'vertical' ? 180 : (alignment.textRotation ?? 0),
    locked: protection.locked ?? true,
    formulaHidden: protection.hidden ?? false,
  };
}

/** The way back. */
export function styleForFile(format: Format): CellStyle {
  const { font } = format;
  const horizontal = keyOf(HORIZONTAL, format.horizontalAlignment);
  const vertical = keyOf(VERTICAL, format.verticalAlignment);
  const fill: Fill =
    format.fill === null
      ? { type: 'pattern', pattern: 'none' }
      : { type: 'pattern', pattern: 'solid', fgColor: colorForFile(format.fill) };
  return {
    numFmt: format.numberFormat,
    fill,
    font: {
      name: font.name,
      size: font.size,
      color: colorForFile(font.color),
      bold: font.bold,
      italic: font.italic,
      underline: font.underline === 'Single',
      strike: font.strikethrough,
    },
    border: Object.fromEntries(
      EDGES.flatMap(([edge, side]) => {
        const line = format.borders[side];
        return line && line.style !== 'None' ? [[edge, lineForFile(line)]] : [];
      }),
    ),
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      wrapText: format.wrapText,
      shrinkToFit: format.shrinkToFit,
      indent: format.indentLevel,
      textRotation: format.textOrientation,
    },
    protection: { locked: format.locked, hidden: format.formulaHidden },
  };
}

function lineFromFile(line: Partial<FileBorder> | undefined): Border | null {
  if (!line?.style) return null;
  const [, style = 'Continuous', weight = 'Thin'] = LINES.find(([file]) => file === line.style) ?? [];
  return { style, weight, color: colorFromFile(line.color) ?? '#000000' };
}

function lineForFile({ style, weight, color }: Border): Line {
  const exact = LINES.find((line) => line[1] === style && line[2] === weight);
  const [file] = exact ?? LINES.find((line) => line[1] === style) ?? (['thin'] as const);
  return { style: file, color: colorForFile(color) };
}

function find<K, V>(map: ReadonlyMap<K, V>, key: unknown): V | undefined {
  return [...map].find(([each]) => each === key)?.[1];
}

function keyOf<K, V>(map: ReadonlyMap<K, V>, value: unknown): K | undefined {
  return [...map].find(([, each]) => each === value)?.[0];
}
