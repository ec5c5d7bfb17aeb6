import { cellAddress, columnName } from '../../rules/address';
import type { CellProblem } from '../../rules/cell-problem';
import { ledgerOf, type Field, type LedgerKey, type Values } from '../../rules/ledgers';
import type { Entry, Source } from '../../rules/records';
import type { CellValue, SheetGrid } from '../xlsx';
import { AboveCells, type FromAbove } from './above';
import { headingKey } from './headings';
import { filledRows, type FilledRow } from './merged-cells';
import { isOtherHeading } from './other-headings';
import { ledgerNamed } from './recognise';
import { isFilled, isSum, leftOutAs, type LeftOut } from './rows';
import { totalsRows } from './totals-rows';
import { cellReader, type CellReader } from '../cells/read';
import { Misread } from '../cells/misread';
import { shown } from '../cells/shown';
import type { FormNames } from '../../rules/regulation/regulation';
import { isDash, isRecordId } from '../cells/text';

/** A row below the headings that is no record. */
export interface LeftOutRow {
  readonly cell: string;
  /** A {@link LeftOut}, or one of the further reasons that an import has. */
  readonly reason: string;
  /** What its first filled cell says. */
  readonly text: string;
}

/** What the rows below the headings of a sheet say. */
export interface Body {
  readonly entries: readonly Entry[];
  /** Rows that hold nothing but a prefilled 编号 or formulas. */
  readonly prefilled: number;
  readonly leftOut: readonly LeftOutRow[];
  /** Cells that take the value above them. */
  readonly fromAbove: readonly FromAbove[];
}

/** Reads the rows below the headings: records, and why the others are none. */
export function readBody(
  sheet: SheetGrid,
  ledger: LedgerKey,
  source: Source,
  date1904: boolean,
  forms: FormNames,
): Body {
  const { fields } = ledgerOf(ledger);
  const columns = columnsOf(fields, source, date1904);
  const blank = Object.fromEntries(Object.keys(fields).map((key) => [key, null]));
  const kindOf = rowKinds(sheet, ledger, source, columns, forms);
  const above = new AboveCells();
  const entries: Entry[] = [];
  const leftOut: LeftOutRow[] = [];
  let prefilled = 0;
  const width = Math.max(0, ...Object.values(source.columns));
  for (const row of filledRows(sheet, source.headingRow, width)) {
    const kind = kindOf(row);
    if (kind === 'prefilled') prefilled++;
    else if (kind === 'blank') continue;
    else if (kind !== 'record') leftOut.push(leftOutRow(row.row, row.own, kind));
    else {
      const known = above.found.length;
      const entry = readEntry(ledger, source, row.row, above.taken(row, columns), columns, blank);
      entries.push(
        above.found.length === known
          ? entry
          : { ...entry, above: fieldsOf(above.found.slice(known), columns) },
      );
    }
  }
  return { entries, prefilled, leftOut, fromAbove: above.found };
}

/** One mapped column, in the order of the ledger. */
interface Column {
  readonly at: number;
  readonly key: string;
  readonly field: Field;
  /** Not filled by people: a row with nothing else is a prefilled one. */
  readonly prefilled: boolean;
  /** Holds what only a record would. */
  readonly tells: boolean;
  /** The words, by {@link headingKey}, under which the field is known. */
  readonly headings: ReadonlySet<string>;
  readonly read: CellReader;
}

const TELLING: readonly Field['type'][] = ['date', 'datetime', 'time', 'choice', 'phone', 'creditCode'];
/** Without an 编号 fewer cells than these are no record: a date and a signature may stand below any table. Where no cell tells, one more. */
const FEWEST_CELLS = 3;
const SHORTEST_PHONE = 1_000_000;

function columnsOf(
  fields: Readonly<Record<string, Field>>,
  source: Source,
  date1904: boolean,
): readonly Column[] {
  return Object.entries(fields).flatMap(([key, field]): readonly Column[] => {
    const column = source.columns[key];
    if (column === undefined) return [];
    return [
      {
        at: column - 1,
        key,
        field,
        prefilled: field.type === 'id' || field.computed === true,
        tells: TELLING.includes(field.type),
        headings: new Set([field.heading, ...field.aliases].map(headingKey)),
        read: cellReader(field, date1904),
      },
    ];
  });
}

type Cells = readonly (CellValue | undefined)[];
/** blank: nothing in the columns of the ledger. */
type RowKind = 'record' | 'prefilled' | 'blank' | LeftOut;

function rowKinds(
  sheet: SheetGrid,
  ledger: LedgerKey,
  source: Source,
  columns: readonly Column[],
  forms: FormNames,
): (row: FilledRow) => RowKind {
  const totals = totalsRows(sheet);
  const keys = new Map(columns.map(({ at, headings }) => [at + 1, headings]));
  const isHeading = (text: string, column: number): boolean =>
    keys.get(column)?.has(headingKey(text)) === true;
  const isTitle = (text: string): boolean => ledgerNamed(text, forms) === ledger;
  const idAt = (source.columns['id'] ?? 0) - 1;
  let inOther = false;
  return ({ row, own: cells, cells: withGiven }) => {
    if (totals.has(row)) return '表格的汇总行';
    const telling = (): number => columns.filter((column) => column.tells && tells(column, cells)).length;
    const hasId = isRecordId(cells[idAt]);
    const reason = leftOutAs({ cells, hasId, telling, isHeading, isTitle });
    if (reason === '重复的标题') inOther = false;
    if (reason !== null) return reason;
    if (!hasId && isOtherHeading(cells) && telling() === 0) inOther = true;
    if (inOther) return '另一张表';
    return recordKind(columns, cells, withGiven, hasId ? 1 : telling() > 0 ? FEWEST_CELLS : FEWEST_CELLS + 1);
  };
}

/**
 * @param own the row's own cells
 * @param cells with those that are merged down over the row
 * @param fewest the filled cells, besides the 编号, with which it is a record
 */
function recordKind(columns: readonly Column[], own: Cells, cells: Cells, fewest: number): RowKind {
  if (!columns.some(({ prefilled, at }) => !prefilled && saysSomething(own[at]))) {
    if (columns.some(({ at }) => isSentence(own[at]))) return '说明文字';
    return columns.some(({ at }) => isFilled(own[at])) ? 'prefilled' : 'blank';
  }
  const filled = columns.filter(({ prefilled, at }) => !prefilled && saysSomething(cells[at])).length;
  if (fewest > FEWEST_CELLS && own.every((cell) => !isFilled(cell) || isSum(cell)) && own === cells)
    return '合计行';
  return filled < fewest ? '内容不足一条记录' : 'record';
}

/** A cell with a stroke through it, or 无, says nothing by which its row would be a record. */
function saysSomething(cell: CellValue | undefined): boolean {
  return isFilled(cell) && (typeof cell !== 'string' || !(isDash(cell.trim()) || cell.trim() === '无'));
}

function tells({ at, read, field }: Column, cells: Cells): boolean {
  const cell = cells[at];
  // A plain number may be a sum, but for one with the digits of a phone.
  if (!isFilled(cell) || (typeof cell === 'number' && (field.type !== 'phone' || cell < SHORTEST_PHONE)))
    return false;
  const value = read(cell);
  return value !== null && !(value instanceof Misread);
}

/** `招商0003` is an 编号 of an office's own. */
const LONGEST_OWN_ID = 16;

/** Words in a column of ids, where a note below the table may stand. */
function isSentence(cell: CellValue | undefined): boolean {
  return (
    typeof cell === 'string' &&
    /\p{Script=Han}/u.test(cell) &&
    !isRecordId(cell) &&
    !(cell.length <= LONGEST_OWN_ID && /\d{3}\s*$/.test(cell))
  );
}

function fieldsOf(found: readonly FromAbove[], columns: readonly Column[]): readonly string[] {
  const letters = new Set(found.map(({ cell }) => cell.replace(/\d+$/, '')));
  return columns.filter(({ at }) => letters.has(columnName(at + 1))).map(({ key }) => key);
}

function readEntry(
  ledger: LedgerKey,
  source: Source,
  row: number,
  cells: Cells,
  columns: readonly Column[],
  blank: Readonly<Record<string, null>>,
): Entry {
  const values: Record<string, string | number | null> = { ...blank };
  let problems: CellProblem[] | null = null;
  for (const { at, key, read } of columns) {
    const value = read(cells[at]);
    if (value instanceof Misread) (problems ??= []).push(value.of(key));
    else values[key] = value;
  }
  // Each reader gives the value type of its own field, which the type of a record put together by key cannot express.
  return { ledger, source, row, values: values as Values<LedgerKey>, problems: problems ?? NO_PROBLEMS };
}

const NO_PROBLEMS: readonly CellProblem[] = [];

function leftOutRow(row: number, cells: Cells, reason: LeftOut): LeftOutRow {
  const at = cells.findIndex(isFilled);
  const first = cells[at];
  return { cell: cellAddress(row, at + 1), reason, text: first === undefined ? '' : shown(first) };
}
