import { columnNumber } from '../../rules/address';
import type { Calendar } from '../../rules/calendar';
import { allRules } from '../../rules/checks';
import { defects } from '../../rules/defects';
import type { Finding } from '../../rules/findings';
import { isBeforeRegulation, judge } from '../../rules/judge';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import type { Entry, Records } from '../../rules/records';
import { articlesOf } from '../../rules/regulation/clauses';
import type { Settings } from '../../rules/settings';
import type { Moment } from '../../rules/time/moment';
import { CLEAN } from '../formulas/columns';
import { opening } from '../formulas/pieces';
import { recordsOf } from '../read/records-of';
import { fieldsOf } from './entries';

/**
 * What 核查 says of each record once its formulas are worked out, so that viewers which work nothing out show it at once.
 * @returns ledger → the texts in the order of the records
 */
export function checkTexts(
  records: Records,
  settings: Settings,
  calendar: Calendar,
  now: Moment,
): Readonly<Record<LedgerKey, readonly string[]>> {
  const placed = recordsOf(
    ledgerKeys.flatMap((key): readonly Entry[] => records[key].map(inOfficialColumns)),
  );
  const said = new Map<string, string[]>();
  for (const finding of judge(placed, settings, calendar, now)) {
    const { ledger, row, rule } = finding;
    if (ledger === null || row === null || !cellsCanTell(rule)) continue;
    const key = `${ledger} ${row}`;
    said.set(key, [...(said.get(key) ?? []), wordsOf(finding, ledger)]);
  }
  const textOf = (entry: Entry) =>
    isBeforeRegulation(entry) ? '' : (said.get(`${entry.ledger} ${entry.row}`)?.join('\n') ?? CLEAN);
  return {
    assist: placed.assist.map(textOf),
    notice: placed.notice.map(textOf),
    credential: placed.credential.map(textOf),
    booking: placed.booking.map(textOf),
    overtime: placed.overtime.map(textOf),
    timeoff: placed.timeoff.map(textOf),
  };
}

/** The record as it will stand in the workbook: a finding then points at the column of its field. */
function inOfficialColumns(entry: Entry, index: number): Entry {
  const columns = Object.fromEntries(fieldsOf(entry.ledger).map(([key], column) => [key, column + 1]));
  return { ...entry, row: index + 1, source: { ...entry.source, columns } };
}

/** All rules and most of the general defects; a few are left to the program. */
function cellsCanTell(rule: string): boolean {
  const native = defects.find(({ id }) => id === rule)?.native;
  return native === undefined || typeof native === 'function';
}

function wordsOf({ rule, level, title, clauses, cell }: Finding, ledger: LedgerKey): string {
  const column = columnNumber(/^[A-Z]+/.exec(cell ?? '')?.[0] ?? 'A');
  const heading = fieldsOf(ledger)[column - 1]?.[1].heading ?? '';
  const cited = allRules.some(({ id }) => id === rule) ? `（${articlesOf(clauses)}）` : '';
  return `${opening(level, heading)}${title}${cited}；`;
}
