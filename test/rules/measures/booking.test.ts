import { describe, expect, test } from 'vitest';
import type { BookingRecord } from '../../../rules/ledgers';
import { at, on } from '../scenarios/when';
import { filled, measured, values } from './selection';

const unserved = { serviceStartedAt: null, serviceEndedAt: null } as const;

describe('what became of a booking', () => {
  const cases: readonly { row: Partial<BookingRecord>; became: string }[] = [
    { row: {}, became: '已办结' },
    { row: { outcome: '未办结' }, became: '未办结' },
    { row: { ...unserved, outcome: '视为放弃' }, became: '视为放弃' },
    { row: { ...unserved, outcome: null, reply: '不同意' }, became: '不同意' },
    { row: { ...unserved, outcome: '已取消', reply: '不同意' }, became: '不同意' },
    { row: { ...unserved, outcome: '已改期', changedBy: '申请人' }, became: '已改期' },
    { row: { ...unserved, outcome: '已取消', changedBy: '本单位' }, became: '本单位取消' },
    { row: { ...unserved, outcome: null, changedBy: '本单位' }, became: '本单位取消' },
    { row: { ...unserved, outcome: '已取消', changedBy: '申请人' }, became: '申请人取消' },
    { row: { ...unserved, outcome: '已取消' }, became: '取消（提出方未填写）' },
    { row: { ...unserved, outcome: '待服务' }, became: '待服务' },
    { row: { ...unserved, outcome: null }, became: '待服务' },
  ];

  test.each(cases)('$became', ({ row, became }) => {
    expect(filled(measured({ booking: [row] }), 'bookings.byOutcome')).toEqual({ [became]: 1 });
  });

  test('shares of all bookings; refusals of those replied to', () => {
    const measures = measured({
      booking: [...cases.map(({ row }) => row), { ...unserved, reply: null, outcome: null }],
    });
    const names = [
      'bookings.cancelledByUnit',
      'bookings.cancelledByClient',
      'bookings.moved',
      'bookings.abandoned',
    ] as const;
    expect(values(measures, [...names, 'bookings.refused', 'bookings'])).toEqual({
      'bookings.cancelledByUnit': 2 / 13,
      'bookings.cancelledByClient': 1 / 13,
      'bookings.moved': 1 / 13,
      'bookings.abandoned': 1 / 13,
      'bookings.refused': 2 / 12,
      bookings: 13,
    });
  });
});

describe('weekend service', () => {
  test.each<{ name: string; row: Partial<BookingRecord>; services: number; hours: number | null }>([
    { name: 'finished on a Saturday, an hour', row: {}, services: 1, hours: 1 },
    {
      name: 'started, not finished',
      row: { outcome: '未办结', serviceEndedAt: null },
      services: 1,
      hours: null,
    },
    { name: 'finished, times not recorded', row: unserved, services: 1, hours: null },
    { name: 'agreed only', row: { ...unserved, outcome: '待服务' }, services: 0, hours: null },
    {
      name: 'finished on a Wednesday',
      row: { ...unserved, day: on('2026-05-13') },
      services: 0,
      hours: null,
    },
    {
      name: 'booked for a Saturday, served on the Friday',
      row: { serviceStartedAt: at('2026-05-15T09:00'), serviceEndedAt: at('2026-05-15T10:00') },
      services: 0,
      hours: null,
    },
  ])('$name', ({ row, services, hours }) => {
    const measures = measured({ booking: [row] });
    expect(values(measures, ['weekend.services', 'weekend.hours'])).toEqual({
      'weekend.services': services,
      'weekend.hours': hours,
    });
  });

  test('bookings by slot and by weekend, Saturday and Sunday together', () => {
    const measures = measured({
      booking: [
        {},
        { day: on('2026-05-17'), slot: '下午' },
        { day: on('2026-05-10') },
        { day: on('2026-05-13'), slot: null },
      ],
    });
    expect(filled(measures, 'bookings.bySlot')).toEqual({ 上午: 2, 下午: 1, 未填写: 1 });
    expect(filled(measures, 'bookings.byWeekend')).toEqual({
      '2026年5月9日（周六）': 1,
      '2026年5月16日（周六）': 2,
    });
  });
});
