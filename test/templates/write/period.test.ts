import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/time/day';
import { recordsOf } from '../../../templates/read';
import {
  archiveFileName,
  formFileName,
  ledgerFileName,
  monthBefore,
  parsePeriod,
  periodAs,
  periodDays,
  periodStep,
  periodTitle,
  recordsIn,
  type Period,
} from '../../../templates/write';
import { entryOf } from './examples';

const month: Period = { kind: 'month', year: 2026, month: 12 };
const quarter: Period = { kind: 'quarter', year: 2026, quarter: 2 };
const year: Period = { kind: 'year', year: 2026 };

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
  it('have titles', () => {
    expect([month, quarter, year].map(periodTitle)).toEqual(['2026年12月', '2026年第二季度', '2026年度']);
  });

  it.each([
    [month, [2026, 11, 30], false],
    [month, [2026, 12, 1], true],
    [month, [2026, 12, 31], true],
    [month, [2027, 1, 1], false],
    [quarter, [2026, 3, 31], false],
    [quarter, [2026, 4, 1], true],
    [quarter, [2026, 6, 30], true],
    [quarter, [2026, 7, 1], false],
    [year, [2025, 12, 31], false],
    [year, [2026, 1, 1], true],
    [year, [2026, 12, 31], true],
    [year, [2027, 1, 1], false],
  ] as const)('%j holds %j: %s', (period, [y, m, d], held) => {
    const records = recordsOf([entryOf('timeoff', { date: day(y, m, d) }), entryOf('timeoff', {})]);
    expect(recordsIn(period, records).timeoff).toEqual(held ? records.timeoff.slice(0, 1) : []);
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

  it('end the day before the next one begins', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(periodDays(period).to + 1).toBe(periodDays(periodStep(period, 1)).from);
      }),
    );
  });

  it.each([
    [day(2026, 1, 5), '2025年12月'],
    [day(2026, 3, 31), '2026年2月'],
  ])('the month before %i', (today, title) => {
    expect(periodTitle(monthBefore(today))).toBe(title);
  });

  it.each([
    ['2026-05', '2026年5月'],
    ['2026-Q2', '2026年第二季度'],
    ['2026-q4', '2026年第四季度'],
    ['2026', '2026年度'],
    ['2026-13', null],
    ['2026-5', null],
    ['2026-Q5', null],
    ['1026-05', null],
    ['', null],
  ])('are read from %j', (text, title) => {
    const period = parsePeriod(text);
    expect(period && periodTitle(period)).toBe(title);
  });
});

describe('file names', () => {
  it('name 部室, form and period', () => {
    expect(ledgerFileName('招商服务部')).toBe('招商服务部窗口台帐.xlsx');
    expect(formFileName('预约服务登记表', '招商服务部', quarter)).toBe(
      '预约服务登记表_招商服务部_2026年第二季度.xlsx',
    );
    expect(formFileName(null, '', year)).toBe('窗口台帐_2026年度.xlsx');
    expect(archiveFileName('招商/服务部', month)).toBe('窗口台帐归档_招商服务部_2026年12月');
    expect(archiveFileName('', month)).toBe('窗口台帐归档_2026年12月');
  });

  it('hold nothing that Windows refuses', () => {
    expect(ledgerFileName(' 招商/企业:"服务"部*?<>|\\\n.')).toBe('招商企业服务部窗口台帐.xlsx');
  });
});
