import { reminderTitles, type Reminder, type ReminderKind } from './types';

/** A reminder of a kind, with the kind's title. */
export function remind(kind: ReminderKind, rest: Omit<Reminder, 'kind' | 'title'>): Reminder {
  return { kind, title: reminderTitles[kind], ...rest };
}
