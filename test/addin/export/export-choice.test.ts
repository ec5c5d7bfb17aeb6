import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counts,
  fileNameOf,
  findingsOf,
  firstChoice,
  periodAs,
  periodStep,
  undatedRecords,
} from '../../../addin/views/export/export-choice';
import { findingOn, findingOnSheet } from '../../../rules/findings';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { recordsOf } from '../../../templates/read';
import { periodTitle, type Period } from '../../../templates/write';
import { entryOf } from '../../templates/write/examples';

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({
    kind: fc.constant('month' as const),
    year: fc.integer({ min: 2020, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant('quarter' as const),
    year: fc.integer({ min: 2020, max: 2030 }),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  }),
  fc.record({ kind: fc.constant('year' as const), year: fc.integer({ min: 2020, max: 2030 }) }),
);

describe('periods', () => {
  it.each([
    [day(2026, 1, 5), '2025年12月'],
    [day(2026, 11, 23), '2026年10月'],
  ])('begins with the month before %i', (today, title) => {
    expect(periodTitle(firstChoice(today).period)).toBe(title);
  });

  it.each([
    [{ kind: 'month', year: 2026, month: 12 }, 1, '2027年1月'],
    [{ kind: 'month', year: 2026, month: 1 }, -1, '2025年12月'],
    [{ kind: 'quarter', year: 2026, quarter: 4 }, 1, '2027年第一季度'],
    [{ kind: 'quarter', year: 2026, quarter: 2 }, 1, '2026年第三季度'],
    [{ kind: 'quarter', year: 2026, quarter: 1 }, -1, '2025年第四季度'],
    [{ kind: 'year', year: 2026 }, -1, '2025年度'],
  ] as const)('steps from %j by %i', (period, step, title) => {
    expect(periodTitle(periodStep(period, step))).toBe(title);
  });

  it('steps back to where it came from', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(periodStep(periodStep(period, 1), -1)).toEqual(period);
      }),
    );
  });

  it('sees May as the second quarter and as its year', () => {
    const may: Period = { kind: 'month', year: 2026, month: 5 };
    expect(periodTitle(periodAs(may, 'quarter'))).toBe('2026年第二季度');
    expect(periodTitle(periodAs(may, 'year'))).toBe('2026年度');
    expect(periodTitle(periodAs(periodAs(may, 'quarter'), 'month'))).toBe('2026年4月');
  });
});

describe('what is open', () => {
  const may = { ...entryOf('booking', { id: 'YY-2026-0001', appliedAt: moment(2026, 5, 11, 9) }), row: 5 };
  const june = { ...entryOf('booking', { id: 'YY-2026-0002', appliedAt: moment(2026, 6, 1, 9) }), row: 6 };
  const undated = { ...entryOf('booking', { id: 'YY-2026-0003' }), row: 7 };
  const records = recordsOf([may, june, undated]);
  const charge = { rule: 'booking/slot', title: '时段', level: 'violation', clauses: ['B3'] } as const;
  const statement = { field: 'day', expected: '', actual: '' };
  const ofSheet = findingOnSheet({ file: '', sheet: may.source.sheet, ledger: 'booking' }, charge, statement);
  const findings = [findingOn(may, charge, statement), findingOn(june, charge, statement), ofSheet];
  const choice = firstChoice(day(2026, 6, 10));

  it('counts the records and findings of the period, and those of whole sheets', () => {
    expect(counts(records, choice.period)).toMatchObject({ booking: 1, assist: 0 });
    expect(findingsOf(findings, records, choice)).toEqual([findings[0], ofSheet]);
    expect(findingsOf(findings, records, { ...choice, ledgers: ['assist'] })).toEqual([]);
  });

  it('names the records that belong to no period', () => {
    expect(undatedRecords(records, choice.ledgers)).toEqual(['YY-2026-0003']);
  });

  it('names the file after the only form, or all', () => {
    expect(fileNameOf(choice, '招商服务部')).toBe('窗口台帐_招商服务部_2026年5月.xlsx');
    expect(fileNameOf({ ...choice, ledgers: ['overtime'] }, '招商服务部')).toBe(
      '延时服务登记表_招商服务部_2026年5月.xlsx',
    );
  });
});
