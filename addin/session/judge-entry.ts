import { createContext, type Context, type Judging } from '../../rules/checks/context';
import { rulesByLedger } from '../../rules/checks/declared';
import { linksIn, mentions, type Link } from '../../rules/conditions/walk';
import type { Test } from '../../rules/conditions/expr';
import type { Row } from '../../rules/conditions/world';
import { compiledDefects } from '../../rules/defects';
import type { Finding } from '../../rules/findings';
import { judgeThese } from '../../rules/judge';
import { byLedger, ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { isInSeries } from '../../rules/record-ids';
import { personsOf, recordDay, valueOf, type Entry } from '../../rules/records';
import type { Limits } from '../../rules/regulation/limits';
import { limitsByDay } from '../../rules/regulation/regulation';
import { rowOf } from '../../rules/row';
import { dayOfMoment } from '../../rules/time/moment';
import { recordsOf } from '../../templates/read';
import { knownAs } from './records-with';

/** What an entry is judged by. */
export type World = Pick<Judging, 'records' | 'settings' | 'calendar' | 'regulation' | 'now'>;

/**
 * Judges one record, as it stands in a form, among those already there. Only the records that can bear on it are looked
 * at, so that it answers at once however long the ledgers are.
 * @param isNew whether it is not in the workbook yet; otherwise it stands for the record with its 编号
 */
export function judgeEntry(entry: Entry, world: World, isNew: boolean): readonly Finding[] {
  return judgeThese(recordsOf([entry]), contextOf(entry, world, isNew));
}

/** A record of the workbook as conditions see it. */
export function rowAmong(entry: Entry, world: World): Row {
  return rowOf(entry, contextOf(entry, world, false));
}

/** The limits in force on the record's day; on that of an undated one, those of today. */
export function limitsFor(entry: Entry, { regulation, now }: World): Limits {
  return limitsByDay(regulation)(recordDay(entry) ?? dayOfMoment(now));
}

function contextOf(
  entry: Entry,
  // Taken by name: the session has some of them as getters, which no copy carries along.
  { records, settings, calendar, regulation, now }: World,
  isNew: boolean,
): Context {
  const known = isNew ? null : knownAs(records, entry);
  const bears = bearingOn(entry);
  const kin = firstOfSeries(entry, records);
  const relevant = ledgerKeys.flatMap((ledger) => {
    const entries: readonly Entry[] = records[ledger];
    // In its own place: of two with one 编号 the later is at fault.
    return entries.flatMap((each) => (each === known ? [entry] : bears(each) || kin.has(each) ? [each] : []));
  });
  const all = known === null ? [...relevant, entry] : relevant;
  return createContext({ records: recordsOf(all), settings, calendar, regulation, now });
}

/** The conditions of a ledger's rules and defects. */
const conditions: Readonly<Record<LedgerKey, readonly Test[]>> = byLedger((ledger) => [
  ...rulesByLedger[ledger].flatMap(({ cases }) => cases.map(({ when }) => when)),
  ...compiledDefects[ledger].flatMap(({ said }) => (typeof said.when === 'function' ? [] : [said.when])),
]);

const links: Readonly<Record<LedgerKey, readonly Link[]>> = byLedger((ledger) =>
  conditions[ledger].flatMap(linksIn),
);

/** Whether the account of persons is asked for, to which all of their records belong. */
const askForAccounts: Readonly<Record<LedgerKey, boolean>> = byLedger((ledger) =>
  conditions[ledger].some((each) => mentions(each, (part) => 'test' in part && part.test === 'overdrawn')),
);

/** Whether a record can bear on the verdict on another: it has its 编号, a condition finds it, or it is in its persons' account. */
function bearingOn(entry: Entry): (each: Entry) => boolean {
  const { ledger } = entry;
  const wanted = [{ ledger, of: 'id', same: 'id' }, ...links[ledger]]
    .map(({ same, ...link }) => ({ ...link, value: valueOf(entry, same) }))
    .filter(({ value }) => value !== null);
  const people = askForAccounts[ledger] ? personsOf(entry) : [];
  return (each) =>
    wanted.some((link) => link.ledger === each.ledger && valueOf(each, link.of) === link.value) ||
    (people.length > 0 && personsOf(each).some((name) => people.includes(name)));
}

/** For each record that the entry names, the first whose 编号 is of the same series. */
function firstOfSeries(entry: Entry, records: World['records']): ReadonlySet<Entry> {
  const first = Object.entries(ledgerOf(entry.ledger).fields).flatMap(([key, { target }]) => {
    const ledger = ledgerKeys.find((each) => each === target);
    const id = valueOf(entry, key);
    if (ledger === undefined || typeof id !== 'string') return [];
    const entries: readonly Entry[] = records[ledger];
    const found = entries.find(({ values }) => values.id !== null && isInSeries(values.id, id));
    return found === undefined ? [] : [found];
  });
  return new Set(first);
}

/** Every field of a ledger in a column of its own: what a form shows, whatever columns the sheet has. */
export function allColumns(ledger: Entry['ledger']): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.keys(ledgerOf(ledger).fields).map((key, index) => [key, index + 1]));
}
