import { collectParams, typedParam } from './checks/collect-params';
import { typedText, wordProblem, type CellProblem } from './cell-problem';
import { createContext, type Context, type Judging } from './checks/context';
import { compiledRules } from './checks';
import { linesFor, type CompiledCase, type CompiledRule } from './checks/rule';
import type { Row } from './conditions/world';
import { cellDefectTitles, compiledDefects } from './defects';
import type { CompiledDefect } from './defects/defect';
import { findingOn, type Finding, type Level } from './findings';
import { ledgerKeys, ledgerOf } from './ledgers';
import type { Param, Params } from './params';
import { isFilled } from './conditions/filled';
import { recordDay, valueOf, type Entry, type Records, type Source } from './records';
import type { Regulation } from './regulation/regulation';

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
    const [rules, defects] = [compiledRules[ledger], compiledDefects[ledger]];
    for (const entry of records[ledger]) {
      if (isBeforeRegulation(entry, context.regulation)) continue;
      const row = rowOf(entry, context);
      const pointedAt = addVerdicts(findings, rules, row, context);
      addDefects(findings, defects, row, context, pointedAt);
    }
  }
  return findings;
}

/** A record as conditions see it. */
export function rowOf(entry: Entry, context: Context): Row {
  return {
    entry,
    values: entry.values,
    limits: context.limits(recordDay(entry) ?? context.today),
    world: context,
  };
}

/** Whether a record is dated before the regulation, so that nothing judges it. */
export function isBeforeRegulation(entry: Entry, { inForceFrom }: Regulation): boolean {
  const day = recordDay(entry);
  return day !== null && day < inForceFrom;
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
  if (!isInForce(rule, entry, context) || !hasColumns(rule, entry.source)) return null;
  if (entry.problems.some(({ field }) => rule.reads.includes(field))) return null;
  for (const each of rule.compiled) if (each.holds(row)) return each;
  return null;
}

function isInForce({ from, to }: CompiledRule, entry: Entry, { today }: Context): boolean {
  if (from === null && to === null) return true;
  const day = recordDay(entry) ?? today;
  return (from === null || day >= from) && (to === null || day <= to);
}

/** Whether the sheet has the columns without which the rule would accuse for what was never asked. */
function hasColumns(rule: CompiledRule, source: Source): boolean {
  let judged = judgedBySource.get(source);
  if (judged === undefined) judgedBySource.set(source, (judged = new Map<string, boolean>()));
  let has = judged.get(rule.id);
  if (has === undefined) judged.set(rule.id, (has = missingFor(rule, source.columns).length === 0));
  return has;
}

const judgedBySource = new WeakMap<Source, Map<string, boolean>>();

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

function verdict(rule: CompiledRule, hit: CompiledCase, row: Row, { regulation, unit }: Context): Finding {
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
    unit,
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
  const { columns } = entry.source;
  for (const problem of entry.problems) findings.push(cellDefect(entry, problem, context));
  for (const defect of defects) {
    // A column that is not there at all is reported once for the sheet.
    if (columns[defect.field] === undefined || pointedAt.includes(defect.field)) continue;
    if (entry.problems.some(({ field }) => field === defect.field)) continue;
    const holds =
      defect.holds === null
        ? typeof defect.when === 'function' && defect.when(entry, context)
        : defect.holds(row);
    if (holds) findings.push(defectFinding(defect, row, context));
  }
}

function defectFinding(defect: CompiledDefect, row: Row, { unit }: Context): Finding {
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
      level: 'defect',
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
    unit,
  );
}

function cellDefect(entry: Entry, problem: CellProblem, { unit }: Context): Finding {
  const { field, rule, typed } = problem;
  const { right, why, isPrivate } = wordProblem(problem);
  const declared = ledgerOf(entry.ledger).fields[field];
  const params: Params = {
    right: { type: 'choice', value: right },
    ...(declared !== undefined && { typed: typedParam(declared, typedText(typed)) }),
    ...(why !== null && { why: { type: 'choice', value: why } }),
  };
  const shown = isPrivate ? '含有身份证号码' : '填写“{typed}”';
  return findingOn(
    entry,
    field,
    {
      rule,
      level: 'defect',
      clauses: [ledgerOf(entry.ledger).clause],
      params,
      says: {
        title: cellDefectTitles[rule],
        expected: '{right}',
        actual: why === null ? shown : `${shown}，{why}`,
        because: [],
        remedy: null,
      },
    },
    unit,
  );
}
