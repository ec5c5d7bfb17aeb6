import { headingOf } from '../../rules/findings';
import type { LedgerKey } from '../../rules/ledgers';
import { CHECK_HEADING } from '../layout';

/** The heading of a column that works for 核查. */
export function part(name: string): string {
  return `${CHECK_HEADING}·${name}`;
}

/** TRUE for a row that is judged: not blank, and not older than the regulation. */
export const JUDGED = part('判定');
/** The headings of the row's cells that cannot be read, between 、: `、申请时间、`; `、` alone for none. */
export const READINGS = part('读数');
/** TRUE where 特殊情况说明 states something. */
export const EXCEPTION = part('说明');
/** Seconds of service; ? where a time cannot be read. */
export const SERVED_SECONDS = part('服务时长');
export const SERVED_DAY = part('服务日');
/** Seconds of time off. */
export const LEAVE_SECONDS = part('调休时长');
export const ROW = part('行');

/** The column of the names of a field between 、: `、张三、李四、`. */
export function namesColumn(ledger: LedgerKey, field: string): string {
  return part(headingOf(ledger, field));
}
