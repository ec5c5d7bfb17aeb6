/** Records that stand above the signatures on the last page, where there are so many. */
const WITH_SIGNATURES = 3;

interface Row {
  readonly height: number;
  /** The height of the record that begins with this row; null where one goes on. */
  readonly record: number | null;
}

/**
 * Where pages end, so that no record is parted that a page can hold, and the signatures never stand on a page without
 * a record. Spreadsheets know no "keep with next": the breaks are worked out from the heights and set by hand.
 * @param records the heights of each record's rows, in points
 * @param closing the height of what stands below the last record
 * @param room what a page holds below its headings; no row is higher than room less closing
 * @param kept how many records move on to the last page with what stands below them
 * @returns the number of rows (of all records, in order) above each break, ascending
 */
export function pageBreaks(
  records: readonly (readonly number[])[],
  closing: number,
  room: number,
  kept: number = WITH_SIGNATURES,
): readonly number[] {
  const rows = records.flatMap((heights) =>
    heights.map((height, index): Row => ({ height, record: index === 0 ? sum(heights) : null })),
  );
  const starts = [0];
  let used = 0;
  rows.forEach(({ height, record }, index) => {
    const needed = record !== null && record <= room ? record : height;
    if (used > 0 && used + needed > room) {
      starts.push(index);
      used = 0;
    }
    used += height;
  });
  if (used + closing > room)
    starts.push(carriedFrom(rows, starts[starts.length - 1] ?? 0, room - closing, kept));
  return starts.slice(1);
}

/** The first row of those that move on to a new last page, together with the signatures. */
function carriedFrom(rows: readonly Row[], pageStart: number, room: number, kept: number): number {
  const openings = rows.flatMap(({ record }, index) => (record !== null && index > pageStart ? [index] : []));
  const fitting = openings
    .slice(-kept)
    .find((index) => sum(rows.slice(index).map(({ height }) => height)) <= room);
  return fitting ?? rows.length - 1;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
