import { dayText } from '../../time/day';
import { minutesText } from '../../time/moment';
import { breach, rule } from '../rule';

export const balance = rule('timeoff', {
  id: 'timeoff/balance',
  clauses: ['B3'],
  title: '同等时长的调休',
  condition: '到调休日期为止，累计调休分钟超过累计预约服务分钟',
  reads: ['person', 'date', 'from', 'to'],
  check({ person, date }, { timeOff }, entry) {
    const standing = timeOff.standingAfter(entry);
    if (standing === null || date === null || standing.taken <= standing.earned) return null;
    return breach({
      field: 'to',
      expected: `不超过预约服务的同等时长（${minutesText(standing.earned)}）`,
      actual: `累计调休${minutesText(standing.taken)}，多${minutesText(standing.taken - standing.earned)}`,
      because: [
        `${person ?? ''}至${dayText(date, true)}累计预约服务${minutesText(standing.earned)}（服务开始至服务结束，1比1）`,
        `至${dayText(date, true)}累计调休${minutesText(standing.taken)}`,
      ],
    });
  },
});
