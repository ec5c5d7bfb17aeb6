import { expect, test } from 'vitest';
import { at, on } from '../scenarios/when';
import { filled, measured, values } from './selection';

const late = { repliedAt: at('2026-05-11T11:00'), oneTimeNoticeAt: at('2026-05-11T11:00') };
const measures = measured({
  booking: [
    late,
    { ...late, unit: '行政审批部', staff: '刘洋' },
    {
      appliedAt: at('2026-03-02T09:00'),
      repliedAt: at('2026-03-02T11:00'),
      oneTimeNoticeAt: at('2026-03-02T11:00'),
      day: on('2026-03-07'),
      staffArrivedAt: at('2026-03-07T08:50'),
      clientArrivedAt: at('2026-03-07T09:00'),
      serviceStartedAt: at('2026-03-07T09:00'),
      serviceEndedAt: at('2026-03-07T10:00'),
    },
    { exception: '交通管制', staffArrivedAt: at('2026-05-16T09:05') },
    { contactPhone: 'x' },
  ],
  overtime: [{ date: on('2027-01-04') }],
});

test('violations, explained, undetermined and defects are counted apart and open to themselves', () => {
  for (const level of ['violation', 'explained', 'undetermined', 'defect'] as const) {
    const { value, rows } = measures.figures[`findings.${level}`];
    const findings = rows.kind === 'findings' ? rows.findings : [];
    expect(value).toBe(findings.length);
    expect(value).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.level))).toEqual(new Set([level]));
  }
});

test('violations by rule, clause, 部室, month and person', () => {
  const { rows } = measures.figures['findings.violation'];
  const findings = rows.kind === 'findings' ? rows.findings : [];
  expect(findings.map((finding) => finding.rule).sort()).toEqual(Array(3).fill('booking/reply-within-1h'));
  expect(filled(measures, 'violation.byRule')).toEqual({ '1小时内给予答复': 3 });
  expect(filled(measures, 'violation.byClause')).toEqual({ '预约延时 第五条（一）': 3 });
  expect(measures.series['violation.byClause'].points[0]?.key).toBe('B5(一)');
  expect(filled(measures, 'violation.byUnit')).toEqual({ 企业服务部: 2, 行政审批部: 1 });
  expect(filled(measures, 'violation.byPerson')).toEqual({ 王芳: 2, 刘洋: 1 });
  expect(filled(measures, 'violation.byMonth')).toEqual({ '2026年3月': 1, '2026年5月': 2 });
  expect(filled(measures, 'explained.byMonth')).toEqual({ '2026年5月': 1 });
});

test('violations per 100 records, by 部室 and month; no rate for a month without records', () => {
  expect(values(measures, ['findings.rate'])).toEqual({ 'findings.rate': 50 });
  expect(filled(measures, 'violation.rateByUnit')).toEqual({ 企业服务部: 40, 行政审批部: 100 });
  expect(filled(measures, 'violation.rateByMonth')).toMatchObject({
    '2026年3月': 100,
    '2026年4月': null,
    '2026年5月': 50,
  });
  expect(measured({}).figures['findings.rate'].value).toBeNull();
});
