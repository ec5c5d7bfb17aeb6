import { describe, expect, test } from 'vitest';
import type { AssistRecord } from '../../../rules/ledgers';
import { at, on } from '../scenarios/when';
import { filled, measured, values } from './selection';

// The lawful case: registered Monday 2026-05-11, promised Friday 05-15, finished Thursday 05-14. Now is 05-20.
const open: Partial<AssistRecord> = { finishedAt: null, status: '办理中', handedOverAt: null };
const names = ['assist.ontime', 'assist.late', 'assist.overdueNow', 'assist.open'] as const;

describe('a case against its promise', () => {
  test.each([
    { name: 'finished before', row: {}, expected: [1, 0, 0, 0] },
    {
      name: 'finished on the last minute of the promised day',
      row: { finishedAt: at('2026-05-15T23:59') },
      expected: [1, 0, 0, 0],
    },
    {
      name: 'finished on the day after',
      row: { finishedAt: at('2026-05-16T00:00') },
      expected: [0, 1, 0, 0],
    },
    {
      name: 'open, promise not yet past',
      row: { ...open, promisedOn: on('2026-05-20') },
      expected: [null, 0, 0, 1],
    },
    {
      name: 'open, promise past since yesterday',
      row: { ...open, promisedOn: on('2026-05-19') },
      expected: [0, 1, 1, 1],
    },
    { name: 'finished, no one knows when', row: { finishedAt: null }, expected: [null, 0, 0, 0] },
    { name: 'cancelled', row: { ...open, status: '已取消' } as const, expected: [null, 0, 0, 0] },
    { name: 'no promise', row: { promisedOn: null }, expected: [null, 0, 0, 0] },
    {
      name: 'end unreadable',
      row: { ...open, unreadable: ['finishedAt'] as const },
      expected: [null, 0, 0, 0],
    },
  ])('$name', ({ row, expected }) => {
    const found = values(measured({ assist: [row] }), names);
    expect(found).toEqual(Object.fromEntries(names.map((name, index) => [name, expected[index]])));
  });
});

describe('handling in workdays, the day of registration not counted', () => {
  test.each([
    { name: 'the same day', finishedAt: at('2026-05-11T17:00'), workdays: 0, margin: '提前3–5个工作日' },
    { name: 'in time', finishedAt: at('2026-05-14T16:00'), workdays: 3, margin: '提前1–2个工作日' },
    { name: 'on the promised day', finishedAt: at('2026-05-15T16:00'), workdays: 4, margin: '当日' },
    { name: 'on the weekend after', finishedAt: at('2026-05-16T16:00'), workdays: 4, margin: '当日' },
    { name: 'a workday late', finishedAt: at('2026-05-18T09:00'), workdays: 5, margin: '超期1–2个工作日' },
    // 2026-05-09 is a make-up workday, 05-01 to 05-05 are 劳动节.
    {
      name: 'over a holiday',
      registeredAt: at('2026-04-30T09:00'),
      finishedAt: at('2026-05-11T09:00'),
      workdays: 5,
      margin: '提前3–5个工作日',
    },
  ])('$name', ({ workdays, margin, registeredAt = at('2026-05-11T09:00'), finishedAt }) => {
    const measures = measured({ assist: [{ registeredAt, finishedAt }] });
    expect(measures.figures['assist.workdays'].value).toBe(workdays);
    expect(filled(measures, 'assist.margin')).toEqual({ [margin]: 1 });
  });

  test('promise and use are medians over the same cases', () => {
    const measures = measured({ assist: [{}, { finishedAt: at('2026-05-12T09:00') }, open] });
    expect(values(measures, ['assist.workdays', 'assist.promised'])).toEqual({
      'assist.workdays': 2,
      'assist.promised': 4,
    });
  });
});

test('the share of the red agents: what the case says, else what the settings say of the agent', () => {
  const measures = measured({
    assist: [
      { redAgent: '是', agents: '李强' },
      { redAgent: null },
      { redAgent: '否' },
      { redAgent: null, agents: '李强' },
    ],
  });
  expect(measures.figures['assist.red'].value).toBe(0.5);
});
