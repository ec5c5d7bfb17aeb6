import { groupBy, type Groups } from '../groups';
import { clauseTitle } from '../regulation/citing';
import type { ClauseId } from '../regulation/clauses';
import type { Regulation } from '../regulation/regulation';
import type { Finding, Level } from '../findings';
import { word } from '../wording/word';
import { allFacts, type Fact, type Facts } from './facts';
import { monthOf } from './months';
import {
  byMonth,
  byPerson,
  byUnit,
  figures,
  findingRows,
  monthPoints,
  rankedPoints,
  seriesOf,
  type Count,
  type Counted,
  type RowsOf,
} from './parts';
import type { Point } from './types';

/** Findings by level, along rule, clause, 部室, month and person, and violations per 100 judged records. */
export function findingMeasures(facts: Facts) {
  const records = allFacts(facts);
  const violations = ofLevel(facts, 'violation');
  const explained = ofLevel(facts, 'explained');
  const undetermined = ofLevel(facts, 'undetermined');
  const defects = ofLevel(facts, 'defect');
  return {
    figures: figures({
      'findings.violation': counted(violations),
      'findings.explained': counted(explained),
      'findings.undetermined': counted(undetermined),
      'findings.defect': counted(defects),
      'findings.rate': { value: per100(violations.length, records.length), rows: findingRows(violations) },
    }),
    series: seriesOf({
      'violation.byRule': byRule(violations),
      'violation.byClause': byClause(violations, facts.regulation),
      'violation.byUnit': ranked(byUnit(violations)),
      'violation.byMonth': monthly(violations),
      'violation.byPerson': ranked(byPerson(facts, violations)),
      'violation.rateByUnit': rankedPoints(byUnit(records), ...rateOf(byUnit(violations))),
      'violation.rateByMonth': monthPoints(byMonth(records), ...rateOf(groupBy(violations, monthOfFinding))),
      'explained.byClause': byClause(explained, facts.regulation),
      'explained.byUnit': ranked(byUnit(explained)),
      'explained.byMonth': monthly(explained),
      'undetermined.byRule': byRule(undetermined),
      'defect.byRule': byRule(defects),
      'defect.byUnit': ranked(byUnit(defects)),
    }),
  };
}

function ofLevel(facts: Facts, level: Level): readonly Finding[] {
  return facts.findings.filter((finding) => finding.level === level);
}

function counted(findings: readonly Finding[]): Counted {
  return { value: findings.length, rows: findingRows(findings) };
}

function ranked(groups: Groups<Finding>): readonly Point[] {
  return rankedPoints(groups, lengthOf, findingRows);
}

function monthly(findings: readonly Finding[]): readonly Point[] {
  return monthPoints(groupBy(findings, monthOfFinding), lengthOf, findingRows);
}

function byRule(findings: readonly Finding[]): readonly Point[] {
  const titles = new Map(findings.map((finding) => [finding.rule, word(finding).title]));
  const groups = groupBy(findings, ({ rule }) => rule);
  return rankedPoints(groups, lengthOf, findingRows, (rule) => titles.get(rule) ?? rule);
}

/** A finding that rests on several clauses stands under each. */
function byClause(findings: readonly Finding[], regulation: Regulation): readonly Point[] {
  const titles = new Map<string, string>();
  const titled = (id: ClauseId) => {
    titles.set(id, clauseTitle(regulation, id));
    return id;
  };
  const groups = groupBy(findings, ({ clauses }) => clauses.map(titled));
  return rankedPoints(groups, lengthOf, findingRows, (id) => titles.get(id) ?? id);
}

/** How groups of records count and open by the violations under the same key. */
function rateOf(violations: Groups<Finding>): [Count<Fact>, RowsOf<Fact>] {
  const under = (key: string) => violations.get(key) ?? [];
  return [(records, key) => per100(under(key).length, records.length), (_, key) => findingRows(under(key))];
}

function monthOfFinding({ day }: Finding): string | null {
  return day === null ? null : monthOf(day);
}

function lengthOf(items: readonly unknown[]): number {
  return items.length;
}

function per100(violations: number, records: number): number | null {
  return records === 0 ? null : (violations / records) * 100;
}
