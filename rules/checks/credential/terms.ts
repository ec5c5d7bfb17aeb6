import { all, any, exists } from '../../conditions/build';
import type { Test } from '../../conditions/expr';
import { casesClosed, named, namedEnded } from '../notice/terms';
import type { FieldsOf } from '../rule';

/** A1.3, 授权: when authority has ended or the case is closed in whatever way, credentials are to be returned. */
export const toBeReturned: Test<FieldsOf<'credential'>> = all(
  exists('notice', 'noticeId'),
  any(named.handedOver.filled, namedEnded, casesClosed('noticeId')),
);
