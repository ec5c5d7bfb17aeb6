import {
  limitInfos,
  limitNames,
  SLOT_NAMES,
  type LimitName,
  type SlotName,
} from '../../rules/regulation/limits';

/** A limit that is one number. */
export type CountedLimit = Exclude<LimitName, 'booking.slots'>;

export const countedLimits: readonly CountedLimit[] = limitNames.filter(
  (name): name is CountedLimit => name !== 'booking.slots',
);

/** One number of the limits, of which {@link amendmentColumns} keep the values of each stretch of days. */
export interface LimitNumber {
  /** The workbook's name for its values, stretch by stretch. */
  readonly name: string;
  readonly of:
    { readonly limit: CountedLimit } | { readonly slot: SlotName; readonly end: 'opens' | 'closes' };
}

export const limitNumbers: readonly LimitNumber[] = [
  ...countedLimits.map((limit) => ({ name: limitName(limit), of: { limit } })),
  ...SLOT_NAMES.flatMap((slot) =>
    (['opens', 'closes'] as const).map((end) => ({ name: slotName(slot, end), of: { slot, end } })),
  ),
];

/** The workbook's name for the values of a limit: `时限_答复时限`. Minutes, workdays or days. */
export function limitName(limit: CountedLimit): string {
  return `时限_${limitInfos[limit].title}`;
}

/** As {@link limitName}, of the values in words: `1小时`. */
export function limitTextName(limit: CountedLimit): string {
  return `时限文字_${limitInfos[limit].title}`;
}

/** As {@link limitName}, of an end of a slot in minutes since midnight. */
export function slotName(slot: SlotName, end: 'opens' | 'closes'): string {
  return `时段_${slot}${end === 'opens' ? '起' : '止'}`;
}
