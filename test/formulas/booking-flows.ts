import { limitOn, yangcheng } from '../../rules/regulation/regulation';
import type { SlotName } from '../../rules/regulation/limits';
import { dayOfMoment, momentAt, type Moment } from '../../rules/time/moment';
import type { Day } from '../../rules/time/day';
import type { Cells, Typed } from './cells';
import { common, EXPLANATIONS, ITEMS, people } from './shared-cells';

/*
 * Bookings as they come about: applied for, moved in the row or to another one, called off by either side, never turned up for,
 * served by the same people at once. Every moment sits on, just before or just after the limit that it is measured by.
 */

type Row = Readonly<Record<string, Typed>>;

const { value: SLOTS } = limitOn(yangcheng, 'booking.slots', yangcheng.inForceFrom);
const NEXT_DAY = 1440;

/** The rows of one application. @param next the id of the next row */
type Flow = (cells: Cells, next: () => Typed) => readonly Row[];

/** Random bookings with these ids, flow by flow. */
export function randomBookings(cells: Cells, ids: readonly Typed[]): readonly Row[] {
  const rows: Row[] = [];
  let used = 0;
  const next = () => {
    used += 1;
    return ids[used - 1] ?? null;
  };
  while (rows.length < ids.length) rows.push(...cells.random.pick(flows)(cells, next));
  return rows.slice(0, ids.length);
}

/** An application for a day, and where in the day it is due. */
interface Appointment {
  readonly day: Day;
  readonly slot: SlotName;
  readonly applied: Moment;
  readonly due: Moment;
  /** When the slot ends. */
  readonly ends: Moment;
}

function appointment(cells: Cells, day = bookedDay(cells)): Appointment {
  const { random } = cells;
  const slot = random.pick(['上午', '下午'] as const);
  return {
    day,
    slot,
    applied: cells.moment(day - random.int(0, 14)),
    due: momentAt(day, SLOTS[slot].opens),
    ends: momentAt(day, SLOTS[slot].closes),
  };
}

/** What follows from an appointment when nothing in particular happens. */
function row(cells: Cells, id: Typed, { day, slot, applied, due, ends }: Appointment): Row {
  const { random } = cells;
  return {
    ...common(cells),
    id,
    channel: cells.cell(random.pick(['现场', '电话', '其他'])),
    appliedAt: cells.cell(applied, { missing: 0.08 }),
    reason: cells.text(['急需']),
    day: cells.cell(day, { missing: 0.08 }),
    slot: cells.cell(slot, { missing: 0.1 }),
    arrival: cells.cell(random.chance(0.5) ? SLOTS[slot].opens : cells.time(), { missing: 0.4 }),
    repliedAt: cells.cell(cells.after(applied, [60, 60, 30, -10]), { missing: 0.3 }),
    reply: cells.cell(random.pick(['同意', '同意', '同意', '不同意'])),
    refusalReason: cells.text(['专网关闭', ...EXPLANATIONS], 0.4),
    oneTimeNoticeAt: cells.cell(cells.after(due, [0, -600, 30]), { missing: 0.3 }),
    materialsNeeded: cells.text(['营业执照', '无'], 0.3),
    staff: people(cells),
    staffArrivedAt: cells.cell(cells.after(due, [0, -10, 10]), { missing: 0.3 }),
    clientArrivedAt: cells.cell(cells.after(due, [30, 0, 60]), { missing: 0.5 }),
    contactedAt: cells.cell(cells.after(due, [30, 31, 60]), { missing: 0.5 }),
    contactResult: cells.cell(random.pick(['可到场', '无法到场', '无人接听']), { missing: 0.4 }),
    changedBy: cells.cell(random.pick(['本单位', '申请人']), { missing: 0.7 }),
    changeToldAt: cells.cell(cells.moment(day - random.int(0, 3)), { missing: 0.5 }),
    changeReason: cells.text(['停电', ...EXPLANATIONS], 0.5),
    outcome: cells.cell(random.pick(['待服务', '已办结', '未办结', '视为放弃', '已取消', '已改期']), {
      missing: 0.25,
    }),
    serviceStartedAt: cells.cell(cells.after(due, [5, 0]), { missing: 0.4 }),
    serviceEndedAt: cells.cell(cells.after(ends, [60, -90, 0]), { missing: 0.4 }),
    confirmedBy: cells.text(['王主任'], 0.4),
  };
}

const anything: Flow = (cells, next) => [row(cells, next(), appointment(cells))];

/** Not yet answered, so that what would be a breach is advice. */
const unanswered: Flow = (cells, next) => [
  {
    ...row(cells, next(), appointment(cells)),
    repliedAt: null,
    reply: null,
    serviceStartedAt: null,
    outcome: cells.cell('待服务', { missing: 0.4 }),
    changedBy: null,
    changeToldAt: null,
  },
];

/** 另约日期 in the same row: from then on everything is measured from that day. */
const movedInTheRow: Flow = (cells, next) => {
  const { random } = cells;
  const moved = appointment(cells);
  const before = moved.day - random.pick([0, 1, 6, 7, 7, 14]);
  return [
    {
      ...row(cells, next(), moved),
      appliedAt: cells.cell(cells.moment(before - random.int(0, 8))),
      day: cells.cell(before),
      movedTo: cells.cell(moved.day, { missing: 0.03 }),
      changedBy: cells.cell(random.pick(['本单位', '申请人']), { missing: 0.2 }),
      changeToldAt: cells.cell(cells.after(momentAt(before, 0), [-1, 0, -1440, 60]), { missing: 0.2 }),
      outcome: cells.cell(random.pick(['待服务', '已办结', '未办结', '视为放弃', '已改期']), {
        missing: 0.3,
      }),
    },
  ];
};

/**
 * 已改期 closes the row; the one that follows names it, or is known by applicant, item and day, and may be moved in its turn, by
 * another row or in itself.
 */
const movedToAnotherRow: Flow = (cells, next) => {
  const { random } = cells;
  const same = { client: cells.text(['阳城Abc公司', '阳城*公司'], 0.05), item: random.pick(ITEMS) };
  const days = Array.from({ length: random.pick([2, 2, 3]) }, () => appointment(cells));
  const rows: Row[] = [];
  for (const [index, at] of days.entries()) {
    const [before, after] = [rows.at(-1), days[index + 1]];
    const id = before?.['id'] ?? null;
    rows.push({
      ...row(cells, next(), at),
      ...(index === 0 || random.chance(0.9) ? same : {}),
      ...(after === undefined ? {} : closedAsMoved(cells, after.day)),
      ...(before === undefined
        ? {}
        : {
            // On the very day, or months ahead: no lead time is set for it.
            appliedAt: cells.cell(cells.moment(at.day - random.pick([0, 1, 2, 40]))),
            originalId: random.pick([id, id, id, null, null, null, '甲-YY-2025-0003', '甲-YY-2026-9999']),
          }),
    });
  }
  return random.chance(0.8) ? rows : rows.reverse();
};

function closedAsMoved(cells: Cells, day: Day): Row {
  const { random } = cells;
  return {
    reply: '同意',
    outcome: cells.cell('已改期', { missing: 0.05 }),
    changedBy: cells.cell(random.pick(['本单位', '申请人']), { missing: 0.1 }),
    movedTo: cells.cell(day, { missing: 0.3 }),
  };
}

/** Refused, and asked again for another day. */
const askedAgain: Flow = (cells, next) => {
  const [first, second] = [appointment(cells), appointment(cells)];
  const refused: Row = {
    ...row(cells, next(), first),
    reply: '不同意',
    outcome: cells.cell('已取消', { missing: 0.8 }),
    serviceStartedAt: null,
    serviceEndedAt: null,
  };
  return [refused, { ...row(cells, next(), second), reply: cells.cell('同意', { missing: 0.2 }) }];
};

/** Nobody came in time: contact on the day, later or never, whatever the answer, and an arrival after all. */
const noShow: Flow = (cells, next) => {
  const { random } = cells;
  const at = appointment(cells);
  return [
    {
      ...row(cells, next(), at),
      day: at.day,
      slot: at.slot,
      arrival: cells.cell(SLOTS[at.slot].opens, { missing: 0.5 }),
      reply: '同意',
      changedBy: null,
      changeToldAt: null,
      clientArrivedAt: cells.cell(random.pick([cells.after(at.ends, [0, 60]), cells.after(at.due, [30])]), {
        missing: 0.6,
      }),
      contactedAt: cells.cell(cells.after(at.due, [30, 31, 30 + NEXT_DAY, 60 * NEXT_DAY]), { missing: 0.25 }),
      contactResult: cells.cell(random.pick(['可到场', '无法到场', '无人接听']), { missing: 0.1 }),
      outcome: cells.cell(random.pick(['视为放弃', '视为放弃', '未办结', '待服务']), { missing: 0.1 }),
      serviceStartedAt: cells.cell(cells.after(at.ends, [0]), { missing: 0.8 }),
    },
  ];
};

/** Called off by either side, before or after the answer, in time or not. */
const calledOff: Flow = (cells, next) => {
  const { random } = cells;
  const at = appointment(cells);
  const told = random.pick([
    cells.after(at.applied, [30, 60, 61]),
    cells.after(momentAt(at.day, 0), [-1, 0, 60]),
  ]);
  const replied = random.pick([null, null, cells.after(at.applied, [30, 60]), cells.after(told, [-5, 5])]);
  return [
    {
      ...row(cells, next(), at),
      repliedAt: cells.cell(replied),
      reply: replied === null ? null : cells.cell(random.pick(['同意', '不同意'])),
      changedBy: cells.cell(random.pick(['本单位', '申请人']), { missing: 0.1 }),
      changeToldAt: cells.cell(told, { missing: 0.2 }),
      outcome: cells.cell(random.pick(['已取消', '已取消', '已改期', '待服务']), { missing: 0.2 }),
      serviceStartedAt: null,
      serviceEndedAt: null,
    },
  ];
};

/** The same people serve twice at once, or one after the other: no minute earns twice. */
const servedAtOnce: Flow = (cells, next) => {
  const { random } = cells;
  const at = appointment(cells, random.chance(0.2) ? beforeTheRegulation(cells) : bookedDay(cells));
  const staff = people(cells);
  const [from, to] = [cells.after(at.due, [0, 20]), cells.after(at.ends, [-30, 0])];
  const second = random.pick([from, cells.after(to, [-30, -1, 0, 1]), cells.after(to, [60])]);
  const serve = (begins: Moment, ends: Moment, names: string | null): Row => ({
    ...row(cells, next(), at),
    day: dayOfMoment(begins),
    reply: '同意',
    changedBy: null,
    outcome: '已办结',
    staff: names,
    serviceStartedAt: cells.cell(begins, { missing: 0.03 }),
    serviceEndedAt: cells.cell(ends, { missing: 0.03 }),
  });
  return [
    serve(from, to, staff),
    serve(second, cells.after(second, [30, 90]), random.chance(0.5) ? staff : people(cells)),
  ];
};

/** How often each comes about. */
const flows: readonly Flow[] = [
  anything,
  anything,
  anything,
  unanswered,
  movedInTheRow,
  movedInTheRow,
  movedToAnotherRow,
  movedToAnotherRow,
  askedAgain,
  noShow,
  noShow,
  calledOff,
  calledOff,
  servedAtOnce,
];

function bookedDay(cells: Cells): Day {
  return cells.random.chance(0.7) ? saturday(cells) : cells.day();
}

function saturday(cells: Cells): Day {
  const day = cells.day();
  // 1970-01-03 was a Saturday: day 2.
  return day + ((2 - day) % 7) + 7 * cells.random.int(0, 1) + cells.random.int(0, 1);
}

/** A weekend around the day from which the regulation is in force. */
function beforeTheRegulation({ random }: Cells): Day {
  return yangcheng.inForceFrom + random.pick([-10, -3, -2, -1, 0, 4, 5]);
}
