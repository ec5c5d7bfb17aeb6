import { ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import { wordRefusal, type CellProblem } from '../../rules/cell-problem';
import { wordProblem } from '../../rules/wording/problem';
import { valueOf, type Entry } from '../../rules/records';
import { isoDay } from '../../rules/time/day';
import { isoMoment, timeText } from '../../rules/time/moment';
import { isFilled, filledRows } from '../read';
import { cellReader } from '../cells/read';
import { Misread } from '../cells/misread';
import { shown } from '../cells/shown';
import { inContext } from './date-context';
import { importedSheet } from './draft';
import { mappedColumns } from './mapping';
import type { SheetDraft } from './propose';
import { targetOf } from './target';

/** A cell of the source beside what is read from it. */
export interface PreviewCell {
  /** As it stands in the source; empty for a blank cell. */
  readonly text: string;
  /** The address of the merged cell that gave it; null where it is the cell's own. */
  readonly from: string | null;
  /** What is read, in words; null for a column that is not imported, empty for a cell that says nothing. */
  readonly read: string | null;
  /** Why it cannot be read, in a few words. */
  readonly problem: string | null;
}

/** A record of the preview; its cells by column (1 = A). */
export interface PreviewRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, PreviewCell>;
}

/** The first records of a sheet, as they stand and as they are read. */
export function previewOf(draft: SheetDraft, count: number): readonly PreviewRow[] {
  const { grid, mapping, columns, date1904 } = draft;
  const { ledger, headings } = mapping;
  if (headings === null) return [];
  const entries = new Map(
    importedSheet(draft)
      .entries.slice(0, count)
      .map((entry) => [entry.row, entry]),
  );
  const below = grid.rows.filter(({ row }) => row > headings.last);
  const last = ledger === null ? below.slice(0, count).at(-1)?.row : [...entries.keys()].at(-1);
  const upper = { ...grid, rows: below.filter(({ row }) => row <= (last ?? 0)) };
  const width = Math.max(0, ...columns.map(({ column }) => column));
  const targets = new Map(mappedColumns(mapping));
  return filledRows(upper, headings.last, width).flatMap(({ row, cells, given }): readonly PreviewRow[] => {
    const entry = entries.get(row);
    if (entry === undefined && ledger !== null) return [];
    const told = reckonedIn(draft, row);
    const previews = columns.map(({ column }): readonly [number, PreviewCell] => {
      const cell = cells[column - 1];
      const text = cell === undefined || !isFilled(cell) ? '' : shown(cell, date1904);
      const { read, problem } = readOf(entry, targets.get(column)?.fields ?? null);
      const by = told.get(column);
      const withReason = read === null || by === undefined ? read : `${read}（${by}）`;
      return [column, { text, from: given.get(column) ?? null, read: withReason, problem }];
    });
    return [{ row, cells: new Map(previews) }];
  });
}

/** The columns of a row that are reckoned, with how. */
function reckonedIn(draft: SheetDraft, row: number): ReadonlyMap<number, string> {
  const own = importedSheet(draft).reckoned.filter((each) => each.row === row);
  return new Map(own.map(({ column, by }) => [column, by]));
}

/** @param fields those that the column fills; null for a column that is not imported */
function readOf(
  entry: Entry | undefined,
  fields: readonly string[] | null,
): Pick<PreviewCell, 'read' | 'problem'> {
  if (entry === undefined || fields === null) return { read: null, problem: null };
  const problem = entry.problems.find(({ field }) => fields.includes(field));
  return problem === undefined
    ? { read: readText(entry, fields), problem: null }
    : { read: '', problem: problemText(problem) };
}

/** In a few words, beside the cell that shows the rest. */
function problemText({ rule, refused }: CellProblem): string {
  return rule === 'data/list' ? '不在可选的内容中' : (wordRefusal(refused) ?? '读不出');
}

/** What is wrong with a constant as it was typed, in words; null when every record can have it. */
export function constantProblem({ mapping, date1904 }: SheetDraft, key: string): string | null {
  const { ledger, constants, dates } = mapping;
  const text = constants[key] ?? '';
  const target = ledger === null ? null : targetOf(ledger, key);
  const field =
    ledger === null || target === null ? undefined : ledgerOf(ledger).fields[target.fields[0] ?? ''];
  if (field === undefined || text === '') return null;
  const whole: Field = target?.part === 'time' ? { ...field, type: 'time' } : field;
  const isDated = whole.type === 'date' || whole.type === 'datetime';
  const reading = cellReader(whole, date1904)(isDated ? inContext(text, dates) : text);
  return reading instanceof Misread ? `应${wordProblem(reading).expected}` : null;
}

function readText(entry: Entry, fields: readonly string[]): string {
  return fields
    .map((field) => valueText(entry.ledger, field, valueOf(entry, field)))
    .filter((text) => text !== '')
    .join('，');
}

/** A value of a field as people write it; empty for none. */
function valueText(ledger: LedgerKey, field: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  switch (ledgerOf(ledger).fields[field]?.type) {
    case 'date':
      return isoDay(value);
    case 'datetime':
      return isoMoment(value).replace('T', ' ');
    case 'time':
      return timeText(value);
    default:
      return String(value);
  }
}
