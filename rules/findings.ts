import { cellAddress } from './address';
import { ledgerOf, type LedgerKey } from './ledgers';
import type { Params, Says } from './params';
import { personsOf, recordDay, valueOf, type Entry } from './records';
import type { ClauseId } from './regulation/clauses';
import type { Day } from './time/day';

/**
 * violation: a clause is broken. explained: so too, but the clause exempts special circumstances and the record states them.
 * undetermined: calendar, office hours or a record that was not given would tell. defect: a cell is missing, malformed or
 * contradicts another. advice: would be a breach if the unit agreed; shown beside the record, never counted.
 */
export type Level = 'violation' | 'explained' | 'undetermined' | 'defect' | 'advice';
export const levels: readonly Level[] = ['violation', 'explained', 'undetermined', 'defect', 'advice'];

/** The levels that are counted. */
export const countedLevels: readonly Level[] = ['violation', 'explained', 'undetermined', 'defect'];

/** How many findings there are of each level. */
export function countByLevel(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const counts: Record<Level, number> = { violation: 0, explained: 0, undetermined: 0, defect: 0, advice: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** How levels are worded to people: nobody is guilty by computer. */
export const levelTitles: Readonly<Record<Level, string>> = {
  violation: '疑似违规',
  explained: '已说明',
  undetermined: '无法判定',
  defect: '填写缺陷',
  advice: '提示',
};

/** What was found, as data; {@link word} makes the words. */
export interface Finding {
  /** Rule id, such as `booking/lead-time` or `data/required`. */
  readonly rule: string;
  readonly level: Level;
  /** Those whose conditions are met. */
  readonly clauses: readonly ClauseId[];
  readonly ledger: LedgerKey | null;
  readonly file: string;
  readonly sheet: string;
  /** The row number that Excel shows; null for a finding on a whole sheet or file. */
  readonly row: number | null;
  /** A1 address; null where there is no cell to point at. */
  readonly cell: string | null;
  /** The field whose cell it is. */
  readonly field: string | null;
  /** The record's 编号. */
  readonly record: string | null;
  /** The record's day, 部室 and persons, by which findings are filtered and counted. */
  readonly day: Day | null;
  readonly unit: string | null;
  readonly persons: readonly string[];
  readonly says: Says;
  readonly params: Params;
}

/** What is found of a record or sheet, before it is known where that stands. */
export interface Charge {
  readonly rule: string;
  readonly level: Level;
  readonly clauses: readonly ClauseId[];
  readonly says: Says;
  readonly params: Params;
}

/**
 * A finding on a record, pointing at a field's cell, or at the record's first cell where the sheet has no such column.
 * @param unit the 部室 that the record belongs to; the one it names when left out
 */
export function findingOn(
  entry: Entry,
  field: string,
  charge: Charge,
  unit: string | null = namedUnit(entry),
): Finding {
  const { columns, file, sheet } = entry.source;
  const column = columns[field] ?? Math.min(...Object.values(columns));
  const record = valueOf(entry, 'id');
  return finding(charge, {
    ledger: entry.ledger,
    file,
    sheet,
    row: entry.row,
    cell: Number.isFinite(column) ? cellAddress(entry.row, column) : null,
    field,
    record: typeof record === 'string' ? record : null,
    day: recordDay(entry),
    unit,
    persons: personsOf(entry),
  });
}

function namedUnit(entry: Entry): string | null {
  const unit = valueOf(entry, 'unit');
  return typeof unit === 'string' ? unit : null;
}

/** A defect of a whole sheet or file, such as a missing column. */
export function findingOnSheet(
  where: { file: string; sheet: string; ledger: LedgerKey | null; row?: number; cell?: string },
  charge: Charge,
): Finding {
  return finding(charge, {
    ledger: where.ledger,
    file: where.file,
    sheet: where.sheet,
    row: where.row ?? null,
    cell: where.cell ?? null,
    field: null,
    record: null,
    day: null,
    unit: null,
    persons: [],
  });
}

type Place = Omit<Finding, keyof Charge>;

/** Named one by one, not spread: so all findings share one hidden class, which makes them and passes over them faster. */
function finding(charge: Charge, place: Place): Finding {
  return {
    rule: charge.rule,
    level: charge.level,
    clauses: charge.clauses,
    ledger: place.ledger,
    file: place.file,
    sheet: place.sheet,
    row: place.row,
    cell: place.cell,
    field: place.field,
    record: place.record,
    day: place.day,
    unit: place.unit,
    persons: place.persons,
    says: charge.says,
    params: charge.params,
  };
}

/** The heading of a field in its ledger, for messages. */
export function headingOf(ledger: LedgerKey, field: string): string {
  return ledgerOf(ledger).fields[field]?.heading ?? field;
}
