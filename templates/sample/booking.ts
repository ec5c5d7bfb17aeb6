import type { BookingRecord } from '../../rules/ledgers';
import type { Day } from '../../rules/time/day';
import { momentAt, type Moment, type TimeOfDay } from '../../rules/time/moment';
import type { Desk } from './breach';
import { bookable, bookableDays, NOW, officeMoment, TODAY, windowOf } from './days';

/** How a booking may lawfully go. */
export type BookingKind =
  'served' | 'refused' | 'withdrawn' | 'cancelled' | 'moved' | 'abandoned' | 'pending';

/** When a booking was asked for, and for which day. */
interface BookingTime {
  readonly appliedAt: Moment;
  readonly day: Day;
}

/** Of a hundred bookings; the pending ones are those of the coming weekend. */
const KINDS: readonly (readonly [BookingKind, number])[] = [
  ['served', 84],
  ['refused', 5],
  ['withdrawn', 4],
  ['cancelled', 2],
  ['moved', 2],
  ['abandoned', 3],
];

const REASONS = [
  '工作日出差在外',
  '股东周末方可到场',
  '项目开工急需',
  '生产任务紧，工作日脱不开身',
  '银行放款时限临近',
];
const MOVED = ['召开全县安全生产会议', '审批系统升级', '经办人员参加培训'];

/** Backwards: first the weekend, then a day of its window (B4(一)(二)); for pending ones this morning and the coming weekend. */
function bookingTime({ office, random }: Desk, kind: BookingKind): BookingTime {
  if (kind === 'pending') {
    return {
      day: TODAY + random.int(5, 6),
      appliedAt: momentAt(TODAY, random.int(8 * 60 + 35, 9 * 60 + 10)),
    };
  }
  const day = random.pick(bookableDays);
  // An hour of the half-day is left, so that the reply falls into office hours too.
  return { day, appliedAt: officeMoment(random, office.settings.hours, random.pick(windowOf(day)), 60) };
}

export function drawBookingKind({ random }: Desk): BookingKind {
  let left = random.int(1, 100);
  for (const [kind, weight] of KINDS) {
    left -= weight;
    if (left <= 0) return kind;
  }
  return 'served';
}

/** A booking that keeps every rule, not yet numbered. */
export function lawfulBooking(desk: Desk, kind: BookingKind): BookingRecord {
  const { random } = desk;
  const time = bookingTime(desk, kind);
  const asked = application(desk, time);
  if (kind === 'withdrawn') return withdrawn(asked, random.int(5, 40));
  const repliedAt = Math.min(time.appliedAt + replyMinutes(desk), NOW);
  if (kind === 'refused') {
    return {
      ...asked,
      repliedAt,
      reply: '不同意',
      refusalReason: '当日审批系统停机维护，已请申请人工作日前来',
    };
  }
  const agreed = agree(desk, asked, repliedAt);
  const start = momentAt(time.day, agreed.arrival ?? 0);
  switch (kind) {
    case 'pending':
      return { ...agreed, outcome: '待服务' };
    case 'cancelled':
      return { ...agreed, ...changed(desk, time), outcome: '已取消' };
    case 'moved':
      return { ...agreed, ...changed(desk, time), outcome: '已改期', movedTo: weekLater(time.day) };
    case 'abandoned':
      return {
        ...agreed,
        staffArrivedAt: start - 5,
        contactedAt: start + random.int(31, 45),
        contactResult: random.pick(['无法到场', '无人接听']),
        outcome: '视为放弃',
      };
    case 'served':
      return serve(desk, agreed, start);
  }
}

/** A week later, or as many weeks as it takes to a bookable day. */
function weekLater(day: Day): Day {
  let later = day + 7;
  while (bookable(later) === false) later += 7;
  return later;
}

function application({ office, clients, random }: Desk, { appliedAt, day }: BookingTime): BookingRecord {
  const client = random.pick(clients);
  return {
    id: null,
    channel: random.pick(['现场', '电话', '电话', '其他']),
    appliedAt,
    client: client.name,
    contactName: client.contact,
    contactPhone: client.phone,
    item: random.pick(office.items.filter((item) => !item.limitedByNetwork)).name,
    unit: office.unit.name,
    reason: random.pick(REASONS),
    majorProject: random.chance(0.1) ? '是' : '否',
    day,
    ...drawSlot(random.chance(0.6), random.int(0, 3)),
    repliedAt: null,
    reply: null,
    refusalReason: null,
    oneTimeNoticeAt: null,
    materialsNeeded: null,
    staff: null,
    staffArrivedAt: null,
    clientArrivedAt: null,
    contactedAt: null,
    contactResult: null,
    changedBy: null,
    changeToldAt: null,
    changeReason: null,
    movedTo: null,
    originalId: null,
    outcome: null,
    serviceStartedAt: null,
    serviceEndedAt: null,
    fee: null,
    feeBasis: null,
    confirmedBy: null,
    exception: null,
    remarks: null,
  };
}

/** On the half hour; a quarter of the bookings leave 约定到场时间 at the start of the slot. */
function drawSlot(morning: boolean, step: number): { slot: '上午' | '下午'; arrival: TimeOfDay } {
  return morning
    ? { slot: '上午', arrival: 9 * 60 + step * 30 }
    : { slot: '下午', arrival: 15 * 60 + step * 30 };
}

/** Mostly quick, some at the very limit of B5(一). */
function replyMinutes({ random }: Desk): number {
  if (random.chance(0.02)) return 60;
  return random.chance(0.7) ? random.int(3, 25) : random.int(26, 58);
}

function agree({ office, random }: Desk, asked: BookingRecord, repliedAt: Moment): BookingRecord {
  return {
    ...asked,
    repliedAt,
    reply: '同意',
    oneTimeNoticeAt: repliedAt,
    materialsNeeded: office.items.find(({ name }) => name === asked.item)?.materials ?? null,
    staff: random
      .shuffle(office.staff.map(({ name }) => name))
      .slice(0, random.chance(0.2) ? 2 : 1)
      .join('、'),
  };
}

function serve({ office, random }: Desk, agreed: BookingRecord, start: Moment): BookingRecord {
  const clientArrivedAt = start + random.int(-12, 30);
  const serviceStartedAt = Math.max(start, clientArrivedAt) + random.int(0, 4);
  const charged = random.chance(0.04);
  return {
    ...agreed,
    staffArrivedAt: start - random.int(0, 25),
    clientArrivedAt,
    outcome: '已办结',
    serviceStartedAt,
    serviceEndedAt: serviceStartedAt + random.int(12, 55),
    fee: charged ? random.pick([80, 100, 200]) : 0,
    feeBasis: charged ? '晋价费字〔2011〕1号（示例）' : null,
    confirmedBy: office.head,
  };
}

function withdrawn(asked: BookingRecord, after: number): BookingRecord {
  return {
    ...asked,
    changedBy: '申请人',
    changeToldAt: (asked.appliedAt ?? 0) + after,
    changeReason: '申请人改在工作日办理',
    outcome: '已取消',
  };
}

/** Called off by the unit, told the day before at the latest (B5(四)). */
function changed({ random }: Desk, { appliedAt, day }: BookingTime) {
  const changeToldAt = Math.max(appliedAt + 70, momentAt(day - 1, random.int(9 * 60, 17 * 60)));
  return { changedBy: '本单位', changeToldAt, changeReason: random.pick(MOVED) } as const;
}
