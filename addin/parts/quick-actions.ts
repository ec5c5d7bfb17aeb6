import * as assist from '../../rules/checks/assist/facts';
import { absentAfter, bookedDay, isAgreed, isCalledOff, isRefused } from '../../rules/checks/booking/facts';
import type { Row } from '../../rules/conditions/world';
import type { Values } from '../../rules/ledgers';
import { isOf, type Entry } from '../../rules/records';
import { dayOfMoment, elapsed, type Moment } from '../../rules/time/moment';
import type { FieldValues } from '../host/port';
import { rowAmong, type World } from '../session/judge-entry';
import type { Self } from './form/consequences';
import { headOf } from './form/defaults';

/** A change of a record's state at one click. */
export interface QuickAction {
  readonly label: string;
  readonly values: FieldValues;
  /** The field a person has still to fill, so that the change waits in the form; null when it can be written at once. */
  readonly asks: string | null;
}

/** What can be done next with a record, as it stands. */
export function quickActions(entry: Entry, world: World, self: Self): readonly QuickAction[] {
  if (isOf(entry, 'booking')) return bookingActions(entry.values, rowAmong(entry, world), world, self);
  if (isOf(entry, 'assist')) return assistActions(entry.values, rowAmong(entry, world), world);
  if (isOf(entry, 'notice')) return noticeActions(entry.values, world);
  if (isOf(entry, 'credential')) return credentialActions(entry.values, world);
  return isOf(entry, 'overtime') ? confirmation(entry.values, world, self) : [];
}

function bookingActions(
  values: Values<'booking'>,
  row: Row,
  world: World,
  self: Self,
): readonly QuickAction[] {
  const open = values.outcome === null || values.outcome === '待服务' || values.outcome === '未办结';
  if (isRefused(row) || isCalledOff(row) || !open) return [];
  if (!isAgreed(row)) return replies(values, world, self);
  return [...confirmation(values, world, self), ...onTheDay(values, row, world), ...calledOff(world)];
}

/** B5(一), B4(三): agreeing goes with telling at once what to bring; refusing needs a reason. */
function replies(
  { item, staff }: Values<'booking'>,
  { now, settings }: World,
  { me }: Self,
): readonly QuickAction[] {
  const materials = settings.items.find(({ name }) => name === item)?.materials ?? '';
  const by = staff ?? me;
  return [
    {
      label: '同意并告知',
      values: {
        repliedAt: now,
        reply: '同意',
        oneTimeNoticeAt: now,
        ...(materials === '' ? {} : { materialsNeeded: materials }),
        ...(by === null ? {} : { staff: by }),
      },
      asks: materials === '' ? 'materialsNeeded' : by === null ? 'staff' : null,
    },
    { label: '不同意', values: { repliedAt: now, reply: '不同意' }, asks: 'refusalReason' },
  ];
}

/** B5(三)(五): arrivals, contact with those who have not come, and the result. */
function onTheDay(values: Values<'booking'>, row: Row, { now }: World): readonly QuickAction[] {
  const day = bookedDay(row);
  if (day === null || dayOfMoment(now) < day) return [];
  const actions: QuickAction[] = [];
  if (values.staffArrivedAt === null) actions.push(atOnce('人员到岗', { staffArrivedAt: now }));
  if (values.clientArrivedAt === null) {
    actions.push(
      atOnce('申请人到场', {
        clientArrivedAt: now,
        ...(values.serviceStartedAt === null ? { serviceStartedAt: now } : {}),
      }),
    );
    const lateFrom = absentAfter(row);
    if (lateFrom !== null && elapsed(lateFrom, now) > 0) actions.push(...contact(values, now));
    return actions;
  }
  const ended = values.serviceEndedAt === null ? { serviceEndedAt: now } : {};
  return [
    ...actions,
    {
      label: '办结',
      values: { outcome: '已办结', ...ended },
      asks: values.confirmedBy === null ? 'confirmedBy' : null,
    },
    { label: '未办结', values: { outcome: '未办结', ...ended }, asks: 'exception' },
  ];
}

/** B5(五): contact first; only who cannot come even so has given the booking up, and only a person says so. */
function contact({ contactedAt, contactResult }: Values<'booking'>, now: Moment): readonly QuickAction[] {
  if (contactedAt === null) {
    return (['可到场', '无法到场', '无人接听'] as const).map((result) =>
      atOnce(`已联系：${result}`, { contactedAt: now, contactResult: result }),
    );
  }
  return contactResult === '可到场' ? [] : [atOnce('视为放弃', { outcome: '视为放弃' })];
}

function calledOff({ now }: World): readonly QuickAction[] {
  return [
    {
      label: '申请人取消',
      values: { outcome: '已取消', changedBy: '申请人', changeToldAt: now },
      asks: 'changeReason',
    },
    {
      label: '本单位取消',
      values: { outcome: '已取消', changedBy: '本单位', changeToldAt: now },
      asks: 'changeReason',
    },
    { label: '改期', values: { outcome: '已改期', changeToldAt: now }, asks: 'changedBy' },
  ];
}

function assistActions(values: Values<'assist'>, row: Row, { now }: World): readonly QuickAction[] {
  if (assist.isCalledOff(row)) return [];
  const finished = assist.isFinished(row);
  const actions: QuickAction[] = [];
  if (values.startedAt === null && !finished) actions.push(atOnce('开始办理', { startedAt: now }));
  if (values.materials === '不齐全不规范') actions.push(atOnce('材料已补齐', { materials: '齐全规范' }));
  if (!finished) actions.push(atOnce('办结', { status: '已办结', finishedAt: now }));
  if (finished && values.handedOverAt === null) {
    actions.push(atOnce('移交材料', { handedOverAt: now }));
  }
  if (assist.isLate(row) && (values.overdueReason === null || values.overdueToldAt === null)) {
    actions.push({ label: '说明超期', values: { overdueToldAt: now }, asks: 'overdueReason' });
  }
  if (finished) return actions;
  return [
    ...actions,
    { label: '申请人取消', values: { status: '已取消', changedBy: '申请人' }, asks: 'changeReason' },
    { label: '本单位取消', values: { status: '已取消', changedBy: '本单位' }, asks: 'changeReason' },
    { label: '变更人员', values: { status: '已变更', changedBy: '本单位' }, asks: 'changeReason' },
  ];
}

function noticeActions(values: Values<'notice'>, { now }: World): readonly QuickAction[] {
  const today = dayOfMoment(now);
  const actions: QuickAction[] = [];
  if (values.signedOn === null) actions.push(atOnce('申请人已签字', { signedOn: today }));
  if (values.handedOverOn === null) {
    actions.push({
      label: '移交材料',
      values: {
        handedOverOn: today,
        ...(values.contactName === null ? {} : { receivedBy: values.contactName }),
      },
      asks: values.contactName === null ? 'receivedBy' : null,
    });
  }
  if (values.endedOn === null) actions.push(atOnce('终止授权', { endedOn: today }));
  return actions;
}

function credentialActions({ returnedAt }: Values<'credential'>, { now }: World): readonly QuickAction[] {
  return returnedAt === null ? [atOnce('归还', { returnedAt: now })] : [];
}

/** B5(二): 经确认后作好具体事宜安排. An act of its own: nobody is entered as having confirmed by another button. */
function confirmation(
  { confirmedBy, unit }: { readonly confirmedBy: string | null; readonly unit: string | null },
  { settings }: World,
  { myUnit }: Self,
): readonly QuickAction[] {
  const head = headOf(settings, unit ?? myUnit);
  return confirmedBy === null && head !== null ? [atOnce(`确认人：${head}`, { confirmedBy: head })] : [];
}

function atOnce(label: string, values: FieldValues): QuickAction {
  return { label, values, asks: null };
}
