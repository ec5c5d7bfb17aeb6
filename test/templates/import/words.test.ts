import { describe, expect, it } from 'vitest';
import { datesNamed, inContext, yearlessKind } from '../../../templates/import/date-context';
import { kindOf } from '../../../templates/import/profile';
import {
  splitDayAndSlot,
  splitDayAndTimes,
  splitDayOff,
  splitDays,
  splitSlot,
  splitNameAndPhone,
  splitTimes,
  splitTimesOff,
} from '../../../templates/import/splits';
import { lengthIn, termIn } from '../../../templates/import/reckon';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { choiceWords } from '../../../templates/import/choice-words';

describe('names that say a month', () => {
  it.each([
    ['2026年5月', 2026, 5],
    ['2026.05', 2026, 5],
    ['202605', 2026, 5],
    ['26年5月份', 2026, 5],
    ['五月', null, 5],
    ['十二月份', null, 12],
    ['2026年度延时服务台账.xlsx', 2026, null],
    ['5月11日', null, null],
    ['2026年5月11日制表', 2026, null],
    ['Sheet1', null, null],
    ['13月', null, null],
  ])('%s', (text, year, month) => {
    expect(datesNamed(text)).toEqual({ year, month });
  });
});

describe('dates in their context', () => {
  const may = { year: 2026, month: 5 };
  it.each([
    ['5月11日', '2026-5-11'],
    ['5.11', '2026-5-11'],
    ['5/11 9:00', '2026-5-11 9:00'],
    ['26.5.11', '2026-5-11'],
    ['11日', '2026-5-11'],
    ['11', '2026-5-11'],
    [5.11, '2026-5-11'],
    [11, '2026-5-11'],
    [5.1, 5.1],
    ['2025-3-1', '2025-3-1'],
    ['下班', '下班'],
  ])('%s', (cell, expected) => {
    expect(inContext(cell, may)).toBe(expected);
  });

  it('stay as they are where nothing says the year', () => {
    for (const cell of ['5月11日', '11', 5.11]) expect(inContext(cell, { year: null, month: 5 })).toBe(cell);
    expect(yearlessKind('11日')).toBe('day');
    expect(yearlessKind(5.11)).toBe('month-day');
    expect(yearlessKind('2026-5-11')).toBeNull();
  });
});

describe('cells of several fields', () => {
  it.each([
    ['17:30-18:20', ['17:30', '18:20']],
    ['17:30—18:20', ['17:30', '18:20']],
    ['17时30分至18时', ['17时30分', '18时']],
    ['下午5:30到6:20', ['下午5:30', '下午6:20']],
    ['17:30', null],
    ['加班', null],
  ])('times %s', (text, parts) => {
    expect(splitTimes(text)).toEqual(parts);
  });

  it('a day and its times, two days, a day and its half, a name and its phone', () => {
    expect(splitDayAndTimes('5月11日 17:30-18:20')).toEqual(['5月11日', '17:30', '18:20']);
    expect(splitDays('2026.5.1-5.31')).toEqual(['2026.5.1', '2026-5.31']);
    expect(splitDays('2026-5-1至2026-5-31')).toEqual(['2026-5-1', '2026-5-31']);
    expect(splitDayAndSlot('2026年5月16日(周六)上午')).toEqual(['2026年5月16日(周六)', '上午']);
    expect(splitNameAndPhone('张三(0356-4220000)')).toEqual(['张三', '0356-4220000']);
    expect(splitNameAndPhone('13800000001 13900000002')).toBeNull();
  });
});

describe('slots and half days', () => {
  it.each([
    ['上午', ['上午', '']],
    ['9:00-10:00', ['上午', '9:00']],
    ['15:00', ['下午', '15:00']],
    ['下午3:00-4:00', ['下午', '下午3:00']],
    ['11:00-15:00', null],
    ['三点', null],
  ])('slot %s', (text, parts) => {
    expect(splitSlot(text)).toEqual(parts);
  });

  it('half a day stands for its own beginning and end', () => {
    expect(splitTimesOff('上午')).toEqual(['上午', '上午']);
    expect(splitTimesOff('14:30-17:30')).toEqual(['14:30', '17:30']);
    expect(splitDayOff('2026.5.18下午')).toEqual(['2026.5.18', '下午', '下午']);
    expect(splitDayOff('2026-5-18 14:30-17:30')).toEqual(['2026-5-18', '14:30', '17:30']);
    expect(splitDayOff('2026-5-18')).toBeNull();
  });
});

describe('terms and lengths', () => {
  it.each([
    ['5个工作日', { workdays: 5 }],
    ['承诺三个工作日内办结', { workdays: 3 }],
    ['受理之日起10工作日', { workdays: 10 }],
    ['即办', 'same-day'],
    ['0个工作日', 'same-day'],
    ['15天', { days: 15 }],
    ['法定20日', null],
    ['2026-5-11', null],
    ['5', null],
  ])('term %s', (text, term) => {
    expect(termIn(text)).toEqual(term);
  });

  it('a heading gives plain numbers their unit', () => {
    expect(termIn('5', '承诺时限（工作日）')).toEqual({ workdays: 5 });
    expect(termIn('5', '承诺天数')).toEqual({ days: 5 });
    expect(lengthIn('1.5', '加班时数')).toBe(90);
    expect(lengthIn('40', '时长（分钟）')).toBe(40);
    expect(lengthIn('40')).toBeNull();
  });

  it.each([
    ['40分钟', 40],
    ['1.5小时', 90],
    ['1小时20分', 80],
    ['半小时', 30],
    ['一个半小时', 90],
    ['2h', 120],
    ['约40分钟', null],
    ['17:30', null],
    ['', null],
  ])('length %s', (text, minutes) => {
    expect(lengthIn(text)).toBe(minutes);
  });
});

describe('what a cell looks like', () => {
  it.each([
    ['2026-5-11', 'date'],
    ['2026-5-11 9:00', 'datetime'],
    ['9点半', 'time'],
    ['17:30-18:20', 'times'],
    ['13800000001', 'phone'],
    [13800000001, 'phone'],
    ['91140522MA0JXXXX1X', 'credit-code'],
    ['1-2层装修', 'text'],
    ['是', 'yes-no'],
    [3, 'number'],
    ['张三 13800000001', 'name-phone'],
  ] as const)('%s', (cell, kind) => {
    expect(kindOf(cell, false)).toBe(kind);
  });
});

it('other words stand for choices that some ledger has, and none for two of the same list', () => {
  const lists = ledgerKeys.flatMap((key) =>
    Object.values(ledgerOf(key).fields).map(({ choices }) => (choices ?? []).map(String)),
  );
  for (const choice of Object.keys(choiceWords))
    expect(lists.some((list) => list.includes(choice))).toBe(true);
  for (const list of lists) {
    const words = list.flatMap((choice) => choiceWords[choice] ?? []).filter((word) => !list.includes(word));
    expect(words).toEqual([...new Set(words)]);
  }
});
