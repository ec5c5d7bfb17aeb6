import { allRules } from '../../rules/checks/rules';
import type { Judging } from '../../rules/checks/context';
import { defects } from '../../rules/defects';
import { headingOf, type Finding } from '../../rules/findings';
import { pushTo } from '../../rules/groups';
import { isBeforeRegulation, judge } from '../../rules/judge';
import { byLedger, ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import { articlesOf } from '../../rules/regulation/citing';
import type { Regulation } from '../../rules/regulation/regulation';
import { word } from '../../rules/wording/word';
import { CLEAN } from '../formulas/columns';
import { opening } from '../formulas/pieces';
import { recordsOf } from '../read';

/**
 * What 核查 says of each record once its formulas are worked out, so that viewers which work nothing out show it at once.
 * @returns ledger → the texts in the order of the records
 */
export function checkTexts(judging: Judging): Readonly<Record<LedgerKey, readonly string[]>> {
  const { records, regulation } = judging;
  const numbered = recordsOf(
    ledgerKeys.flatMap((key): readonly Entry[] =>
      records[key].map((entry, index): Entry => ({ ...entry, row: index + 1 })),
    ),
  );
  const said = new Map<string, string[]>();
  for (const finding of judge({ ...judging, records: numbered })) {
    const { ledger, row, rule, field } = finding;
    if (ledger === null || row === null || field === null || !cellsCanTell(rule)) continue;
    const key = `${ledger} ${row}`;
    pushTo(said, key, wordsOf(finding, headingOf(ledger, field), regulation));
  }
  const textOf = (entry: Entry) =>
    isBeforeRegulation(entry, regulation)
      ? ''
      : (said.get(`${entry.ledger} ${entry.row}`)?.join('\n') ?? CLEAN);
  return byLedger((key) => numbered[key].map(textOf));
}

/** All rules and most of the general defects; a few are left to the program. */
function cellsCanTell(rule: string): boolean {
  return (defects.find(({ id }) => id === rule)?.onlyProgram ?? null) === null;
}

function wordsOf(finding: Finding, heading: string, regulation: Regulation): string {
  const { rule, level, clauses } = finding;
  const cited = allRules.some(({ id }) => id === rule) ? `（${articlesOf(regulation, clauses)}）` : '';
  return `${opening(level, heading)}${word(finding).title}${cited}；`;
}
