import { elapsed, momentText } from '../../time/moment';
import { all, any, at, breaks, empty, more } from '../../conditions/build';
import { agreed, due, isDue } from './cells';
import { breach, rule } from '../rule';
import { appointment, isAgreed } from './facts';

export const oneTimeNotice = rule('booking', {
  id: 'booking/one-time-notice',
  clauses: ['B4(三)', 'B7(三)'],
  title: '履行一次性告知',
  condition: '同意预约而没有一次性告知时间，或一次性告知晚于约定时间',
  reads: ['reply', 'oneTimeNoticeAt', 'day', 'slot', 'arrival'],
  native: breaks(
    'oneTimeNoticeAt',
    all(agreed, any(empty('oneTimeNoticeAt'), all(isDue, more(at('oneTimeNoticeAt'), due)))),
  ),
  check(values) {
    if (!isAgreed(values)) return null;
    const due = appointment(values);
    const told = values.oneTimeNoticeAt;
    if (told !== null && (due === null || elapsed(due, told) <= 0)) return null;
    return breach({
      field: 'oneTimeNoticeAt',
      expected:
        due === null ? '在约定时间之前一次性告知应备资料' : `在${momentText(due)}之前一次性告知应备资料`,
      actual: told === null ? '没有一次性告知时间' : `${momentText(told)}才告知`,
      because: due === null ? [] : [`约定时间：${momentText(due)}`],
      remedy: told === null ? '一次性告知申请人应备资料，并填写告知时间' : null,
    });
  },
});
