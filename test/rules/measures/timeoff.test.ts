import { describe, expect, test } from 'vitest';
import { measure, select } from '../../../rules/measures';
import { settings } from '../scenarios/lawful';
import { clock, on } from '../scenarios/when';
import { factsOf, filled, measured, onlyThese, values } from './selection';

const figures = ['timeoff.earned', 'timeoff.taken', 'timeoff.balance'] as const;

describe('time off in hours', () => {
  const rows = {
    booking: [{ staff: '王芳、李强' }, { serviceEndedAt: null }],
    timeoff: [{ to: clock('09:30') }, { to: clock('08:00') }],
    overtime: [{}],
  };

  test('bookings earn it for each who served, 延时 earns none', () => {
    const measures = measured(rows);
    expect(Object.values(values(measures, figures))).toEqual([2, 0.5, 1.5]);
    expect(filled(measures, 'timeoff.earned.byPerson')).toEqual({ 王芳: 1, 李强: 1 });
    expect(filled(measures, 'timeoff.taken.byPerson')).toEqual({ 王芳: 0.5 });
    expect(filled(measures, 'timeoff.balance.byPerson')).toEqual({ 李强: 1, 王芳: 0.5 });
    expect(measures.figures['timeoff.earned'].rows).toMatchObject({ entries: [{ ledger: 'booking' }] });
    expect(measures.figures['timeoff.balance'].rows).toMatchObject({ entries: { length: 2 } });
  });

  test('a name written twice earns once', () => {
    const measures = measured({ booking: [{ staff: '王芳、李强 王芳' }] });
    expect(filled(measures, 'timeoff.earned.byPerson')).toEqual({ 李强: 1, 王芳: 1 });
  });

  test('延时 earns it where the settings say so', () => {
    const generous = { ...settings, options: { ...settings.options, overtimeEarnsTimeOff: true } };
    expect(measured(rows, { settings: generous }).figures['timeoff.earned'].value).toBeCloseTo(
      2 + 40 / 60,
      9,
    );
  });

  test('nothing earned, nothing taken', () => {
    expect(Object.values(values(measured({ overtime: [{}] }), figures))).toEqual([null, null, null]);
  });
});

describe('a selection', () => {
  const facts = factsOf(onlyThese({ booking: [{ staff: '王芳、李强' }], timeoff: [{}] }));

  test('of a period counts what was earned and taken in it; the balance goes to its end, whenever earned', () => {
    const later = measure(select(facts, { from: on('2026-05-18'), to: on('2026-05-31') }));
    expect(Object.values(values(later, figures))).toEqual([null, 1, 1]);
    const earlier = measure(select(facts, { to: on('2026-05-17') }));
    expect(Object.values(values(earlier, figures))).toEqual([2, null, 2]);
  });

  test('of a person leaves out those who served beside', () => {
    const one = measure(select(facts, { person: '李强' }));
    expect(Object.values(values(one, figures))).toEqual([1, null, 1]);
    expect(filled(one, 'timeoff.balance.byPerson')).toEqual({ 李强: 1 });
  });
});
