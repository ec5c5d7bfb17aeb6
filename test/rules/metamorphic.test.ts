import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordIndex } from '../../rules/checks/record-index';
import type { Finding } from '../../rules/findings';
import { judge } from '../../rules/judge';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { recordsBy, type Entry, type Records } from '../../rules/records';
import { yangcheng } from '../../rules/regulation/regulation';
import { kinds } from './kinds/all';
import { ruleTables } from './scenarios/all';
import { lawful, NOW, settings } from './scenarios/lawful';
import { calendar, office, rowOf, type Case } from './scenarios/scenario';
import { at, on } from './scenarios/when';

const MINUTES_PER_WEEK = 7 * 1440;

const situations: readonly Case[] = [
  ...ruleTables.flatMap(({ cases }) => cases),
  ...Object.values(kinds).flatMap(({ cases }) => cases),
];

function judged(situation: Omit<Case, 'entry' | 'aspect' | 'name' | 'expected'>): readonly Finding[] {
  const { records, settings: chosen, calendar: days, now } = situation;
  return judge({ records, settings: chosen, calendar: days, regulation: yangcheng, now });
}

/** The verdicts, whatever their words. */
function verdicts(findings: readonly Finding[]): readonly string[] {
  return findings
    .map(({ ledger, row, rule, level, field }) => [ledger, row, rule, level, field].join(' '))
    .sort();
}

/** The same records with each changed. */
function mapped(records: Records, change: (entry: Entry) => Entry): Records {
  return recordsBy(<K extends LedgerKey>(ledger: K) =>
    records[ledger].map((entry) => change(entry) as Entry<K>),
  );
}

function withValues(entry: Entry, change: (field: string, value: unknown) => unknown): Entry {
  const values = Object.fromEntries(
    Object.entries(entry.values).map(([field, value]) => [field, change(field, value)]),
  );
  return { ...entry, values: values as Entry['values'] };
}

describe('other persons', () => {
  const others: Readonly<Record<string, string>> = {
    王芳: '欧阳静',
    李强: '上官宏',
    刘洋: '诸葛明',
    赵六: '司马远',
  };
  const renamed = (text: string) =>
    Object.entries(others).reduce((left, [name, other]) => left.replaceAll(name, other), text);

  test('renamed everywhere, no verdict changes', () => {
    for (const situation of situations) {
      const records = mapped(situation.records, (entry) =>
        withValues(entry, (_, value) => (typeof value === 'string' ? renamed(value) : value)),
      );
      const staff = situation.settings.staff.map((member) => ({ ...member, name: renamed(member.name) }));
      const again = judged({ ...situation, records, settings: { ...situation.settings, staff } });
      expect(verdicts(again), situation.name).toEqual(verdicts(judged(situation)));
    }
  });
});

describe('other columns', () => {
  test('in any order, the same cells are found at other addresses', () => {
    for (const situation of situations) {
      const records = mapped(situation.records, (entry) => {
        const fields = Object.keys(entry.source.columns).reverse();
        const columns = Object.fromEntries(fields.map((field, index) => [field, index + 3]));
        return { ...entry, source: { ...entry.source, columns } };
      });
      const [before, after] = [judged(situation), judged({ ...situation, records })];
      expect(verdicts(after), situation.name).toEqual(verdicts(before));
      for (const { cell } of after) expect(cell, situation.name).toMatch(/^[A-Z]{1,2}\d+$/);
    }
  });
});

describe('a record that has nothing to do with the others', () => {
  const unrelated = {
    client: '另一家企业',
    applicant: '另一家企业',
    staff: '刘洋',
    agents: '刘洋',
    person: '刘洋',
    usedBy: '刘洋',
  };
  /** Of another series: a number of their own would show that its workbook was given. */
  const ids: Readonly<Record<LedgerKey, object>> = {
    assist: { id: '他部-BB-2026-0900', noticeId: '他部-DB-2026-0900' },
    notice: { id: '他部-DB-2026-0900' },
    credential: { id: '他部-ZJ-2026-0900', noticeId: '他部-DB-2026-0900' },
    booking: { id: '他部-YY-2026-0900' },
    overtime: { id: '他部-YS-2026-0900' },
    timeoff: { id: '他部-TX-2026-0900', bookingId: '他部-YY-2026-0900' },
  };
  const FAR = 900;

  test('changes no verdict on them', () => {
    for (const situation of situations) {
      const records = recordsBy(<K extends LedgerKey>(ledger: K) => {
        const known = Object.fromEntries(
          Object.entries(unrelated).filter(([field]) => field in lawful[ledger]),
        );
        return [...situation.records[ledger], rowOf(ledger, FAR, { ...known, ...ids[ledger] })];
      });
      const after = judged({ ...situation, records }).filter(({ row }) => row !== FAR);
      expect(verdicts(after), situation.name).toEqual(verdicts(judged(situation)));
    }
  });
});

describe('all days later by whole weeks', () => {
  // From the Dragon Boat Festival to the make-up Sunday before the National Day of 2026 every week is like the other.
  const days = fc.integer({ min: on('2026-06-29'), max: on('2026-07-26') });
  const moments = fc
    .tuple(days, fc.integer({ min: 0, max: 1439 }))
    .map(([day, minute]) => day * 1440 + minute);
  const byType: Readonly<Record<string, fc.Arbitrary<unknown>>> = { date: days, datetime: moments };

  const changesOf = (ledger: LedgerKey) => {
    const dated = Object.entries(ledgerOf(ledger).fields).flatMap(([field, { type, choices }]) => {
      const values = byType[type] ?? (choices === undefined ? null : fc.constantFrom(...choices));
      return values === null ? [] : [[field, fc.option(values, { freq: 4 })] as const];
    });
    return fc.record(Object.fromEntries(dated));
  };
  const offices = fc
    .tuple(...ledgerKeys.map((ledger) => fc.array(changesOf(ledger), { minLength: 1, maxLength: 3 })))
    .map((each) =>
      recordsBy(<K extends LedgerKey>(ledger: K) =>
        (each[ledgerKeys.indexOf(ledger)] ?? []).map((changes, index) => rowOf(ledger, 5 + index, changes)),
      ),
    );

  const later = (records: Records, weeks: number) =>
    mapped(records, (entry) =>
      withValues(entry, (field, value) => {
        const type = ledgerOf(entry.ledger).fields[field]?.type;
        if (typeof value !== 'number') return value;
        if (type === 'date') return value + weeks * 7;
        return type === 'datetime' ? value + weeks * MINUTES_PER_WEEK : value;
      }),
    );

  test('the same verdicts', () => {
    fc.assert(
      fc.property(offices, fc.integer({ min: 1, max: 3 }), moments, (records, weeks, now) => {
        const before = judged({ records, settings, calendar, now });
        const after = judged({
          records: later(records, weeks),
          settings,
          calendar,
          now: now + weeks * MINUTES_PER_WEEK,
        });
        expect(verdicts(after)).toEqual(verdicts(before));
      }),
      { numRuns: 150 },
    );
  });
});

describe('more workbooks', () => {
  const lastYear = office({
    notice: [{ id: 'DB-2025-0123', acceptedOn: on('2026-05-11') }],
    booking: [{ id: 'YY-2025-0100' }],
  });
  const records = office({
    assist: [{ noticeId: 'DB-2025-0123' }],
    notice: [],
    credential: [{ noticeId: 'DB-2025-0123' }],
    booking: [],
    timeoff: [{ bookingId: 'YY-2025-0100' }],
  });
  const judging = { records, settings, calendar, regulation: yangcheng, now: NOW };

  test("with last year's workbook what hung on it is settled", () => {
    expect(verdicts(judge(judging))).toEqual(
      [
        'assist 5 assist/agency-notice undetermined noticeId',
        'credential 5 data/reference undetermined noticeId',
        'timeoff 5 data/reference undetermined bookingId',
        'timeoff 5 timeoff/balance undetermined to',
      ].sort(),
    );
    const everywhere = new RecordIndex({
      ...records,
      notice: lastYear.notice,
      booking: lastYear.booking,
    });
    expect(verdicts(judge({ ...judging, everywhere }))).toEqual([]);
  });

  test("with the rest of the office's own workbook, split by ledgers, nothing changes", () => {
    for (const situation of situations) {
      const before = judged(situation);
      // What cases and services say of a notice, a credential or a moved booking is asked of its own workbook only.
      for (const ledger of ['assist', 'overtime', 'timeoff'] as const) {
        const part = recordsBy(<K extends LedgerKey>(each: K) =>
          each === ledger ? situation.records[each] : [],
        );
        const everywhere = new RecordIndex(situation.records);
        const alone = judge({ ...situation, records: part, regulation: yangcheng, everywhere });
        expect(verdicts(alone), `${situation.name} ${ledger}`).toEqual(
          verdicts(before.filter((finding) => finding.ledger === ledger)),
        );
      }
    }
  });
});

test('the moment of judging alone never takes a breach back once it is past', () => {
  const records = office({ booking: [{ repliedAt: at('2026-05-11T10:01') }] });
  for (const now of ['2026-05-20T10:00', '2026-12-01T10:00'].map(at)) {
    expect(verdicts(judge({ records, settings, calendar, regulation: yangcheng, now }))).toEqual([
      'booking 5 booking/reply-within-1h violation repliedAt',
    ]);
  }
});
