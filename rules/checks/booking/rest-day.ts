import { isBookableDay, nextBookableDays } from '../../calendar';
import { dayText } from '../../time/day';
import { dayOfMoment } from '../../time/moment';
import {
  all,
  any,
  breaks,
  dayIs,
  dayOf,
  filled,
  not,
  saturdayOrSunday,
  undecided,
} from '../../conditions/build';
import { refused } from './cells';
import { breach, rule, unknown } from '../rule';
import { isRefused } from './facts';

const asked = all(filled('day'), not(refused));
const onWeekend = saturdayOrSunday(dayOf('day'));

export const restDay = rule('booking', {
  id: 'booking/rest-day',
  clauses: ['B3'],
  title: '预约服务安排在休息日',
  condition: '预约日期不是休息的周六、周日（放假期间、调休上班日、工作日都不安排）',
  reads: ['day', 'reply'],
  native: breaks(
    'day',
    all(asked, any(not(onWeekend), dayIs(dayOf('day'), 'workday', 'make-up', 'statutory', 'swapped-rest'))),
    all(asked, onWeekend, undecided(dayOf('day'))),
  ),
  check(values, { calendar }) {
    if (values.day === null || isRefused(values)) return null;
    const answer = isBookableDay(calendar, values.day);
    if (answer.known && answer.value) return null;
    const statement = {
      field: 'day',
      expected: '安排在休息的周六或周日，不含法定节假日放假和调休上班日',
      actual: dayText(values.day, true),
      because: answer.because,
    };
    if (!answer.known) return unknown(statement);
    const next =
      values.appliedAt === null ? null : nextBookableDays(calendar, dayOfMoment(values.appliedAt), 1);
    const earliest = next?.known ? next.value[0] : undefined;
    return breach({ ...statement, remedy: earliest === undefined ? null : `最早可约${dayText(earliest)}` });
  },
});
