import type { FilterTarget, TableTarget } from '../batch/types';
import type { Spec } from '../batch/spec';
import { invalidArgument } from '../errors';
import type { Area } from '../model/area';
import { parseCriteria, passes, type Criteria } from '../model/filter';
import { ensureAllowed } from '../model/guard';
import type { Sheet } from '../model/sheet';
import { areaArgument, found, range, rangeOrNull, reads } from './common';

export const autoFilterSpec: Spec<FilterTarget> = {
  scalars: {
    Enabled: reads((target) => areaOf(target) !== null),
    IsDataFiltered: reads((target) => criteriaOf(target).size > 0),
    Criteria: reads((target) => {
      const criteria = criteriaOf(target);
      return Array.from(
        { length: areaOf(target)?.columns ?? 0 },
        (_, column) => criteria.get(column) ?? null,
      );
    }),
  },
  methods: {
    Apply: (target, args, { workbook }) => {
      const { sheet, table } = target;
      ensureAllowed(sheet, 'allowAutoFilter');
      if (!table) {
        const area = areaArgument(workbook, sheet, args, 0);
        sheet.filter = { area, criteria: sheet.filter?.criteria ?? new Map() };
      }
      const column = args.optionalInteger(1);
      if (column !== null) setCriteria(target, column, parseCriteria(args.at(2)));
      hideRows(target);
    },
    ClearColumnCriteria: (target, args) => {
      setCriteria(target, args.integer(0), null);
      hideRows(target);
    },
    ClearCriteria: (target) => {
      clearAll(target);
    },
    Reapply: (target) => {
      hideRows(target);
    },
    Remove: (target) => {
      clearAll(target);
      if (!target.table) target.sheet.filter = null;
    },
    GetRange: (target) => range(target.sheet, found(areaOf(target))),
    GetRangeOrNullObject: (target) => rangeOrNull(target.sheet, areaOf(target)),
  },
};

/** Filters a table by one of its columns, counted from 0. */
export function applyFilter(target: TableTarget, column: number, criteria: unknown): void {
  ensureAllowed(target.sheet, 'allowAutoFilter');
  setCriteria(target, column, parseCriteria(criteria));
  hideRows(target);
}

export function clearFilter(target: TableTarget, column: number): void {
  setCriteria(target, column, null);
  hideRows(target);
}

export function clearFilters(target: TableTarget): void {
  clearAll(target);
}

export function reapplyFilters(target: TableTarget): void {
  hideRows(target);
}

function clearAll(target: FilterTarget): void {
  target.table?.criteria.clear();
  if (!target.table && target.sheet.filter)
    target.sheet.filter = { ...target.sheet.filter, criteria: new Map() };
  hideRows(target);
}

/** With the headings, without a total row. */
function areaOf({ sheet, table }: FilterTarget): Area | null {
  if (!table) return sheet.filter?.area ?? null;
  return table.totals ? { ...table.area, rows: table.area.rows - 1 } : table.area;
}

/** By column, counted from 0. */
function criteriaOf({ sheet, table }: FilterTarget): ReadonlyMap<number, Criteria> {
  if (!table) return sheet.filter?.criteria ?? new Map<number, Criteria>();
  const entries = table.columns.flatMap(({ id }, index) => {
    const criteria = table.criteria.get(id);
    return criteria ? [[index, criteria] as const] : [];
  });
  return new Map(entries);
}

function setCriteria({ sheet, table }: FilterTarget, column: number, criteria: Criteria | null): void {
  if (!table) {
    if (!sheet.filter) throw invalidArgument();
    const all = new Map(sheet.filter.criteria);
    if (criteria) all.set(column, criteria);
    else all.delete(column);
    sheet.filter = { ...sheet.filter, criteria: all };
    return;
  }
  const { id } = found(table.columns[column]);
  if (criteria) table.criteria.set(id, criteria);
  else table.criteria.delete(id);
}

function hideRows(target: FilterTarget): void {
  const area = areaOf(target);
  if (!area) return;
  const criteria = [...criteriaOf(target)];
  const { sheet } = target;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const filtered = !criteria.every(([column, each]) => passes(sheet.cell(row, area.column + column), each));
    if (sheet.look(row).filtered !== filtered) hideRow(sheet, area, row, filtered);
  }
}

function hideRow(sheet: Sheet, area: Area, row: number, filtered: boolean): void {
  sheet.setLook(row, { filtered });
  sheet.book.emit({ kind: 'rowsHidden', sheet: sheet.id, area: { ...area, row, rows: 1 }, hidden: filtered });
}
