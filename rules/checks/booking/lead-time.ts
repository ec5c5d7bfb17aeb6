import { BOOKING_LEAD_WORKDAYS, bookingWindow, nextBookableDays, type Calendar } from '../../calendar';
import { dayText, type Day } from '../../time/day';
import { dayOfMoment } from '../../time/moment';
import {
  all,
  atMost,
  breaks,
  dayOf,
  filled,
  less,
  minus,
  not,
  number,
  undecidedWithin,
  workdays,
  worked,
} from '../../conditions/build';
import { refused } from './cells';
import { breach, rule, unknown } from '../rule';
import { isRefused } from './facts';

const asked = all(filled('appliedAt'), filled('day'), not(refused));
const undecidedDays = undecidedWithin(dayOf('day'), BOOKING_LEAD_WORKDAYS);
/** On a workday before the booked day, and not more than five workdays before it, itself counted. */
const inWindow = all(
  worked(dayOf('appliedAt')),
  less(dayOf('appliedAt'), dayOf('day')),
  atMost(workdays(dayOf('appliedAt'), minus(dayOf('day'), number(1))), number(BOOKING_LEAD_WORKDAYS)),
);

export const leadTime = rule('booking', {
  id: 'booking/lead-time',
  clauses: ['B4(一)', 'B4(二)'],
  title: '预约时间前1-5个工作日内申请',
  condition: '申请时间不在预约日期之前的第1至第5个工作日内',
  excusable: true,
  reads: ['appliedAt', 'day', 'reply'],
  native: {
    ...breaks('appliedAt', all(asked, not(undecidedDays), not(inWindow)), all(asked, undecidedDays)),
    typed: ['day'],
  },
  check(values, { calendar }) {
    if (values.appliedAt === null || values.day === null || isRefused(values)) return null;
    const applied = dayOfMoment(values.appliedAt);
    const window = bookingWindow(calendar, values.day);
    const expected = `在${dayText(values.day, true)}前1-${BOOKING_LEAD_WORKDAYS}个工作日内申请`;
    if (!window.known) {
      return unknown({
        field: 'appliedAt',
        expected,
        actual: `${dayText(applied, true)}申请`,
        because: window.because,
      });
    }
    if (window.value.includes(applied)) return null;
    return breach({
      field: 'appliedAt',
      expected: `${expected}，即${window.value.map((day) => dayText(day)).join('、')}`,
      actual: `${dayText(applied, true)}申请`,
      because: window.because,
      remedy: earliest(calendar, applied),
    });
  },
});

/** The days that this application could still be given. */
function earliest(calendar: Calendar, applied: Day): string | null {
  const days = nextBookableDays(calendar, applied, 2);
  if (!days.known || days.value.length === 0) return null;
  return `${dayText(applied)}申请的，可约${days.value.map((day) => dayText(day)).join('、')}`;
}
