import { columnName } from '../../../rules/address';
import type { Finding } from '../../../rules/findings';
import { ledgerOf } from '../../../rules/ledgers';
import { valueOf, type Entry, type Records } from '../../../rules/records';
import { idText } from '../../../templates/cells/text';
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
  const marks = strongest(findings).flatMap((finding) => markOf(finding, records) ?? []);
  await run(async (context) => {
    const { formats, seen } = await trip(context, () => ({
      formats: queueMarks(context, sheets),
      seen: queuePlaces(context, marks),
    }));
    await trip(context, () => {
      for (const earlier of oursAmong(formats)) earlier.delete();
      for (const mark of marks) {
        const place = placeOf(mark, seen);
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

/** @returns null for a finding that is of no record's field, or of a record that nothing tells from others */
function markOf({ ledger, sheet, row, field, level }: Finding, records: Records): Mark | null {
  if (ledger === null || field === null) return null;
  const entries: readonly Entry[] = records[ledger];
  const entry = entries.find((each) => each.row === row && each.source.sheet === sheet);
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
  for (const { sheet: name, keyColumn } of marks) {
    const sheet = workbook.worksheets.getItem(name);
    if (!tops.has(name)) tops.set(name, queueTop(sheet));
    const column = `${name} ${keyColumn}`;
    if (!keys.has(column)) keys.set(column, queueColumn(sheet, keyColumn));
  }
  return { tops, keys };
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
function placeOf(
  { ledger, sheet, row, field, key, keyField, keyColumn }: Mark,
  { tops, keys }: Places,
): MarkPlace | null {
  const [top, cells] = [tops.get(sheet), keys.get(`${sheet} ${keyColumn}`)];
  const columns = top === undefined ? null : columnsOfTop(ledger, top);
  const column = columns?.byField[field];
  if (cells === undefined || column === undefined || columns?.byField[keyField] !== keyColumn) return null;
  const texts = idsIn(cells);
  const rows = texts.flatMap((each, index) => (idText(String(each)) === idText(key) ? [index] : []));
  const rowIndex = rows.find((each) => each === row - 1) ?? (rows.length === 1 ? rows[0] : undefined);
  if (rowIndex === undefined) return null;
  const typed = texts[rowIndex];
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
