import { type Area, contains, cellArea, type Sheet } from '../../emulated';
import { Axis } from './axis';

/** Rows and columns shown behind the last ones in use. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 4;
const FEWEST_COLUMNS = 14;
const ROW_HEIGHT = 22;
const COLUMN_WIDTH = 72;
/** One character of the default font, and the margin of a cell. */
const CHARACTER = 7.5;
const MARGIN = 5;
const PIXELS_PER_POINT = 4 / 3;

/** How a sheet is laid out. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export interface View {
  /** How far it is scrolled. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cell (or merged cells) to draw, in pixels from the corner of the view. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Frozen cells lie above those that scroll under them. */
  readonly layer: number;
}

export function layoutOf(sheet: Sheet): Layout {
  const used = sheet.usedArea(true) ?? cellArea(0, 0);
  const columns = Math.max(used.column + used.columns + SPARE_COLUMNS, FEWEST_COLUMNS);
  const rows = used.row + used.rows + SPARE_ROWS;
  const { frozen } = sheet;
  return {
    rows: new Axis(rows, (row) => rowHeight(sheet, row)),
    columns: new Axis(columns, (column) => columnWidth(sheet, column)),
    frozenRows: frozen && frozen.rows < rows ? frozen.row + frozen.rows : 0,
    frozenColumns: frozen && frozen.columns < columns ? frozen.column + frozen.columns : 0,
  };
}

/** The cells in view, row by row; of merged ones only the first. */
export function boxesOf(sheet: Sheet, layout: Layout, view: View): readonly (readonly Box[])[] {
  const { rows, columns, frozenRows, frozenColumns } = layout;
  const shownColumns = columns.visible(frozenColumns, view.x, view.width);
  const drawn = new Set<Area>();
  return rows.visible(frozenRows, view.y, view.height).map((row) =>
    shownColumns.flatMap((column) => {
      const merge = sheet.merges.find((area) => contains(area, cellArea(row, column)));
      if (merge !== undefined && drawn.has(merge)) return [];
      if (merge !== undefined) drawn.add(merge);
      return [boxOf(layout, view, merge ?? cellArea(row, column))];
    }),
  );
}

/** Where an area is drawn. */
export function boxOf({ rows, columns, frozenRows, frozenColumns }: Layout, view: View, area: Area): Box {
  const { row, column } = area;
  return {
    row,
    column,
    x: columns.drawn(column, frozenColumns, view.x),
    y: rows.drawn(row, frozenRows, view.y),
    width: columns.start(column + area.columns) - columns.start(column),
    height: rows.start(row + area.rows) - rows.start(row),
    layer: (row < frozenRows ? 2 : 0) + (column < frozenColumns ? 1 : 0),
  };
}

function rowHeight(sheet: Sheet, row: number): number {
  const { height, hidden, filtered } = sheet.look(row);
  if (hidden || filtered) return 0;
  return height === null ? ROW_HEIGHT : Math.round(height * PIXELS_PER_POINT);
}

function columnWidth(sheet: Sheet, column: number): number {
  const { width, hidden } = sheet.column(column);
  if (hidden) return 0;
  return width === null ? COLUMN_WIDTH : Math.round(width * CHARACTER) + MARGIN;
}
