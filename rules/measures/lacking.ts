import { isNotImported } from '../cell-problem';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../ledgers';
import type { Entry } from '../records';
import type { Facts } from './facts';
import type { FigureName } from './figures';
import type { SeriesName } from './series';

/** The columns without which figures and series cannot be told, by how their names begin. */
const needed: readonly (readonly [stem: string, ledger: LedgerKey, fields: readonly string[]])[] = [
  ['reply', 'booking', ['appliedAt', 'repliedAt']],
  ['assist.ontime', 'assist', ['promisedOn', 'finishedAt']],
  ['assist.late', 'assist', ['promisedOn', 'finishedAt']],
  ['assist.overdueNow', 'assist', ['promisedOn', 'finishedAt']],
  ['overtime.hours', 'overtime', ['startedAt', 'endedAt']],
  ['overtime.over1h', 'overtime', ['endedAt']],
  ['weekend.services', 'booking', ['serviceStartedAt']],
];

/**
 * The headings of the columns that a figure or series needs and that no record has: what was not written down in any row is not counted
 * as nothing. Empty where one sheet has them, and where there are no records at all.
 */
export function lackingColumns(facts: Facts, name: FigureName | SeriesName): readonly string[] {
  return ledgerKeys.flatMap((ledger) => {
    const records = facts[ledger];
    if (records.length === 0) return [];
    return needed
      .filter(([stem, of]) => of === ledger && `${name}.`.startsWith(`${stem}.`))
      .flatMap(([, , fields]) => fields)
      .filter((field) => records.every(({ entry }) => lacks(entry, field)))
      .map((field) => ledgerOf(ledger).fields[field]?.heading ?? field);
  });
}

/** Whether the sheet of a record has no such column, or the old ledger that it was imported from had none. */
function lacks({ source, problems }: Entry, field: string): boolean {
  return (
    source.columns[field] === undefined ||
    problems.some((problem) => problem.field === field && isNotImported(problem))
  );
}
