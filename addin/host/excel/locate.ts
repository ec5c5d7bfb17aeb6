import { valueOf, type Entry } from '../../../rules/records';
import type { CellValue } from '../../../templates/xlsx';
import type { RowNow } from '../conflicts';
import { HostProblem } from '../host-problem';
import { gridRows } from './grid';

/**
 * Finds the row of a record again, wherever colleagues have sorted, inserted or filtered it to: one round trip.
 * @param fields whose cells are read along with it
 * @throws HostProblem when the record has no 编号, is gone, or shares its 编号 with another
 */
export async function locate(
  context: Excel.RequestContext,
  entry: Entry,
  fields: readonly string[],
): Promise<RowNow> {
  const id = valueOf(entry, 'id');
  if (typeof id !== 'string') {
    throw new HostProblem('not-found', '这条记录没有编号，无法确认它现在的位置。请先在表格中填写编号。');
  }
  const sheet = context.workbook.worksheets.getItem(entry.source.sheet);
  const columns = new Map(
    ['id', ...fields].flatMap((field) => {
      const column = entry.source.columns[field];
      return column === undefined ? [] : [[field, columnRange(sheet, column)] as const];
    }),
  );
  await context.sync();
  const ids = columns.get('id');
  const rows = ids && !ids.isNullObject ? rowsHolding(ids, id) : [];
  const [rowIndex, another] = rows;
  if (rowIndex === undefined)
    throw new HostProblem('not-found', `没有找到编号为${id}的记录，可能已被他人删除。请重新检查后再试。`);
  if (another !== undefined) {
    throw new HostProblem(
      'conflict',
      `编号${id}有${rows.length}条记录（第${rows.map((row) => row + 1).join('、')}行），无法确定修改哪一条。请先更正编号。`,
    );
  }
  return {
    row: rowIndex + 1,
    cells: new Map([...columns].map(([field, range]) => [field, cellIn(range, rowIndex)])),
  };
}

function columnRange(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet
    .getRangeByIndexes(0, column - 1, 1, 1)
    .getEntireColumn()
    .getUsedRangeOrNullObject(true)
    .load({ values: true, rowIndex: true });
}

function rowsHolding({ values, rowIndex }: Excel.Range, id: string): readonly number[] {
  return values.flatMap((row: unknown[], index) => (String(row[0]).trim() === id ? [rowIndex + index] : []));
}

function cellIn(range: Excel.Range, rowIndex: number): CellValue | undefined {
  if (range.isNullObject) return undefined;
  const at = rowIndex - range.rowIndex;
  const row: unknown[] | undefined = range.values[at];
  if (row === undefined) return undefined;
  return gridRows({ rowIndex, columnIndex: 0, rowCount: 1, columnCount: 1 }, [row])[0]?.cells[0];
}
