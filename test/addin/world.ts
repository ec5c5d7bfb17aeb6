import { defaultCalendar } from '../../rules/calendar';
import type { LedgerKey, Values } from '../../rules/ledgers';
import { noRecords, type Entry, type Records } from '../../rules/records';
import type { Moment } from '../../rules/time/moment';
import type { World } from '../../addin/session/judge-entry';
import type { Self } from '../../addin/parts/form/consequences';
import { allColumns } from '../../addin/session/judge-entry';
import { lawful, NOW, settings } from '../rules/scenarios/lawful';
import { yangcheng } from '../../rules/regulation/regulation';

export { NOW };

export const self: Self = { me: '王芳', myUnit: '企业服务部' };

const calendar = defaultCalendar();

/** An office with the settings of the scenarios and these records. */
export function world(records: Partial<Records> = {}, now: Moment = NOW): World {
  return { records: { ...noRecords, ...records }, settings, calendar, regulation: yangcheng, now };
}

/** The lawful record of a ledger with something changed, as it would be read from a sheet. */
export function entry<K extends LedgerKey>(ledger: K, changes: Partial<Values<K>> = {}, row = 5): Entry<K> {
  const source = {
    file: '台帐.xlsx',
    sheet: yangcheng.forms[ledger],
    headingRow: 4,
    columns: allColumns(ledger),
  };
  return { ledger, source, row, values: { ...lawful[ledger], ...changes }, problems: [] };
}

/** What a lawful booking does not hold yet when it has been applied for and nothing has been answered. */
export const applied = {
  repliedAt: null,
  reply: null,
  oneTimeNoticeAt: null,
  materialsNeeded: null,
  staff: null,
  staffArrivedAt: null,
  clientArrivedAt: null,
  outcome: '待服务',
  serviceStartedAt: null,
  serviceEndedAt: null,
  confirmedBy: null,
} as const;
