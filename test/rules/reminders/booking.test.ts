import { describe, expect, test } from 'vitest';
import type { BookingRecord } from '../../../rules/ledgers';
import { settings as lawfulSettings } from '../scenarios/lawful';
import { office } from '../scenarios/scenario';
import { at, clock } from '../scenarios/when';
import { brief, nothing, remindersOf, type Row } from './reminding';

describe('bookings', () => {
  // Applied for on Monday 2026-05-11 09:00, for Saturday 05-16 from 09:00.
  const applied: Row<BookingRecord> = {
    repliedAt: null,
    reply: null,
    oneTimeNoticeAt: null,
    outcome: null,
    staffArrivedAt: null,
    clientArrivedAt: null,
    serviceStartedAt: null,
    serviceEndedAt: null,
  };
  const agreed: Row<BookingRecord> = { ...applied, repliedAt: at('2026-05-11T09:30'), reply: '同意' };
  const changed: Row<BookingRecord> = { ...agreed, outcome: '已改期', changedBy: '本单位' };

  test.each<{ name: string; row: Row<BookingRecord>; now: string; expected: string[] }>([
    { name: 'reply due', row: applied, now: '2026-05-11T09:37', expected: ['reply now 2026-05-11T10:00'] },
    {
      name: 'reply overdue',
      row: applied,
      now: '2026-05-12T09:00',
      expected: ['reply now 2026-05-11T10:00'],
    },
    { name: 'no reply before the slot was over', row: applied, now: '2026-05-16T11:31', expected: [] },
    { name: 'replied', row: agreed, now: '2026-05-11T09:37', expected: [] },
    { name: 'withdrawn', row: { ...applied, changedBy: '申请人' }, now: '2026-05-11T09:37', expected: [] },
    {
      name: 'reply time unreadable',
      row: { ...applied, unreadable: ['repliedAt'] },
      now: '2026-05-11T09:37',
      expected: [],
    },
    {
      name: 'before the regulation',
      row: { ...applied, appliedAt: at('2020-05-11T09:00') },
      now: '2026-05-11T09:37',
      expected: [],
    },
    {
      name: 'change to be told, days left',
      row: changed,
      now: '2026-05-13T10:00',
      expected: ['tell-change soon 2026-05-16T00:00'],
    },
    {
      name: 'change to be told today',
      row: changed,
      now: '2026-05-15T10:00',
      expected: ['tell-change today 2026-05-16T00:00'],
    },
    {
      name: 'change to be told within the hour',
      row: changed,
      now: '2026-05-15T23:00',
      expected: ['tell-change now 2026-05-16T00:00'],
    },
    {
      name: 'change not told in time',
      row: changed,
      now: '2026-05-16T08:00',
      expected: ['tell-change now 2026-05-16T00:00'],
    },
    {
      name: 'change told',
      row: { ...changed, changeToldAt: at('2026-05-13T09:00') },
      now: '2026-05-13T10:00',
      expected: [],
    },
    {
      name: 'change by the applicant',
      row: { ...changed, changedBy: '申请人' },
      now: '2026-05-13T10:00',
      expected: [],
    },
    { name: 'two days ahead', row: agreed, now: '2026-05-14T23:59', expected: [] },
    {
      name: 'tomorrow',
      row: agreed,
      now: '2026-05-15T16:00',
      expected: ['booking-ahead soon 2026-05-16T09:00'],
    },
    {
      name: 'today',
      row: agreed,
      now: '2026-05-16T07:59',
      expected: ['booking-today today 2026-05-16T09:00'],
    },
    {
      name: 'within the hour',
      row: agreed,
      now: '2026-05-16T08:00',
      expected: ['booking-today now 2026-05-16T09:00'],
    },
    {
      name: 'applicant 30 min late',
      row: agreed,
      now: '2026-05-16T09:30',
      expected: ['booking-today today 2026-05-16T09:00'],
    },
    {
      name: 'applicant 30 min 1 s late',
      row: agreed,
      now: '2026-05-16T09:30:01',
      expected: ['contact-late now 2026-05-16T09:30'],
    },
    {
      name: 'late for a time of their own',
      row: { ...agreed, arrival: clock('10:00') },
      now: '2026-05-16T10:31',
      expected: ['contact-late now 2026-05-16T10:30'],
    },
    {
      name: 'late, but contacted',
      row: { ...agreed, contactedAt: at('2026-05-16T09:35'), contactResult: '可到场' },
      now: '2026-05-16T09:40',
      expected: ['booking-today today 2026-05-16T09:00'],
    },
    {
      name: 'arrived',
      row: { ...agreed, clientArrivedAt: at('2026-05-16T09:25') },
      now: '2026-05-16T09:40',
      expected: ['booking-today today 2026-05-16T09:00'],
    },
    {
      name: 'being served',
      row: { ...agreed, serviceStartedAt: at('2026-05-16T09:10') },
      now: '2026-05-16T09:40',
      expected: [],
    },
    { name: 'refused', row: { ...agreed, reply: '不同意' }, now: '2026-05-16T08:30', expected: [] },
    { name: 'the day after: findings take over', row: agreed, now: '2026-05-17T08:00', expected: [] },
  ])('$name', ({ row, now, expected }) => {
    expect(remindersOf(office({ ...nothing, booking: [row] }), at(now)).map(brief)).toEqual(expected);
  });

  test('the hour in office time runs on the next morning, and by the clock where nobody knows the hours', () => {
    const rows = office({ ...nothing, booking: [{ ...applied, appliedAt: at('2026-05-11T17:30') }] });
    const byOffice = {
      ...lawfulSettings,
      options: { ...lawfulSettings.options, replyClock: 'office' },
    } as const;
    const now = at('2026-05-11T17:40');
    expect(remindersOf(rows, now, byOffice).map(brief)).toEqual(['reply soon 2026-05-12T08:30']);
    expect(remindersOf(rows, now, { ...byOffice, hours: null }).map(brief)).toEqual([
      'reply now 2026-05-11T18:30',
    ]);
  });

  test('it says who, what, by when and how long', () => {
    const [first] = remindersOf(office({ ...nothing, booking: [applied] }), at('2026-05-11T09:37'));
    expect(first).toMatchObject({
      title: '答复预约申请',
      text: '阳城县宏达机械有限公司5月11日（周一）09:00申请预约，应在5月11日（周一）10:00前答复，还剩23分',
      field: 'repliedAt',
      clauses: ['B5(一)'],
      entry: { ledger: 'booking', row: 5 },
    });
    const [late] = remindersOf(office({ ...nothing, booking: [applied] }), at('2026-05-12T12:00'));
    expect(late?.text).toContain('已超过1天2小时');
  });
});
