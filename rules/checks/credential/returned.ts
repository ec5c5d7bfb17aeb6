import { momentText } from '../../time/moment';
import { isNoticeFinished } from '../notice/facts';
import {
  all,
  any,
  atMost,
  breaks,
  countOf,
  empty,
  exists,
  minus,
  more,
  number,
  otherDay,
  otherFilled,
  plus,
  today,
} from '../../conditions/build';
import type { Criterion } from '../../conditions/expr';
import { breach, rule } from '../rule';

const casesWhere = (...more: readonly Criterion<'noticeId'>[]) =>
  countOf('assist', { of: 'noticeId', same: 'noticeId' }, ...more);
/** Those that are done: by their status, by their time, but not twice. */
const done = minus(
  plus(casesWhere({ of: 'status', is: '已办结' }), casesWhere({ of: 'finishedAt', filled: true })),
  casesWhere({ of: 'status', is: '已办结' }, { of: 'finishedAt', filled: true }),
);
/** See isNoticeFinished(). */
const finishedNotice = any(
  otherFilled('notice', 'noticeId', 'handedOverOn'),
  all(otherFilled('notice', 'noticeId', 'endedOn'), atMost(otherDay('notice', 'noticeId', 'endedOn'), today)),
  all(more(casesWhere(), number(0)), atMost(casesWhere(), done)),
);

export const returned = rule('credential', {
  id: 'credential/returned',
  clauses: ['A1.3'],
  title: '办结后归还证件',
  condition: '受理通知书已了结（材料已移交、授权已终止或事项已办结），证件没有归还时间',
  reads: ['noticeId', 'returnedAt'],
  native: breaks('returnedAt', all(empty('returnedAt'), exists('notice', 'noticeId'), finishedNotice)),
  check({ noticeId, returnedAt, document, usedAt }, { notice, casesOf, today }) {
    const found = notice(noticeId);
    if (returnedAt !== null || found === null) return null;
    if (!isNoticeFinished(found.values, casesOf(noticeId), today)) return null;
    return breach({
      field: 'returnedAt',
      expected: '及时办理交接手续，归还证件',
      actual: `“${document ?? '证件'}”没有归还时间`,
      because: [
        `受理通知书${noticeId ?? ''}已了结`,
        ...(usedAt === null ? [] : [`使用时间：${momentText(usedAt, true)}`]),
      ],
      remedy: '归还证件并填写归还时间',
    });
  },
});
