import { Remote } from '../batch/types';
import type { Args } from '../batch/args';
import type { Services, Spec } from '../batch/spec';
import { invalidArgument } from '../errors';
import { bounding, cellArea, fitsSheet, intersection, WHOLE_SHEET, type Area } from '../model/area';
import { isBlank } from '../model/cell';
import { wildcard } from '../model/filter';
import type { Region } from '../model/region';
import type { Sheet } from '../model/sheet';
import { shownText } from '../model/shown';
import { areaArgument, found, range, rangeOrNull } from './common';

type Method = (region: Region, args: Args, services: Services) => unknown;

/** The methods of a range that lead to other ranges. */
export const rangePlaces: NonNullable<Spec<Region>['methods']> = {
  GetCell: place(({ row, column }, args) => cellArea(row + args.integer(0), column + args.integer(1))),
  GetRow: place((area, args) => inside(area, { ...area, row: area.row + args.integer(0), rows: 1 })),
  GetColumn: place((area, args) =>
    inside(area, { ...area, column: area.column + args.integer(0), columns: 1 }),
  ),
  GetLastCell: place(({ row, column, rows, columns }) => cellArea(row + rows - 1, column + columns - 1)),
  GetLastRow: place((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  GetLastColumn: place((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  GetOffsetRange: place((area, args) => ({
    ...area,
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
  })),
  GetResizedRange: place((area, args) => ({
    ...area,
    rows: area.rows + args.integer(0),
    columns: area.columns + args.integer(1),
  })),
  GetAbsoluteResizedRange: place((area, args) => ({
    ...area,
    rows: args.integer(0),
    columns: args.integer(1),
  })),
  GetRowsAbove: place((area, args) => {
    const count = args.optionalInteger(0) ?? 1;
    return { ...area, row: area.row - count, rows: count };
  }),
  GetRowsBelow: place((area, args) => ({
    ...area,
    row: area.row + area.rows,
    rows: args.optionalInteger(0) ?? 1,
  })),
  GetColumnsBefore: place((area, args) => {
    const count = args.optionalInteger(0) ?? 1;
    return { ...area, column: area.column - count, columns: count };
  }),
  GetColumnsAfter: place((area, args) => ({
    ...area,
    column: area.column + area.columns,
    columns: args.optionalInteger(0) ?? 1,
  })),
  GetEntireRow: place(({ row, rows }) => ({ ...WHOLE_SHEET, row, rows })),
  GetEntireColumn: place(({ column, columns }) => ({ ...WHOLE_SHEET, column, columns })),
  GetBoundingRect: ({ sheet, area }, args, { workbook }) =>
    range(sheet, bounding(area, areaArgument(workbook, sheet, args, 0))),
  GetIntersection: (region, args, services) => range(region.sheet, found(common(region, args, services))),
  GetIntersectionOrNullObject: (region, args, services) =>
    rangeOrNull(region.sheet, common(region, args, services)),
  GetUsedRange: (region, args) =>
    range(region.sheet, usedPart(region, args.flag(0)) ?? firstCell(region.area)),
  GetUsedRangeOrNullObject: (region, args) => rangeOrNull(region.sheet, usedPart(region, args.flag(0))),
  GetSurroundingRegion: ({ sheet, area }) => range(sheet, surrounding(sheet, area)),
  Find: (region, args) => range(region.sheet, found(find(region, args))),
  FindOrNullObject: (region, args) => rangeOrNull(region.sheet, find(region, args)),
  GetTables: (region) => new Remote('TableScopedCollection', region),
  GetVisibleView: (region) => new Remote('RangeView', region),
};

function place(to: (area: Area, args: Args) => Area): Method {
  return ({ sheet, area }, args) => {
    const target = to(area, args);
    if (!fitsSheet(target)) throw invalidArgument();
    return range(sheet, target);
  };
}

/** Rows and columns are counted inside the range. */
function inside(area: Area, part: Area): Area {
  if (!intersection(area, part)) throw invalidArgument();
  return part;
}

function firstCell({ row, column }: Area): Area {
  return cellArea(row, column);
}

function common({ sheet, area }: Region, args: Args, { workbook }: Services): Area | null {
  return intersection(area, areaArgument(workbook, sheet, args, 0));
}

function usedPart({ sheet, area }: Region, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  for (const [row, column, cell] of sheet.rows.touched(area)) {
    if (valuesOnly && isBlank(cell)) continue;
    used = used ? bounding(used, cellArea(row, column)) : cellArea(row, column);
  }
  return used;
}

/** The block of filled cells around an area. */
function surrounding(sheet: Sheet, area: Area): Area {
  let block = area;
  for (;;) {
    const row = Math.max(0, block.row - 1);
    const column = Math.max(0, block.column - 1);
    const around = {
      row,
      column,
      rows: block.row + block.rows + 1 - row,
      columns: block.column + block.columns + 1 - column,
    };
    const filled = [...sheet.rows.touched(around)].filter(([, , cell]) => !isBlank(cell));
    const grown = filled.reduce((sum, [at, each]) => bounding(sum, cellArea(at, each)), block);
    if (grown.rows === block.rows && grown.columns === block.columns) return block;
    block = grown;
  }
}

/** Excel.SearchCriteria: completeMatch, matchCase, searchDirection. */
function find({ sheet, area }: Region, args: Args): Area | null {
  const text = args.text(0);
  if (text === '') throw invalidArgument();
  const criteria = args.options(1);
  const pattern = wildcard(criteria.get('completeMatch') === true ? text : `*${text}*`);
  const matcher = criteria.get('matchCase') === true ? new RegExp(pattern.source, 'su') : pattern;
  const cells = [...sheet.rows.touched(area)];
  if (criteria.get('searchDirection') === 'Backwards') cells.reverse();
  const match = cells.find(
    ([, , cell]) => !isBlank(cell) && matcher.test(shownText(cell.value, cell.format.numberFormat)),
  );
  return match ? cellArea(match[0], match[1]) : null;
}
