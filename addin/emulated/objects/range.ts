import { Remote } from '../batch/types';
import type { Args } from '../batch/args';
import type { Services, Spec } from '../batch/spec';
import { invalidArgument } from '../errors';
import { cellArea, intersection, spansAllColumns, spansAllRows, type Area } from '../model/area';
import { formatA1, qualified } from '../model/a1';
import { plainValue } from '../model/cell';
import {
  clearCells,
  deleteCells,
  ensureBounded,
  insertCells,
  mergeCells,
  type ClearWhat,
} from '../model/edit';
import { ensureAllowed, ensureUnlocked } from '../model/guard';
import { Region, regionOf } from '../model/region';
import { shownText } from '../model/shown';
import { sortRows } from '../model/sort';
import { areaAt, asFlag, range, reads } from './common';
import { rangePlaces } from './range-places';
import { cellScalars } from './range-values';
import { sortFields } from './sort-fields';

export const rangeSpec: Spec<Region> = {
  scalars: {
    ...cellScalars,
    Address: reads(({ sheet, area }) => qualified(sheet.name, area)),
    AddressLocal: reads(({ sheet, area }) => qualified(sheet.name, area)),
    RowIndex: reads(({ area }) => area.row),
    ColumnIndex: reads(({ area }) => area.column),
    RowCount: reads(({ area }) => area.rows),
    ColumnCount: reads(({ area }) => area.columns),
    // Beyond 2^31 - 1 Excel answers -1.
    CellCount: reads(({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns)),
    IsEntireColumn: reads(({ area }) => spansAllRows(area)),
    IsEntireRow: reads(({ area }) => spansAllColumns(area)),
    RowHidden: { get: rowHidden, set: setRowHidden },
    ColumnHidden: { get: columnHidden, set: setColumnHidden },
    Hidden: reads((region) => rowHidden(region) === true || columnHidden(region) === true),
    HasSpill: reads(() => false),
  },
  navigation: {
    ConditionalFormats: (region) => new Remote('ConditionalFormatCollection', region),
    DataValidation: (region) => new Remote('DataValidation', region),
    Format: (region) => new Remote('RangeFormat', region),
    Sort: (region) => new Remote('RangeSort', region),
    Worksheet: ({ sheet }) => new Remote('Worksheet', sheet),
  },
  methods: {
    ...rangePlaces,
    Calculate: () => null,
    Clear: ({ sheet, area }, args) => {
      clearCells(sheet, area, clearWhat(args));
    },
    Delete: ({ sheet, area }, args) => {
      deleteCells(sheet, area, oneOf(args, ['Up', 'Left']));
    },
    Insert: ({ sheet, area }, args) => {
      insertCells(sheet, area, oneOf(args, ['Down', 'Right']));
      return range(sheet, area);
    },
    Merge: ({ sheet, area }, args) => {
      if (!args.flag(0)) mergeCells(sheet, area);
      else
        for (let row = 0; row < area.rows; row += 1)
          mergeCells(sheet, { ...area, row: area.row + row, rows: 1 });
    },
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const merged = sheet.merges.filter((merge) => intersection(merge, area));
      return merged.length === 0 ? null : new Remote('RangeAreas', new Region(sheet, merged));
    },
    Unmerge: ({ sheet, area }) => {
      ensureAllowed(sheet, null);
      sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
    },
    CopyFrom: copyFrom,
    Select: ({ sheet, area }, _, { workbook }) => {
      workbook.activate(sheet);
      sheet.select(area);
    },
    SetDirty: () => null,
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) {
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
  },
};

export const rangeAreasSpec: Spec<Region> = {
  scalars: {
    Address: reads(({ sheet, areas }) => areas.map((area) => qualified(sheet.name, area)).join(',')),
    AreaCount: reads(({ areas }) => areas.length),
    CellCount: reads(({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0)),
  },
  navigation: {
    Areas: (region) => new Remote('RangeCollection', region),
    ConditionalFormats: (region) => new Remote('ConditionalFormatCollection', region),
    DataValidation: (region) => new Remote('DataValidation', region),
    Format: (region) => new Remote('RangeFormat', region),
    Worksheet: ({ sheet }) => new Remote('Worksheet', sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, args) => {
      for (const area of areas) clearCells(sheet, area, clearWhat(args));
    },
  },
};

export const rangeCollectionSpec: Spec<Region> = {
  items: ({ sheet, areas }) => areas.map((area) => new Remote('Range', regionOf(sheet, area))),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.integer(0)];
      if (!area) throw invalidArgument();
      return range(sheet, area);
    },
  },
};

/** The rows of a range that no filter hides. */
export const rangeViewSpec: Spec<Region> = {
  scalars: {
    RowCount: reads((region) => visibleRows(region).length),
    ColumnCount: reads(({ area }) => area.columns),
    Values: reads((region) => visible(region, ({ value }) => plainValue(value))),
    Text: reads((region) => visible(region, ({ value, format }) => shownText(value, format.numberFormat))),
    CellAddresses: reads((region) =>
      visibleRows(region).map((row) =>
        Array.from({ length: region.area.columns }, (_, column) =>
          formatA1(cellArea(row, region.area.column + column)),
        ),
      ),
    ),
  },
};

export const rangeSortSpec: Spec<Region> = {
  methods: {
    Apply: ({ sheet, area }, args) => {
      const hasHeaders = args.flag(2);
      const rows = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      sortRows(sheet, rows, sortFields(args.at(0)));
    },
  },
};

function visibleRows({ sheet, area }: Region): readonly number[] {
  return Array.from({ length: area.rows }, (_, row) => area.row + row).filter((row) => {
    const { hidden, filtered } = sheet.look(row);
    return !hidden && !filtered;
  });
}

function visible<T>(
  region: Region,
  read: (cell: ReturnType<Region['sheet']['cell']>) => T,
): readonly (readonly T[])[] {
  const { sheet, area } = region;
  return visibleRows(region).map((row) =>
    Array.from({ length: area.columns }, (_, column) => read(sheet.cell(row, area.column + column))),
  );
}

/** Whether all rows are hidden; null when some are. */
function rowHidden({ sheet, area }: Region): boolean | null {
  return uniform(area.row, area.rows, (row) => sheet.look(row).hidden || sheet.look(row).filtered);
}

function columnHidden({ sheet, area }: Region): boolean | null {
  return uniform(area.column, area.columns, (column) => sheet.column(column).hidden);
}

function uniform(first: number, count: number, is: (index: number) => boolean): boolean | null {
  const value = is(first);
  for (let index = first + 1; index < first + count; index += 1) if (is(index) !== value) return null;
  return value;
}

function setRowHidden({ sheet, area }: Region, value: unknown): void {
  ensureAllowed(sheet, 'allowFormatRows');
  const hidden = asFlag(value);
  for (let row = area.row; row < area.row + area.rows; row += 1) sheet.setLook(row, { hidden });
  sheet.book.emit({ kind: 'rowsHidden', sheet: sheet.id, area, hidden });
}

function setColumnHidden({ sheet, area }: Region, value: unknown): void {
  ensureAllowed(sheet, 'allowFormatColumns');
  const hidden = asFlag(value);
  for (let column = area.column; column < area.column + area.columns; column += 1)
    sheet.setColumn(column, { hidden });
}

function clearWhat(args: Args): ClearWhat {
  const all: readonly ClearWhat[] = [
    'All',
    'Formats',
    'Contents',
    'Hyperlinks',
    'RemoveHyperlinks',
    'ResetContents',
  ];
  const given = args.optionalText(0) ?? 'All';
  const what = all.find((each) => each === given);
  if (!what) throw invalidArgument();
  return what;
}

function oneOf<T extends string>(args: Args, choices: readonly T[]): T {
  const choice = choices.find((each) => each === args.at(0));
  if (choice === undefined) throw invalidArgument();
  return choice;
}

/** Copies cells as they are; parts of cells (`copyType`) are not known. */
function copyFrom({ sheet, area }: Region, args: Args, { workbook }: Services): void {
  const source = args.target(0, 'Range') ?? new Region(sheet, [areaAt(workbook, sheet, args.text(0))]);
  if (!['All', null, undefined].includes(args.optionalText(1))) throw invalidArgument();
  const target: Area = {
    ...area,
    rows: Math.max(area.rows, source.area.rows),
    columns: Math.max(area.columns, source.area.columns),
  };
  ensureBounded(target);
  ensureUnlocked(sheet, target);
  const cells = Array.from({ length: target.rows * target.columns }, (_, index) => {
    const [row, column] = [Math.floor(index / target.columns), index % target.columns];
    const { row: top, column: left, rows, columns } = source.area;
    return [row, column, source.sheet.cell(top + (row % rows), left + (column % columns))] as const;
  });
  for (const [row, column, cell] of cells) sheet.put(target.row + row, target.column + column, cell);
  sheet.tell(target);
}
