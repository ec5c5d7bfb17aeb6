/**
 * A printed paper as data: rows of cells over twelve equal columns, so that the pane's preview and the xlsx are the same paper.
 */
export interface Paper {
  readonly title: string;
  /** Printed at the top right: `编号：招商-DB-2026-0001`; empty for none. */
  readonly number: string;
  readonly rows: readonly PaperRow[];
  /** Headings of the facts that the record does not hold yet, and that are printed as blanks. */
  readonly gaps: readonly string[];
  /** The name of its sheet: begins with {@link DOCUMENT_SHEET_PREFIX}. */
  readonly sheet: string;
  readonly fileName: string;
  /** How many copies Excel is asked to print. */
  readonly copies: number;
}

/**
 * heading: opens a section, without borders. label and value: a fact. column: the head of a table column. item and centre: a
 * table's cell. text: a statement. line: something to be signed or filled in by hand. seal: room for a seal, and nothing but
 * room: a drawn one would be a forged one.
 */
export type PaperLook =
  'heading' | 'label' | 'value' | 'column' | 'item' | 'centre' | 'text' | 'line' | 'seal';

export interface PaperCell {
  readonly look: PaperLook;
  readonly text: string;
  /** Of the twelve columns. */
  readonly span: number;
}

export interface PaperRow {
  readonly cells: readonly PaperCell[];
  /** The height in lines of text that it has at least, for what is written by hand. */
  readonly lines: number;
  /** Whether no page ends below it: headings, and blocks that are signed as a whole. */
  readonly keep?: boolean;
}

export const PAPER_COLUMNS = 12;

/** A row of one cell over the whole paper. */
export function across(look: PaperLook, text: string, lines = 1): PaperRow {
  return { cells: [{ look, text, span: PAPER_COLUMNS }], lines, keep: look === 'heading' };
}

/** Rows that stand on one page. */
export function together(...rows: readonly PaperRow[]): readonly PaperRow[] {
  return rows.map((row, index) => ({ ...row, keep: index < rows.length - 1 }));
}

/** One fact over the whole paper, or two beside each other. */
export function facts(pairs: readonly (readonly [label: string, value: string])[], lines = 1): PaperRow {
  const span = PAPER_COLUMNS / pairs.length - 2;
  return {
    cells: pairs.flatMap(([label, value]): readonly PaperCell[] => [
      { look: 'label', text: label, span: 2 },
      { look: 'value', text: value, span },
    ]),
    lines,
  };
}

/** A table: its columns with their spans, then its rows, at least so many (empty ones are for the pen). */
export function table(
  columns: readonly { readonly heading: string; readonly span: number; readonly look: 'item' | 'centre' }[],
  rows: readonly (readonly string[])[],
  fewest: number,
): readonly PaperRow[] {
  const empty = Math.max(0, fewest - rows.length);
  const all = [...rows, ...Array.from({ length: empty }, () => columns.map(() => ''))];
  return [
    {
      cells: columns.map(({ heading, span }) => ({ look: 'column', text: heading, span })),
      lines: 1,
      keep: true,
    },
    ...all.map((texts) => ({
      cells: columns.map(({ span, look }, index) => ({ look, text: texts[index] ?? '', span })),
      lines: 1,
    })),
  ];
}

/** What two sides sign, beside each other. */
export function signatures(left: readonly string[], right: readonly string[]): readonly PaperRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    beside('line', left[index], right[index]),
  );
}

/** Room for the seals of two sides; none where a side is left out. */
export function seals(left: string, right: string): PaperRow {
  return { ...beside('seal', left, right), lines: SEAL_LINES };
}

/** With the signature above and the date below, which a seal may cover, as high as a round one of 42 mm. */
const SEAL_LINES = 3;

function beside(look: PaperLook, left = '', right = ''): PaperRow {
  return { cells: [left, right].map((text) => ({ look, text, span: PAPER_COLUMNS / 2 })), lines: 1 };
}
