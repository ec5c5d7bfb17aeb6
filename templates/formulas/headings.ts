import { headingOf } from '../../rules/findings';
import type { Field, LedgerKey } from '../../rules/ledgers';
import { CHECK_HEADING } from '../layout';

/** The heading of a column that works for 核查. */
export function part(name: string): string {
  return `${CHECK_HEADING}·${name}`;
}

/** TRUE for a row that is judged: not blank, and not older than the regulation. */
export const JUDGED = part('判定');
/**
 * The headings of the row's cells that cannot be read, between 、: `、申请时间、`; `、` alone for none. What is wrong in itself, and not
 * only not imported, stands there as {@link faulty} too.
 */
export const READINGS = part('读数');
export function faulty({ heading }: Pick<Field, 'heading'>): string {
  return `!${heading}`;
}

/** The headings of the row's text cells that say nothing, likewise. */
export const BLANKS = part('空栏');
/** What is left of the row's reasons, see reasons.ts. */
export const REASONS = part('理由');
/** Which stretch of 制度修订 the row's day lies in. */
export const STRETCH = part('期');
/** What is left of 授权范围, see scopes.ts. */
export const SCOPE = part('授权');
export const OPEN_SCOPE = part('概括');
/** Seconds of service; ? where a time cannot be read. */
export const SERVED_SECONDS = part('服务时长');
export const SERVED_DAY = part('服务日');
export const SERVED_FROM = part('服务起');
export const SERVED_TO = part('服务止');
/** The names of those who served elsewhere at the same time, as {@link namesColumn}. */
export const OVERLAPS = part('服务重叠');
/** Seconds of time off. */
export const LEAVE_SECONDS = part('调休时长');
/** 1 where the booking that time off rests on is not in the workbook. */
export const SOURCE_MISSING = part('来源不明');
export const ROW = part('行');

/** The column of the names of a field between 、: `、张三、李四、`. */
export function namesColumn(ledger: LedgerKey, field: string): string {
  return part(headingOf(ledger, field));
}

/** The column that says in which row of its ledger the record stands that a reference names: 1, 2, …; empty for none. */
export function positionColumn(ledger: LedgerKey, field: string): string {
  return part(headingOf(ledger, field));
}
