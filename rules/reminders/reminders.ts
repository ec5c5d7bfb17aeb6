import { createContext, type Judging } from '../checks/context';
import { isBeforeRegulation } from '../judge';
import { ledgerKeys } from '../ledgers';
import type { Entry } from '../records';
import { assistReminders } from './assist';
import { bookingReminders } from './booking';
import { calendarReminders } from './calendar';
import { lastDayAhead } from './deadline';
import { credentialReminders, noticeReminders } from './notice';
import { urgencies, type Reminder } from './types';

/**
 * What staff should do next, from the facts that the rules judge by: the most urgent first, then by deadline. Records
 * from before the regulation was in force, and cells that could not be read, remind of nothing.
 * Call again when the clock has moved on.
 */
export function reminders(judging: Judging): readonly Reminder[] {
  const { records, calendar, regulation } = judging;
  const context = createContext(judging);
  const lastAhead = lastDayAhead(calendar, context.today);
  const inForce = <E extends Entry>(entries: readonly E[]): readonly E[] =>
    entries.filter((entry) => !isBeforeRegulation(entry, regulation));
  const found = [
    ...inForce(records.booking).flatMap((entry) => bookingReminders(entry, context)),
    ...inForce(records.assist).flatMap((entry) => assistReminders(entry, context, lastAhead)),
    ...inForce(records.notice).flatMap((entry) => noticeReminders(entry, context, lastAhead)),
    ...inForce(records.credential).flatMap((entry) => credentialReminders(entry, context)),
    ...calendarReminders(records, context),
  ];
  return found.sort(byUrgency);
}

function byUrgency(a: Reminder, b: Reminder): number {
  return (
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    deadlineOf(a) - deadlineOf(b) ||
    ledgerOrder(a) - ledgerOrder(b) ||
    (a.entry?.row ?? 0) - (b.entry?.row ?? 0)
  );
}

/** What has no deadline comes after what has one. */
function deadlineOf({ at }: Reminder): number {
  return at ?? Number.MAX_SAFE_INTEGER;
}

function ledgerOrder({ entry }: Reminder): number {
  return entry === null ? ledgerKeys.length : ledgerKeys.indexOf(entry.ledger);
}
