import { cellAddress } from './address';
import type { ClauseId } from './regulation/clauses';
import { ledgerOf, type LedgerKey } from './ledgers';
import { personsOf, recordDay, valueOf, type Entry } from './records';
import type { Day } from './time/day';

/**
 * violation: a clause is broken. explained: so too, but the clause exempts special circumstances and the record states them.
 * defect: a cell is missing, malformed or contradicts another. undetermined: calendar or office hours do not know.
 */
export type Level = 'violation' | 'explained' | 'defect' | 'undetermined';
export const levels: readonly Level[] = ['violation', 'explained', 'undetermined', 'defect'];

/** How levels are worded to people: nobody is guilty by computer. */
export const levelTitles: Readonly<Record<Level, string>> = {
  violation: '疑似违规',
  explained: '已说明',
  undetermined: '无法判定',
  defect: '填写缺陷',
};

export interface Finding {
  /** Rule id, such as `booking/lead-time` or `data/required`. */
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly clauses: readonly ClauseId[];
  readonly ledger: LedgerKey | null;
  readonly file: string;
  readonly sheet: string;
  /** The row number that Excel shows; null for a finding on a whole sheet or file. */
  readonly row: number | null;
  /** A1 address; null where there is no cell to point at. */
  readonly cell: string | null;
  /** The record's 编号. */
  readonly record: string | null;
  /** One sentence with what was expected and what was found. */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** The reasoning step by step: which days or minutes were counted. */
  readonly because: readonly string[];
  /** What would make it lawful, where something would. */
  readonly remedy: string | null;
  /** The record's day, 部室 and persons, by which findings are filtered and counted. */
  readonly day: Day | null;
  readonly unit: string | null;
  readonly persons: readonly string[];
}

/** What a check says about a record, before it is known where the record stands. */
export interface Statement {
  /** The field to point at. */
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
  readonly because?: readonly string[];
  readonly remedy?: string | null;
}

export interface Charge {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly clauses: readonly ClauseId[];
}

/** A finding on a record, pointing at the statement's field, or at the record's first cell where the sheet has no such column. */
export function findingOn(entry: Entry, charge: Charge, statement: Statement): Finding {
  const { columns, file, sheet } = entry.source;
  const column = columns[statement.field] ?? Math.min(...Object.values(columns));
  const record = valueOf(entry, 'id');
  const unit = valueOf(entry, 'unit');
  return finding(charge, statement, {
    ledger: entry.ledger,
    file,
    sheet,
    row: entry.row,
    cell: Number.isFinite(column) ? cellAddress(entry.row, column) : null,
    record: typeof record === 'string' ? record : null,
    day: recordDay(entry),
    unit: typeof unit === 'string' ? unit : null,
    persons: personsOf(entry),
  });
}

/** A defect of a whole sheet or file, such as a missing column. */
export function findingOnSheet(
  where: { file: string; sheet: string; ledger: LedgerKey | null; row?: number; cell?: string },
  charge: Charge,
  statement: Omit<Statement, 'field'>,
): Finding {
  return finding(charge, statement, {
    ledger: where.ledger,
    file: where.file,
    sheet: where.sheet,
    row: where.row ?? null,
    cell: where.cell ?? null,
    record: null,
    day: null,
    unit: null,
    persons: [],
  });
}

type Place = Pick<
  Finding,
  'ledger' | 'file' | 'sheet' | 'row' | 'cell' | 'record' | 'day' | 'unit' | 'persons'
>;

/** Named one by one, not spread: so all findings share one hidden class, which makes them and passes over them faster. */
function finding(charge: Charge, statement: Omit<Statement, 'field'>, place: Place): Finding {
  return {
    rule: charge.rule,
    title: charge.title,
    level: charge.level,
    clauses: charge.clauses,
    ledger: place.ledger,
    file: place.file,
    sheet: place.sheet,
    row: place.row,
    cell: place.cell,
    record: place.record,
    message: sentence(charge.title, statement),
    expected: statement.expected,
    actual: statement.actual,
    because: statement.because ?? [],
    remedy: statement.remedy ?? null,
    day: place.day,
    unit: place.unit,
    persons: place.persons,
  };
}

/** The heading of a field in its ledger, for messages. */
export function headingOf(ledger: LedgerKey, field: string): string {
  return ledgerOf(ledger).fields[field]?.heading ?? field;
}

function sentence(title: string, { expected, actual }: Omit<Statement, 'field'>): string {
  return `${title}：应${expected}；实际${actual}。`;
}
