import { cellAddress } from '../../rules/address';
import type { CellProblem } from '../../rules/cell-problem';
import type { Finding } from '../../rules/findings';
import { ledgerOf, type Field, type LedgerKey, type Values } from '../../rules/ledgers';
import type { Entry, Source } from '../../rules/records';
import { CHECK_HEADING } from '../layout';
import type { CellValue, SheetGrid } from '../xlsx';
import { duplicateColumns, missingColumn, missingColumns } from './column-findings';
import { headingKey } from './headings';
import { ledgerNamed, type Recognised } from './recognise';
import { isFilled, leftOutAs, type LeftOut } from './rows';
import { cellReader, type CellReader } from '../cells/read';
import { Misread } from '../cells/misread';
import { shown } from '../cells/shown';

/** A row below the headings that is no record. */
interface LeftOutRow {
  readonly cell: string;
  /** A {@link LeftOut}, or one of the further reasons that an import has. */
  readonly reason: string;
  /** What its first filled cell says. */
  readonly text: string;
}

/** What was made of one sheet. */
export interface SheetReport {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Null for a sheet that is no ledger. */
  readonly ledger: LedgerKey | null;
  readonly recognisedBy: Recognised['by'] | null;
  readonly headingRow: number | null;
  readonly records: number;
  /** Rows that hold nothing but a prefilled 编号 or formulas. */
  readonly prefilled: number;
  readonly leftOut: readonly LeftOutRow[];
  /** Columns that the ledger does not know: not read, and no defect. */
  readonly unknownColumns: readonly { readonly cell: string; readonly heading: string }[];
  /** The headings of required columns that are not there. */
  readonly missingColumns: readonly string[];
}

export interface LedgerSheet {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly report: SheetReport;
}

/** Reads the records of a sheet that {@link recognise} took for a ledger. */
export function readLedgerSheet(
  file: string,
  sheet: SheetGrid,
  recognised: Recognised,
  date1904: boolean,
): LedgerSheet {
  const { ledger, by, columns } = recognised;
  const source: Source = {
    file,
    sheet: sheet.name,
    headingRow: columns.headingRow,
    columns: columns.byField,
  };
  const body = readRows(sheet, ledger, source, date1904);
  const missing = missingColumns(ledger, columns);
  return {
    entries: body.entries,
    findings: [
      ...missing.map((heading) => missingColumn(ledger, source, heading)),
      ...duplicateColumns(ledger, source, columns),
    ],
    report: {
      sheet: sheet.name,
      hidden: sheet.hidden,
      ledger,
      recognisedBy: by,
      headingRow: columns.headingRow,
      records: body.entries.length,
      prefilled: body.prefilled,
      leftOut: body.leftOut,
      unknownColumns: columns.unknown
        .filter(({ text }) => !text.startsWith(CHECK_HEADING))
        .map(({ row, column, text }) => ({ cell: cellAddress(row, column), heading: text })),
      missingColumns: missing,
    },
  };
}

/** One mapped column, in the order of the sheet. */
interface Column {
  readonly at: number;
  readonly field: string;
  /** Not filled by people: a row with nothing else is a prefilled one. */
  readonly prefilled: boolean;
  /** The words, by {@link headingKey}, under which the field is known. */
  readonly headings: ReadonlySet<string>;
  readonly read: CellReader;
}

interface Body {
  readonly entries: readonly Entry[];
  readonly prefilled: number;
  readonly leftOut: readonly LeftOutRow[];
}

function readRows(sheet: SheetGrid, ledger: LedgerKey, source: Source, date1904: boolean): Body {
  const { fields } = ledgerOf(ledger);
  const columns: Column[] = Object.entries(fields).flatMap(([key, field]) => {
    const column = source.columns[key];
    if (column === undefined) return [];
    const prefilled = field.type === 'id' || field.computed === true;
    return [
      {
        at: column - 1,
        field: key,
        prefilled,
        headings: headingKeys(field),
        read: cellReader(field, date1904),
      },
    ];
  });
  const keys = new Map(columns.map(({ at, headings }) => [at + 1, headings]));
  const isHeading = (text: string, column: number): boolean =>
    keys.get(column)?.has(headingKey(text)) === true;
  const isTitle = (text: string): boolean => ledgerNamed(text) === ledger;
  const blank = Object.fromEntries(Object.keys(fields).map((key) => [key, null]));
  const entries: Entry[] = [];
  const leftOut: LeftOutRow[] = [];
  let prefilled = 0;
  for (const { row, cells } of sheet.rows) {
    if (row <= source.headingRow) continue;
    const reason = leftOutAs(cells, isHeading, isTitle);
    if (reason !== null) {
      leftOut.push(leftOutRow(row, cells, reason));
    } else if (columns.some((column) => !column.prefilled && isFilled(cells[column.at]))) {
      entries.push(readEntry(ledger, source, row, cells, columns, blank));
    } else if (columns.some(({ at }) => isSentence(cells[at]))) {
      leftOut.push(leftOutRow(row, cells, '只有编号'));
    } else if (columns.some((column) => isFilled(cells[column.at]))) {
      prefilled++;
    }
  }
  return { entries, prefilled, leftOut };
}

function readEntry(
  ledger: LedgerKey,
  source: Source,
  row: number,
  cells: readonly (CellValue | undefined)[],
  columns: readonly Column[],
  blank: Readonly<Record<string, null>>,
): Entry {
  const values: Record<string, string | number | null> = { ...blank };
  let problems: CellProblem[] | null = null;
  for (const { at, field, read } of columns) {
    const value = read(cells[at]);
    if (value instanceof Misread) (problems ??= []).push(value.of(field));
    else values[field] = value;
  }
  // Each reader gives the value type of its own field, which the type of a record put together by key cannot express.
  return { ledger, source, row, values: values as Values<LedgerKey>, problems: problems ?? NO_PROBLEMS };
}

const NO_PROBLEMS: readonly CellProblem[] = [];

function leftOutRow(row: number, cells: readonly (CellValue | undefined)[], reason: LeftOut): LeftOutRow {
  const at = cells.findIndex(isFilled);
  const first = cells[at];
  return { cell: cellAddress(row, at + 1), reason, text: first === undefined ? '' : shown(first) };
}

/** Words in a column of ids, where a note below the table may stand. */
function isSentence(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && /\p{Script=Han}/u.test(cell) && !/\d\s*$/.test(cell);
}

function headingKeys(field: Field): ReadonlySet<string> {
  return new Set([field.heading, ...field.aliases].map(headingKey));
}
