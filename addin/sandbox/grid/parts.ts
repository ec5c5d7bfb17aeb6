import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { cellAddress } from '../../../rules/address';
import { cellArea, contains, type Area, shownText, type Sheet } from '../../emulated';
import { cellStyle } from './cell-style';
import type { Box } from './layout';
import { markOf } from './marks';

/** Texts longer than this are also shown as a tip. */
const LONG = 12;

/** A column's letters. */
export function columnHeading(
  text: string,
  { column, x, width, layer }: Box,
  selection: Area,
): TemplateResult {
  const place = { left: `${x}px`, width: `${width}px`, zIndex: String(layer) };
  return heading('columnheader', text, place, covers(selection.column, selection.columns, column));
}

/** A row's number. */
export function rowHeading(text: string, { row, y, height, layer }: Box, selection: Area): TemplateResult {
  const place = { top: `${y}px`, height: `${height}px`, zIndex: String(layer) };
  return heading('rowheader', text, place, covers(selection.row, selection.rows, row));
}

/** A cell as it is shown. */
export function gridCell(sheet: Sheet, box: Box): TemplateResult {
  const { row, column } = box;
  const place = cellArea(row, column);
  const cell = sheet.cell(row, column);
  const text = shownText(cell.value, cell.format.numberFormat);
  const heads = sheet.tables.some(({ headings }) => headings !== null && contains(headings, place));
  return html`<div
    role="gridcell"
    class=${heads ? 'heading' : ''}
    data-cell=${cellAddress(row + 1, column + 1)}
    data-row=${row}
    data-column=${column}
    title=${text.length > LONG ? text : nothing}
    style=${styleMap({ ...boxStyle(box), ...cellStyle(cell), ...markOf(sheet, place) })}
    .textContent=${text}
  ></div>`;
}

/** Where a box is drawn, as CSS. */
export function boxStyle({ x, y, width, height, layer }: Box): Readonly<Record<string, string>> {
  return {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
    zIndex: String(layer),
  };
}

function heading(
  role: string,
  text: string,
  place: Readonly<Record<string, string>>,
  selected: boolean,
): TemplateResult {
  return html`<div role=${role} class=${selected ? 'selected' : ''} style=${styleMap(place)}>${text}</div>`;
}

function covers(from: number, size: number, index: number): boolean {
  return index >= from && index < from + size;
}
