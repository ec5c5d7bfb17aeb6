import { describe, expect, test } from 'vitest';
import { filterChoices, measure, select, type Filter } from '../../../rules/measures';
import { at, on } from '../scenarios/when';
import { factsOf, onlyThese, values } from './selection';

const lateReply = { repliedAt: at('2026-05-11T11:00'), oneTimeNoticeAt: at('2026-05-11T11:00') };
/** Two late replies, and one booking by telephone for which no time was entered. */
const facts = factsOf(
  onlyThese({
    booking: [
      lateReply,
      { ...lateReply, unit: '行政审批部', staff: '刘洋、王芳' },
      { appliedAt: null, day: null },
    ],
    overtime: [{ date: on('2026-04-30'), staff: '李强' }, { date: on('2026-05-06') }],
    credential: [{}],
  }),
);

describe('a filter lets through', () => {
  test.each<{ name: string; filter: Filter; records: number; violations: number }>([
    { name: 'everything when it is empty', filter: {}, records: 6, violations: 3 },
    {
      name: 'everything when its parts are null',
      filter: { from: null, to: null, unit: null, person: null },
      records: 6,
      violations: 3,
    },
    {
      name: 'a period with its first and last day',
      filter: { from: on('2026-04-30'), to: on('2026-05-06') },
      records: 2,
      violations: 0,
    },
    { name: 'from a day on', filter: { from: on('2026-05-11') }, records: 3, violations: 2 },
    { name: 'up to a day', filter: { to: on('2026-05-05') }, records: 1, violations: 0 },
    { name: 'a 部室', filter: { unit: '行政审批部' }, records: 1, violations: 1 },
    { name: 'a person among several', filter: { person: '刘洋' }, records: 1, violations: 1 },
    {
      name: 'all parts together',
      filter: { from: on('2026-05-01'), unit: '企业服务部', person: '王芳' },
      records: 2,
      violations: 1,
    },
    { name: 'the red agents', filter: { redAgents: true }, records: 5, violations: 3 },
    { name: 'nothing', filter: { unit: '没有这个部室' }, records: 0, violations: 0 },
  ])('$name', ({ filter, records, violations }) => {
    const measures = measure(select(facts, filter));
    expect(values(measures, ['records', 'findings.violation'])).toEqual({
      records,
      'findings.violation': violations,
    });
  });
});

test('selecting twice is selecting both', () => {
  const both = { unit: '企业服务部', to: on('2026-05-06') };
  expect(select(select(facts, { unit: both.unit }), { to: both.to })).toEqual(select(facts, both));
});

test('a selected person stands alone in tables by person', () => {
  const { series } = measure(select(facts, { person: '王芳' }));
  expect(series['reply.median.byPerson'].points.map((point) => point.key)).toEqual(['王芳']);
  expect(series['violation.byPerson'].points.map((point) => point.key)).toEqual(['王芳']);
});

test('what the filters can be set to', () => {
  expect(filterChoices(facts)).toEqual({
    units: ['企业服务部', '行政审批部'],
    persons: ['刘洋', '李强', '王芳'],
    first: on('2026-04-30'),
    last: on('2026-05-12'),
  });
  expect(filterChoices(factsOf(onlyThese({})))).toEqual({ units: [], persons: [], first: null, last: null });
});
