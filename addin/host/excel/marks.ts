import { columnName } from '../../../rules/address';
import type { Finding } from '../../../rules/findings';
import { groupBy, type Groups } from '../../../rules/groups';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { valueOf, type Entry, type Records } from '../../../rules/records';
import { idText } from '../../../templates/cells/text';
import type { ColumnsNow } from '../columns';
import { idsIn, queueColumn } from './locate';
import { run, trip } from './run';
import { columnsOfTop, queueTop, type Top } from './top';

/** By this part of its formula a mark is known as ours, also in a workbook that was saved and opened again in between. */
const OURS = 'LEN("窗口台帐")>0';
const COLOURS: Readonly<Record<Finding['level'], string>> = {
  violation: '#F8CBAD',
  explained: '#DDEBF7',
  undetermined: '#E7E6E6',
  defect: '#FFE699',
  advice: '#F2F2F2',
};

/**
 * Marks the cells of findings: one round trip to find earlier marks and where the records stand now, one to replace them. A mark is
 * a conditional format, which lies over the cell's own format, so that removing it leaves no trace. It holds only while the row is
 * that of the finding's record: rows that are sorted afterwards take their contents along and no conditional formats.
 * @param records as last read
 */
export async function markCells(
  findings: readonly Finding[],
  records: Records,
  sheets: readonly string[],
): Promise<void> {
  const entryAt = entriesByRow(records);
  const marks = strongest(findings).flatMap((finding) => markOf(finding, entryAt) ?? []);
  await run(async (context) => {
    const { formats, seen } = await trip(context, () => ({
      formats: queueMarks(context, sheets),
      seen: queuePlaces(context, marks),
    }));
    const now = sheetsNow(seen, marks);
    await trip(context, () => {
      for (const earlier of oursAmong(formats)) earlier.delete();
      for (const mark of marks) {
        const place = placeOf(mark, now);
        if (place === null) continue;
        const range = context.workbook.worksheets
          .getItem(mark.sheet)
          .getRangeByIndexes(place.rowIndex, place.column - 1, 1, 1);
        const format = range.conditionalFormats.add('Custom');
        format.custom.rule.formula = `=AND(${OURS},${place.condition})`;
        format.custom.format.fill.color = COLOURS[mark.level];
      }
    });
  });
}

/** Removes all marks: two round trips. @param sheets the names of all sheets that may hold marks */
export async function unmarkCells(sheets: readonly string[]): Promise<void> {
  await run(async (context) => {
    const formats = await trip(context, () => queueMarks(context, sheets));
    await trip(context, () => {
      for (const mark of oursAmong(formats)) mark.delete();
    });
  });
}

function queueMarks(
  context: Excel.RequestContext,
  sheets: readonly string[],
): readonly Excel.ConditionalFormatCollection[] {
  return sheets.map((sheet) => {
    const all = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    return all.load({ type: true, customOrNullObject: { rule: { formula: true } } });
  });
}

function oursAmong(
  formats: readonly Excel.ConditionalFormatCollection[],
): readonly Excel.ConditionalFormat[] {
  return formats
    .flatMap(({ items }) => items)
    .filter(({ customOrNullObject: custom }) => !custom.isNullObject && custom.rule.formula.includes(OURS));
}

/** A cell to be marked, of a row that is known by what one of its cells says. */
interface Mark {
  readonly ledger: Entry['ledger'];
  readonly sheet: string;
  /** From 1, when the workbook was read. */
  readonly row: number;
  readonly field: string;
  readonly level: Finding['level'];
  /** The field by which the row is known: 编号, or where there is none the first text of the record. */
  readonly keyField: string;
  readonly key: string;
  /** Column of {@link keyField} when the workbook was read. */
  readonly keyColumn: number;
}

/** A text in a formula may have 255 characters. */
const LONGEST_KEY = 120;

/** The record in a row of a sheet. */
type EntryAt = (sheet: string, row: number) => Entry | undefined;

function entriesByRow(records: Records): EntryAt {
  const entries = ledgerKeys.flatMap((key): readonly Entry[] => records[key]);
  const byRow = new Map(entries.map((entry) => [`${entry.source.sheet} ${entry.row}`, entry]));
  return (sheet, row) => byRow.get(`${sheet} ${row}`);
}

/** @returns null for a finding that is of no record's field, or of a record that nothing tells from others */
function markOf({ ledger, sheet, row, field, level }: Finding, entryAt: EntryAt): Mark | null {
  if (ledger === null || field === null || row === null) return null;
  const entry = entryAt(sheet, row);
  if (entry === undefined) return null;
  for (const keyField of ['id', ...textFields(ledger)]) {
    const [key, keyColumn] = [valueOf(entry, keyField), entry.source.columns[keyField]];
    if (typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY && keyColumn !== undefined)
      return { ledger, sheet, row: entry.row, field, level, keyField, key, keyColumn };
  }
  return null;
}

function textFields(ledger: Entry['ledger']): readonly string[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { type }]) => (type === 'text' ? [key] : []));
}

/** What was loaded to find the rows of marks: headings by sheet, columns of keys by sheet and column. */
interface Places {
  readonly tops: ReadonlyMap<string, Top>;
  readonly keys: ReadonlyMap<string, Excel.Range>;
}

function queuePlaces({ workbook }: Excel.RequestContext, marks: readonly Mark[]): Places {
  const tops = new Map<string, Top>();
  const keys = new Map<string, Excel.Range>();
  for (const mark of marks) {
    const sheet = workbook.worksheets.getItem(mark.sheet);
    if (!tops.has(mark.sheet)) tops.set(mark.sheet, queueTop(sheet));
    const column = columnKey(mark);
    if (!keys.has(column)) keys.set(column, queueColumn(sheet, mark.keyColumn));
  }
  return { tops, keys };
}

function columnKey({ sheet, keyColumn }: Mark): string {
  return `${sheet} ${keyColumn}`;
}

/** What was loaded, worked out once for all marks: the columns of a sheet, the rows of a key in its column. */
interface SheetsNow {
  readonly columns: ReadonlyMap<string, ColumnsNow | null>;
  readonly keys: ReadonlyMap<string, KeyRows>;
}

/** What the cells of a column of keys say, from the top, and which rows (from 0) say the same. */
interface KeyRows {
  readonly texts: readonly unknown[];
  readonly rows: Groups<number>;
}

function sheetsNow({ tops, keys }: Places, marks: readonly Mark[]): SheetsNow {
  const ledgers = new Map(marks.map(({ sheet, ledger }) => [sheet, ledger]));
  const columns = [...ledgers].map(([sheet, ledger]) => {
    const top = tops.get(sheet);
    return [sheet, top === undefined ? null : columnsOfTop(ledger, top)] as const;
  });
  return {
    columns: new Map(columns),
    keys: new Map([...keys].map(([column, cells]) => [column, keyRows(idsIn(cells))])),
  };
}

function keyRows(texts: readonly unknown[]): KeyRows {
  return { texts, rows: groupBy([...texts.keys()], (index) => idText(String(texts[index]))) };
}

interface MarkPlace {
  /** From 0. */
  readonly rowIndex: number;
  /** From 1. */
  readonly column: number;
  /** True while the row is that of the record. */
  readonly condition: string;
}

/** Where a mark belongs now; null when its row or column is gone, was moved meanwhile, or cannot be told from another. */
function placeOf(mark: Mark, { columns: columnsOf, keys: keysOf }: SheetsNow): MarkPlace | null {
  const { sheet, row, field, key, keyField, keyColumn } = mark;
  const [columns, keys] = [columnsOf.get(sheet), keysOf.get(columnKey(mark))];
  const column = columns?.byField[field];
  if (keys === undefined || column === undefined || columns?.byField[keyField] !== keyColumn) return null;
  const rows = keys.rows.get(idText(key)) ?? [];
  const rowIndex = rows.find((each) => each === row - 1) ?? (rows.length === 1 ? rows[0] : undefined);
  if (rowIndex === undefined) return null;
  const typed = keys.texts[rowIndex];
  const constant = typeof typed === 'number' ? String(typed) : `"${String(typed).replace(/"/g, '""')}"`;
  return { rowIndex, column, condition: `$${columnName(keyColumn)}${rowIndex + 1}=${constant}` };
}

const ORDER: readonly Finding['level'][] = ['explained', 'undetermined', 'defect', 'violation'];

/** One finding a cell, the gravest on it. */
function strongest(findings: readonly Finding[]): readonly Finding[] {
  const gravest = new Map<string, Finding>();
  for (const finding of findings) {
    const { sheet, cell, level } = finding;
    if (cell === null) continue;
    const before = gravest.get(`${sheet}!${cell}`);
    if (before && ORDER.indexOf(before.level) >= ORDER.indexOf(level)) continue;
    gravest.set(`${sheet}!${cell}`, finding);
  }
  return [...gravest.values()];
}
