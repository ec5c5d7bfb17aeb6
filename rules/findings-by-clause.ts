import type { Finding } from './findings';
import { groupBy } from './groups';
import { byFirstClause } from './regulation/citing';
import type { ClauseId } from './regulation/clauses';
import type { Regulation } from './regulation/regulation';

/** The findings that rest on the same clauses. */
export interface ClauseGroup {
  readonly clauses: readonly ClauseId[];
  readonly findings: readonly Finding[];
}

/** Findings by the clauses they rest on, in the order of the regulation; within a clause as they were found. */
export function groupByClause(findings: readonly Finding[], regulation: Regulation): readonly ClauseGroup[] {
  const byClause = byFirstClause(regulation);
  return [...groupBy(findings, ({ clauses }) => clauses.join(' ')).values()]
    .map((list) => ({ clauses: list[0]?.clauses ?? [], findings: list }))
    .sort((a, b) => byClause(a, b) || a.clauses.length - b.clauses.length);
}
