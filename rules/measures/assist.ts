import type { AssistFact, Facts } from './facts';
import {
  byMonth,
  byPerson,
  byUnit,
  counted,
  entryRows,
  figures,
  monthPoints,
  rankedPoints,
  seriesOf,
} from './parts';
import { median, share, sorted, total } from './statistics';
import type { Point } from './types';

/** Classes of workdays between promise and end, each limit included. */
const MARGINS = [
  [-6, '提前5个工作日以上'],
  [-3, '提前3–5个工作日'],
  [-1, '提前1–2个工作日'],
  [0, '当日'],
  [2, '超期1–2个工作日'],
  [5, '超期3–5个工作日'],
  [Infinity, '超期5个工作日以上'],
] as const;

/** Cases against their promises (A2(一)), and the part of the 红色代办员 (A1.2.2). */
export function assistMeasures(facts: Facts) {
  const { assist } = facts;
  const due = assist.filter((fact) => fact.promise !== null);
  const handled = assist.filter((fact) => fact.workdays !== null && fact.promised !== null);
  const rows = entryRows(handled);
  return {
    figures: figures({
      'assist.ontime': { value: ontimeShare(due), rows: entryRows(due) },
      'assist.late': counted(due.filter((fact) => fact.promise !== 'ontime')),
      'assist.overdueNow': counted(due.filter((fact) => fact.promise === 'overdue')),
      'assist.open': counted(assist.filter((fact) => fact.open)),
      'assist.workdays': { value: median(sorted(handled.map((fact) => fact.workdays ?? 0))), rows },
      'assist.promised': { value: median(sorted(handled.map((fact) => fact.promised ?? 0))), rows },
      'assist.red': { value: redShare(assist), rows: entryRows(assist) },
    }),
    series: seriesOf({
      'assist.ontime.byMonth': monthPoints(byMonth(due), ontimeShare, entryRows),
      'assist.ontime.byUnit': rankedPoints(byUnit(due), ontimeShare, entryRows),
      'assist.ontime.byPerson': rankedPoints(byPerson(facts, due), ontimeShare, entryRows),
      'assist.margin': margins(assist),
      'assist.red.byMonth': monthPoints(byMonth(assist), redShare, entryRows),
    }),
  };
}

function ontimeShare(due: readonly AssistFact[]): number | null {
  return share(
    total(due, (fact) => (fact.promise === 'ontime' ? 1 : 0)),
    due.length,
  );
}

function redShare(cases: readonly AssistFact[]): number | null {
  return share(
    total(cases, (fact) => (fact.red ? 1 : 0)),
    cases.length,
  );
}

function margins(cases: readonly AssistFact[]): readonly Point[] {
  const classes = MARGINS.map(([limit, label]) => ({
    key: String(limit),
    label,
    limit,
    facts: new Array<AssistFact>(),
  }));
  for (const fact of cases) {
    const { margin } = fact;
    if (margin !== null) classes.find(({ limit }) => margin <= limit)?.facts.push(fact);
  }
  return classes.map(({ key, label, facts }) => ({ key, label, ...counted(facts) }));
}
