import { applicableTo } from './applicable';
import { isNotImported, type CellProblem } from './cell-problem';
import { sayProblem } from './wording/problem';
import { createContext, type Context, type Judging } from './checks/context';
import type { CompiledCase, CompiledRule } from './checks/compile';
import type { Rule } from './checks/rule';
import { compiledRules } from './checks/rules';
import type { Row } from './conditions/world';
import { cellDefectTitles, compiledDefects, type CompiledDefect } from './defects';
import { findingOn, type Finding, type Level } from './findings';
import { fieldKeysOf, ledgerKeys, ledgerOf } from './ledgers';
import type { Param } from './params';
import { isFilled } from './conditions/filled';
import { recordDay, valueOf, type Entry, type Records } from './records';
import type { Regulation } from './regulation/regulation';
import { rowOf } from './row';
import { unitOf } from './unit-of';

/**
 * Judges the records of one office against the regulation. Pure and deterministic; linear in the number of records.
 * Each record is judged by the rules and limits in force on its day ({@link recordDay}; an undated one by those of today), and not
 * at all when it is older than the regulation.
 * @returns the findings ledger by ledger, row by row
 */
export function judge(judging: Judging): readonly Finding[] {
  return judgeThese(judging.records, createContext(judging));
}

/**
 * Judges some of the records that a context was made of: a program that must stay usable meanwhile judges piece by piece.
 * @returns the findings ledger by ledger, row by row
 */
export function judgeThese(records: Records, context: Context): readonly Finding[] {
  const findings: Finding[] = [];
  for (const ledger of ledgerKeys) {
    // One for all records of the ledger: nothing keeps a row, and making 100,000 of them costs as much as judging them.
    const cells = fieldKeysOf(ledger).map((): unknown => null);
    for (const entry of records[ledger]) {
      const day = recordDay(entry);
      if (day !== null && day < context.regulation.inForceFrom) continue;
      const row = rowOf(entry, context, day, cells);
      const { rules, defects } = applicableTo(row);
      const pointedAt = addVerdicts(findings, rules, row, context);
      addDefects(findings, defects, row, context, pointedAt);
    }
  }
  return findings;
}

/** Whether a record is dated before the regulation, so that nothing judges it. */
export function isBeforeRegulation(entry: Entry, { inForceFrom }: Regulation): boolean {
  const day = recordDay(entry);
  return day !== null && day < inForceFrom;
}

/** What one rule or defect says of a record, whatever other rules say: by this a finding is judged again. */
export function findingsBy(id: string, row: Row, context: Context): readonly Finding[] {
  const { entry } = row;
  const { ledger } = entry;
  const rule = compiledRules[ledger].find(({ rule }) => rule.id === id);
  const hit = rule === undefined ? null : hitOf(rule, row, context);
  if (rule !== undefined) return hit === null ? [] : [verdict(rule, hit, row, context)];
  const found = compiledDefects[ledger].filter((each) => each.rule === id && each.holds(row));
  return [
    ...entry.problems
      .filter((problem) => problem.rule === id)
      .map((problem) => cellDefect(entry, problem, context)),
    ...found.map((defect) => defectFinding(defect, row, context)),
  ];
}

const NO_FIELDS: readonly string[] = [];

/** @returns the fields that broken clauses point at; most records have none, and cost no array */
function addVerdicts(
  findings: Finding[],
  rules: readonly CompiledRule[],
  row: Row,
  context: Context,
): readonly string[] {
  let pointedAt = NO_FIELDS;
  for (const rule of rules) {
    const hit = hitOf(rule, row, context);
    if (hit === null) continue;
    findings.push(verdict(rule, hit, row, context));
    if (hit.said.level !== 'advice') pointedAt = [...pointedAt, hit.said.field];
  }
  return pointedAt;
}

/** The first case of the rule that holds; null where none does, or where the rule cannot be judged of the record. */
function hitOf(compiled: CompiledRule, row: Row, context: Context): CompiledCase | null {
  const { entry } = row;
  if (!isInForce(compiled, entry, context)) return null;
  const { rule, decide, cases } = compiled;
  if (entry.problems.length > 0 && entry.problems.some((problem) => silences(rule, problem))) return null;
  return cases[decide(row)] ?? null;
}

/** What was not imported is as a column that is not there: some rules do without it. */
function silences({ reads, optional }: Rule, problem: CellProblem): boolean {
  const { field } = problem;
  return reads.includes(field) && !(isNotImported(problem) && optional.includes(field));
}

function isInForce({ from, to }: CompiledRule, entry: Entry, { today }: Context): boolean {
  if (from === null && to === null) return true;
  const day = recordDay(entry) ?? today;
  return (from === null || day >= from) && (to === null || day <= to);
}

function verdict(
  { rule }: CompiledRule,
  { said, ...compiled }: CompiledCase,
  row: Row,
  { regulation, settings, unit }: Context,
): Finding {
  const { entry } = row;
  const stated =
    said.level === undefined && regulation.exemptions[rule.id] !== undefined ? exception(entry) : null;
  const level: Level = stated === null ? (said.level ?? 'violation') : 'explained';
  const because = compiled.because(row);
  const params = compiled.params(row);
  return findingOn(
    entry,
    said.field,
    {
      rule: rule.id,
      level,
      clauses: said.clauses ?? rule.clauses,
      params: stated === null ? params : { ...params, exception: stated },
      says: {
        title: rule.title,
        expected: said.expected,
        actual: said.actual,
        because: stated === null ? because : [...because, '特殊情况说明：{exception}'],
        remedy: compiled.remedy(row)[0] ?? null,
      },
    },
    unitOf(entry, settings, unit),
  );
}

/** The special circumstances that a record states; null where it states none, or its ledger has no such column. */
function exception(entry: Entry): Param | null {
  const field = ledgerOf(entry.ledger).fields['exception'];
  const value = valueOf(entry, 'exception');
  return field !== undefined && typeof value === 'string' && isFilled(field, value)
    ? { type: 'text', value }
    : null;
}

/** @param pointedAt cells that a broken clause already points at: one fact, one finding */
function addDefects(
  findings: Finding[],
  defects: readonly CompiledDefect[],
  row: Row,
  context: Context,
  pointedAt: readonly string[],
): void {
  const { entry } = row;
  for (const problem of entry.problems) {
    if (!isNotImported(problem)) findings.push(cellDefect(entry, problem, context));
  }
  for (const defect of defects) {
    if (defect.holds(row) && !isSettled(entry, defect.said.field, pointedAt))
      findings.push(defectFinding(defect, row, context));
  }
}

/** Whether the cell is found fault with already. */
function isSettled(entry: Entry, field: string, pointedAt: readonly string[]): boolean {
  return pointedAt.includes(field) || entry.problems.some((problem) => problem.field === field);
}

function defectFinding(
  { rule, title, said, params }: CompiledDefect,
  row: Row,
  { settings, unit }: Context,
): Finding {
  const { entry } = row;
  const { field, level = 'defect', expected, actual, remedy = null } = said;
  return findingOn(
    entry,
    field,
    {
      rule,
      level,
      clauses: [ledgerOf(entry.ledger).clause],
      params: params(row),
      says: { title, expected, actual, because: [], remedy },
    },
    unitOf(entry, settings, unit),
  );
}

function cellDefect(entry: Entry, problem: CellProblem, { settings, unit }: Context): Finding {
  const { field, rule } = problem;
  const { clause, fields } = ledgerOf(entry.ledger);
  const { params, ...words } = sayProblem(problem, fields[field]);
  return findingOn(
    entry,
    field,
    {
      rule,
      level: 'defect',
      clauses: [clause],
      params,
      says: { title: cellDefectTitles[rule], ...words, because: [], remedy: null },
    },
    unitOf(entry, settings, unit),
  );
}
