import type { Records } from '../../rules/records';
import { recordsOf } from '../../templates/read';
import type { Random } from '../../templates/sample/random';
import { randomBookings } from './booking-flows';
import { Cells, entryOf, type Typed } from './cells';
import { common, EXPLANATIONS, ITEMS, people, YES_NO } from './shared-cells';
import { UNIT_NAMES } from './settings';

/** What an authorisation may say: matters, counts, bounds and lists, and words that leave everything open. */
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
  '相关事宜',
  '有关手续',
  '审批事宜',
  '营业执照变更登记，不得用于任何其他事项',
  '营业执照变更登记；其他所有事项均不在授权之内',
  '代为领取营业执照，无权处分任何权利',
  '递交立项材料，次数不限',
  '各项手续：立项备案、环评、施工许可',
  '建设工程施工许可证申领的全部手续',
  '立项备案所需的一切材料',
  '营业执照变更登记及其他一切事宜',
  '食品经营许可，全权办理',
  '领证\n并办理一切手续',
  '阳城县开发区代办员代为办理有关业务。',
];
const CREDIT_CODES = [
  '91350100M000100Y43',
  '91350100M000100Y44',
  '9135010OM000100Y43',
  '12345',
  '91350100m000100y43',
];
/** Of last year's workbook, which is not given. */
const NOTICE_ELSEWHERE = '甲-DB-2025-0007';
const BOOKING_ELSEWHERE = '甲-YY-2025-0003';
/** In series that are given, where no record has them. */
const NOTICE_MISSING = '甲-DB-2026-9999';
const BOOKING_MISSING = '甲-YY-2026-9999';

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
  // As typed by hand, ids may be in small letters.
  const notices = [
    ...noticeIds.slice(0, Math.ceil(rows / 3)),
    NOTICE_ELSEWHERE,
    NOTICE_MISSING,
    '甲-db-2026-0001',
  ];
  return recordsOf([
    ...make('BB', (key) => entryOf('assist', 1, assist(cells, key, notices))),
    ...make('DB', (key) => entryOf('notice', 1, notice(cells, key))),
    ...make('ZJ', (key) => entryOf('credential', 1, credential(cells, key, notices))),
    ...randomBookings(
      cells,
      range.map((index) => id(bookingIds, index)),
    ).map((booking) => entryOf('booking', 1, booking)),
    ...make('YS', (key) => entryOf('overtime', 1, overtime(cells, key))),
    ...make('TX', (key) => entryOf('timeoff', 1, timeoff(cells, key, bookingIds))),
  ]);
}

function assist(cells: Cells, id: Typed, notices: readonly string[]): Record<string, Typed> {
  const { random } = cells;
  const promised = cells.day();
  const near = (days: number) => cells.moment(promised + random.int(-2, days));
  const isWaiting = random.chance(0.15);
  return {
    ...common(cells),
    id,
    registeredAt: cells.cell(cells.moment(promised - random.int(0, 6))),
    mode: cells.cell(random.pick(['帮办', '代办'])),
    agents: people(cells),
    requestedByClient: cells.cell(random.pick(YES_NO)),
    // Incomplete materials that nobody completed: such a case is not accepted.
    materials: isWaiting ? '不齐全不规范' : cells.cell(random.pick(['齐全规范', '不齐全不规范'])),
    missingMaterials: cells.text(['缺验资报告，可到银行补开'], 0.5),
    oneTimeNoticeAt: cells.cell(near(9), { missing: 0.5 }),
    noticeId: random.chance(0.3) ? null : random.pick(notices),
    startedAt: isWaiting ? null : cells.cell(near(4), { missing: 0.4 }),
    promisedOn: cells.cell(promised),
    // A promise that ends in a holiday runs on to its end.
    finishedAt: cells.cell(near(9), { missing: 0.5 }),
    status: cells.cell(random.pick(['办理中', '已办结', '已取消', '已变更'])),
    overdueReason: cells.text(['上级系统停机', ...EXPLANATIONS], 0.4),
    overdueToldAt: cells.cell(near(10), { missing: 0.5 }),
    changedBy: cells.cell(random.pick(['本单位', '申请人']), { missing: 0.4 }),
    changeReason: cells.text(['企业撤回', ...EXPLANATIONS], 0.4),
    replacement: random.chance(0.6) ? null : people(cells, 1),
    reportedTo: cells.text(['王主任'], 0.6),
    handedOverAt: cells.cell(near(9), { missing: 0.5 }),
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

/** Evenings as they are entered, on either side of midnight and of the hour after closing. */
const EVENINGS: readonly (readonly [from: number, to: number])[] = [
  [10, 50],
  [19 * 60 + 10, 18 * 60 + 30],
  [17 * 60 + 30, 5 * 60 + 50],
  [23 * 60 + 30, 30],
  [18 * 60, 1],
  [18 * 60, 0],
  [5 * 60 + 59, 6 * 60],
  [6 * 60, 7 * 60],
  [0, 359],
  [23 * 60, 5 * 60],
  [23 * 60, 5 * 60 + 1],
];

function overtime(cells: Cells, id: Typed): Record<string, Typed> {
  const { random } = cells;
  const closes = random.pick([1050, 1080]);
  const [from, to] = random.chance(0.4)
    ? random.pick(EVENINGS)
    : random.chance(0.5)
      ? [closes + random.pick([-1, 0, 1, 30]), closes + random.pick([30, 59, 60, 61, 90])]
      : [cells.time(), cells.time()];
  return {
    ...common(cells),
    id,
    date: cells.cell(cells.day(), { missing: 0.06 }),
    staff: people(cells),
    reason: cells.cell(random.pick(['当即可办结', '服务对象要求', '工作需要', '重大项目'])),
    // What contradicts 设置 too.
    closesAt: cells.cell(random.chance(0.9) ? closes : 1110, { missing: 0.4 }),
    startedAt: cells.cell(from),
    endedAt: cells.cell(to),
    result: cells.cell(random.pick(['已办结', '未办结'])),
    unfinishedReason: cells.text(['缺件', ...EXPLANATIONS], 0.4),
    confirmedBy: cells.text(['王主任'], 0.3),
  };
}

function timeoff(cells: Cells, id: Typed, bookings: readonly string[]): Record<string, Typed> {
  const { random } = cells;
  const from = random.int(480, 1000);
  return {
    id,
    // Several persons in one cell each take.
    person: random.chance(0.5) ? people(cells, 1) : people(cells, 3),
    unit: cells.text([...UNIT_NAMES, '外单位']),
    bookingId: random.chance(0.5)
      ? null
      : random.pick([...bookings, BOOKING_ELSEWHERE, BOOKING_MISSING, '甲-yy-2026-0002']),
    date: cells.cell(cells.day()),
    from: cells.cell(from),
    to: cells.cell(from + random.pick([-5, 0, 1, 30, 60, 240, 400])),
    approvedBy: cells.text(['王主任']),
  };
}
