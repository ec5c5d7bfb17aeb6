import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  figureNames,
  figureWordings,
  measure,
  select,
  seriesNames,
  type Facts,
  type Measures,
} from '../../../rules/measures';
import { at, clock, on } from '../scenarios/when';
import { factsOf, onlyThese } from './selection';

const unit = fc.constantFrom('企业服务部', '行政审批部', null);
const staff = fc.constantFrom('王芳', '刘洋', '王芳、李强', null);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5 });

/** Bookings of April and May 2026, some replied to within and some after the hour, with all kinds of outcome. */
const booking = fc
  .record({
    appliedAt: fc.integer({ min: 0, max: 40 * 1440 }).map((minutes) => at('2026-04-01T08:00') + minutes),
    wait: maybe(fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(60, 60 + 1 / 60))),
    unit,
    staff,
    outcome: fc.constantFrom('已办结', '未办结', '视为放弃', '已取消', '已改期', '待服务', null),
    changedBy: fc.constantFrom('本单位', '申请人', null),
    exception: maybe(fc.constant('特殊情况')),
  })
  .map(({ wait, ...row }) => ({ ...row, repliedAt: wait === null ? null : row.appliedAt + wait }));

const assist = fc.record({
  registeredAt: fc.integer({ min: 0, max: 30 }).map((days) => at('2026-04-01T09:00') + days * 1440),
  finishedAt: maybe(fc.integer({ min: 0, max: 30 }).map((days) => at('2026-05-01T09:00') + days * 1440)),
  promisedOn: maybe(fc.integer({ min: 0, max: 30 }).map((days) => on('2026-05-01') + days)),
  status: fc.constantFrom('办理中', '已办结', '已取消'),
  unit,
});

const overtime = fc.record({
  date: fc.integer({ min: 0, max: 50 }).map((days) => on('2026-04-01') + days),
  endedAt: maybe(fc.integer({ min: 0, max: 400 }).map((minutes) => (clock('18:00') + minutes) % 1440)),
  unit,
  staff,
  exception: maybe(fc.constant('特殊情况')),
});

const records = fc
  .record({
    booking: fc.array(booking, { maxLength: 30 }),
    assist: fc.array(assist, { maxLength: 15 }),
    overtime: fc.array(overtime, { maxLength: 15 }),
  })
  .map(onlyThese);

const runs = { numRuns: 60 };
const countNames = figureNames.filter((name) => figureWordings[name].unit === 'count');

test('the order of the records does not matter', () => {
  fc.assert(
    fc.property(records, (some) => {
      const facts = factsOf(some);
      expect(numbers(measure(backwards(facts)))).toEqual(numbers(measure(facts)));
    }),
    runs,
  );
});

describe('the parts of a partition add up to the whole', () => {
  test('by 部室 and the rest, and by period', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 0, max: 60 }), (some, offset) => {
        const facts = factsOf(some);
        const border = on('2026-04-01') + offset;
        const periods = [select(facts, { to: border - 1 }), select(facts, { from: border })];
        const units = [
          select(facts, { unit: '企业服务部' }),
          select(facts, { unit: '行政审批部' }),
          unitless(facts),
        ];
        const whole = counts(measure(facts));
        for (const parts of [periods, units]) {
          const each = parts.map((part) => counts(measure(part)));
          expect(whole.map((_, index) => each.reduce((sum, part) => sum + (part[index] ?? NaN), 0))).toEqual(
            whole,
          );
        }
      }),
      runs,
    );
  });

  test('months, 部室, reasons and classes add up to the figure they divide', () => {
    fc.assert(
      fc.property(records, (some) => {
        const { figures, series } = measure(factsOf(some));
        const sumOf = (name: (typeof seriesNames)[number]) =>
          series[name].points.reduce((total, point) => total + (point.value ?? 0), 0);
        for (const name of [
          'overtime.hours.byMonth',
          'overtime.hours.byUnit',
          'overtime.hours.byReason',
        ] as const) {
          expect(sumOf(name)).toBeCloseTo(figures['overtime.hours'].value ?? 0, 6);
        }
        expect(sumOf('bookings.byOutcome')).toBe(figures.bookings.value);
        expect(sumOf('violation.byRule')).toBe(figures['findings.violation'].value);
        expect(sumOf('violation.byMonth')).toBe(figures['findings.violation'].value);
        expect(sumOf('violation.byUnit')).toBe(figures['findings.violation'].value);
        const due = figures['reply.within1h'].rows;
        expect(sumOf('reply.distribution')).toBe(due.kind === 'entries' ? due.entries.length : NaN);
      }),
      runs,
    );
  });
});

test('measures and rules see the same facts', () => {
  fc.assert(
    fc.property(records, (some) => {
      const facts = factsOf(some);
      const { figures } = measure(facts);
      const broken = (rule: string) => facts.findings.filter((finding) => finding.rule === rule).length;
      expect(figures['reply.late'].value).toBe(broken('booking/reply-within-1h'));
      expect(figures['assist.late'].value).toBe(broken('assist/within-promise'));
      expect(figures['overtime.over1h'].value).toBe(broken('overtime/within-1h'));
    }),
    runs,
  );
});

test('shares lie between 0 and 1, P90 between the median and the longest', () => {
  fc.assert(
    fc.property(records, (some) => {
      const { figures } = measure(factsOf(some));
      for (const name of figureNames.filter((each) => figureWordings[each].unit === 'share')) {
        const { value } = figures[name];
        expect(value === null || (value >= 0 && value <= 1)).toBe(true);
      }
      const [middle, p90, longest] = [
        figures['reply.median'],
        figures['reply.p90'],
        figures['reply.longest'],
      ];
      expect(middle.value ?? 0).toBeLessThanOrEqual(p90.value ?? 0);
      expect(p90.value ?? 0).toBeLessThanOrEqual(longest.value ?? 0);
    }),
    runs,
  );
});

function counts({ figures }: Measures): readonly (number | null)[] {
  return countNames.map((name) => figures[name].value);
}

/** Every value without its rows, rounded because sums of fractions depend on their order. */
function numbers({ figures, series }: Measures): unknown {
  const round = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);
  return [
    figureNames.map((name) => [name, round(figures[name].value)]),
    seriesNames.map((name) => [name, series[name].points.map(({ key, value }) => [key, round(value)])]),
  ];
}

function backwards(facts: Facts): Facts {
  const { booking, assist, overtime, findings, toDate } = facts;
  return {
    ...facts,
    booking: booking.toReversed(),
    assist: assist.toReversed(),
    overtime: overtime.toReversed(),
    findings: findings.toReversed(),
    toDate: { ...toDate, booking: toDate.booking.toReversed(), overtime: toDate.overtime.toReversed() },
  };
}

/** What belongs to no 部室, which no filter asks for. */
function unitless(facts: Facts): Facts {
  const rest = <T extends { readonly unit: string | null }>(list: readonly T[]) =>
    list.filter((each) => each.unit === null);
  return {
    ...facts,
    booking: rest(facts.booking),
    assist: rest(facts.assist),
    overtime: rest(facts.overtime),
    findings: rest(facts.findings),
  };
}
