import { asInput, asInputs, type Args } from '../batch/args';
import {
  isObject,
  Remote,
  type TableColumnTarget,
  type TableRowTarget,
  type TableTarget,
} from '../batch/types';
import type { Spec } from '../batch/spec';
import { ExcelError, invalidArgument } from '../errors';
import type { Area } from '../model/area';
import { plainValue } from '../model/cell';
import { writeInputs, type Inputs } from '../model/edit';
import type { Sheet } from '../model/sheet';
import { addColumn, addRows, deleteRows } from '../model/table-edit';
import type { TableColumn } from '../model/table';
import { asText, found, range, reads } from './common';
import { applyFilter, clearFilter } from './filters';

export const tableColumnsSpec: Spec<TableTarget> = {
  scalars: { Count: reads(({ table }) => table.columns.length) },
  items: (target) =>
    target.table.columns.map(({ id }) => new Remote('TableColumn', { ...target, column: id })),
  item: (target, key) => columnRemote(target, found(findColumn(target, key))),
  methods: {
    Add: (target, args) => {
      const inputs = args.at(1);
      const added = addColumn(target.sheet, target.table, fromEnd(args.optionalInteger(0)), {
        name: args.optionalText(2),
        inputs: Array.isArray(inputs) ? asInputs(inputs) : null,
      });
      return columnRemote(target, added);
    },
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (target, args) => {
      const column = target.table.columns[args.integer(0)];
      if (!column) throw invalidArgument();
      return columnRemote(target, column);
    },
    GetItemOrNullObject: (target, args) => {
      const column = findColumn(target, args.at(0));
      return column ? columnRemote(target, column) : null;
    },
  },
};

export const tableColumnSpec: Spec<TableColumnTarget> = {
  identity: ({ column }) => ({ Id: column }),
  scalars: {
    Id: reads(({ column }) => column),
    Index: reads(indexOf),
    Name: {
      get: (target) => columnOf(target).name,
      set: (target, value) => {
        const { table, sheet } = target;
        const heading = partOf(target, found(table.headings));
        writeInputs(sheet, heading, [[asText(value)]]);
      },
    },
    Values: {
      get: (target) => valuesOf(target.sheet, partOf(target, target.table.area)),
      set: (target, value) => {
        writeInputs(target.sheet, partOf(target, target.table.area), asInputs(value));
      },
    },
  },
  navigation: { Filter: (target) => new Remote('Filter', target) },
  methods: {
    GetRange: (target) => range(target.sheet, partOf(target, target.table.area)),
    GetDataBodyRange: (target) => range(target.sheet, partOf(target, target.table.body)),
    GetHeaderRowRange: (target) => range(target.sheet, partOf(target, found(target.table.headings))),
    GetTotalRowRange: (target) => range(target.sheet, partOf(target, found(target.table.totals))),
    Delete: (target) => {
      const { row, rows, column } = partOf(target, target.table.area);
      if (target.table.columns.length === 1) throw new ExcelError('InvalidOperation');
      target.sheet.shift({ axis: 'columns', at: column, count: -1, across: { start: row, size: rows } });
    },
  },
};

export const filterSpec: Spec<TableColumnTarget> = {
  scalars: { Criteria: reads(({ table, column }) => table.criteria.get(column) ?? null) },
  methods: {
    Apply: (target, args) => {
      applyFilter(target, indexOf(target), args.at(0));
    },
    ApplyValuesFilter: (target, args) => {
      applyFilter(target, indexOf(target), { filterOn: 'Values', values: args.at(0) });
    },
    ApplyCustomFilter: (target, args) => {
      const [criterion1, criterion2, operator] = [args.at(0), args.at(1), args.at(2)];
      applyFilter(target, indexOf(target), { filterOn: 'Custom', criterion1, criterion2, operator });
    },
    Clear: (target) => {
      clearFilter(target, indexOf(target));
    },
  },
};

export const tableRowsSpec: Spec<TableTarget> = {
  scalars: { Count: reads(({ table }) => table.rowCount) },
  items: (target) =>
    Array.from({ length: target.table.rowCount }, (_, index) => new Remote('TableRow', { ...target, index })),
  methods: {
    Add: (target, args) => {
      const { table, sheet } = target;
      const index = addRows(
        sheet,
        table,
        fromEnd(args.optionalInteger(0)),
        rowInputs(args, table.columns.length),
      );
      return new Remote('TableRow', { ...target, index });
    },
    DeleteRows: ({ sheet, table }, args) => {
      const rows = args.at(0);
      if (!Array.isArray(rows)) throw invalidArgument();
      deleteRows(sheet, table, rows.map(rowIndex));
    },
    DeleteRowsAt: ({ sheet, table }, args) => {
      const count = args.optionalInteger(1) ?? 1;
      deleteRows(
        sheet,
        table,
        Array.from({ length: count }, (_, offset) => args.integer(0) + offset),
      );
    },
    GetCount: ({ table }) => table.rowCount,
    GetItemAt: (target, args) =>
      new Remote('TableRow', { ...target, index: existingRow(target, args.integer(0)) }),
  },
};

export const tableRowSpec: Spec<TableRowTarget> = {
  identity: ({ index }) => ({ _Index: index }),
  scalars: {
    Index: reads(({ index }) => index),
    Values: {
      get: (target) => valuesOf(target.sheet, rowArea(target)),
      set: (target, value) => {
        writeInputs(target.sheet, rowArea(target), asInputs(value));
      },
    },
  },
  methods: {
    GetRange: (target) => range(target.sheet, rowArea(target)),
    Delete: ({ sheet, table, index }) => {
      deleteRows(sheet, table, [index]);
    },
  },
};

function columnRemote(target: TableTarget, { id }: TableColumn): Remote<'TableColumn'> {
  return new Remote('TableColumn', { ...target, column: id });
}

/** A column by its name (in any case) or its id. */
function findColumn({ table }: TableTarget, key: unknown): TableColumn | undefined {
  const lower = String(key).toLowerCase();
  return table.columns.find(({ id, name }) =>
    typeof key === 'number' ? id === key : name.toLowerCase() === lower,
  );
}

function indexOf({ table, column }: TableColumnTarget): number {
  const index = table.columns.findIndex(({ id }) => id === column);
  if (index < 0) throw new ExcelError('ItemNotFound');
  return index;
}

function columnOf(target: TableColumnTarget): TableColumn {
  return found(target.table.columns[indexOf(target)]);
}

function partOf(target: TableColumnTarget, area: Area): Area {
  return target.table.columnOf(area, indexOf(target));
}

function rowArea(target: TableRowTarget): Area {
  const { body } = target.table;
  return { ...body, row: body.row + existingRow(target, target.index), rows: 1 };
}

function existingRow({ table }: TableTarget, index: number): number {
  if (index < 0 || index >= table.rowCount) throw new ExcelError('ItemNotFound');
  return index;
}

function rowIndex(row: unknown): number {
  if (isObject(row) && row.type === 'TableRow' && 'index' in row.target) return row.target.index;
  if (typeof row === 'number') return row;
  throw invalidArgument();
}

/** One row or several; without values a blank one. */
function rowInputs(args: Args, columns: number): Inputs {
  const values = args.at(1) ?? null;
  if (values === null) return [Array.from({ length: columns }, () => null)];
  if (Array.isArray(values) && values.length > 0 && !Array.isArray(values[0])) return [values.map(asInput)];
  return asInputs(values);
}

/** -1 stands for the end. */
function fromEnd(index: number | null): number | null {
  return index === -1 ? null : index;
}

function valuesOf(sheet: Sheet, area: Area) {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      plainValue(sheet.cell(area.row + row, area.column + column).value),
    ),
  );
}
