import { parseArchiveMark, STATISTICS_SHEET, type ArchiveMark } from '../layout';
import type { SheetGrid } from '../xlsx';

/** Title, unit and mark stand above everything else. */
const MARK_ROWS = 5;

/** What a workbook says of itself when it is an archive: the line at the top of its 统计表. */
export function archiveMarkOf(sheets: readonly SheetGrid[]): ArchiveMark | null {
  const statistics = sheets.find(({ name }) => name === STATISTICS_SHEET);
  for (const { row, cells } of statistics?.rows ?? []) {
    if (row > MARK_ROWS) return null;
    for (const cell of cells) {
      const mark = typeof cell === 'string' ? parseArchiveMark(cell) : null;
      if (mark !== null) return mark;
    }
  }
  return null;
}
