import { describe, expect, test } from 'vitest';
import { overtimeMinutes } from '../../../rules/measures';
import { createContext } from '../../../rules/checks/context';
import { rowOf as judgedRow } from '../../../rules/row';
import { noRecords } from '../../../rules/records';
import { yangcheng } from '../../../rules/regulation/regulation';
import { defaultSettings } from '../../../rules/settings';
import { lawful, NOW, settings } from '../scenarios/lawful';
import { calendar, FIRST_ROW, rowOf } from '../scenarios/scenario';
import { clock, on } from '../scenarios/when';
import { filled, measured, values } from './selection';

const minutesOf = (values: object, own = settings) => {
  const context = createContext({
    records: noRecords,
    settings: own,
    calendar,
    regulation: yangcheng,
    now: NOW,
  });
  return overtimeMinutes(judgedRow(rowOf('overtime', FIRST_ROW, values), context));
};

describe('minutes of after-hours service, closing time 18:00', () => {
  test.each([
    { name: 'from closing time', from: '18:00', to: '18:40', minutes: 40 },
    { name: 'from the start when that is later', from: '18:10', to: '18:40', minutes: 30 },
    { name: 'not before closing time', from: '17:30', to: '18:40', minutes: 40 },
    { name: 'ended before closing time', from: '17:00', to: '17:30', minutes: 0 },
    { name: 'past midnight', from: '23:30', to: '00:15', minutes: 45 },
    { name: 'begun before closing, past midnight', from: '18:00', to: '00:00', minutes: 360 },
    { name: 'to the second', from: '18:00', to: '18:00:30', minutes: 0.5 },
    { name: 'no length', from: '18:05', to: '18:05', minutes: 0 },
  ])('$name', ({ from, to, minutes }) => {
    const values = { ...lawful.overtime, startedAt: clock(from), endedAt: clock(to) };
    expect(minutesOf(values)).toBe(minutes);
  });

  test('closing time from the season where the row has none, and from the start where nobody says', () => {
    const values = { ...lawful.overtime, closesAt: null, startedAt: clock('17:30'), endedAt: clock('18:40') };
    expect(minutesOf(values)).toBe(40);
    expect(minutesOf(values, defaultSettings)).toBe(70);
  });

  test('unknown without start or end', () => {
    expect(minutesOf({ ...lawful.overtime, startedAt: null })).toBeNull();
    expect(minutesOf({ ...lawful.overtime, endedAt: null })).toBeNull();
  });
});

describe('hours and services', () => {
  const measures = measured({
    overtime: [
      { endedAt: clock('19:00') },
      { endedAt: clock('19:00:01'), reason: '工作需要' },
      { endedAt: clock('20:00'), exception: '重大项目现场会商', staff: '王芳、李强', date: on('2026-05-13') },
      { endedAt: null },
    ],
  });

  test('more than an hour, with and without explanation; 60 minutes are within', () => {
    const names = [
      'overtime.services',
      'overtime.over1h',
      'overtime.over1h.explained',
      'overtime.over1h.unexplained',
    ] as const;
    expect(Object.values(values(measures, names))).toEqual([4, 2, 1, 1]);
    expect(measures.figures['overtime.hours'].value).toBeCloseTo(4 + 1 / 3600, 9);
    expect(measures.figures['overtime.hours'].rows).toMatchObject({ entries: { length: 3 } });
  });

  test('by person each who served has the whole of it; by reason the largest first', () => {
    expect(filled(measures, 'overtime.hours.byPerson')).toEqual({ 王芳: 4 + 1 / 3600, 李强: 2 });
    expect(measures.series['overtime.hours.byReason'].points.map((point) => point.key)).toEqual([
      '当即可办结',
      '工作需要',
    ]);
  });

  test('no service, no hours', () => {
    expect(values(measured({}), ['overtime.hours', 'overtime.services'])).toEqual({
      'overtime.hours': null,
      'overtime.services': 0,
    });
  });
});
