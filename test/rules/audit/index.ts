import type { Audited } from './audit';
import * as assists from './assists';
import * as authority from './authority';
import * as bookings from './bookings';
import * as hours from './hours';
import * as words from './words';

/** All situations of the audit. */
export const audits: readonly Audited[] = [bookings, assists, authority, hours, words].flatMap((tables) =>
  Object.values(tables).flat(),
);
