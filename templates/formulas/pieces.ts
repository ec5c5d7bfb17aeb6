import { rulesByLedger } from '../../rules/checks/declared';
import type { Case, Rule } from '../../rules/checks/rule';
import { articlesOf } from '../../rules/regulation/citing';
import type { Regulation } from '../../rules/regulation/regulation';
import { cellDefectTitles } from '../../rules/defects';
import { headingOf, levelTitles, type Level } from '../../rules/findings';
import { ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import { all, any, filled, readable } from '../../rules/conditions/build';
import type { Test } from '../../rules/conditions/expr';
import { mentions } from '../../rules/conditions/walk';
import { defectsOf, type CellDefect } from './conditions';
import { Formulas } from './formula';
import { faulty, READINGS } from './headings';
import { canBeMisread, isTyped } from './readable';
import { fieldOf, type Refs } from './refs';
import { sharedColumns } from './shared';
import { titleFormula } from './titles';

/** A part of what a row says of itself: a formula that gives its words, or nothing. */
export interface Piece {
  /** The fields whose cells a broken clause may point at. */
  readonly pointsAt: readonly string[];
  /** Whether it asks the clock, and so is worked out again at every change of the workbook. */
  readonly clock: boolean;
  readonly formula: (refs: Refs) => string;
}

/** `【疑似违规】答复时间：`: how a finding on a cell begins, by which conditional formats find it. */
export function opening(level: Level, heading: string): string {
  return `【${levelTitles[level]}${OPENED}${heading}：`;
}

const OPENED = '】';

/** What each rule says of a row, but for advice, in the order of the rules. */
export function clausePieces(ledger: LedgerKey, regulation: Regulation): readonly Piece[] {
  return rulesByLedger[ledger].map((rule) => rulePiece(rule, regulation, (level) => level !== 'advice'));
}

/** What each rule advises of a row. */
export function advicePieces(ledger: LedgerKey, regulation: Regulation): readonly Piece[] {
  return rulesByLedger[ledger]
    .filter(({ cases }) => cases.some(({ level }) => level === 'advice'))
    .map((rule) => rulePiece(rule, regulation, (level) => level === 'advice'));
}

/** @param isSaid the levels at which the piece says something; at others the rule's case holds, and is said elsewhere */
function rulePiece(rule: Rule, regulation: Regulation, isSaid: (level: Level) => boolean): Piece {
  const { ledger, cases, reads, optional } = rule;
  const needed = reads.filter((field) => !optional.includes(field));
  const said = cases.filter(({ level = 'violation' }) => isSaid(level));
  const last = cases.findLastIndex((each) => said.includes(each));
  const asked = merged(rule, cases.slice(0, last + 1));
  return {
    pointsAt: said.map(({ field }) => field),
    clock: asked.some(({ when }) => asksClock(when)),
    formula: (refs) => {
      const formulas = new Formulas(ledger, refs, sharedColumns(ledger));
      const words = (each: Case) =>
        isSaid(each.level ?? 'violation') ? wordsOf(rule, each, regulation, formulas, refs) : '""';
      const chain = asked.reduceRight(
        (rest, each) => `IF(${formulas.test(each.when)},${words(each)},${rest})`,
        '""',
      );
      const guards = [
        ...readableFields(ledger, needed).map((each) => formulas.test(each)),
        ...faultyFields(ledger, optional).map((each) => `NOT(${isFaulty(each, refs)})`),
      ];
      return guards.length === 0 ? chain : `IF(AND(${guards.join(',')}),${chain},"")`;
    },
  };
}

/** Neighbouring cases of which 核查 says the same are one. */
function merged(rule: Rule, cases: readonly Case[]): readonly Case[] {
  const joined: Case[] = [];
  for (const each of cases) {
    const last = joined.at(-1);
    const isSame = last !== undefined && said(rule, last) === said(rule, each);
    if (isSame) joined[joined.length - 1] = { ...last, when: any(last.when, each.when) };
    else joined.push(each);
  }
  return joined;
}

function said(rule: Rule, { field, level, clauses = rule.clauses }: Case): string {
  return [field, level ?? '', ...clauses].join(' ');
}

/** A violation is explained where the clause knows special circumstances and the row states them. */
function wordsOf(
  rule: Rule,
  { field, level, clauses = rule.clauses }: Case,
  regulation: Regulation,
  formulas: Formulas,
  refs: Refs,
): string {
  const { ledger, id, title } = rule;
  const heading = headingOf(ledger, field);
  const excusable =
    level === undefined && regulation.exemptions[id] !== undefined && 'exception' in ledgerOf(ledger).fields;
  const titles = excusable
    ? `IF(${formulas.test(filled('exception'))},"${levelTitles.explained}","${levelTitles.violation}")`
    : `"${levelTitles[level ?? 'violation']}"`;
  const words = `"【"&${titles}&"${OPENED}${heading}："&${titleFormula(title, refs)}&"（${articlesOf(regulation, clauses)}）；"`;
  return words.replaceAll('"&"', '');
}

/** When a cell that a rule reads cannot be read, the rule stays silent; without some, not imported, it can be judged all the same. */
function readableFields(ledger: LedgerKey, reads: readonly string[]): readonly Test[] {
  return reads.flatMap((key) => {
    const field = ledgerOf(ledger).fields[key];
    return field !== undefined && canBeMisread(field) ? [readable(key)] : [];
  });
}

function faultyFields(ledger: LedgerKey, reads: readonly string[]): readonly Field[] {
  return reads.flatMap((key) => {
    const field = ledgerOf(ledger).fields[key];
    return field !== undefined && isTyped(field) && field.computed !== true ? [field] : [];
  });
}

/** Whether a cell is wrong in itself: see READINGS. */
function isFaulty(field: Field, refs: Refs): string {
  return `ISNUMBER(FIND("、${faulty(field)}、",${refs.cell(READINGS)}))`;
}

/**
 * What the general defects say of a row.
 * @param saidOf the columns in which clauses may point at a field's cell: one fact, one finding
 */
export function defectPieces(
  ledger: LedgerKey,
  saidOf: (field: string) => readonly string[],
): readonly Piece[] {
  const general = defectsOf(ledger).map((each) => defectPiece(ledger, each, saidOf(each.field)));
  return [...misreadPieces(ledger), ...general];
}

function defectPiece(
  ledger: LedgerKey,
  { title, field, level, when }: CellDefect,
  pointedAtIn: readonly string[],
): Piece {
  const test = canBeMisread(fieldOf(ledger, field)) ? all(readable(field), when) : when;
  const heading = headingOf(ledger, field);
  const words = `"${opening(level, heading)}${title}；"`;
  return {
    pointsAt: [],
    clock: asksClock(when),
    formula: (refs) => {
      const said = `IF(${new Formulas(ledger, refs, sharedColumns(ledger)).test(test)},${words},"")`;
      // At whatever level: advice stands in other columns.
      const named = pointedAtIn.map(
        (column) => `ISNUMBER(FIND("${OPENED}${heading}：",${refs.cell(column)}))`,
      );
      return named.length === 0 ? said : `IF(OR(${named.join(',')}),"",${said})`;
    },
  };
}

function misreadPieces(ledger: LedgerKey): readonly Piece[] {
  return Object.values(ledgerOf(ledger).fields).flatMap((field) => {
    if (!isTyped(field) || field.computed === true) return [];
    const rule = field.type === 'choice' ? 'data/list' : 'data/type';
    const words = `"${opening('defect', field.heading)}${cellDefectTitles[rule]}；"`;
    const formula = (refs: Refs) => `IF(${isFaulty(field, refs)},${words},"")`;
    return [{ pointsAt: [], clock: false, formula }];
  });
}

/** Whether a condition depends on the clock; limits do, by which a row without a date is judged as of today. */
function asksClock(test: Test): boolean {
  return mentions(test, (part) => 'num' in part && ['today', 'now', 'limit', 'slot'].includes(part.num));
}
