import { nextBookableDays, type Calendar } from '../../../rules/calendar';
import { isChanged, isRefused, SLOTS } from '../../../rules/checks/booking/facts';
import type { Records } from '../../../rules/records';
import { dayText, type Day } from '../../../rules/time/day';
import { timeText } from '../../../rules/time/moment';
import type { FieldValues } from '../../host/port';

/** One lawful slot of a booking (B3, B4), and how many have it already. */
export interface OpenSlot {
  readonly day: Day;
  readonly slot: keyof typeof SLOTS;
  readonly label: string;
  /** Bookings of that slot that stand. */
  readonly taken: number;
  readonly values: FieldValues;
}

/** The slots that may be offered, or why there are none. */
export type SlotOffer = { readonly slots: readonly OpenSlot[] } | { readonly none: string };

/** A month of weekends at most: five workdays reach two of them, three around a holiday. */
const MOST_DAYS = 8;

/**
 * The slots an application of that day may be given: the bookable days ahead, morning and afternoon.
 * @param appliedOn the day of the application
 */
export function openSlots(calendar: Calendar, appliedOn: Day, records: Records): SlotOffer {
  const days = allBookable(calendar, appliedOn);
  if ('none' in days) return days;
  const slots = days.days.flatMap((day) =>
    (['上午', '下午'] as const).map((slot): OpenSlot => {
      const { opens, closes } = SLOTS[slot];
      return {
        day,
        slot,
        label: `${dayText(day)}${slot} ${timeText(opens)}-${timeText(closes)}`,
        taken: takenIn(records, day, slot),
        values: { day, slot, arrival: opens },
      };
    }),
  );
  return { slots };
}

/** As many days as the calendar can tell: a notice that is missing hides the later ones only. */
function allBookable(calendar: Calendar, appliedOn: Day): { days: readonly Day[] } | { none: string } {
  for (let count = MOST_DAYS; count > 0; count -= 1) {
    const answer = nextBookableDays(calendar, appliedOn, count);
    if (answer.known) {
      return answer.value.length > 0 ? { days: answer.value } : { none: answer.because.join('；') };
    }
    if (count === 1) return { none: answer.because.join('；') };
  }
  return { none: '' };
}

function takenIn({ booking }: Records, day: Day, slot: keyof typeof SLOTS): number {
  return booking.filter(
    ({ values }) => values.day === day && values.slot === slot && !isRefused(values) && !isChanged(values),
  ).length;
}
