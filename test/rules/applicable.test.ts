import { expect, test } from 'vitest';
import { missingFor } from '../../rules/applicable';
import { createContext } from '../../rules/checks/context';
import { allRules } from '../../rules/checks/rules';
import { findingsBy, isBeforeRegulation, judge } from '../../rules/judge';
import { fieldKeysOf, ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import { recordsBy, type Entry, type Records } from '../../rules/records';
import { yangcheng } from '../../rules/regulation/regulation';
import { rowOf } from '../../rules/row';
import { createRandom } from '../../templates/sample/random';
import { randomRecords } from '../formulas/records';
import { offices } from '../formulas/settings';
import { calendar, NOW } from '../../templates/sample/days';

test('to pass over a rule for the cells that a row lacks hides no finding', () => {
  for (const [seed, { settings }] of offices.entries()) {
    const records = withColumns(randomRecords(createRandom(seed + 1), 60));
    const judging = { records, settings, calendar, regulation: yangcheng, now: NOW };
    const context = createContext(judging);
    const rulesOf = ({ ledger, source }: Entry) =>
      allRules.filter((rule) => rule.ledger === ledger && missingFor(rule, source.columns).length === 0);
    const entries = ledgerKeys.flatMap((ledger): readonly Entry[] => records[ledger]);
    // Each record by each rule on its own, whatever cells it holds.
    const asked = entries
      .filter((entry) => !isBeforeRegulation(entry, yangcheng))
      .flatMap((entry) => rulesOf(entry).flatMap(({ id }) => findingsBy(id, rowOf(entry, context), context)));
    const judged = judge(judging).filter(({ rule }) => !rule.startsWith('data/'));
    expect(judged.length).toBeGreaterThan(0);
    expect(judged).toEqual(asked);
  }
});

/** The records in sheets that have every column. */
function withColumns(records: Records): Records {
  return recordsBy(<K extends LedgerKey>(ledger: K) => {
    const columns = Object.fromEntries(fieldKeysOf(ledger).map((field, index) => [field, index + 1]));
    return records[ledger].map((entry: Entry<K>) => ({ ...entry, source: { ...entry.source, columns } }));
  });
}
