import { describe, expect, test } from 'vitest';
import type { BookingRecord } from '../../../rules/ledgers';
import { defaultSettings } from '../../../rules/settings';
import { settings } from '../scenarios/lawful';
import { at } from '../scenarios/when';
import { filled, measured, values } from './selection';

/** Applied for, and nothing happened since. */
const unanswered: Partial<BookingRecord> = {
  repliedAt: null,
  reply: null,
  oneTimeNoticeAt: null,
  outcome: null,
  serviceStartedAt: null,
  serviceEndedAt: null,
};
const repliedAt = (time: string): Partial<BookingRecord> => ({ repliedAt: at(`2026-05-11T${time}`) });
const counts = ['reply.within1h', 'reply.late', 'reply.overdue', 'reply.running'] as const;

describe('one application of 2026-05-11 09:00', () => {
  test.each([
    { name: 'answered after 60 min', row: repliedAt('10:00'), expected: [1, 0, 0, 0] },
    { name: 'answered after 60 min 1 s', row: repliedAt('10:00:01'), expected: [0, 1, 0, 0] },
    { name: 'unanswered for 60 min', row: unanswered, now: '10:00', expected: [null, 0, 0, 1] },
    { name: 'unanswered for 60 min 1 s', row: unanswered, now: '10:00:01', expected: [0, 1, 1, 0] },
    { name: 'answered, but no one knows when', row: { repliedAt: null }, expected: [null, 0, 0, 0] },
    {
      name: 'served without an answer on record',
      row: { repliedAt: null, reply: null },
      expected: [null, 0, 0, 0],
    },
    { name: 'answered before it was made', row: repliedAt('08:59'), expected: [null, 0, 0, 0] },
    {
      name: 'withdrawn by the applicant within the hour',
      row: { ...unanswered, changedBy: '申请人', changeToldAt: at('2026-05-11T09:40') } as const,
      expected: [null, 0, 0, 0],
    },
    {
      name: 'withdrawn by the applicant after the hour',
      row: { ...unanswered, changedBy: '申请人', changeToldAt: at('2026-05-11T10:30') } as const,
      expected: [0, 1, 1, 0],
    },
    {
      name: 'reply time unreadable',
      row: { ...unanswered, unreadable: ['repliedAt'] as const },
      expected: [null, 0, 0, 0],
    },
    { name: 'before the regulation', row: { appliedAt: at('2020-05-11T09:00') }, expected: [null, 0, 0, 0] },
  ])('$name', ({ row, now = '18:00', expected }) => {
    const found = values(measured({ booking: [row] }, { now: at(`2026-05-11T${now}`) }), counts);
    expect(found).toEqual(Object.fromEntries(counts.map((name, index) => [name, expected[index]])));
  });
});

test('median, P90 and the longest are of answered applications only, each figure with its rows', () => {
  const rows = ['09:10', '09:20', '09:50', '10:30'].map(repliedAt);
  const measures = measured({ booking: [...rows, unanswered] });
  expect(values(measures, ['reply.within1h', 'reply.median', 'reply.p90', 'reply.longest'])).toEqual({
    'reply.within1h': 0.6,
    'reply.median': 35,
    'reply.p90': 90,
    'reply.longest': 90,
  });
  expect(measures.figures['reply.within1h'].rows).toMatchObject({ entries: { length: 5 } });
  expect(measures.figures['reply.median'].rows).toMatchObject({ entries: { length: 4 } });
  expect(measures.figures['reply.late'].rows).toMatchObject({ entries: [{ row: 8 }, { row: 9 }] });
});

describe('clock and office time', () => {
  // Monday 17:30 to Tuesday 08:20: office hours end at 18:00 and begin at 08:00.
  const overnight = { appliedAt: at('2026-05-11T17:30'), repliedAt: at('2026-05-12T08:20') };
  const names = ['reply.within1h', 'reply.within1h.clock', 'reply.within1h.office', 'reply.median'] as const;

  test('both are computed; the clock rules unless the settings say otherwise', () => {
    expect(Object.values(values(measured({ booking: [overnight] }), names))).toEqual([0, 0, 1, 890]);
  });

  test('office time rules where the settings say so', () => {
    const officeClock = { ...settings, options: { ...settings.options, replyClock: 'office' } } as const;
    const measures = measured({ booking: [overnight] }, { settings: officeClock });
    expect(Object.values(values(measures, names))).toEqual([1, 0, 1, 50]);
  });

  test('without office hours nothing is said about office time', () => {
    const measures = measured({ booking: [overnight] }, { settings: defaultSettings });
    expect(Object.values(values(measures, names))).toEqual([0, 0, null, 890]);
  });
});

test('the distribution has a border exactly at 60 minutes', () => {
  const rows = ['09:00', '09:10', '09:59', '10:00', '10:00:01', '10:30', '17:00', '17:01'].map(repliedAt);
  const measures = measured({ booking: [...rows, unanswered] });
  expect(filled(measures, 'reply.distribution')).toEqual({
    '≤10分': 2,
    '≤60分': 2,
    '≤90分': 2,
    '≤8小时': 1,
    '>8小时': 1,
    逾时未答复: 1,
  });
});

test('the trend shows the months between the first and the last too', () => {
  const measures = measured({
    booking: [
      { appliedAt: at('2026-03-02T09:00'), repliedAt: at('2026-03-02T09:20') },
      { ...repliedAt('09:30'), staff: '王芳、李强' },
      { ...repliedAt('11:00'), unit: null, staff: '王芳' },
    ],
  });
  expect(filled(measures, 'reply.within1h.byMonth')).toEqual({
    '2026年3月': 1,
    '2026年4月': null,
    '2026年5月': 0.5,
  });
  expect(filled(measures, 'reply.median.byMonth')).toEqual({
    '2026年3月': 20,
    '2026年4月': null,
    '2026年5月': 75,
  });
  expect(filled(measures, 'reply.median.byPerson')).toEqual({ 王芳: 30, 李强: 30 });
  expect(filled(measures, 'reply.median.byUnit')).toEqual({ 企业服务部: 25, 未填写: 120 });
});
