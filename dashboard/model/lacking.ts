import { isNotImported } from '../../rules/cell-problem';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { Facts, FigureName } from '../../rules/measures';
import type { Entry } from '../../rules/records';

/** The columns without which a figure cannot be told. */
const needed: Readonly<Partial<Record<FigureName, Readonly<Partial<Record<LedgerKey, readonly string[]>>>>>> =
  {
    'reply.within1h': { booking: ['appliedAt', 'repliedAt'] },
    'reply.median': { booking: ['appliedAt', 'repliedAt'] },
    'reply.p90': { booking: ['appliedAt', 'repliedAt'] },
    'assist.ontime': { assist: ['promisedOn', 'finishedAt'] },
    'overtime.hours': { overtime: ['startedAt', 'endedAt'] },
    'weekend.services': { booking: ['serviceStartedAt'] },
  };

/**
 * The headings of the columns that a figure needs and that no record read has: what was not written down in any row is not counted as
 * nothing. Empty where one sheet has them, and where there are no records at all.
 */
export function lackingColumns(facts: Facts, name: FigureName): readonly string[] {
  return ledgerKeys.flatMap((ledger) => {
    const records = facts[ledger];
    if (records.length === 0) return [];
    return (needed[name]?.[ledger] ?? [])
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
