import { all, any, at, empty, filled, is, more, not, now } from '../../conditions/build';
import { moment, rule, type Case, type FieldsOf } from '../rule';
import { agreed, calledOffByClient, due, isDue } from './terms';

type Field = FieldsOf<'booking'>;

const owed = all(agreed, not(calledOffByClient));
const none = all(owed, empty('oneTimeNoticeAt'));
const late = all(owed, filled('oneTimeNoticeAt'), isDue, more(at('oneTimeNoticeAt'), due));
/** B7(三) speaks of what it led to: that the approval could not be handled at the booked time. */
const couldNotBeHandled = is<Field>('outcome', '未办结');

const words = {
  field: 'oneTimeNoticeAt',
  because: ['约定时间：{due}'],
} as const;
const untold = {
  ...words,
  expected: '一次性告知应备资料',
  actual: '没有记录到一次性告知时间',
  remedy: {
    when: all(any(empty('outcome'), is('outcome', '待服务')), not(all(isDue, more(now, due)))),
    say: '一次性告知申请人应备资料，填写告知的时间',
  },
} as const satisfies Partial<Case<Field>>;
const toldLate = {
  ...words,
  expected: '在{due}之前一次性告知应备资料',
  actual: '{oneTimeNoticeAt}才告知',
} as const satisfies Partial<Case<Field>>;

export const oneTimeNotice = rule('booking', {
  id: 'booking/one-time-notice',
  clauses: ['B4(三)', 'B7(三)'],
  title: '履行一次性告知',
  condition: '同意预约而没有一次性告知时间，或一次性告知晚于约定时间；因此未办结的，同时适用第七条（三）',
  params: { due: moment(due) },
  optional: ['outcome', 'changedBy', 'movedTo', 'arrival', 'slot'],
  cases: [
    { ...untold, when: all(none, couldNotBeHandled), clauses: ['B4(三)', 'B7(三)'] },
    { ...untold, when: none, clauses: ['B4(三)'] },
    { ...toldLate, when: all(late, couldNotBeHandled), clauses: ['B4(三)', 'B7(三)'] },
    { ...toldLate, when: late, clauses: ['B4(三)'] },
  ],
});
