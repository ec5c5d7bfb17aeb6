import { describe, expect, it } from 'vitest';
import { isRefused, settingsProblems } from '../../../addin/views/settings/settings-problems';
import type { Season } from '../../../rules/calendar';
import type { ClauseId } from '../../../rules/regulation/clauses';
import { defaultSettings, type Settings, type StaffMember } from '../../../rules/settings';

const season: Season = {
  name: '全年',
  from: { month: 1, date: 1 },
  to: { month: 12, date: 31 },
  morning: { open: 480, close: 720 },
  afternoon: { open: 870, close: 1080 },
};
const head: StaffMember = {
  name: '王建国',
  unit: '招商服务部',
  role: '联络员',
  redAgent: false,
  active: true,
};
const clean: Settings = {
  ...defaultSettings,
  units: [{ name: '招商服务部', prefix: '招商' }],
  staff: [head],
  items: [{ name: '备案', promisedWorkdays: 3, limitedByNetwork: false, materials: '' }],
  hours: { seasons: [season] },
};
const member = (change: Partial<StaffMember>): StaffMember => ({ ...head, ...change });
const options = (change: Partial<Settings['options']>) => ({ options: { ...clean.options, ...change } });

describe('settingsProblems', () => {
  it('has nothing to say about settings that agree with themselves and the regulation', () => {
    expect(settingsProblems(clean)).toEqual([]);
  });

  it.each<[string, Partial<Settings>, string, readonly ClauseId[]]>([
    ['no unit', { units: [], staff: [] }, '至少要有一个部室', ['A3', 'B6']],
    ['a unit without name', { units: [...clean.units, { name: ' ', prefix: '' }] }, '没有名称', []],
    ['a unit twice', { units: [...clean.units, { name: '招商服务部', prefix: '乙' }] }, '写了两次', []],
    ['a prefix twice', { units: [...clean.units, { name: '乙部', prefix: '招商' }] }, '两个部室', []],
    ['a prefix with a dash', { units: [{ name: '招商服务部', prefix: '招-商' }] }, '不能含', []],
    ['a person twice', { staff: [head, member({ role: '帮办代办人员' })] }, '写了两次', ['B3']],
    ['a person of no unit', { staff: [head, member({ name: '李', unit: '' })] }, '未选', ['A1.2.1']],
    [
      'a person of an unknown unit',
      { staff: [head, member({ name: '李', unit: '乙部' })] },
      '不在部室名单中',
      ['A1.2.1'],
    ],
    ['two persons in one row', { staff: [head, member({ name: '李、张' })] }, '一个人', []],
    ['an item twice', { items: [...clean.items, ...clean.items] }, '写了两次', []],
    [
      'half a promised day',
      { items: clean.items.map((item) => ({ ...item, promisedWorkdays: 0.5 })) },
      '正整数',
      ['A2(一)'],
    ],
    [
      'a promise that is no number',
      { items: clean.items.map((item) => ({ ...item, promisedWorkdays: Number.NaN })) },
      '正整数',
      ['A2(一)'],
    ],
    [
      'overlapping seasons',
      { hours: { seasons: [season, { ...season, name: '夏季', from: { month: 5, date: 1 } }] } },
      '重叠',
      ['B3'],
    ],
    [
      'a gap between seasons',
      { hours: { seasons: [{ ...season, to: { month: 11, date: 30 } }] } },
      '没有办公时间',
      ['B3'],
    ],
    [
      'hours not typed yet',
      { hours: { seasons: [{ ...season, morning: { open: Number.NaN, close: 720 } }] } },
      '没有填全',
      ['B3'],
    ],
    [
      'the office clock without hours',
      { hours: null, ...options({ replyClock: 'office' }) },
      '算不出来',
      ['B5(一)', 'B3'],
    ],
    ['no copies', options({ noticeCopies: 0 }), '1至9', ['A2(二)']],
  ])('refuses %s', (_, change, message, clauses) => {
    const problems = settingsProblems({ ...clean, ...change }).filter(({ level }) => level === 'refused');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ message: expect.stringContaining(message) as string, clauses });
    expect(isRefused(problems)).toBe(true);
  });

  it.each<[string, Partial<Settings>, string, readonly ClauseId[]]>([
    ['hours left for later', { hours: null }, '尚未确认', ['B3']],
    ['the office clock', options({ replyClock: 'office' }), '比条文宽', ['B5(一)']],
    [
      'time off for after-hours service',
      options({ overtimeEarnsTimeOff: true }),
      '与条文不一致',
      ['B3', 'B1(二)'],
    ],
    ['one copy for two who sign', options({ noticeCopies: 1 }), '各执一份', ['A1.3']],
    ['a unit without a head', { staff: [member({ role: '帮办代办人员' })] }, '联络员', ['A1.2.1']],
  ])('warns of %s and lets it pass', (_, change, message, clauses) => {
    const problems = settingsProblems({ ...clean, ...change });
    expect(problems).toEqual([
      { level: 'warned', message: expect.stringContaining(message) as string, clauses },
    ]);
    expect(isRefused(problems)).toBe(false);
  });
});
