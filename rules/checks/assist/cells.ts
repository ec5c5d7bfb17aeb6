import { all, any, dayOf, filled, is, more, not, today } from '../../conditions/build';

/** What facts.ts says of an assist case, for cells. */
export const accepted = is('materials', '齐全规范');
export const calledOff = is('status', '已取消', '已变更');
export const finished = any(is('status', '已办结'), filled('finishedAt'));

/** See isLate(). */
export const late = all(
  filled('promisedOn'),
  any(
    all(filled('finishedAt'), more(dayOf('finishedAt'), dayOf('promisedOn'))),
    all(not(finished), not(calledOff), more(today, dayOf('promisedOn'))),
  ),
);
