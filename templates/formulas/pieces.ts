import { rulesByLedger, type RuleInfo } from '../../rules/checks';
import { articlesOf, type ClauseId } from '../../rules/regulation/clauses';
import { cellDefectTitles, defects } from '../../rules/defects';
import { headingOf, levelTitles, type Level } from '../../rules/findings';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { all, excused, readable } from '../../rules/conditions/build';
import type { Case, Test } from '../../rules/conditions/expr';
import { mentions } from '../../rules/conditions/walk';
import { Formulas } from './formula';
import { canBeMisread } from './readable';
import { fieldOf, type Refs } from './refs';

/** A part of what a row says of itself: a formula that gives its words, or nothing. */
export interface Piece {
  /** The fields whose cells it says to break a clause. */
  readonly blames: readonly string[];
  /** Whether it asks the clock, and so is worked out again at every change of the workbook. */
  readonly clock: boolean;
  readonly formula: (refs: Refs) => string;
}

/** `【疑似违规】答复时间：`: how a finding on a cell begins, by which conditional formats find it. */
export function opening(level: Level, heading: string): string {
  return `【${levelTitles[level]}】${heading}：`;
}

/** What each rule that cells can judge says of a row, in the order of the rules. */
export function clausePieces(ledger: LedgerKey): readonly Piece[] {
  const rules: readonly RuleInfo[] = rulesByLedger[ledger];
  return rules.map((rule) => {
    const { breach, unknown } = rule.native;
    const cases = unknown ? [...breach, unknown] : breach;
    return {
      blames: breach.map(({ field }) => field),
      clock: cases.some(({ when }) => asksClock(when)),
      formula: (refs: Refs) => clauseFormula(rule, new Formulas(ledger, refs)),
    };
  });
}

function clauseFormula(
  { ledger, title, clauses, excusable, reads, native: { breach, unknown } }: RuleInfo,
  formulas: Formulas,
): string {
  const words = (level: Level, field: string) => `"${finding(level, ledger, field, title, clauses)}"`;
  const level = (field: string) =>
    excusable && hasException(ledger)
      ? `IF(${formulas.test(excused('exception'))},${words('explained', field)},${words('violation', field)})`
      : words('violation', field);
  const otherwise = unknown
    ? `IF(${formulas.test(unknown.when)},${words('undetermined', unknown.field)},"")`
    : '""';
  const said = breach.reduceRight(
    (rest, { field, when }) => `IF(${formulas.test(when)},${level(field)},${rest})`,
    otherwise,
  );
  const guards = readableFields(ledger, reads);
  return guards.length === 0 ? said : `IF(${formulas.test(all(...guards))},${said},"")`;
}

/** When a cell that a rule reads cannot be read, its defect is reported and the rule stays silent. */
function readableFields(ledger: LedgerKey, reads: readonly string[]): readonly Test[] {
  return reads.flatMap((key) => {
    const field = ledgerOf(ledger).fields[key];
    return field !== undefined && canBeMisread(field) ? [readable(key)] : [];
  });
}

/**
 * What the general defects say of a row.
 * @param saidOf the columns in which clauses may blame a field's cell: what one blames is settled
 */
export function defectPieces(
  ledger: LedgerKey,
  saidOf: (field: string) => readonly string[],
): readonly Piece[] {
  const general = defects.flatMap(({ title, native }) =>
    typeof native === 'function'
      ? native(ledger).map((each) => defectPiece(ledger, title, each, saidOf(each.field)))
      : [],
  );
  return [...misreadPieces(ledger), ...general];
}

function defectPiece(
  ledger: LedgerKey,
  title: string,
  { field, when }: Case,
  blamedIn: readonly string[],
): Piece {
  const test = canBeMisread(fieldOf(ledger, field)) ? all(readable(field), when) : when;
  const heading = headingOf(ledger, field);
  const words = `"${opening('defect', heading)}${title}；"`;
  return {
    blames: [],
    clock: asksClock(when),
    formula: (refs) => {
      const said = `IF(${new Formulas(ledger, refs).test(test)},${words},"")`;
      const blamed = blamedIn.flatMap((column) => blames(ledger, heading, refs.cell(column)));
      return blamed.length === 0 ? said : `IF(OR(${blamed.join(',')}),"",${said})`;
    },
  };
}

/** Whether the words of the clauses name the cell as one that breaks them. */
function blames(ledger: LedgerKey, heading: string, said: string): readonly string[] {
  const levels: readonly Level[] = hasException(ledger) ? ['violation', 'explained'] : ['violation'];
  return levels.map((level) => `ISNUMBER(FIND("${opening(level, heading)}",${said}))`);
}

function misreadPieces(ledger: LedgerKey): readonly Piece[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) => {
    if (!canBeMisread(field)) return [];
    const rule = field.type === 'choice' ? 'data/list' : 'data/type';
    const words = `"${opening('defect', field.heading)}${cellDefectTitles[rule]}；"`;
    const formula = (refs: Refs) => `IF(${new Formulas(ledger, refs).test(readable(key))},"",${words})`;
    return [{ blames: [], clock: false, formula }];
  });
}

function finding(
  level: Level,
  ledger: LedgerKey,
  field: string,
  title: string,
  clauses: readonly ClauseId[],
): string {
  return `${opening(level, headingOf(ledger, field))}${title}（${articlesOf(clauses)}）；`;
}

function hasException(ledger: LedgerKey): boolean {
  return 'exception' in ledgerOf(ledger).fields;
}

/** Whether a condition depends on the clock. */
function asksClock(test: Test): boolean {
  return mentions(test, (part) => 'num' in part && (part.num === 'today' || part.num === 'now'));
}
