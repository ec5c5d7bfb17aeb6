import { Remote, type Scope, type TableTarget } from '../batch/types';
import type { Args } from '../batch/args';
import type { Scalar, Services, Spec } from '../batch/spec';
import { ExcelError, invalidArgument } from '../errors';
import { intersection } from '../model/area';
import { splitSheet } from '../model/a1';
import { ensureAllowed } from '../model/guard';
import type { Region } from '../model/region';
import type { Sheet } from '../model/sheet';
import { sortRows } from '../model/sort';
import { addTable, resizeTable, showTotals } from '../model/table-edit';
import type { TableLook } from '../model/table';
import type { Workbook } from '../model/workbook';
import { areaArgument, areaAt, asFlag, asText, found, range, reads } from './common';
import { eventsOfTable, eventsOfTables } from './events';
import { clearFilters, reapplyFilters } from './filters';
import { sortFields } from './sort-fields';

export const tablesSpec: Spec<Scope> = {
  events: eventsOfTables,
  scalars: { Count: reads((scope) => listed(scope).length) },
  items: (scope) => listed(scope).map((target) => new Remote('Table', target)),
  item: (scope, key) => new Remote('Table', found(tableIn(scope, asText(key)))),
  methods: {
    Add: add,
    GetCount: (scope) => listed(scope).length,
    GetItemAt: (scope, args) => {
      const target = listed(scope)[args.integer(0)];
      if (!target) throw invalidArgument();
      return new Remote('Table', target);
    },
    GetItemOrNullObject: (scope, args) => orNull(tableIn(scope, args.text(0))),
  },
};

/** The tables that a range touches. */
export const scopedTablesSpec: Spec<Region> = {
  items: (region) => touching(region).map((target) => new Remote('Table', target)),
  item: (region, key) =>
    new Remote(
      'Table',
      found(touching(region).find(({ table }) => [table.name, table.id].includes(asText(key)))),
    ),
  methods: {
    GetCount: (region) => touching(region).length,
    GetFirst: (region) => new Remote('Table', found(touching(region)[0])),
    GetItemOrNullObject: (region, args) =>
      orNull(touching(region).find(({ table }) => [table.name, table.id].includes(args.text(0)))),
  },
};

export const tableSpec: Spec<TableTarget> = {
  identity: ({ table }) => ({ Id: table.id }),
  events: eventsOfTable,
  scalars: {
    Id: reads(({ table }) => table.id),
    LegacyId: reads(({ table }) => table.id),
    Name: { get: ({ table }) => table.name, set: rename },
    ShowHeaders: reads(({ table }) => table.showHeaders),
    ShowTotals: {
      get: ({ table }) => table.showTotals,
      set: ({ sheet, table }, value) => {
        showTotals(sheet, table, asFlag(value));
      },
    },
    Style: look('style', asText),
    HighlightFirstColumn: look('highlightFirstColumn', asFlag),
    HighlightLastColumn: look('highlightLastColumn', asFlag),
    ShowBandedRows: look('showBandedRows', asFlag),
    ShowBandedColumns: look('showBandedColumns', asFlag),
    ShowFilterButton: look('showFilterButton', asFlag),
  },
  navigation: {
    AutoFilter: (target) => new Remote('AutoFilter', target),
    Columns: (target) => new Remote('TableColumnCollection', target),
    Rows: (target) => new Remote('TableRowCollection', target),
    Sort: (target) => new Remote('TableSort', target),
    Worksheet: ({ sheet }) => new Remote('Worksheet', sheet),
  },
  methods: {
    GetRange: ({ sheet, table }) => range(sheet, table.area),
    GetHeaderRowRange: ({ sheet, table }) => range(sheet, found(table.headings)),
    GetDataBodyRange: ({ sheet, table }) => range(sheet, table.body),
    GetTotalRowRange: ({ sheet, table }) => range(sheet, found(table.totals)),
    ClearFilters: (target) => {
      clearFilters(target);
    },
    ReapplyFilters: (target) => {
      reapplyFilters(target);
    },
    ConvertToRange: ({ sheet, table }) => {
      ensureAllowed(sheet, null);
      sheet.removeTable(table);
      return range(sheet, table.area);
    },
    Delete: ({ sheet, table }) => {
      ensureAllowed(sheet, null);
      const { row, column, rows, columns } = table.area;
      sheet.shift({ axis: 'rows', at: row, count: -rows, across: { start: column, size: columns } });
    },
    Resize: ({ sheet, table }, args, { workbook }) => {
      resizeTable(sheet, table, areaArgument(workbook, sheet, args, 0));
    },
  },
};

export const tableSortSpec: Spec<TableTarget> = {
  methods: {
    Apply: ({ sheet, table }, args) => {
      sortRows(sheet, table.body, sortFields(args.at(0)));
    },
    Clear: () => null,
  },
};

function look<K extends keyof TableLook>(
  key: K,
  parse: (value: unknown) => TableLook[K],
): Scalar<TableTarget> {
  return {
    get: ({ table }) => table.look[key],
    set: ({ sheet, table }, value) => {
      ensureAllowed(sheet, null);
      table.look = { ...table.look, [key]: parse(value) };
    },
  };
}

function listed({ workbook, sheet }: Scope): readonly TableTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}

function tableIn({ workbook, sheet }: Scope, key: string): TableTarget | null {
  const place = workbook.findTable(key);
  return place && (sheet === null || place.sheet === sheet) ? place : null;
}

function touching({ sheet, area }: Region): readonly TableTarget[] {
  return sheet.tables.filter((table) => intersection(table.area, area)).map((table) => ({ sheet, table }));
}

function orNull(target: TableTarget | null | undefined): Remote<'Table'> | null {
  return target ? new Remote('Table', target) : null;
}

function add({ workbook, sheet }: Scope, args: Args): Remote<'Table'> {
  const region = args.target(0, 'Range');
  const place = region ?? addressed(workbook, sheet, args.text(0));
  const table = addTable(place.sheet, place.area, {
    id: `{${String(workbook.newId()).padStart(8, '0')}-0000-4000-8000-000000000000}`,
    name: freeTableName(workbook),
    hasHeaders: args.flag(1),
  });
  return new Remote('Table', { sheet: place.sheet, table });
}

function addressed(workbook: Workbook, sheet: Sheet | null, address: string) {
  const named = splitSheet(address).sheet;
  const target = named === null ? (sheet ?? workbook.activeSheet) : found(workbook.findSheet(named));
  return { sheet: target, area: areaAt(workbook, target, address) };
}

function freeTableName(workbook: Workbook): string {
  let number = 1;
  while (workbook.findTable(`表${number}`)) number += 1;
  return `表${number}`;
}

function rename({ table }: TableTarget, value: unknown, { workbook }: Services): void {
  const name = asText(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument();
  const same = workbook.findTable(name);
  const taken = workbook.names.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if ((same && same.table !== table) || taken) throw new ExcelError('ItemAlreadyExists');
  table.name = name;
}
