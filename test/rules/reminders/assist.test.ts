import { describe, expect, test } from 'vitest';
import type { AssistRecord } from '../../../rules/ledgers';
import { office } from '../scenarios/scenario';
import { at, on } from '../scenarios/when';
import { brief, nothing, remindersOf, type Row } from './reminding';

describe('assist cases', () => {
  // Promised for Friday 2026-05-15.
  const open: Row<AssistRecord> = { finishedAt: null, status: '办理中', handedOverAt: null };

  test.each<{ name: string; row: Row<AssistRecord>; now: string; expected: string[] }>([
    { name: '4 workdays left', row: open, now: '2026-05-11T10:00', expected: [] },
    {
      name: '3 workdays left',
      row: open,
      now: '2026-05-12T10:00',
      expected: ['promise soon 2026-05-16T00:00'],
    },
    {
      name: '3 workdays over a weekend',
      row: { ...open, promisedOn: on('2026-05-19') },
      now: '2026-05-14T10:00',
      expected: ['promise soon 2026-05-20T00:00'],
    },
    {
      name: 'on the promised day',
      row: open,
      now: '2026-05-15T10:00',
      expected: ['promise today 2026-05-16T00:00'],
    },
    {
      name: 'overdue and not explained',
      row: open,
      now: '2026-05-16T00:00',
      expected: ['overdue now 2026-05-16T00:00', 'explain-overdue today 2026-05-19T00:00'],
    },
    {
      name: 'overdue and explained',
      row: { ...open, overdueReason: '省级系统升级', overdueToldAt: at('2026-05-16T09:00') },
      now: '2026-05-18T10:00',
      expected: ['overdue now 2026-05-16T00:00'],
    },
    {
      name: 'finished late, reason entered but not told',
      row: { finishedAt: at('2026-05-18T10:00'), overdueReason: '省级系统升级' },
      now: '2026-05-20T10:00',
      expected: ['explain-overdue today 2026-05-19T00:00'],
    },
    {
      name: 'finished, materials not handed over',
      row: { handedOverAt: null },
      now: '2026-05-20T10:00',
      expected: ['hand-over today none'],
    },
    { name: 'cancelled', row: { ...open, status: '已取消' }, now: '2026-05-20T10:00', expected: [] },
    {
      name: 'end unreadable',
      row: { ...open, unreadable: ['finishedAt'] },
      now: '2026-05-20T10:00',
      expected: [],
    },
  ])('$name', ({ row, now, expected }) => {
    expect(remindersOf(office({ ...nothing, assist: [row] }), at(now)).map(brief)).toEqual(expected);
  });

  test('where the calendar does not know, Monday to Friday are taken for workdays', () => {
    const promised = (day: string) => office({ ...nothing, assist: [{ ...open, promisedOn: on(day) }] });
    const kinds = (day: string) => remindersOf(promised(day), at('2026-12-29T10:00')).map(({ kind }) => kind);
    // New Year's Day is a holiday in every year: 12-30, 12-31 and Monday 01-04 are the three workdays.
    expect(kinds('2027-01-04')).toEqual(['calendar', 'promise']);
    expect(kinds('2027-01-05')).toEqual(['calendar']);
  });
});
