import {
  all,
  any,
  atMost,
  dayOf,
  empty,
  filled,
  is,
  more,
  not,
  number,
  plus,
  possibleWorkdayFrom,
  today,
  workdayFrom,
} from '../../conditions/build';
import type { Num, Test } from '../../conditions/expr';
import type { FieldsOf } from '../rule';

/* What is said of an assist case, as conditions and numbers: by rules, measures and reminders alike. */

type Field = FieldsOf<'assist'>;
type When = Test<Field>;
type Value = Num<Field>;

export const agency: When = is('mode', '代办');
export const incomplete: When = is('materials', '不齐全不规范');
/** A1.3: materials that are 不规范不齐全 must be named once and for all; until work begins the case is not accepted. */
export const accepted: When = any(is('materials', '齐全规范'), filled('startedAt'));
/** 已变更 with 接替人员 goes on under the same promise. */
export const calledOff: When = any(is('status', '已取消'), all(is('status', '已变更'), empty('replacement')));
export const finished: When = any(is('status', '已办结'), filled('finishedAt'));
export const open: When = all(not(finished), not(calledOff));

/** The last day of the promise: a rest day ends it on the next workday (民法典第二百零三条); at the latest, whatever a missing notice says. */
export const promiseEnds: Value = workdayFrom(dayOf('promisedOn'));
/** As early as it may be. */
export const promiseMayEnd: Value = possibleWorkdayFrom(dayOf('promisedOn'));
/** 及时向服务对象说明: not later than the workday after. */
export const tellBy: Value = workdayFrom(plus(promiseEnds, number(1)));

const pastIt = (end: Value): When =>
  all(
    filled('promisedOn'),
    accepted,
    any(
      all(filled('finishedAt'), more(dayOf('finishedAt'), end)),
      all(open, empty('finishedAt'), more(today, end)),
    ),
  );
/** A2(一): not finished within the promised time. */
export const late: When = pastIt(promiseEnds);
/** Late, unless the missing notice made the days off that lie between. */
export const perhapsLate: When = pastIt(promiseMayEnd);

export const startedLate: When = all(
  filled('startedAt'),
  filled('promisedOn'),
  more(dayOf('startedAt'), promiseEnds),
);
export const neverStarted: When = empty('startedAt');

/** What A2(一) provides for: the applicant was told the reason in time. */
export const toldInTime: When = all(
  filled('overdueReason'),
  filled('overdueToldAt'),
  atMost(dayOf('overdueToldAt'), tellBy),
);
