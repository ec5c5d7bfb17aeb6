import { urgencies, type Reminder, type Urgency } from '../../../rules/reminders';

/** How the urgencies are called above their reminders. */
const urgencyTitles: Readonly<Record<Urgency, string>> = { now: '立即', today: '今天', soon: '近期' };

export interface ReminderGroup {
  readonly urgency: Urgency;
  readonly title: string;
  readonly reminders: readonly Reminder[];
}

/** Reminders by urgency, each group in the order given; groups without any are left out. */
export function groupsOf(reminders: readonly Reminder[]): readonly ReminderGroup[] {
  return urgencies
    .map((urgency) => ({
      urgency,
      title: urgencyTitles[urgency],
      reminders: reminders.filter((each) => each.urgency === urgency),
    }))
    .filter((group) => group.reminders.length > 0);
}
