import type { MergedRange } from '../../../templates/xlsx';
import { insertsSheets } from './sheets';

/** Queues the merged cells of a range. Before ExcelApi 1.13 nothing tells which they are: every value then holds for its own row. */
export function mergedAreas(used: Excel.Range): Excel.RangeAreas | null {
  if (!insertsSheets()) return null;
  const areas = used.getMergedAreasOrNullObject();
  areas.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return areas;
}

/** The merged cells, once loaded. */
export function mergesOf(areas: Excel.RangeAreas | null): readonly MergedRange[] {
  return areas === null || areas.isNullObject ? [] : areas.areas.items.map(mergeOf);
}

function mergeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): MergedRange {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}
