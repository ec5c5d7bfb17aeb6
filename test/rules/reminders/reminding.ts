import { yangcheng } from '../../../rules/regulation/regulation';
import type { Records } from '../../../rules/records';
import { reminders, type Reminder } from '../../../rules/reminders';
import type { Settings } from '../../../rules/settings';
import { isoMoment, type Moment } from '../../../rules/time/moment';
import { settings as lawfulSettings } from '../scenarios/lawful';
import { calendar } from '../scenarios/scenario';

/** What differs from the lawful record, and the cells that cannot be read. */
export type Row<Values> = Partial<Values> & { readonly unreadable?: readonly (keyof Values & string)[] };

export const nothing = {
  assist: [],
  notice: [],
  credential: [],
  booking: [],
  overtime: [],
  timeoff: [],
} as const;

export function remindersOf(
  records: Records,
  now: Moment,
  settings: Settings = lawfulSettings,
): readonly Reminder[] {
  return reminders({ records, settings, calendar, regulation: yangcheng, now });
}

/** `kind urgency deadline`, one per reminder. */
export function brief({ kind, urgency, at: deadline }: Reminder): string {
  return [kind, urgency, deadline === null ? 'none' : isoMoment(deadline)].join(' ');
}
