import { officeMinutes } from '../../calendar';
import type { BookingRecord } from '../../ledgers';
import { elapsed, minutesText, momentText, type Minutes, type Moment } from '../../time/moment';
import type { Context } from '../context';
import {
  all,
  at,
  breaks,
  choose,
  filled,
  minus,
  minutes,
  more,
  not,
  now,
  optionIs,
} from '../../conditions/build';
import { withdrawn } from './cells';
import { breach, rule, unknown, type Verdict } from '../rule';
import { REPLY_MINUTES, replyDeadline, withdrawnBeforeReply } from './facts';

const BY_OFFICE_TIME = '（按办公时间计）';

const lateByTheClock = all(
  filled('appliedAt'),
  not(withdrawn),
  more(minus(choose(filled('repliedAt'), at('repliedAt'), now), at('appliedAt')), minutes(REPLY_MINUTES)),
);

export const replyWithinHour = rule('booking', {
  id: 'booking/reply-within-1h',
  clauses: ['B5(一)'],
  title: '1个小时内给予答复',
  condition: '答复时间比申请时间晚1个小时以上，或申请已超过1个小时仍未答复（60分钟整不算超过）',
  reads: ['appliedAt', 'repliedAt', 'changedBy', 'changeToldAt'],
  native: {
    ...breaks(
      'repliedAt',
      all(optionIs('replyClock', 'clock'), lateByTheClock),
      all(optionIs('replyClock', 'office'), lateByTheClock),
    ),
    left: '按办公时间计算的，超过时钟1小时即提示无法判定，由程序计算',
  },
  check(values, context) {
    const { appliedAt } = values;
    const deadline = replyDeadline(values);
    if (appliedAt === null || deadline === null || withdrawnBeforeReply(values)) return null;
    const until = values.repliedAt ?? context.now;
    const clock = elapsed(appliedAt, until);
    // Office time never exceeds clock time, so within the hour by the clock is within it either way.
    if (clock <= REPLY_MINUTES) return null;
    return context.settings.options.replyClock === 'clock'
      ? late(values, until, clock, [
          `应不迟于${momentText(deadline)}答复`,
          ...byTheClock(context, appliedAt, until, clock),
        ])
      : byOfficeTime(values, context, appliedAt, until, clock);
  },
});

function byOfficeTime(
  values: BookingRecord,
  context: Context,
  from: Moment,
  until: Moment,
  clock: Minutes,
): Verdict {
  const office = officeTime(context, from, until);
  const clockLine = `按时钟时间计${minutesText(clock)}`;
  if (office === null || !office.known) {
    return unknown({
      field: 'repliedAt',
      expected: `在申请后1个小时内${BY_OFFICE_TIME}答复`,
      actual: `${momentText(from, true)}申请，${momentText(until, true)}${values.repliedAt === null ? '仍未答复' : '答复'}`,
      because: [...(office?.because ?? ['办公时间尚未在设置中确认']), clockLine],
    });
  }
  if (office.value <= REPLY_MINUTES) return null;
  return late(values, until, office.value, [...office.because, clockLine], BY_OFFICE_TIME);
}

function late(
  { appliedAt, repliedAt }: BookingRecord,
  until: Moment,
  used: Minutes,
  because: readonly string[],
  counted = '',
): Verdict {
  const asked = appliedAt === null ? '' : momentText(appliedAt, true);
  return breach({
    field: 'repliedAt',
    expected: `在申请后1个小时内${counted}答复`,
    actual:
      repliedAt === null
        ? `${asked}申请，至${momentText(until)}已过${minutesText(used)}${counted}，没有答复时间`
        : `${asked}申请，${momentText(until)}答复，用时${minutesText(used)}${counted}`,
    because,
    remedy: repliedAt === null ? '立即答复申请人并填写答复时间；已答复的，补填实际答复时间' : null,
  });
}

/** Both ways of counting are shown where they differ. */
function byTheClock(context: Context, from: Moment, until: Moment, clock: Minutes): readonly string[] {
  const line = `按时钟时间计${minutesText(clock)}，超过60分`;
  const office = officeTime(context, from, until);
  return office?.known && office.value !== clock
    ? [line, `按办公时间计${minutesText(office.value)}`, ...office.because]
    : [line];
}

function officeTime({ calendar, settings }: Context, from: Moment, until: Moment) {
  return settings.hours === null ? null : officeMinutes(calendar, settings.hours, from, until);
}
