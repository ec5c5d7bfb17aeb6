import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/time/day';
import { recordsOf } from '../../../templates/read';
import { formFileName, ledgerFileName, periodTitle, recordsIn, type Period } from '../../../templates/write';
import { entryOf } from './examples';

const month: Period = { kind: 'month', year: 2026, month: 12 };
const quarter: Period = { kind: 'quarter', year: 2026, quarter: 2 };
const year: Period = { kind: 'year', year: 2026 };

describe('periods', () => {
  it('have titles', () => {
    expect([month, quarter, year].map(periodTitle)).toEqual(['2026年12月', '2026年第二季度', '2026年度']);
  });

  it.each([
    [month, [2026, 11, 30], false],
    [month, [2026, 12, 1], true],
    [month, [2026, 12, 31], true],
    [month, [2027, 1, 1], false],
    [quarter, [2026, 3, 31], false],
    [quarter, [2026, 4, 1], true],
    [quarter, [2026, 6, 30], true],
    [quarter, [2026, 7, 1], false],
    [year, [2025, 12, 31], false],
    [year, [2026, 1, 1], true],
    [year, [2026, 12, 31], true],
    [year, [2027, 1, 1], false],
  ] as const)('%j holds %j: %s', (period, [y, m, d], held) => {
    const records = recordsOf([entryOf('timeoff', { date: day(y, m, d) }), entryOf('timeoff', {})]);
    expect(recordsIn(period, records).timeoff).toEqual(held ? records.timeoff.slice(0, 1) : []);
  });
});

describe('file names', () => {
  it('name 部室, form and period', () => {
    expect(ledgerFileName('招商服务部')).toBe('招商服务部窗口台帐.xlsx');
    expect(formFileName('booking', '招商服务部', quarter)).toBe(
      '预约服务登记表_招商服务部_2026年第二季度.xlsx',
    );
    expect(formFileName('all', '', year)).toBe('窗口台帐_2026年度.xlsx');
  });

  it('hold nothing that Windows refuses', () => {
    expect(ledgerFileName(' 招商/企业:"服务"部*?<>|\\\n.')).toBe('招商企业服务部窗口台帐.xlsx');
  });
});
