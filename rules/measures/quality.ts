import { ledgerKeys, ledgerOf } from '../ledgers';
import { allFacts, type Fact, type Facts } from './facts';
import { monthsThrough, monthText } from './months';
import {
  byMonth,
  byUnit,
  counted,
  entryRows,
  figures,
  groupBy,
  monthPoints,
  rankedPoints,
  seriesOf,
} from './parts';
import type { Point } from './types';

/** How many records there are, and how many of them cannot speak: older than the regulation, undated, unreadable. */
export function recordFigures(facts: Facts) {
  const all = allFacts(facts);
  return figures({
    records: counted(all),
    'records.notJudged': counted(all.filter((fact) => !fact.judged)),
    'quality.undated': counted(all.filter((fact) => fact.day === null)),
    'quality.unreadable': counted(all.filter((fact) => fact.entry.problems.length > 0)),
  });
}

/** Records by ledger, month and 部室, and the months in which a 部室 entered nothing. */
export function recordSeries(facts: Facts) {
  const all = allFacts(facts);
  const count = (items: readonly unknown[]) => items.length;
  return seriesOf({
    'records.byLedger': byLedger(all),
    'records.byMonth': monthPoints(byMonth(all), count, entryRows),
    'records.byUnit': rankedPoints(byUnit(all), count, entryRows),
    'quality.missingMonths': missingMonths(all),
  });
}

function byLedger(all: readonly Fact[]): readonly Point[] {
  const groups = groupBy(all, (fact) => fact.entry.ledger);
  return ledgerKeys.map((key) => ({ key, label: ledgerOf(key).sheet, ...counted(groups.get(key) ?? []) }));
}

/** Opens to all records of the 部室: what is missing has no rows. */
function missingMonths(all: readonly Fact[]): readonly Point[] {
  const units = byUnit(all);
  const missingIn = (unit: string): readonly string[] => {
    const present = new Set(units.get(unit)?.flatMap((fact) => fact.month ?? []));
    return monthsThrough(present).filter((month) => !present.has(month));
  };
  return rankedPoints(units, (_, unit) => missingIn(unit).length, entryRows)
    .filter((point) => point.value !== 0)
    .map((point) => ({
      ...point,
      label: `${point.label}：${missingIn(point.key).map(monthText).join('、')}`,
    }));
}
