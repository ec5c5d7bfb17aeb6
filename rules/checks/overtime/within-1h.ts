import { elapsed, minutesText, timeText } from '../../time/moment';
import { all, breaks, filled, minus, minutes, more, not } from '../../conditions/build';
import { closes, closingKnown, end } from './cells';
import { breach, rule, unknown } from '../rule';
import { closingTime, endOfService, OVERTIME_MINUTES } from './facts';

const timed = all(filled('date'), filled('startedAt'), filled('endedAt'));

export const withinHour = rule('overtime', {
  id: 'overtime/within-1h',
  clauses: ['B3'],
  title: '延时服务在下班后1小时以内',
  condition: '结束时间比规定下班时间晚60分钟以上（整60分钟不算超过）',
  excusable: true,
  reads: ['date', 'closesAt', 'startedAt', 'endedAt'],
  native: breaks(
    'endedAt',
    all(timed, closingKnown, more(minus(end, closes), minutes(OVERTIME_MINUTES))),
    all(timed, not(closingKnown)),
  ),
  check(values, { settings }) {
    const end = endOfService(values);
    if (values.date === null || values.endedAt === null || end === null) return null;
    const closes = closingTime(values, settings);
    const actual = `${end >= 24 * 60 ? '次日' : ''}${timeText(values.endedAt)}结束`;
    if (closes === null) {
      return unknown({
        field: 'endedAt',
        expected: '在规定下班时间后1小时以内结束',
        actual,
        because: ['规定下班时间没有填写，设置中也没有办公时间'],
      });
    }
    const after = elapsed(closes, end);
    if (after <= OVERTIME_MINUTES) return null;
    return breach({
      field: 'endedAt',
      expected: `不晚于${timeText(closes + OVERTIME_MINUTES)}结束，超过的写明特殊情况`,
      actual: `${actual}，下班后${minutesText(after)}`,
      because: [`规定下班时间${timeText(closes)}，加1小时为${timeText(closes + OVERTIME_MINUTES)}`],
      remedy: '确有特殊情况的，填写特殊情况说明',
    });
  },
});
