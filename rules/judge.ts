import type { Calendar } from './calendar';
import { wordProblem } from './cell-problem';
import { createContext, IN_FORCE_FROM, isInForce, rulesByLedger, type Context, type Rule } from './checks';
import { statedException } from './checks/exception';
import { cellDefectTitles, defects } from './defects';
import { findingOn, type Finding, type Statement } from './findings';
import { ledgerOf, type LedgerKey } from './ledgers';
import { recordDay, type Entry, type Records } from './records';
import type { Settings } from './settings';
import type { Day } from './time/day';
import type { Moment } from './time/moment';

/**
 * Judges the records of one office against the regulation. Pure and deterministic; linear in the number of records.
 * Each record is judged by the rules in force on its day ({@link recordDay}; an undated one by those of today), and not
 * at all when it is older than the regulation.
 * @param now the wall clock, for deadlines that may have passed
 * @returns the findings ledger by ledger, row by row
 */
export function judge(
  records: Records,
  settings: Settings,
  calendar: Calendar,
  now: Moment,
): readonly Finding[] {
  return judgeThese(records, createContext(records, settings, calendar, now));
}

/**
 * Judges some of the records that a context was made of: a program that must stay usable meanwhile judges piece by piece.
 * @returns the findings ledger by ledger, row by row
 */
export function judgeThese(records: Records, context: Context): readonly Finding[] {
  return [
    judgeLedger(rulesByLedger.assist, records.assist, context),
    judgeLedger(rulesByLedger.notice, records.notice, context),
    judgeLedger(rulesByLedger.credential, records.credential, context),
    judgeLedger(rulesByLedger.booking, records.booking, context),
    judgeLedger(rulesByLedger.overtime, records.overtime, context),
    judgeLedger(rulesByLedger.timeoff, records.timeoff, context),
  ].flat();
}

/** Whether a record is dated before the regulation, so that nothing judges it. */
export function isBeforeRegulation(entry: Entry): boolean {
  const day = recordDay(entry);
  return day !== null && day < IN_FORCE_FROM;
}

function judgeLedger<K extends LedgerKey>(
  rules: readonly Rule<K>[],
  entries: readonly Entry<K>[],
  context: Context,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const entry of entries) {
    if (isBeforeRegulation(entry)) continue;
    const pointedAt = addVerdicts(findings, rules, entry, context);
    addDefects(findings, entry, context, pointedAt);
  }
  return findings;
}

const NO_FIELDS: readonly string[] = [];

/** @returns the fields that broken clauses point at; most records have none, and cost no array */
function addVerdicts<K extends LedgerKey>(
  findings: Finding[],
  rules: readonly Rule<K>[],
  entry: Entry<K>,
  context: Context,
): readonly string[] {
  const day = recordDay(entry) ?? context.today;
  let pointedAt = NO_FIELDS;
  for (const rule of rules) {
    if (!judges(rule, day, entry)) continue;
    const verdict = rule.check(entry.values, context, entry);
    if (verdict === null) continue;
    const { id, title, clauses } = rule;
    if ('unknown' in verdict) {
      findings.push(findingOn(entry, { rule: id, title, clauses, level: 'undetermined' }, verdict.unknown));
      continue;
    }
    pointedAt = [...pointedAt, verdict.breach.field];
    const exception = rule.excusable ? statedException(entry) : null;
    const level = exception === null ? 'violation' : 'explained';
    const statement = exception === null ? verdict.breach : explained(verdict.breach, exception);
    findings.push(findingOn(entry, { rule: id, title, clauses, level }, statement));
  }
  return pointedAt;
}

function judges<K extends LedgerKey>(rule: Rule<K>, day: Day, entry: Entry<K>): boolean {
  if (!isInForce(rule, day)) return false;
  return !entry.problems.some((problem) => rule.reads.some((field) => field === problem.field));
}

function explained(statement: Statement, exception: string): Statement {
  return { ...statement, because: [...(statement.because ?? []), `特殊情况说明：${exception}`] };
}

/** @param pointedAt cells that a broken clause already points at: one fact, one finding */
function addDefects(findings: Finding[], entry: Entry, context: Context, pointedAt: readonly string[]): void {
  const charge = { level: 'defect', clauses: [ledgerOf(entry.ledger).clause] } as const;
  for (const problem of entry.problems) {
    const { rule, field } = problem;
    const statement = { field, ...wordProblem(problem) };
    findings.push(findingOn(entry, { rule, title: cellDefectTitles[rule], ...charge }, statement));
  }
  const isSettled = (field: string) =>
    pointedAt.includes(field) || entry.problems.some((problem) => problem.field === field);
  for (const { id, title, check } of defects) {
    for (const statement of check(entry, context)) {
      if (!isSettled(statement.field)) {
        findings.push(findingOn(entry, { rule: id, title, ...charge }, statement));
      }
    }
  }
}
