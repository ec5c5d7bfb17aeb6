import { nthWorkdayAfter, seasonOn } from '../../../rules/calendar';
import type { Values } from '../../../rules/ledgers';
import { isOf, type Entry } from '../../../rules/records';
import type { Settings } from '../../../rules/settings';
import type { Day } from '../../../rules/time/day';
import { dayOfMoment } from '../../../rules/time/moment';
import type { FieldValues } from '../../host/port';
import { limitsFor, type World } from '../../session/judge-entry';
import { entryOf, filled, type Draft } from './draft';
import { rememberedIn } from './suggestions';

/** Who works at this machine, for what the pane fills in. */
export interface Self {
  readonly me: string | null;
  /** My 部室. */
  readonly myUnit: string | null;
}

/** The draft with what follows from a field just filled: contact of a known firm, promised day of an item, time of a slot. */
export function withConsequences(draft: Draft, changed: string, world: World, self: Self): Draft {
  const entry = entryOf(draft);
  const values = { ...firmContact(entry, changed, world), ...particular(entry, changed, world, self) };
  return filled(draft, values);
}

function firmContact(entry: Entry, changed: string, { records }: World): FieldValues {
  if (changed !== 'client' && changed !== 'applicant') return {};
  const values: Readonly<Record<string, unknown>> = entry.values;
  const firm = rememberedIn(records).firms.find(({ name }) => name === values[changed]);
  return firm === undefined ? {} : { contactName: firm.contactName, contactPhone: firm.contactPhone };
}

function particular(entry: Entry, changed: string, world: World, self: Self): FieldValues {
  if (isOf(entry, 'assist')) return ofAssist(entry.values, changed, world);
  if (isOf(entry, 'notice')) return ofNotice(entry.values, changed, world);
  if (isOf(entry, 'booking')) return ofBooking(entry, changed, world, self);
  if (isOf(entry, 'overtime') && changed === 'date') {
    return { closesAt: closingTimeOn(world.settings, entry.values.date) };
  }
  return {};
}

function ofAssist(values: Values<'assist'>, changed: string, world: World): FieldValues {
  if (changed === 'item' || changed === 'registeredAt') {
    const from = values.registeredAt === null ? null : dayOfMoment(values.registeredAt);
    return { promisedOn: promisedDay(world, values.item, from) };
  }
  if (changed === 'agents') {
    const agent = world.settings.staff.find(({ name }) => name === values.agents);
    return agent === undefined ? {} : { redAgent: agent.redAgent ? '是' : '否' };
  }
  return {};
}

function ofNotice(values: Values<'notice'>, changed: string, world: World): FieldValues {
  if (changed !== 'item' && changed !== 'acceptedOn') return {};
  const item = world.settings.items.find(({ name }) => name === values.item);
  return {
    promisedOn: promisedDay(world, values.item, values.acceptedOn),
    ...(item && item.materials !== '' && changed === 'item' ? { materials: item.materials } : {}),
  };
}

/** B5(一), B4(三): an answer is given at a time, and agreeing goes with the one-time notice of what to bring. */
function ofBooking(entry: Entry<'booking'>, changed: string, world: World, self: Self): FieldValues {
  const { settings, now } = world;
  const { values } = entry;
  if (changed === 'slot') {
    const slots = limitsFor(entry, world)['booking.slots'];
    return { arrival: values.slot === null ? null : slots[values.slot].opens };
  }
  if (changed !== 'reply' && changed !== 'item') return {};
  if (values.reply === '不同意')
    return { repliedAt: now, oneTimeNoticeAt: null, materialsNeeded: null, staff: null };
  if (values.reply === null)
    return { repliedAt: null, oneTimeNoticeAt: null, materialsNeeded: null, staff: null };
  const materials = settings.items.find(({ name }) => name === values.item)?.materials ?? '';
  return {
    repliedAt: now,
    oneTimeNoticeAt: now,
    staff: self.me,
    ...(materials === '' ? {} : { materialsNeeded: materials }),
  };
}

/** The last day of an item's promised workdays; null where none is promised or the calendar does not know. */
function promisedDay({ settings, calendar }: World, item: string | null, from: Day | null): Day | null {
  const workdays = settings.items.find(({ name }) => name === item)?.promisedWorkdays ?? null;
  if (workdays === null || workdays < 1 || from === null) return null;
  const answer = nthWorkdayAfter(calendar, from, workdays);
  return answer.known ? answer.value : null;
}

/** 规定下班时间 of a day by 设置. */
export function closingTimeOn({ hours }: Settings, day: Day | null): number | null {
  return hours === null || day === null ? null : (seasonOn(hours, day)?.afternoon.close ?? null);
}
