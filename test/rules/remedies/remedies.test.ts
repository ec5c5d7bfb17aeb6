import { describe, expect, test } from 'vitest';
import { allRules } from '../../../rules/checks/rules';
import { listOf, type Line } from '../../../rules/checks/rule';
import type { Finding } from '../../../rules/findings';
import { ledgerOf } from '../../../rules/ledgers';
import type { Param } from '../../../rules/params';
import type { Entry } from '../../../rules/records';
import { placesIn } from '../../../rules/wording/word';
import { limitNames } from '../../../rules/regulation/limits';
import { kinds } from '../kinds/all';
import { waiting } from '../kinds/kind';
import { ruleTables } from '../scenarios/all';
import { NOW } from '../scenarios/lawful';
import { FIRST_ROW, rowOf, type Case } from '../scenarios/scenario';
import { findingsOf, wording } from '../scenarios/verdict';

type Changes = Readonly<Record<string, unknown>>;
const MINUTES_PER_DAY = 1440;

/** Doing what the parameter of a finding names: what is entered instead. */
type Repair = (value: number, values: Changes) => Changes;

/** By rule and parameter. What is past is not entered again: the same record is judged as if it had been done so. */
const repairs: Readonly<Record<string, Repair>> = {
  'booking/lead-time next': (day, { appliedAt }) => ({ ...bookedAnew(Number(appliedAt)), day }),
  'booking/lead-time window': (day) => bookedAnew(day * MINUTES_PER_DAY + 540),
  'booking/rest-day next': (day, { appliedAt }) => ({ ...bookedAnew(Number(appliedAt)), day }),
  'booking/reply-within-1h deadline': (at, { reply }) => ({
    repliedAt: at,
    ...(reply === null && { reply: '同意', oneTimeNoticeAt: at }),
  }),
  'booking/one-time-notice due': (at) => ({ oneTimeNoticeAt: at }),
  'booking/staff-on-time due': (at) => ({ staffArrivedAt: at }),
  'booking/change-notice tellBy': (day) => ({ changeToldAt: lastMinuteOf(day) }),
  'booking/no-show-contact absentAfter': (at) => ({ contactedAt: at + 1, contactResult: '可到场' }),
  'booking/abandoned-early absentAfter': (at) => ({
    contactedAt: at + 1,
    contactResult: '无法到场',
    clientArrivedAt: null,
  }),
  'overtime/within-1h latest': (time, { date, startedAt }) => ({
    // What began after midnight was of the evening before.
    date: Number(date) - (Number(startedAt) < 360 ? 1 : 0),
    startedAt: time - 30,
    endedAt: time,
  }),
  'overtime/after-close closes': (time) => ({ startedAt: time, endedAt: time + 30 }),
  'assist/within-promise ends': (day) => ({
    finishedAt: lastMinuteOf(day),
    startedAt: day * MINUTES_PER_DAY + 540,
  }),
  'assist/started-in-time ends': (day) => ({ startedAt: day * MINUTES_PER_DAY + 540 }),
  'assist/overdue-explained tellBy': (day) => ({
    overdueToldAt: lastMinuteOf(day),
    overdueReason: '上级部门补正',
  }),
  'assist/performed ends': (day) => ({
    startedAt: day * MINUTES_PER_DAY + 540,
    finishedAt: lastMinuteOf(day),
  }),
};

function lastMinuteOf(day: number): number {
  return (day + 1) * MINUTES_PER_DAY - 1;
}

/** Applied for then, answered at once, and nothing happened since. */
function bookedAnew(appliedAt: number): Changes {
  const answered = { appliedAt, repliedAt: appliedAt + 10, oneTimeNoticeAt: appliedAt + 10, reply: '同意' };
  return { ...waiting, ...answered, contactedAt: null, contactResult: null };
}

const situations: readonly Case[] = [
  ...ruleTables.flatMap(({ cases }) => cases),
  ...Object.values(kinds).flatMap(({ cases }) => cases),
];
const accused = situations.flatMap((situation) =>
  findingsOf(situation)
    .filter(({ level }) => level === 'violation')
    .map((finding) => ({ situation, finding })),
);

describe.each(Object.entries(repairs))('%s', (key, repair) => {
  const [rule, name = ''] = key.split(' ');
  const offers = accused
    .filter(({ finding }) => finding.rule === rule)
    .flatMap(({ situation, finding }) =>
      numbersIn(finding.params[name]).map((value) => ({ situation, finding, value })),
    );

  test('is offered somewhere', () => {
    expect(offers.length).toBeGreaterThan(0);
  });

  test('done, the finding is gone and no other breach has come', () => {
    for (const { situation, finding, value } of offers) {
      const before = breaches(situation);
      const after = breaches(changed(situation, repair(value, situation.entry.values)));
      const said = `${situation.name}\n${wording(finding)}`;
      expect(after, said).not.toContain(rule);
      expect(
        after.filter((each) => !before.includes(each)),
        said,
      ).toEqual([]);
    }
  });
});

describe('a record that was not given', () => {
  const NAMES = ['noticeId', 'originalId', 'bookingId'];
  const ASK_FOR_IT = [
    'assist/agency-notice',
    'booking/applied-on-workday',
    'booking/lead-time',
    'data/reference',
  ];
  const named = situations.flatMap((situation) =>
    findingsOf(situation)
      .filter(
        ({ level, params }) =>
          level === 'undetermined' && Object.keys(params).some((name) => NAMES.includes(name)),
      )
      .filter(({ rule }) => ASK_FOR_IT.includes(rule))
      .map((finding) => ({ situation, finding })),
  );

  test('given, nothing is undetermined by it any more', () => {
    expect(named.length).toBeGreaterThan(3);
    for (const { situation, finding } of named) {
      const given = withNamed(situation, finding);
      const left = findingsOf(given).filter(
        ({ rule, level }) => rule === finding.rule && level === 'undetermined',
      );
      expect(left, `${situation.name}\n${wording(finding)}`).toEqual([]);
    }
  });
});

test('every value that a remedy names is tested by doing it', () => {
  const told = allRules.flatMap(({ id, cases }) =>
    cases.flatMap(({ remedy }) =>
      listOf(remedy)
        .flatMap(textOf)
        .flatMap((place) => `${id} ${place}`),
    ),
  );
  const done = [
    ...Object.keys(repairs),
    ...['noticeId', 'originalId', 'appliedDay', 'form.booking', ...limitNames].flatMap(forEachRule),
  ];
  expect([...new Set(told)].filter((each) => !done.includes(each))).toEqual([]);
});

function textOf(line: Line): readonly string[] {
  return placesIn(typeof line === 'string' ? line : line.say);
}

function forEachRule(place: string): readonly string[] {
  return allRules.map(({ id }) => `${id} ${place}`);
}

function numbersIn(param: Param | undefined): readonly number[] {
  if (param === undefined) return [];
  if (param.type === 'dates') return param.value;
  return typeof param.value === 'number' ? [param.value] : [];
}

function breaches(situation: Case): readonly string[] {
  return findingsOf(situation)
    .filter(({ level }) => level === 'violation')
    .map(({ rule }) => rule);
}

/** The same situation with other values in the record, looked at when all of that is past; a new booking, when it was answered. */
function changed(situation: Case, changes: Changes): Case {
  const { entry, records } = situation;
  const repaired: Entry = { ...entry, values: { ...entry.values, ...changes } };
  const rows = records[entry.ledger].map((each) => (each === entry ? repaired : each));
  const { ledger } = entry;
  const entered = Object.entries(changes).flatMap(([field, value]) =>
    ledgerOf(ledger).fields[field]?.type === 'datetime' && typeof value === 'number' ? [value] : [],
  );
  const isAnew = changes['outcome'] === '待服务';
  const now = Math.max(...entered, ...(isAnew ? [] : [situation.now]));
  return { ...situation, now, entry: repaired, records: { ...records, [entry.ledger]: rows } };
}

/** With the record that the finding asks for: a lawful one of that id, the day before the first row. */
function withNamed(situation: Case, { params }: Finding): Case {
  const { noticeId, originalId, bookingId } = params;
  const ledger = noticeId === undefined ? 'booking' : 'notice';
  const id = (noticeId ?? originalId ?? bookingId)?.value;
  const given = [...situation.records[ledger], rowOf(ledger, FIRST_ROW + 50, { id })];
  return {
    ...situation,
    records: { ...situation.records, [ledger]: given },
    now: Math.max(situation.now, NOW),
  };
}
