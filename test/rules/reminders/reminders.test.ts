import { describe, expect, test } from 'vitest';
import { office } from '../scenarios/scenario';
import { at, on } from '../scenarios/when';
import { brief, nothing, remindersOf } from './reminding';

test('the lawful records remind of nothing', () => {
  expect(remindersOf(office(), at('2026-05-20T10:00'))).toEqual([]);
});

describe('calendar years', () => {
  const booked = office({ ...nothing, booking: [{ reply: '不同意', day: on('2027-01-09') }] });

  test.each([
    { name: 'this year is loaded', records: booked, now: '2026-10-31T10:00', expected: [] },
    {
      name: 'from November on, next year is asked for',
      records: booked,
      now: '2026-11-01T10:00',
      expected: ['calendar soon 2027-01-01T00:00'],
    },
    {
      name: 'but only when something reaches into it',
      records: office(nothing),
      now: '2026-11-01T10:00',
      expected: [],
    },
    {
      name: 'this year is not loaded',
      records: office(nothing),
      now: '2027-02-01T10:00',
      expected: ['calendar today none'],
    },
  ])('$name', ({ records, now, expected }) => {
    expect(remindersOf(records, at(now)).map(brief)).toEqual(expected);
  });
});

test('the most urgent comes first, then the nearest deadline, whatever the order of the rows', () => {
  const applied = {
    repliedAt: null,
    reply: null,
    outcome: null,
    serviceStartedAt: null,
    serviceEndedAt: null,
  };
  const rows = office({
    ...nothing,
    assist: [{ finishedAt: null, status: '办理中', promisedOn: on('2026-05-13') }, { handedOverAt: null }],
    booking: [
      { ...applied, appliedAt: at('2026-05-11T09:20') },
      { ...applied, appliedAt: at('2026-05-11T08:50') },
    ],
  });
  const sorted = [
    'reply now 2026-05-11T09:50',
    'reply now 2026-05-11T10:20',
    'hand-over today none',
    'promise soon 2026-05-14T00:00',
  ];
  const now = at('2026-05-11T09:30');
  expect(remindersOf(rows, now).map(brief)).toEqual(sorted);
  const reversed = { ...rows, assist: rows.assist.toReversed(), booking: rows.booking.toReversed() };
  expect(remindersOf(reversed, now).map(brief)).toEqual(sorted);
});
