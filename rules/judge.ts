import { isNotImported, type CellProblem } from './cell-problem';
import { sayProblem } from './wording/problem';
import { collectParams } from './checks/collect-params';
import { createContext, type Context, type Judging } from './checks/context';
import { compiledRules } from './checks/rules';
import { linesFor, type CompiledCase, type CompiledRule } from './checks/rule';
import type { Row } from './conditions/world';
import { cellDefectTitles, compiledDefects, type CompiledDefect } from './defects';
import { findingOn, type Finding, type Level } from './findings';
import { fieldKeysOf, ledgerKeys, ledgerOf, type LedgerKey } from './ledgers';
import type { Param, Params } from './params';
import { isFilled } from './conditions/filled';
import { recordDay, valueOf, type Entry, type Records, type Source } from './records';
import type { Regulation } from './regulation/regulation';
import type { Day } from './time/day';
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
      const { rules, defects } = judgedOf(entry.source, ledger);
      const row = rowOn(day, entry, context, cells);
      const pointedAt = addVerdicts(findings, rules, row, context);
      addDefects(findings, defects, row, context, pointedAt);
    }
  }
  return findings;
}

/** A record as conditions see it. */
export function rowOf(entry: Entry, context: Context): Row {
  return rowOn(recordDay(entry), entry, context, []);
}

/** @param cells to be filled */
function rowOn(day: Day | null, entry: Entry, context: Context, cells: unknown[]): Row {
  fillCells(cells, entry);
  return {
    entry,
    values: entry.values,
    cells,
    limits: context.limits(day ?? context.today),
    world: context,
  };
}

/** A record's values in the order of its ledger's fields. Most are made in that order, and then read without looking up a name. */
function fillCells(cells: unknown[], { ledger, values }: Entry): void {
  const keys = fieldKeysOf(ledger);
  const named: Readonly<Record<string, unknown>> = values;
  let index = 0;
  for (const key in named) {
    if (key !== keys[index]) break;
    cells[index] = named[key];
    index += 1;
  }
  for (; index < keys.length; index += 1) cells[index] = named[keys[index] ?? ''] ?? null;
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
  const rule = compiledRules[ledger].find((each) => each.id === id);
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
    if (hit.level !== 'advice') pointedAt = [...pointedAt, hit.field];
  }
  return pointedAt;
}

/** The first case of the rule that holds; null where none does, or where the rule cannot be judged of the record. */
function hitOf(rule: CompiledRule, row: Row, context: Context): CompiledCase | null {
  const { entry } = row;
  if (!isInForce(rule, entry, context)) return null;
  if (entry.problems.length > 0 && entry.problems.some((problem) => silences(rule, problem))) return null;
  return rule.compiled[rule.decide(row)] ?? null;
}

/** What was not imported is as a column that is not there: some rules do without it. */
function silences({ reads, optional }: CompiledRule, problem: CellProblem): boolean {
  const { field } = problem;
  return reads.includes(field) && !(isNotImported(problem) && optional.includes(field));
}

function isInForce({ from, to }: CompiledRule, entry: Entry, { today }: Context): boolean {
  if (from === null && to === null) return true;
  const day = recordDay(entry) ?? today;
  return (from === null || day >= from) && (to === null || day <= to);
}

/** What is judged of the rows of a sheet: a rule or cell without its columns would accuse for what was never asked. */
interface Judged {
  readonly rules: readonly CompiledRule[];
  readonly defects: readonly CompiledDefect[];
}

function judgedOf(source: Source, ledger: LedgerKey): Judged {
  let judged = judgedBySource.get(source);
  if (judged === undefined) {
    judged = {
      rules: compiledRules[ledger].filter((rule) => missingFor(rule, source.columns).length === 0),
      defects: compiledDefects[ledger].filter(({ field }) => source.columns[field] !== undefined),
    };
    judgedBySource.set(source, judged);
  }
  return judged;
}

const judgedBySource = new WeakMap<Source, Judged>();

/** The fields whose columns a sheet lacks, so that the rule cannot be judged of its rows. */
export function missingFor(
  { reads, optional, ledger }: Pick<CompiledRule, 'reads' | 'optional' | 'ledger'>,
  columns: Source['columns'],
): readonly string[] {
  const { fields } = ledgerOf(ledger);
  return reads.filter(
    (field) => columns[field] === undefined && !optional.includes(field) && fields[field]?.computed !== true,
  );
}

/** The fields of a ledger whose cells are judged: by a rule that cannot do without them, or because they are to be filled. */
export function judgedFields(ledger: LedgerKey): readonly string[] {
  const asked = compiledRules[ledger].flatMap((rule) => missingFor(rule, {}));
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { type, computed, required }]) =>
    type !== 'id' && computed !== true && (required !== false || asked.includes(key)) ? [key] : [],
  );
}

function verdict(
  rule: CompiledRule,
  hit: CompiledCase,
  row: Row,
  { regulation, settings, unit }: Context,
): Finding {
  const { entry } = row;
  const stated =
    hit.level === undefined && regulation.exemptions[rule.id] !== undefined ? exception(entry) : null;
  const level: Level = stated === null ? (hit.level ?? 'violation') : 'explained';
  const because = hit.because === undefined ? [] : linesFor(rule.ledger, hit.because, row);
  const params = collectParams(rule, hit.places, row);
  return findingOn(
    entry,
    hit.field,
    {
      rule: rule.id,
      level,
      clauses: hit.clauses ?? rule.clauses,
      params: stated === null ? params : { ...params, exception: stated },
      says: {
        title: rule.title,
        expected: hit.expected,
        actual: hit.actual,
        because: stated === null ? because : [...because, '特殊情况说明：{exception}'],
        remedy: hit.remedy === undefined ? null : (linesFor(rule.ledger, hit.remedy, row)[0] ?? null),
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
    if (defect.holds(row) && !isSettled(entry, defect.field, pointedAt))
      findings.push(defectFinding(defect, row, context));
  }
}

/** Whether the cell is found fault with already. */
function isSettled(entry: Entry, field: string, pointedAt: readonly string[]): boolean {
  return pointedAt.includes(field) || entry.problems.some((problem) => problem.field === field);
}

function defectFinding(defect: CompiledDefect, row: Row, { settings, unit }: Context): Finding {
  const { entry } = row;
  const params: Params = collectParams(
    { ledger: entry.ledger, params: defect.params ?? {} },
    defect.places,
    row,
  );
  return findingOn(
    entry,
    defect.field,
    {
      rule: defect.rule,
      level: defect.level ?? 'defect',
      clauses: [ledgerOf(entry.ledger).clause],
      params,
      says: {
        title: defect.title,
        expected: defect.expected,
        actual: defect.actual,
        because: [],
        remedy: typeof defect.remedy === 'string' ? defect.remedy : null,
      },
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
