import { nextBookableDays } from '../../../rules/calendar';
import type { Level } from '../../../rules/findings';
import { valueOf, type Entry } from '../../../rules/records';
import { dayText } from '../../../rules/time/day';
import { dayOfMoment, timeText } from '../../../rules/time/moment';
import type { FieldValues } from '../../host/port';
import { limitsFor, type World } from '../../session/judge-entry';
import type { Self } from './consequences';
import { headOf } from './defaults';
import type { Verdict } from './verdicts';

/** Values that settle a verdict, and the button that puts them in. */
export interface Fix {
  readonly label: string;
  readonly values: FieldValues;
}

type Fixing = (entry: Entry, world: World, self: Self) => Fix | null;

const confirmed: Fixing = (_entry, { settings }, { myUnit }) => {
  const head = headOf(settings, myUnit);
  return head === null ? null : { label: `确认人填${head}`, values: { confirmedBy: head } };
};

/** The day and slot that an application of its day could be given first. */
const earliestSlot: Fixing = (entry, world) => {
  const limits = limitsFor(entry, world);
  const lead = { first: limits['booking.leadFirst'], last: limits['booking.leadLast'] };
  const applied = valueOf(entry, 'appliedAt');
  const days =
    typeof applied === 'number' ? nextBookableDays(world.calendar, dayOfMoment(applied), 1, lead) : null;
  const day = days?.known === true ? days.value[0] : undefined;
  if (day === undefined) return null;
  const slot = valueOf(entry, 'slot') === '下午' ? '下午' : '上午';
  return {
    label: `最早可约 ${dayText(day)}${slot}`,
    values: { day, slot, arrival: limits['booking.slots'][slot].opens },
  };
};

const slotOpens: Fixing = (entry, world) => {
  const slot = valueOf(entry, 'slot') === '下午' ? '下午' : '上午';
  const { opens } = limitsFor(entry, world)['booking.slots'][slot];
  return { label: `改约${slot}${timeText(opens)}`, values: { slot, arrival: opens } };
};

const closes: Fixing = (entry) => {
  const closesAt = valueOf(entry, 'closesAt');
  return typeof closesAt === 'number'
    ? { label: `从下班时间${timeText(closesAt)}起算`, values: { startedAt: closesAt } }
    : null;
};

/** The present moment in an empty cell; one that is filled was written by someone who knew when. */
function nowIn(field: string, what: string): Fixing {
  return (entry, { now }) =>
    valueOf(entry, field) === null ? { label: `${what}：现在`, values: { [field]: now } } : null;
}

/** The rules whose remedy is a value. */
const fixings: Readonly<Record<string, Fixing>> = {
  'booking/rest-day': earliestSlot,
  'booking/lead-time': earliestSlot,
  'booking/slot': slotOpens,
  'booking/reply-within-1h': nowIn('repliedAt', '答复时间'),
  'booking/one-time-notice': nowIn('oneTimeNoticeAt', '一次性告知'),
  'booking/confirmed': confirmed,
  'overtime/confirmed': confirmed,
  'overtime/after-close': closes,
  'assist/handover': nowIn('handedOverAt', '材料移交'),
  'assist/one-time-notice': nowIn('oneTimeNoticeAt', '一次性告知'),
  'assist/overdue-explained': nowIn('overdueToldAt', '向服务对象说明'),
  'credential/returned': nowIn('returnedAt', '归还'),
};

const OPEN: readonly Level[] = ['violation', 'undetermined', 'advice'];

/** The one-click remedy of a verdict; null where only people can settle it. */
export function fixFor({ finding }: Verdict, entry: Entry, world: World, self: Self): Fix | null {
  return OPEN.includes(finding.level) ? (fixings[finding.rule]?.(entry, world, self) ?? null) : null;
}
