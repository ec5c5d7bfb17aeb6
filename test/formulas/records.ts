import { limitOn, yangcheng } from '../../rules/regulation/regulation';
import type { Records } from '../../rules/records';
import { momentAt } from '../../rules/time/moment';
import { recordsOf } from '../../templates/read';
import type { Random } from '../../templates/sample/random';
import { Cells, entryOf, type Typed } from './cells';
import { STAFF_NAMES, UNIT_NAMES } from './settings';

const { value: SLOTS } = limitOn(yangcheng, 'booking.slots', yangcheng.inForceFrom);
const YES_NO = ['是', '否'];
const EXCEPTIONS = ['设备故障', '无特殊情况', '没有', '、', '突发疫情', '否'];
const SCOPES = [
  '营业执照变更登记的申报与领取',
  '全部事项',
  '所有的相关手续',
  '一切事宜',
  '所有权登记',
  '全部材料的递交',
  '办理立项所需全部',
  '各项其他审批，含领证',
  '任何有关的业务',
];
const CREDIT_CODES = [
  '91350100M000100Y43',
  '91350100M000100Y44',
  '9135010OM000100Y43',
  '12345',
  '91350100m000100y43',
];
const ITEMS = ['企业投资项目备案', '建设工程规划许可证核发', '食品经营许可'];

/** Random records of an office, every ledger with so many rows, on all sides of the limits of the clauses. */
export function randomRecords(random: Random, rows: number): Records {
  const cells = new Cells(random);
  const ids = (kind: string) =>
    Array.from({ length: rows }, (_, index) => `甲-${kind}-2026-${String(index + 1).padStart(4, '0')}`);
  const noticeIds = ids('DB');
  const bookingIds = ids('YY');
  const id = (all: readonly string[], index: number): Typed =>
    random.chance(0.03)
      ? null
      : random.chance(0.04)
        ? random.pick(all.slice(0, index + 1))
        : (all[index] ?? null);
  const range = Array.from({ length: rows }, (_, index) => index);
  const make = <T>(kind: string, one: (id: Typed) => T): T[] => {
    const all = kind === 'DB' ? noticeIds : kind === 'YY' ? bookingIds : ids(kind);
    return range.map((index) => one(id(all, index)));
  };
  const notices = [...noticeIds.slice(0, Math.ceil(rows / 3)), '甲-DB-2026-9999'];
  return recordsOf([
    ...make('BB', (key) => entryOf('assist', 1, assist(cells, key, notices))),
    ...make('DB', (key) => entryOf('notice', 1, notice(cells, key))),
    ...make('ZJ', (key) => entryOf('credential', 1, credential(cells, key, notices))),
    ...make('YY', (key) => entryOf('booking', 1, booking(cells, key))),
    ...make('YS', (key) => entryOf('overtime', 1, overtime(cells, key))),
    ...make('TX', (key) => entryOf('timeoff', 1, timeoff(cells, key, bookingIds))),
  ]);
}

function people({ random }: Cells, most = 4): string | null {
  if (random.chance(0.1)) return null;
  const names = Array.from({ length: random.int(1, most) }, () => random.pick(STAFF_NAMES));
  return names.join(random.pick(['、', '，', ',', '；', '、']));
}

function common(cells: Cells): Record<string, Typed> {
  const { random } = cells;
  return {
    client: cells.text(['阳城某某有限公司']),
    contactName: cells.text(['刘经理']),
    contactPhone: cells.text(['13800001234', '0356-4221234']),
    item: cells.text(ITEMS),
    unit: cells.text([...UNIT_NAMES, '外单位']),
    fee: cells.cell(random.pick([0, 0, 10, 0.5]), { missing: 0.6 }),
    feeBasis: cells.text(['发改价格〔2020〕1号'], 0.7),
    exception: cells.text(EXCEPTIONS, 0.6),
  };
}

function assist(cells: Cells, id: Typed, notices: readonly string[]): Record<string, Typed> {
  const { random } = cells;
  const promised = cells.day();
  const near = () => cells.moment(promised + random.int(-2, 2));
  return {
    ...common(cells),
    id,
    registeredAt: cells.cell(cells.moment(promised - random.int(0, 6))),
    mode: cells.cell(random.pick(['帮办', '代办'])),
    agents: people(cells),
    requestedByClient: cells.cell(random.pick(YES_NO)),
    materials: cells.cell(random.pick(['齐全规范', '不齐全不规范'])),
    missingMaterials: cells.text(['缺验资报告，可到银行补开'], 0.5),
    oneTimeNoticeAt: cells.cell(near(), { missing: 0.5 }),
    noticeId: random.chance(0.3) ? null : random.pick(notices),
    startedAt: cells.cell(near(), { missing: 0.4 }),
    promisedOn: cells.cell(promised),
    finishedAt: cells.cell(near(), { missing: 0.5 }),
    status: cells.cell(random.pick(['办理中', '已办结', '已取消', '已变更'])),
    overdueReason: cells.text(['上级系统停机'], 0.5),
    overdueToldAt: cells.cell(near(), { missing: 0.5 }),
    changeReason: cells.text(['企业撤回'], 0.5),
    replacement: cells.text(['李四'], 0.6),
    reportedTo: cells.text(['王主任'], 0.6),
    handedOverAt: cells.cell(near(), { missing: 0.5 }),
    satisfaction: cells.cell(random.pick(['满意', '非常满意']), { missing: 0.5 }),
  };
}

function notice(cells: Cells, id: Typed): Record<string, Typed> {
  const { random } = cells;
  const from = cells.day();
  return {
    id,
    acceptedOn: cells.cell(from + random.int(-2, 1)),
    applicant: cells.text(['阳城某某有限公司']),
    contactName: cells.text(['刘经理']),
    contactPhone: cells.text(['13800001234']),
    creditCode: cells.text(CREDIT_CODES, 0.3),
    item: cells.text(ITEMS),
    scope: cells.text(SCOPES, 0.15),
    validFrom: cells.cell(from, { missing: 0.1 }),
    validTo: cells.cell(from + random.pick([-1, 0, 1, 30, 90]), { missing: 0.1 }),
    materials: cells.text(['营业执照，复印件，1份']),
    promisedOn: cells.cell(from + random.int(0, 30)),
    unit: cells.text([...UNIT_NAMES, '外单位']),
    agents: people(cells),
    signedOn: cells.cell(from + random.int(-1, 2)),
    handedOverOn: cells.cell(from + random.int(0, 30), { missing: 0.6 }),
    receivedBy: cells.text(['刘经理'], 0.5),
    endedOn: cells.cell(from + random.int(0, 40), { missing: 0.7 }),
  };
}

function credential(cells: Cells, id: Typed, notices: readonly string[]): Record<string, Typed> {
  const { random } = cells;
  const used = cells.moment();
  return {
    id,
    noticeId: random.chance(0.1) ? null : random.pick(notices),
    usedAt: cells.cell(used),
    document: cells.text(['营业执照正本']),
    purpose: cells.text(['变更登记']),
    withinScope: cells.cell(random.pick(YES_NO)),
    usedBy: people(cells),
    returnedAt: cells.cell(cells.after(used, [-60, 60, 2000]), { missing: 0.6 }),
  };
}

function booking(cells: Cells, id: Typed): Record<string, Typed> {
  const { random } = cells;
  const day = random.chance(0.7) ? saturday(cells) : cells.day();
  const slot = random.pick(['上午', '下午'] as const);
  const due = momentAt(day, SLOTS[slot].opens);
  const applied = cells.moment(day - random.int(0, 14));
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
    refusalReason: cells.text(['专网关闭'], 0.5),
    oneTimeNoticeAt: cells.cell(cells.after(due, [0, -600, 30]), { missing: 0.3 }),
    materialsNeeded: cells.text(['营业执照', '无'], 0.3),
    staff: people(cells),
    staffArrivedAt: cells.cell(cells.after(due, [0, -10, 10]), { missing: 0.3 }),
    clientArrivedAt: cells.cell(cells.after(due, [30, 0, 60]), { missing: 0.5 }),
    contactedAt: cells.cell(cells.after(due, [30, 31, 60]), { missing: 0.5 }),
    contactResult: cells.cell(random.pick(['可到场', '无法到场', '无人接听']), { missing: 0.4 }),
    changedBy: cells.cell(random.pick(['本单位', '申请人']), { missing: 0.7 }),
    changeToldAt: cells.cell(cells.moment(day - random.int(0, 3)), { missing: 0.5 }),
    changeReason: cells.text(['停电'], 0.6),
    outcome: cells.cell(random.pick(['待服务', '已办结', '未办结', '视为放弃', '已取消', '已改期']), {
      missing: 0.25,
    }),
    serviceStartedAt: cells.cell(cells.after(due, [5, 0]), { missing: 0.4 }),
    serviceEndedAt: cells.cell(cells.after(due, [60, 150, 0]), { missing: 0.4 }),
    confirmedBy: cells.text(['王主任'], 0.4),
  };
}

function overtime(cells: Cells, id: Typed): Record<string, Typed> {
  const { random } = cells;
  return {
    ...common(cells),
    id,
    date: cells.cell(cells.day(), { missing: 0.06 }),
    staff: people(cells),
    reason: cells.cell(random.pick(['当即可办结', '服务对象要求', '工作需要', '重大项目'])),
    closesAt: cells.cell(random.pick([1050, 1080]), { missing: 0.4 }),
    startedAt: cells.cell(cells.time()),
    endedAt: cells.cell(cells.time()),
    result: cells.cell(random.pick(['已办结', '未办结'])),
    unfinishedReason: cells.text(['缺件'], 0.6),
    confirmedBy: cells.text(['王主任'], 0.3),
  };
}

function timeoff(cells: Cells, id: Typed, bookings: readonly string[]): Record<string, Typed> {
  const { random } = cells;
  const from = random.int(480, 1000);
  return {
    id,
    person: cells.text(STAFF_NAMES, 0.1),
    unit: cells.text([...UNIT_NAMES, '外单位']),
    bookingId: random.chance(0.5) ? null : random.pick([...bookings, '甲-YY-2026-9999']),
    date: cells.cell(cells.day()),
    from: cells.cell(from),
    to: cells.cell(from + random.pick([-5, 0, 1, 30, 60])),
    approvedBy: cells.text(['王主任']),
  };
}

function saturday(cells: Cells): number {
  const day = cells.day();
  // 1970-01-03 was a Saturday: day 2.
  return day + ((2 - day) % 7) + 7 * cells.random.int(0, 1) + cells.random.int(0, 1);
}
