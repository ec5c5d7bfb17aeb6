import { ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import { MINUTES_PER_DAY, momentAt } from '../../rules/time/moment';
import type { CellValue } from '../xlsx';
import { cellReader } from '../cells/read';
import { dayAlone } from '../cells/not-imported';
import { Misread, notA, refused, type Reading, type Refused } from '../cells/misread';
import { readDate, readDatetime, readTime } from '../cells/moments';
import { isFilled } from '../read';
import { shown } from '../cells/shown';
import { isDash, plain } from '../cells/text';
import { inOwnWords } from './choices';
import { inContext, type DateContext } from './date-context';
import { besidesIdCard } from './id-cards';
import { mappedColumns, usedConstants, type SheetMapping } from './mapping';
import { reckoned, type ReckoningContext } from './reckon';
import type { Target } from './target';

/** A row as plans read it. */
export interface RowReader {
  /** A column's cell (1 = A), with what merges give it. */
  readonly cell: (column: number) => CellValue | undefined;
  readonly dates: DateContext;
  /** What was read before this plan. */
  readonly values: Readonly<Record<string, string | number | null>>;
  /** Takes how a value came about that does not stand in the cell as it is. */
  readonly tell: (by: string) => void;
}

/** How one field of a ledger is read from the rows of a sheet. */
export interface FieldPlan {
  readonly field: string;
  /** The columns that hold it, the first of which stands for its address; none for a constant. */
  readonly columns: readonly number[];
  readonly read: (row: RowReader) => Reading<string | number>;
}

/** What plans need besides the mapping. */
export interface PlanContext {
  readonly date1904: boolean;
  readonly reckoning: ReckoningContext;
  readonly columns: readonly { readonly column: number; readonly text: string }[];
}

/**
 * The plans of a mapping. Moments of which a column holds the hour alone come after the others, for their day is read before them, and
 * promised days last: they may be reckoned from such a moment.
 */
export function fieldPlans(mapping: SheetMapping, context: PlanContext): readonly FieldPlan[] {
  const { ledger } = mapping;
  const { date1904 } = context;
  if (ledger === null) return [];
  const columns = mappedColumns(mapping);
  const constants = usedConstants(mapping);
  const sources: readonly (readonly [Target, number | string])[] = [
    ...columns.map(([column, target]) => [target, column] as const),
    ...constants,
  ];
  const plans = Object.entries(ledgerOf(ledger).fields).flatMap(
    ([key, field]): readonly (FieldPlan & { readonly turn: number })[] => {
      const mine = sources.filter(([{ fields }]) => fields.includes(key));
      const parts = mine.filter(([{ part }]) => part === 'date' || part === 'time');
      if (parts.length > 0) {
        const of = (part: Target['part']) => parts.find(([target]) => target.part === part)?.[1] ?? null;
        const plan = momentPlan(ledger, key, of('date'), of('time'), date1904);
        return [{ ...plan, turn: of('date') === null ? 1 : 0 }];
      }
      const [first] = mine;
      if (first === undefined) return [];
      const [target, from] = first;
      const turn = target.split !== null && field.type === 'datetime' ? 1 : key === 'promisedOn' ? 2 : 0;
      return [{ ...wholePlan({ ledger, key, field, target, from }, context), turn }];
    },
  );
  return plans.sort((a, b) => a.turn - b.turn);
}

/** A column number, or a constant as it was typed. */
type From = number | string;

function cellFrom(row: RowReader, from: From | null): CellValue | undefined {
  return typeof from === 'number' ? row.cell(from) : (from ?? undefined);
}

function columnsOf(...sources: readonly (From | null)[]): readonly number[] {
  return sources.filter((from) => typeof from === 'number');
}

interface Whole {
  readonly ledger: LedgerKey;
  readonly key: string;
  readonly field: Field;
  readonly target: Target;
  readonly from: From;
}

function wholePlan({ ledger, key, field, target, from }: Whole, context: PlanContext): FieldPlan {
  const { date1904, reckoning, columns } = context;
  const read = cellReader(field, date1904);
  const isDated = field.type === 'date' || field.type === 'datetime';
  const heading = columns.find(({ column }) => column === from)?.text ?? '';
  return {
    field: key,
    columns: columnsOf(from),
    read: (row) => {
      const whole = withoutNumber(cellFrom(row, from), row);
      if (whole === undefined || whole instanceof Misread) return whole ?? null;
      const cell = target.split === null ? whole : partOf(whole, target, key, date1904);
      if (cell === null)
        return new Misread(shown(whole, date1904), { reason: 'not-separable' }, { parts: target.title });
      const found = says(cell)
        ? reckoned(ledger, key, { ...reckoning, text: shown(cell, date1904), heading, values: row.values })
        : null;
      if (found instanceof Misread) return found;
      if (found !== null) {
        row.tell(found.by);
        return found.value;
      }
      if (target.split !== null && field.type === 'datetime') {
        const day = dayAt(row, ledger, key);
        return cell === ''
          ? null
          : joined({ day, dateCell: undefined, timeCell: cell, dates: row.dates, date1904 });
      }
      const dated = isDated ? inContext(cell, row.dates) : inOwnWords(field, cell);
      return asTyped(read(dated), dated, cell);
    },
  };
}

/** A cell without the mark of an identity number that was taken out of it. */
function withoutNumber(cell: CellValue | undefined, row: RowReader): CellValue | undefined | Misread {
  const rest = cell === undefined ? null : besidesIdCard(cell);
  if (cell === undefined || rest === null) return cell;
  if (rest === '') return notA('value', shown(cell), refused('id-card'));
  row.tell('其中的身份证号码没有导入');
  return rest;
}

/** Of a cell that holds several fields the text of one; null when it cannot be taken apart. */
function partOf(cell: CellValue, { split, fields }: Target, key: string, date1904: boolean): string | null {
  if (!says(cell)) return '';
  const parts = split?.parts(plain(shown(cell, date1904))) ?? null;
  return parts === null ? null : (parts[fields.indexOf(key)] ?? '');
}

function momentPlan(
  ledger: LedgerKey,
  key: string,
  date: From | null,
  time: From | null,
  date1904: boolean,
): FieldPlan {
  return {
    field: key,
    columns: columnsOf(date, time),
    read: (row) => {
      // A constant hour alone makes no moment.
      const said = columnsOf(date, time).some((column) => says(row.cell(column)));
      if (!said) return null;
      const [dateCell, timeCell] = [cellFrom(row, date), cellFrom(row, time)];
      const day = date === null ? dayAt(row, ledger, key) : readDay(dateCell, row.dates, date1904);
      if (time === null && typeof day === 'number' && isWithoutTime(dateCell, row.dates, date1904))
        return dayAlone(day);
      return joined({ day, dateCell, timeCell, dates: row.dates, date1904 });
    },
  };
}

/** Whether a cell of a column that was imported as the day of a moment does not say its hour besides. */
function isWithoutTime(cell: CellValue | undefined, dates: DateContext, date1904: boolean): boolean {
  const moment = says(cell) ? readDatetime(inContext(cell, dates), date1904) : null;
  return moment instanceof Misread && moment.refused.reason === 'no-time';
}

function readDay(cell: CellValue | undefined, dates: DateContext, date1904: boolean): Reading<number> {
  return says(cell) ? readDate(inContext(cell, dates), date1904) : null;
}

/** Whether a cell holds more than a mark for nothing. */
function says(cell: CellValue | undefined): cell is CellValue {
  if (cell === undefined || !isFilled(cell)) return false;
  return typeof cell !== 'string' || !(isDash(cell.trim()) || cell.trim() === '无');
}

interface Pieces {
  readonly day: Reading<number>;
  readonly dateCell: CellValue | undefined;
  readonly timeCell: CellValue | undefined;
  readonly dates: DateContext;
  readonly date1904: boolean;
}

/** A day and an hour as one moment; the problem shows both cells. */
function joined({ day, dateCell, timeCell, dates, date1904 }: Pieces): Reading<number> {
  const texts = [dateCell, timeCell].filter(says).map((cell) => shown(cell, date1904));
  const no = (why: Refused): Misread => notA('datetime', texts.join(' '), why);
  if (day instanceof Misread) return no(whyOf(day));
  if (!says(timeCell)) {
    return dateCell === undefined
      ? null
      : asTyped(readDatetime(inContext(dateCell, dates), date1904), inContext(dateCell, dates), dateCell);
  }
  if (day === null) return no(refused('no-date'));
  const time = readTime(timeCell, date1904);
  const dated = says(dateCell) ? readDatetime(inContext(dateCell, dates), date1904) : null;
  if (typeof dated === 'number' && typeof time === 'number' && dated !== momentAt(day, time))
    return no(refused('times-differ'));
  return typeof time === 'number'
    ? momentAt(day, time)
    : no(time === null ? refused('no-time') : whyOf(time));
}

/** Why one of two cells is refused; the other one stands beside it, so that it does not speak for itself. */
function whyOf(misread: Misread): Refused {
  return misread.refused.reason === 'no-value' ? refused('unreadable') : misread;
}

/** The day on which the moment of a ledger lies that its column gives as an hour alone. */
function dayAt({ values }: RowReader, ledger: LedgerKey, key: string): number | null {
  const { fields } = ledgerOf(ledger);
  for (const field of dayFields(ledger, key)) {
    const value = values[field];
    if (typeof value === 'number')
      return fields[field]?.type === 'datetime' ? Math.floor(value / MINUTES_PER_DAY) : value;
  }
  return null;
}

/** The fields of the same record that tell the day of a moment kept as an hour alone, the first filled one counts. */
export function dayFields(ledger: LedgerKey, key: string): readonly string[] {
  const { dated } = ledgerOf(ledger);
  return dated.includes(key) ? [] : (SERVED_ON[key] ?? dated);
}

/** What happens at the counter on the booked day. */
const SERVED_ON: Readonly<Record<string, readonly string[]>> = {
  staffArrivedAt: ['day'],
  clientArrivedAt: ['day'],
  contactedAt: ['day'],
  serviceStartedAt: ['day'],
  serviceEndedAt: ['day'],
};

/** The reading with its problem worded by what stands in the cell, where a year was put to it. */
function asTyped<T>(reading: Reading<T>, read: CellValue, typed: CellValue): Reading<T> {
  if (!(reading instanceof Misread) || read === typed) return reading;
  return new Misread(shown(typed), reading.refused, reading.right);
}
