import { dayText } from '../../time/day';
import { timeText } from '../../time/moment';
import { all, at, breaks, filled, less, not } from '../../conditions/build';
import { closes, closingKnown } from './cells';
import { breach, rule, unknown } from '../rule';
import { closingTime } from './facts';

export const afterClose = rule('overtime', {
  id: 'overtime/after-close',
  clauses: ['B1(二)'],
  title: '延时服务在下班之后',
  condition: '开始时间早于规定下班时间',
  reads: ['date', 'closesAt', 'startedAt'],
  native: breaks(
    'startedAt',
    all(filled('date'), filled('startedAt'), closingKnown, less(at('startedAt'), closes)),
    all(filled('date'), filled('startedAt'), not(closingKnown)),
  ),
  check(values, { settings }) {
    if (values.date === null || values.startedAt === null) return null;
    const closes = closingTime(values, settings);
    const actual = `${timeText(values.startedAt)}开始`;
    if (closes === null) {
      return unknown({
        field: 'startedAt',
        expected: '不早于规定下班时间开始',
        actual,
        because: [`${dayText(values.date)}的规定下班时间没有填写，设置中也没有办公时间`],
      });
    }
    if (values.startedAt >= closes) return null;
    return breach({
      field: 'startedAt',
      expected: `不早于规定下班时间${timeText(closes)}开始`,
      actual,
      because: [`规定下班时间：${timeText(closes)}`],
      remedy: '下班时间之前的服务不计入延时服务',
    });
  },
});
