import type { Calendar } from '../../rules/calendar';
import { createContext } from '../../rules/checks';
import type { Finding } from '../../rules/findings';
import { judgeThese } from '../../rules/judge';
import { ledgerOf } from '../../rules/ledgers';
import { names, personsOf, valueOf, type Entry, type Records } from '../../rules/records';
import type { Settings } from '../../rules/settings';
import type { Moment } from '../../rules/time/moment';
import { recordsOf } from '../../templates/read';
import { knownAs } from './records-with';

/** What an entry is judged by. */
export interface World {
  readonly records: Records;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly now: Moment;
}

/**
 * Judges one record, as it stands in a form, among those already there. Only the records that can bear on it are looked
 * at, so that it answers at once however long the ledgers are.
 * @param isNew whether it is not in the workbook yet; otherwise it stands for the record with its 编号
 */
export function judgeEntry(entry: Entry, world: World, isNew: boolean): readonly Finding[] {
  const { records, settings, calendar, now } = world;
  const known = isNew ? null : knownAs(records, entry);
  const own: readonly Entry[] = records[entry.ledger];
  const relevant = bearingOn(entry, { ...records, [entry.ledger]: replaced(own, known, entry) });
  const context = createContext(recordsOf(relevant), settings, calendar, now);
  return judgeThese(recordsOf([entry]), context);
}

function replaced(entries: readonly Entry[], known: Entry | null, by: Entry): readonly Entry[] {
  return known === null ? [...entries, by] : entries.map((each) => (each === known ? by : each));
}

/** The records of the same 编号, those it refers to and that refer to it, the cases of its notice, and its persons' time off. */
function bearingOn(entry: Entry, records: Records): readonly Entry[] {
  const id = valueOf(entry, 'id');
  const noticeId = entry.ledger === 'notice' ? id : valueOf(entry, 'noticeId');
  const bookingId = valueOf(entry, 'bookingId');
  const people = entry.ledger === 'timeoff' ? personsOf(entry) : [];
  const ofPeople = (cell: string | null): boolean =>
    people.length > 0 && names(cell).some((name) => people.includes(name));
  const isOwn = (each: Entry): boolean =>
    each.ledger === entry.ledger && (each === entry || (id !== null && valueOf(each, 'id') === id));
  // One record of each ledger is kept, since rules ask whether a ledger was read at all.
  const keep = <E extends Entry>(entries: readonly E[], bears: (each: E) => boolean): readonly E[] =>
    entries.filter((each, index) => index === 0 || isOwn(each) || bears(each));
  return [
    keep(records.assist, ({ values }) => noticeId !== null && values.noticeId === noticeId),
    keep(records.notice, ({ values }) => noticeId !== null && values.id === noticeId),
    keep(records.credential, () => false),
    keep(records.booking, ({ values }) => values.id === bookingId || ofPeople(values.staff)),
    keep(records.overtime, ({ values }) => ofPeople(values.staff)),
    keep(records.timeoff, ({ values }) => ofPeople(values.person)),
  ].flat();
}

/** Every field of a ledger in a column of its own: what a form shows, whatever columns the sheet has. */
export function allColumns(ledger: Entry['ledger']): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.keys(ledgerOf(ledger).fields).map((key, index) => [key, index + 1]));
}
