import { all, any, at, atMost, empty, filled, is, not, slotEnd } from '../../conditions/build';
import type { Test } from '../../conditions/expr';
import type { SlotName } from '../../regulation/limits';
import { slotText } from '../../regulation/limits';
import { rule, type FieldsOf } from '../rule';
import { agreedOrServed, awaitsAgreement, toCome } from './terms';

type Field = FieldsOf<'booking'>;

/** The time agreed lies in the slot that is ticked, or in this one while none is. */
const fits = (name: SlotName): Test<Field> =>
  all(
    any(is('slot', name), empty('slot')),
    atMost(slotEnd(name, 'opens'), at('arrival')),
    atMost(at('arrival'), slotEnd(name, 'closes')),
  );
const outside = all(filled('arrival'), not(any(fits('上午'), fits('下午'))));

const words = {
  field: 'arrival',
  expected: '在{span}之内',
  actual: '约定{arrival}到场',
  because: ['规定时段：{booking.slots}'],
  remedy: { when: toCome, say: '改约规定时段内的时间，并使预约时段与约定到场时间一致' },
} as const;

export const slot = rule('booking', {
  id: 'booking/slot',
  clauses: ['B3'],
  title: '约定时间在规定时段内',
  condition: '同意的预约，约定到场时间不在{booking.slots}之内，或与预约时段不符；答复之前只作提示',
  params: {
    span: {
      make: ({ values, limits }) => {
        const slots = limits['booking.slots'];
        const chosen = values['slot'] === '上午' || values['slot'] === '下午' ? values['slot'] : null;
        const value =
          chosen === null
            ? `${slotText(slots, '上午')}或${slotText(slots, '下午')}`
            : slotText(slots, chosen);
        return { type: 'choice', value };
      },
    },
  },
  optional: ['slot', 'outcome', 'serviceStartedAt', 'changedBy', 'movedTo'],
  cases: [
    { ...words, when: all(agreedOrServed, outside) },
    { ...words, level: 'advice', when: all(awaitsAgreement, outside) },
  ],
});
