import type { Right } from '../../rules/cell-problem';
import { overtime, type OvertimeRecord } from '../../rules/ledgers';
import { defect, explained, violation, type Breach, type Desk, type Expected } from './breach';
import { NOW, restDays, seasonOf, workdays } from './days';
import type { Office } from './offices';
import type { Day } from '../../rules/time/day';
import { dayOfMoment } from '../../rules/time/moment';

/** A row of 延时服务 has one lawful form: begun after closing time, ended within the hour. */
export type OvertimeKind = 'service';

const REASONS = ['当即可办结', '当即可办结', '当即可办结', '服务对象要求', '工作需要', '重大项目'] as const;
const SPECIAL = '重大项目开工在即，应企业要求当日办结';

/** An after-hours service that keeps every rule, not yet numbered. */
export function lawfulOvertime({ office, clients, random }: Desk): OvertimeRecord {
  const date = random.pick(workdays);
  const closesAt = seasonOf(office.settings.hours, date).afternoon.close;
  const startedAt = closesAt + random.int(0, 10);
  const endedAt = random.chance(0.03) ? closesAt + 60 : startedAt + random.int(5, 50);
  const client = random.pick(clients);
  const charged = random.chance(0.02);
  return {
    id: null,
    date,
    unit: office.unit.name,
    staff: random.pick(office.staff).name,
    client: client.name,
    contactPhone: random.chance(0.6) ? client.phone : null,
    item: random.pick(office.items.filter((item) => !item.limitedByNetwork)).name,
    reason: random.pick(REASONS),
    closesAt,
    startedAt,
    endedAt,
    minutes: endedAt - startedAt,
    result: '已办结',
    unfinishedReason: null,
    fee: charged ? 100 : 0,
    feeBasis: charged ? '晋价费字〔2011〕1号（示例）' : null,
    confirmedBy: office.head,
    exception: null,
    remarks: null,
  };
}

/** The ways in which the sample breaks the rules of 延时服务. */
export const overtimeBreaches: readonly Breach<'overtime', OvertimeKind>[] = [
  breach([violation('overtime/workday')], (values, { office, random }) =>
    onDay(values, office, random.pick(restDays)),
  ),
  breach([violation('overtime/after-close')], (values) => starting(values, -20)),
  breach([violation('overtime/within-1h')], (values, { random }) => ending(values, random.int(61, 150)), 2),
  breach(
    [explained('overtime/within-1h')],
    (values, { random }) => explainedBy(ending(values, random.int(61, 180))),
    1,
  ),
  breach([explained('overtime/within-1h')], (values) => explainedBy(lasting(values, 19 * 60, 24 * 60 + 20))),
  breach([violation('overtime/must-finish')], (values) => ({
    ...values,
    reason: '当即可办结',
    result: '未办结',
    unfinishedReason: '系统打印故障',
  })),
  breach([violation('overtime/network-item')], (values, { office }) => ({
    ...values,
    item: office.items.find((item) => item.limitedByNetwork)?.name ?? null,
  })),
  breach([violation('overtime/free')], (values) => ({ ...values, fee: 50, feeBasis: null })),
  breach([violation('overtime/confirmed')], (values) => ({ ...values, confirmedBy: null }), 1),
  breach([defect('data/required')], (values) => ({ ...values, client: null })),
  breach([defect('data/future')], (values, { office }) => onDay(values, office, dayOfMoment(NOW) + 8)),
  unreadable('endedAt', '六点多', { form: 'time' }, { endedAt: null, minutes: null }),
  unreadable('reason', '加班', { oneOf: overtime.fields.reason.choices ?? [] }, { reason: null }),
  breach([defect('data/unit')], (values) => ({ ...values, unit: '招商科' })),
  breach([defect('data/person')], (values) => ({ ...values, staff: '田广霖' })),
];

function breach(
  expected: readonly Expected[],
  apply: Breach<'overtime', OvertimeKind>['apply'],
  times?: number,
): Breach<'overtime', OvertimeKind> {
  return { kind: 'service', expected, apply, ...(times === undefined ? {} : { times }) };
}

/** A cell with text that is no value of its field. */
function unreadable(
  field: string,
  typed: string,
  right: Right,
  emptied: Partial<OvertimeRecord>,
): Breach<'overtime', OvertimeKind> {
  const rule = 'oneOf' in right ? 'data/list' : 'data/type';
  return {
    kind: 'service',
    expected: [defect(rule)],
    problem: { rule, field, typed, refused: { reason: 'no-value' }, right },
    apply: (values) => ({ ...values, ...emptied }),
  };
}

function starting(values: OvertimeRecord, afterClose: number): OvertimeRecord {
  const startedAt = (values.closesAt ?? 0) + afterClose;
  return { ...values, startedAt, ...minutes({ ...values, startedAt }, values.endedAt ?? 0) };
}

function ending(values: OvertimeRecord, afterClose: number): OvertimeRecord {
  const endedAt = (values.closesAt ?? 0) + afterClose;
  return { ...values, endedAt, ...minutes(values, endedAt) };
}

/** Past midnight. @param from, to counted from the midnight that began the day */
function lasting(values: OvertimeRecord, from: number, to: number): OvertimeRecord {
  return {
    ...values,
    startedAt: from,
    endedAt: to % (24 * 60),
    ...minutes({ ...values, startedAt: from }, to),
  };
}

/** The same service on another day, after its own closing time. */
function onDay(values: OvertimeRecord, { settings }: Office, date: Day): OvertimeRecord {
  const closesAt = seasonOf(settings.hours, date).afternoon.close;
  const shift = closesAt - (values.closesAt ?? closesAt);
  const moved = (at: number | null) => (at === null ? null : at + shift);
  return { ...values, date, closesAt, startedAt: moved(values.startedAt), endedAt: moved(values.endedAt) };
}

function explainedBy(values: OvertimeRecord): OvertimeRecord {
  return { ...values, exception: SPECIAL };
}

/** 延时分钟 as the sheet computes it. @param endedAt counted from the midnight that began the day */
function minutes({ startedAt }: OvertimeRecord, endedAt: number): Pick<OvertimeRecord, 'minutes'> {
  return { minutes: endedAt - (startedAt ?? 0) };
}
