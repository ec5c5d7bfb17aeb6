import {
  all,
  at,
  empty,
  filled,
  less,
  limit,
  minus,
  more,
  not,
  officeTime,
  officeTimeKnown,
  optionIs,
} from '../../conditions/build';
import { explainOffice, officeLength, onlyWhere } from '../reasons';
import { length, moment, rule, type Case, type FieldsOf } from '../rule';
import { replyDeadline, waitEnds, waits } from './terms';

type Field = FieldsOf<'booking'>;

const waited = minus(waitEnds, at('appliedAt'));
const byClock = all(waits, more(waited, limit('reply.minutes')));
const byOffice = all(
  byClock,
  officeTimeKnown(at('appliedAt'), waitEnds),
  more(officeTime(at('appliedAt'), waitEnds), limit('reply.minutes')),
);

const differs = all(
  officeTimeKnown(at('appliedAt'), waitEnds),
  less(officeTime(at('appliedAt'), waitEnds), waited),
);

/** The three ways in which the wait ended, or did not. */
const endings = [
  { when: filled('repliedAt'), actual: '{appliedAt}申请，{repliedAt|short}答复，用时' },
  {
    when: filled('changeToldAt'),
    actual: '{appliedAt}申请，{changeToldAt|short}取消变更，此前没有记录到答复，已过',
  },
  { when: all(empty('repliedAt'), empty('changeToldAt')), actual: '{appliedAt}申请，至{now|short}已过' },
] as const;
const unanswered = all(empty('repliedAt'), empty('changeToldAt'));

const clockCases = endings.map(({ when, actual }): Case<Field> => ({
  field: 'repliedAt',
  when: all(optionIs('replyClock', 'clock'), byClock, when),
  expected: '在申请后{reply.minutes}内答复',
  actual: `${actual}{waited}${when === endings[2].when ? '，没有记录到答复时间' : ''}`,
  because: [
    '应不迟于{deadline|short}答复',
    '按时钟时间计{waited}，超过{reply.minutes}',
    // Both ways of counting are shown where they differ.
    '按办公时间计{office}',
    '{officeCounted}',
  ],
  remedy: { when: unanswered, say: '立即答复申请人；已答复的，填写实际的答复时间' },
}));

const officeCases = endings.map(({ when, actual }): Case<Field> => ({
  field: 'repliedAt',
  when: all(optionIs('replyClock', 'office'), byOffice, when),
  expected: '在申请后{reply.minutes}内（按办公时间计）答复',
  actual: `${actual}{officeWaited}（按办公时间计）${when === endings[2].when ? '，没有记录到答复时间' : ''}`,
  because: ['{officeCounts}', '按时钟时间计{waited}'],
  remedy: { when: unanswered, say: '立即答复申请人；已答复的，填写实际的答复时间' },
}));

export const replyWithinHour = rule('booking', {
  id: 'booking/reply-within-1h',
  clauses: ['B5(一)'],
  title: '{reply.minutes}内给予答复',
  condition:
    '申请至答复（没有答复的，至取消或现在）超过{reply.minutes}（整{reply.minutes}不算超过）；已答复、已服务而没有记录答复时间的，不作未答复论',
  left: '按办公时间计算的，超过时钟时限即提示无法判定，由程序计算',
  optional: ['reply', 'outcome', 'serviceStartedAt', 'changedBy', 'changeToldAt'],
  params: {
    waited: length(waited),
    deadline: moment(replyDeadline),
    until: moment(waitEnds),
    office: onlyWhere(differs, officeLength(at('appliedAt'), waitEnds)),
    officeCounted: onlyWhere(differs, explainOffice(at('appliedAt'), waitEnds)),
    officeWaited: officeLength(at('appliedAt'), waitEnds),
    officeCounts: explainOffice(at('appliedAt'), waitEnds),
  },
  cases: [
    ...clockCases,
    ...officeCases,
    {
      field: 'repliedAt',
      level: 'undetermined',
      when: all(optionIs('replyClock', 'office'), byClock, not(officeTimeKnown(at('appliedAt'), waitEnds))),
      expected: '在申请后{reply.minutes}内（按办公时间计）答复',
      actual: '{appliedAt}申请，{until|short}为止按时钟时间计{waited}',
      because: ['{officeCounts}'],
    },
  ],
});
