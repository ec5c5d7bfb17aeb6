import { timeText } from '../../time/moment';
import { all, any, at, atMost, breaks, empty, filled, is, minutes, not } from '../../conditions/build';
import { refused } from './cells';
import { breach, rule } from '../rule';
import { isRefused, SLOTS } from './facts';

const ALL = Object.entries(SLOTS).map(
  ([name, { opens, closes }]) => `${name}${timeText(opens)}-${timeText(closes)}`,
);

/** The time agreed lies in the slot that is ticked, or in this one while none is. */
const fits = (name: keyof typeof SLOTS) =>
  all(
    any(is('slot', name), empty('slot')),
    atMost(minutes(SLOTS[name].opens), at('arrival')),
    atMost(at('arrival'), minutes(SLOTS[name].closes)),
  );

export const slot = rule('booking', {
  id: 'booking/slot',
  clauses: ['B3'],
  title: '约定时间在规定时段内',
  condition: '约定到场时间不在上午9:00-11:30或下午3:00-5:00之内，或与预约时段不符',
  excusable: true,
  reads: ['slot', 'arrival', 'reply'],
  native: breaks('arrival', all(filled('arrival'), not(refused), not(any(fits('上午'), fits('下午'))))),
  check(values) {
    const { arrival } = values;
    if (arrival === null || isRefused(values)) return null;
    const inside = (name: keyof typeof SLOTS) =>
      arrival >= SLOTS[name].opens && arrival <= SLOTS[name].closes;
    const fits = values.slot === null ? inside('上午') || inside('下午') : inside(values.slot);
    if (fits) return null;
    return breach({
      field: 'arrival',
      expected: values.slot === null ? `在${ALL.join('或')}之内` : `在${values.slot}${span(values.slot)}之内`,
      actual: `约定${timeText(arrival)}到场`,
      because: [`规定时段：${ALL.join('、')}`],
      remedy: '改约规定时段内的时间，并使预约时段与约定到场时间一致',
    });
  },
});

function span(name: keyof typeof SLOTS): string {
  return `${timeText(SLOTS[name].opens)}-${timeText(SLOTS[name].closes)}`;
}
