import type { Audited } from './audit';
import * as asked from './asked';
import * as assists from './assists';
import * as authority from './authority';
import * as hours from './hours';
import * as moved from './moved';
import * as served from './served';
import * as words from './words';

/** All situations of the audit. */
export const audits: readonly Audited[] = [asked, moved, served, assists, authority, hours, words].flatMap(
  (tables) => Object.values(tables).flat(),
);
