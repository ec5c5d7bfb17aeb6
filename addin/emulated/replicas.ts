import type { Host } from './host';
import type { Area } from './model/area';
import type { Cell } from './model/cell';
import type { Change } from './model/changes';
import { deleteCells, insertCells } from './model/edit';
import { growTables } from './model/grow';
import type { Sheet } from './model/sheet';
import { shifted, type Shift } from './model/shift';

/** What one client did that the other has not seen yet. */
type Operation =
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly area: Area;
      readonly cells: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'shift'; readonly sheet: string; readonly area: Area; readonly shift: Shift };

/**
 * Two clients of one file, each on a replica of its own, as co-authors are between two synchronisations. Both begin with the same
 * workbook; {@link merge} brings them together. Excel does not document how it merges; played here and assumed: rows and columns
 * inserted or deleted move what the other wrote, and of two writings of one cell the later client's stays.
 */
export class Replicas {
  private readonly logs: readonly [Operation[], Operation[]] = [[], []];
  private merging = false;

  constructor(private readonly hosts: readonly [earlier: Host, later: Host]) {
    hosts.forEach(({ workbook }, index) => {
      workbook.listen((change) => {
        if (!this.merging)
          this.logs[index]?.push(
            ...operationsOf(change, workbook.findSheet('sheet' in change ? change.sheet : '')),
          );
      });
    });
  }

  /** Each client sees what the other has done since the last time. */
  merge(): void {
    const [earlier, later] = this.hosts;
    const [first, second] = this.logs.map((log) => log.splice(0)) as [Operation[], Operation[]];
    this.merging = true;
    try {
      // What the later client wrote stays, also over what the earlier one wrote into the same cells.
      for (const operation of transformed(first, second, true)) apply(later, operation);
      for (const operation of transformed(second, first, false)) apply(earlier, operation);
    } finally {
      this.merging = false;
    }
  }
}

function operationsOf(change: Change, sheet: Sheet | undefined): readonly Operation[] {
  if (sheet === undefined) return [];
  if (change.kind === 'sorted') return [writing(sheet, change.area)];
  if (change.kind !== 'cells') return [];
  const { area, type } = change;
  const rows = { axis: 'rows', at: area.row, across: { start: area.column, size: area.columns } } as const;
  const columns = { axis: 'columns', at: area.column, across: { start: area.row, size: area.rows } } as const;
  switch (type) {
    case 'RangeEdited':
      return [writing(sheet, area)];
    case 'RowInserted':
      return [
        { kind: 'shift', sheet: sheet.id, area, shift: { ...rows, count: area.rows } },
        ...(area.columns < 1000 ? [writing(sheet, area)] : []),
      ];
    case 'RowDeleted':
      return [{ kind: 'shift', sheet: sheet.id, area, shift: { ...rows, count: -area.rows } }];
    case 'ColumnInserted':
      return [{ kind: 'shift', sheet: sheet.id, area, shift: { ...columns, count: area.columns } }];
    case 'ColumnDeleted':
      return [{ kind: 'shift', sheet: sheet.id, area, shift: { ...columns, count: -area.columns } }];
    default:
      return [];
  }
}

function writing(sheet: Sheet, area: Area): Operation {
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => sheet.cell(area.row + row, area.column + column)),
  );
  return { kind: 'cells', sheet: sheet.id, area, cells };
}

/** The operations where their cells are after the other client's; without cells that the other wrote, if those stay. */
function transformed(
  operations: readonly Operation[],
  others: readonly Operation[],
  othersStay: boolean,
): readonly Operation[] {
  return operations.flatMap((operation): readonly Operation[] => {
    let area: Area | null = operation.area;
    for (const other of others) {
      if (other.kind === 'shift' && other.sheet === operation.sheet && area !== null)
        area = shifted(area, other.shift);
    }
    if (area === null) return [];
    if (operation.kind === 'shift') {
      const at = operation.shift.axis === 'rows' ? area.row : area.column;
      return [{ ...operation, area, shift: { ...operation.shift, at } }];
    }
    if (!othersStay) return [{ ...operation, area }];
    const taken = others.filter((other) => other.kind === 'cells' && other.sheet === operation.sheet);
    return cellByCell(operation, area).filter(
      ({ area: { row, column } }) =>
        !taken.some(
          ({ area: their }) =>
            row >= their.row &&
            row < their.row + their.rows &&
            column >= their.column &&
            column < their.column + their.columns,
        ),
    );
  });
}

function cellByCell(
  { sheet, cells }: Extract<Operation, { readonly kind: 'cells' }>,
  area: Area,
): readonly Operation[] {
  return cells.flatMap((row, rowIndex) =>
    row.map((cell, columnIndex) => ({
      kind: 'cells' as const,
      sheet,
      area: { row: area.row + rowIndex, column: area.column + columnIndex, rows: 1, columns: 1 },
      cells: [[cell]],
    })),
  );
}

function apply(host: Host, operation: Operation): void {
  const sheet = host.workbook.findSheet(operation.sheet);
  if (!sheet) return;
  host.workbook.as('colleague', () => {
    const { area } = operation;
    if (operation.kind === 'shift') {
      const { axis, count } = operation.shift;
      if (count > 0) insertCells(sheet, area, axis === 'rows' ? 'Down' : 'Right');
      else deleteCells(sheet, area, axis === 'rows' ? 'Up' : 'Left');
      return;
    }
    operation.cells.forEach((row, rowIndex) => {
      row.forEach((cell, column) => {
        sheet.put(area.row + rowIndex, area.column + column, cell);
      });
    });
    growTables(sheet, area);
    sheet.tell(area);
  });
}
