import { isNotImported } from '../cell-problem';
import { groupBy, type Groups } from '../groups';
import { ledgerKeys } from '../ledgers';
import type { Regulation } from '../regulation/regulation';
import { allFacts, type Fact, type Facts } from './facts';
import { monthsText, monthsThrough } from './months';
import { byMonth, byUnit, counted, entryRows, figures, monthPoints, rankedPoints, seriesOf } from './parts';
import type { Point } from './types';

/** How many records there are, where and when, which cannot speak, and the months in which a 部室 entered nothing. */
export function recordMeasures(facts: Facts) {
  const all = allFacts(facts);
  const units = byUnit(all);
  const sizeOf = (items: readonly unknown[]) => items.length;
  return {
    figures: figures({
      records: counted(all),
      'records.notJudged': counted(all.filter((fact) => !fact.judged)),
      'quality.undated': counted(all.filter((fact) => fact.day === null)),
      'quality.unreadable': counted(
        all.filter((fact) => fact.entry.problems.some((problem) => !isNotImported(problem))),
      ),
    }),
    series: seriesOf({
      'records.byLedger': byLedger(all, facts.regulation),
      'records.byMonth': monthPoints(byMonth(all), sizeOf, entryRows),
      'records.byUnit': rankedPoints(units, sizeOf, entryRows),
      'quality.missingMonths': missingMonths(units),
    }),
  };
}

function byLedger(all: readonly Fact[], { forms }: Regulation): readonly Point[] {
  const groups = groupBy(all, (fact) => fact.entry.ledger);
  return ledgerKeys.map((key) => ({ key, label: forms[key], ...counted(groups.get(key) ?? []) }));
}

/** Opens to all records of the 部室: what is missing has no rows. */
function missingMonths(units: Groups<Fact>): readonly Point[] {
  return rankedPoints(units, () => null, entryRows).flatMap((unit) => {
    const present = new Set(units.get(unit.key)?.flatMap((fact) => fact.month ?? []));
    const missing = monthsThrough(present).filter((month) => !present.has(month));
    if (missing.length === 0) return [];
    return [{ ...unit, label: `${unit.label}：${monthsText(missing)}`, value: missing.length }];
  });
}
