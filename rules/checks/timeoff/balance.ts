import { dayText } from '../../time/day';
import { elapsed, minutesText } from '../../time/moment';
import {
  all,
  any,
  at,
  atMost,
  breaks,
  earned,
  filled,
  more,
  not,
  number,
  optionIs,
  taken,
  unreadEarnings,
} from '../../conditions/build';
import { breach, rule, unknown } from '../rule';

const onlyBookingsEarn = optionIs('overtimeEarnsTimeOff', '否');
const serviceUnread = more(unreadEarnings, number(0));
const overdrawn = all(
  filled('person'),
  filled('date'),
  filled('from'),
  filled('to'),
  atMost(at('from'), at('to')),
  more(taken, earned),
);

export const balance = rule('timeoff', {
  id: 'timeoff/balance',
  clauses: ['B3'],
  title: '同等时长的调休',
  condition: '到调休日期为止，累计调休分钟超过累计预约服务分钟',
  reads: ['person', 'date', 'from', 'to'],
  native: {
    ...breaks(
      'to',
      all(onlyBookingsEarn, overdrawn, not(serviceUnread)),
      all(overdrawn, any(not(onlyBookingsEarn), serviceUnread)),
    ),
    left: '延时服务计入调休的，超过预约服务时长即提示无法判定，由程序计算',
  },
  check({ person, date }, { timeOffAfter }, entry) {
    const standing = timeOffAfter(entry);
    if (standing === null || date === null) return null;
    const { earned, taken, unread } = standing;
    const excess = elapsed(earned, taken);
    if (excess <= 0) return null;
    const statement = {
      field: 'to',
      expected: `不超过预约服务的同等时长（${minutesText(earned)}）`,
      actual: `累计调休${minutesText(taken)}，多${minutesText(excess)}`,
      because: [
        `${person ?? ''}至${dayText(date, true)}累计预约服务${minutesText(earned)}（服务开始至服务结束，1比1）`,
        `至${dayText(date, true)}累计调休${minutesText(taken)}`,
      ],
    };
    if (unread.length === 0) return breach(statement);
    const records = unread.map((each) => each.values.id ?? `第${each.row}行`).join('、');
    return unknown({
      ...statement,
      because: [...statement.because, `${records}的服务起止时间读不出，未计入`],
    });
  },
});
