import { DOCUMENT_SHEET_PREFIX } from '../layout';
import type { Book } from '../sheet/book';
import { setPage, titleSpan, writeLine, writeTitle } from '../sheet/page';
import { cellStyle, headingStyle } from '../sheet/styles';
import { writeTable } from '../sheet/table';
import { cellText } from '../cells/write';

/** A sheet of remarks beside the ledgers: a table of texts, never read as a ledger. */
export interface Appendix {
  readonly title: string;
  /** The Excel table's name. */
  readonly table: string;
  /** One line under the title. */
  readonly note: string;
  readonly columns: readonly { readonly heading: string; /** In characters. */ readonly width: number }[];
  /** In the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

const HEADING_ROW = 3;
/** A row of a hundred long cells tells no more than its beginning; Excel holds 32,767 characters. */
const LONGEST = 2000;

/** Adds the sheet, whose name says that it is a paper and no ledger. */
export function addAppendix(book: Book, { title, table, note, columns, rows }: Appendix): void {
  const sheet = book.addSheet(`${DOCUMENT_SHEET_PREFIX}${title}`, {
    frozen: { rows: HEADING_ROW, columns: 0 },
  });
  const widths = columns.map(({ width }) => width);
  widths.forEach((width, index) => {
    sheet.setColumn(index + 1, { width });
  });
  const page = { widths, headingRow: HEADING_ROW, repeatsFirstColumn: false, header: title };
  const span = titleSpan(page);
  writeTitle(sheet, title, span);
  writeLine(sheet, 2, note, span);
  writeTable(sheet, {
    name: table,
    headingRow: HEADING_ROW,
    firstColumn: 1,
    columns: columns.map((column) => ({
      ...column,
      headingStyle: headingStyle('optional'),
      style: cellStyle('@', 'left'),
    })),
    rows: rows.map((cells) => cells.map((text) => cellText(text.slice(0, LONGEST)))),
  });
  setPage(sheet, page);
}
