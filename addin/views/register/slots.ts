import { nextBookableDays } from '../../../rules/calendar';
import { bookedDay, isCalledOff, isRefused } from '../../../rules/checks/booking/facts';
import { createContext } from '../../../rules/checks/context';
import { rowOf } from '../../../rules/row';
import { SLOT_NAMES, slotText, type Limits, type SlotName } from '../../../rules/regulation/limits';
import { limitsByDay } from '../../../rules/regulation/regulation';
import { dayText, type Day } from '../../../rules/time/day';
import type { FieldValues } from '../../host/port';
import type { World } from '../../session/judge-entry';

/** One lawful slot of a booking (B3, B4), and how many have it already. */
export interface OpenSlot {
  readonly day: Day;
  readonly slot: SlotName;
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
export function openSlots(world: World, appliedOn: Day): SlotOffer {
  const limits = limitsByDay(world.regulation)(appliedOn);
  const days = allBookable(world, appliedOn, limits);
  if ('none' in days) return days;
  const taken = takenSlots(world);
  const slots = days.days.flatMap((day) =>
    SLOT_NAMES.map((slot): OpenSlot => ({
      day,
      slot,
      label: `${dayText(day)}${slotText(limits['booking.slots'], slot)}`,
      taken: taken.get(keyOf(day, slot)) ?? 0,
      values: { day, slot, arrival: limits['booking.slots'][slot].opens },
    })),
  );
  return { slots };
}

/** As many days as the calendar can tell: a notice that is missing hides the later ones only. */
function allBookable(
  { calendar }: World,
  appliedOn: Day,
  limits: Limits,
): { days: readonly Day[] } | { none: string } {
  const lead = { first: limits['booking.leadFirst'], last: limits['booking.leadLast'] };
  for (let count = MOST_DAYS; count > 0; count -= 1) {
    const answer = nextBookableDays(calendar, appliedOn, count, lead);
    if (answer.known) {
      return answer.value.length > 0 ? { days: answer.value } : { none: answer.because.join('；') };
    }
    if (count === 1) return { none: answer.because.join('；') };
  }
  return { none: '' };
}

/** How many bookings that stand each slot has. */
function takenSlots(world: World): ReadonlyMap<string, number> {
  const context = createContext(world);
  const taken = new Map<string, number>();
  for (const entry of world.records.booking) {
    const row = rowOf(entry, context);
    const day = bookedDay(row);
    if (day === null || entry.values.slot === null || isRefused(row) || isCalledOff(row)) continue;
    const key = keyOf(day, entry.values.slot);
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  return taken;
}

function keyOf(day: Day, slot: SlotName): string {
  return `${day} ${slot}`;
}
