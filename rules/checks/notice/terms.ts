import {
  all,
  any,
  atMost,
  countOf,
  dayOf,
  filled,
  less,
  minus,
  more,
  not,
  number,
  otherDay,
  otherFilled,
  plus,
  today,
} from '../../conditions/build';
import type { Criterion, Num, Test } from '../../conditions/expr';
import type { FieldsOf } from '../rule';

/*
 * Authority under a 受理通知书: work and use of credentials are lawful from the applicant's signature, inside 有效期限, to the
 * earlier of 有效期限止 and 终止日期. Said of the notice itself, and of the notice that a record names.
 */

type Own = FieldsOf<'notice'>;

/** 有效期限 contradicts itself: verdicts on it are not to be had. */
export const reversed: Test<Own> = all(
  filled('validFrom'),
  filled('validTo'),
  less(dayOf('validTo'), dayOf('validFrom')),
);

/** A date of the notice that the row names. */
function ofNotice(field: 'signedOn' | 'validFrom' | 'validTo' | 'endedOn' | 'handedOverOn') {
  return {
    filled: otherFilled<'noticeId'>('notice', 'noticeId', field),
    day: otherDay<'noticeId'>('notice', 'noticeId', field),
  };
}

export const named = {
  signed: ofNotice('signedOn'),
  from: ofNotice('validFrom'),
  to: ofNotice('validTo'),
  ended: ofNotice('endedOn'),
  handedOver: ofNotice('handedOverOn'),
} as const;

export const namedReversed: Test<'noticeId'> = all(
  named.from.filled,
  named.to.filled,
  less(named.to.day, named.from.day),
);

type Id = 'id' | 'noticeId';

const casesWhere = <F extends Id>(id: F, ...where: readonly Criterion<F>[]): Num<F> =>
  countOf<F>('assist', { of: 'noticeId', same: id }, ...where);
const hasEnd = { of: 'finishedAt', filled: true } as const;
/** By what a case is closed besides its end; 已变更 with 接替人员 goes on. */
const closings = [
  [{ of: 'status', is: '已办结' }],
  [{ of: 'status', is: '已取消' }],
  [
    { of: 'status', is: '已变更' },
    { of: 'replacement', blank: true },
  ],
] as const;

/** The cases under a notice that are closed in any way: by their status or their time, but not twice. */
const closedCases = <F extends Id>(id: F): Num<F> =>
  closings.reduce<Num<F>>(
    (sum, closing) => plus(sum, minus(casesWhere(id, ...closing), casesWhere(id, ...closing, hasEnd))),
    casesWhere(id, hasEnd),
  );

/** There are cases under the notice, and all of them are closed. */
export const casesClosed = <F extends Id>(id: F): Test<F> =>
  all(more(casesWhere(id), number(0)), atMost(casesWhere(id), closedCases(id)));

/** A case under the notice is still open. */
export const casesOpen: Test<'id'> = more(casesWhere('id'), closedCases('id'));

/** Work under the notice is over: materials handed over, authority ended, or its cases closed. */
export const isOver: Test<Own> = any(
  filled('handedOverOn'),
  all(filled('endedOn'), less(dayOf('endedOn'), today)),
  casesClosed('id'),
);

/** The last day of the authority is known, and past, whatever contradicts itself left aside. */
export const namedEnded: Test<'noticeId'> = any(
  all(named.ended.filled, less(named.ended.day, today)),
  all(named.to.filled, not(namedReversed), less(named.to.day, today)),
);
