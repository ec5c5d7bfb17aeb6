import { describe, expect, test } from 'vitest';
import { figureNames, figureWordings, measure, seriesNames, seriesWordings } from '../../../rules/measures';
import { limitWords, worded } from '../../../rules/measures/wording';
import { formParams } from '../../../rules/wording/describe';
import { limitsByDay, yangcheng } from '../../../rules/regulation/regulation';
import { office } from '../scenarios/scenario';
import { at, on } from '../scenarios/when';
import { factsOf, filled, measured, values } from './selection';

describe('every name of the catalogue', () => {
  const measures = measure(factsOf(office()));

  test('is measured under its wording, the limits named as they are in force', () => {
    const law = { ...formParams(yangcheng), ...limitWords([limitsByDay(yangcheng)(on('2026-05-11'))]) };
    for (const name of figureNames) {
      expect(measures.figures[name]).toMatchObject({ name, ...worded(figureWordings[name], law) });
    }
    for (const name of seriesNames) {
      expect(measures.series[name]).toMatchObject({ name, ...worded(seriesWordings[name], law) });
    }
    expect(Object.keys(measures.figures).sort()).toEqual([...figureNames].sort());
    expect(Object.keys(measures.series).sort()).toEqual([...seriesNames].sort());
  });

  test('stands for one lawful record per ledger', () => {
    expect(
      values(measures, [
        'records',
        'reply.within1h',
        'reply.median',
        'reply.p90',
        'assist.ontime',
        'weekend.services',
        'findings.violation',
        'findings.explained',
        'findings.undetermined',
        'findings.defect',
      ]),
    ).toEqual({
      records: 6,
      'reply.within1h': 1,
      'reply.median': 30,
      'reply.p90': 30,
      'assist.ontime': 1,
      'weekend.services': 1,
      'findings.violation': 0,
      'findings.explained': 0,
      'findings.undetermined': 0,
      'findings.defect': 0,
    });
    expect(measures.figures['overtime.hours'].value).toBeCloseTo(40 / 60, 9);
  });
});

test('nothing to count: counts are 0, everything else is null', () => {
  const { figures, series } = measured({});
  for (const name of figureNames) {
    expect({ name, value: figures[name].value }).toEqual({
      name,
      value: figureWordings[name].unit === 'count' ? 0 : null,
    });
  }
  for (const name of seriesNames) {
    expect({ name, filled: series[name].points.filter(({ value }) => value !== 0) }).toEqual({
      name,
      filled: [],
    });
  }
});

describe('data quality', () => {
  const old = { appliedAt: at('2020-05-11T09:00'), day: on('2020-05-16') };

  test('a record older than the regulation is counted and measured nowhere else', () => {
    const measures = measured({ booking: [old], overtime: [{ date: on('2020-05-11') }] });
    expect(
      values(measures, [
        'records',
        'records.notJudged',
        'bookings',
        'weekend.services',
        'overtime.hours',
        'timeoff.earned',
      ]),
    ).toEqual({
      records: 2,
      'records.notJudged': 2,
      bookings: 0,
      'weekend.services': 0,
      'overtime.hours': null,
      'timeoff.earned': null,
    });
    expect(filled(measures, 'records.byMonth')).toEqual({ '2020年5月': 2 });
  });

  test('the first day of the regulation is measured', () => {
    const measures = measured({ overtime: [{ date: on('2020-05-12') }] });
    expect(values(measures, ['records.notJudged', 'overtime.services'])).toEqual({
      'records.notJudged': 0,
      'overtime.services': 1,
    });
  });

  test('undated and unreadable records, and months in which a 部室 entered nothing', () => {
    const measures = measured({
      booking: [{ appliedAt: null, day: null }, { unreadable: ['contactPhone'] }],
      overtime: [
        { date: on('2026-01-13') },
        { date: on('2026-03-13') },
        { date: on('2026-03-13'), unit: '行政审批部' },
      ],
    });
    expect(values(measures, ['quality.undated', 'quality.unreadable'])).toEqual({
      'quality.undated': 1,
      'quality.unreadable': 1,
    });
    expect(filled(measures, 'quality.missingMonths')).toEqual({ '企业服务部：2026年2月、2026年4月': 2 });
    expect(filled(measures, 'records.byLedger')).toEqual({ 预约服务登记表: 2, 延时服务登记表: 3 });
  });
});
