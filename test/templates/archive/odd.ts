import { defaultCalendar } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { factsOfOffices } from '../../../rules/measures';
import type { Entry } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { planArchives, type Archive } from '../../../templates/archive';
import { recordsOf } from '../../../templates/read';
import { entryOf, settings } from '../write/examples';
import { yangcheng } from '../../../rules/regulation/regulation';

const now = moment(2020, 5, 31, 17);
const UNIT = '招商服务部';

/** Longer than a row of a form may be high: its record goes on in rows below. */
export const LONG = '情况说明。'.repeat(800);

/**
 * Records at whose cells formulas may stumble, in May 2020, half of which lies before the regulation: no notice, no
 * credential used since, long texts before and among the counted records.
 */
export function oddArchive(): Archive {
  const records = recordsOf([...bookings(), ...cases(), ...uses(), ...services(), ...leaves()].map(placed));
  const judged = { unit: UNIT, records, settings, calendar: defaultCalendar(), regulation: yangcheng };
  const findings = judge({ ...judged, now });
  const facts = factsOfOffices([{ ...judged, findings }], now, yangcheng);
  const [archive] = planArchives({
    offices: [{ unit: UNIT, named: true, settings }],
    facts,
    period: { kind: 'month', year: 2020, month: 5 },
    phones: 'full',
  }).archives;
  if (archive === undefined) throw new Error('Expected an archive');
  return archive;
}

function bookings(): readonly Entry[] {
  const applied = { unit: UNIT, appliedAt: moment(2020, 5, 14, 23, 30), day: day(2020, 5, 16) };
  const served = { serviceStartedAt: moment(2020, 5, 16, 23), serviceEndedAt: moment(2020, 5, 17) };
  return [
    entryOf('booking', {
      ...applied,
      appliedAt: moment(2020, 5, 9, 9),
      repliedAt: moment(2020, 5, 9, 15),
      remarks: LONG,
    }),
    entryOf('booking', {
      ...applied,
      repliedAt: moment(2020, 5, 15),
      ...served,
      staff: '王建国，李*？ 王建国',
    }),
    entryOf('booking', {
      ...applied,
      repliedAt: moment(2020, 5, 15, 0, 30),
      reply: '同意',
      outcome: '已办结',
      remarks: LONG,
    }),
    entryOf('booking', { ...applied, repliedAt: moment(2020, 5, 15, 0, 30) + 1 / 60, reply: '不同意' }),
    entryOf('booking', { ...applied, repliedAt: moment(2020, 5, 14, 9), outcome: '已取消' }),
    entryOf('booking', { ...applied, changedBy: '申请人', changeToldAt: moment(2020, 5, 15, 0, 30) }),
    entryOf('booking', { ...applied, changedBy: '申请人', changeToldAt: moment(2020, 5, 15, 0, 31) }),
    entryOf('booking', { ...applied, changedBy: '本单位', outcome: '已办结', reply: '不同意' }),
    entryOf('booking', { ...applied, appliedAt: moment(2020, 5, 31, 16) }),
    entryOf('booking', { ...applied, appliedAt: moment(2020, 5, 31, 15, 59) }),
    entryOf('booking', { unit: UNIT, day: day(2020, 5, 18), outcome: '视为放弃' }),
    unreadable(
      entryOf('booking', { ...applied, serviceEndedAt: moment(2020, 5, 16, 10) }),
      'repliedAt',
      '当天',
    ),
    unreadable(entryOf('booking', { ...applied, repliedAt: moment(2020, 5, 15) }), 'changedBy', '对方'),
    unreadable(entryOf('booking', applied), 'serviceStartedAt', '2020-5-16 25:00'),
  ];
}

function cases(): readonly Entry[] {
  const taken = {
    unit: UNIT,
    registeredAt: moment(2020, 5, 20),
    promisedOn: day(2020, 5, 25),
    mode: '帮办',
    materials: '齐全规范',
  };
  return [
    entryOf('assist', { ...taken, registeredAt: moment(2020, 5, 8), redAgent: '是' }),
    entryOf('assist', { ...taken, finishedAt: moment(2020, 5, 25), agents: '李秀英', status: '已办结' }),
    entryOf('assist', { ...taken, finishedAt: moment(2020, 5, 26), redAgent: '否', agents: '李秀英' }),
    entryOf('assist', { ...taken, status: '已办结', satisfaction: '不满意' }),
    entryOf('assist', { ...taken, status: '已取消', fee: 20, feeBasis: LONG }),
    entryOf('assist', { ...taken, status: '已取消', finishedAt: moment(2020, 5, 21, 9) }),
    entryOf('assist', { ...taken, status: '办理中', fee: 12.35, satisfaction: '基本满意', remarks: LONG }),
    entryOf('assist', { ...taken, promisedOn: day(2020, 5, 31) }),
    entryOf('assist', { ...taken, promisedOn: null, finishedAt: moment(2020, 5, 21, 9) }),
    entryOf('assist', { ...taken, promisedOn: null }),
    unreadable(entryOf('assist', taken), 'status', '完了'),
    unreadable(entryOf('assist', taken), 'promisedOn', '五天内'),
    unreadable(entryOf('assist', taken), 'finishedAt', '2020-05-26 00:0'),
  ];
}

function uses(): readonly Entry[] {
  const used = { usedAt: moment(2020, 5, 8, 9), withinScope: '否' };
  return [entryOf('credential', used), entryOf('credential', { ...used, remarks: LONG })];
}

function services(): readonly Entry[] {
  const served = { unit: UNIT, date: day(2020, 5, 18), staff: '王建国/李秀英；赵六\n钱七', startedAt: 1080 };
  return [
    entryOf('overtime', { ...served, date: day(2020, 5, 8), closesAt: 1080, endedAt: 1200 }),
    entryOf('overtime', { ...served, closesAt: 1080, endedAt: 1140, fee: 5 }),
    entryOf('overtime', { ...served, closesAt: 1080, endedAt: 1140 + 1 / 60, exception: '没有' }),
    entryOf('overtime', { ...served, endedAt: 30, exception: '抢险。' }),
    entryOf('overtime', { ...served, startedAt: 1110, endedAt: 30, exception: '抢险。' }),
    entryOf('overtime', { ...served, startedAt: 10, endedAt: 50, closesAt: 1080 }),
    entryOf('overtime', { ...served, closesAt: 1080, endedAt: 1200, exception: LONG }),
    entryOf('overtime', { ...served, closesAt: 1080, endedAt: 1170, exception: '、。 —' }),
    entryOf('overtime', { ...served, closesAt: 1260, endedAt: 1200, minutes: 45 }),
    entryOf('overtime', { ...served, closesAt: 1080 }),
    unreadable(entryOf('overtime', { ...served, endedAt: 1150 }), 'closesAt', '下班'),
  ];
}

function leaves(): readonly Entry[] {
  const taken = { unit: UNIT, date: day(2020, 5, 22), person: '王建国' };
  return [
    entryOf('timeoff', { ...taken, from: 540, to: 600 }),
    entryOf('timeoff', { ...taken, from: 600, to: 540 }),
    entryOf('timeoff', { ...taken, from: 600 }),
  ];
}

function unreadable(entry: Entry, field: string, typed: string): Entry {
  return {
    ...entry,
    problems: [
      { field, rule: 'data/type', typed, refused: { reason: 'no-value' }, right: { form: 'value' } },
    ],
  };
}

function placed(entry: Entry, index: number): Entry {
  return { ...entry, row: index + 5, values: { ...entry.values, id: `编号${index}` } };
}
