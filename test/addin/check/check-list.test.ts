import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByClause } from '../../../rules/findings-by-clause';
import { checkList, firstOf, sheetVerdicts, stepFrom } from '../../../addin/views/check/check-list';
import type { ClauseId } from '../../../rules/regulation/clauses';
import { countByLevel, levels, type Finding, type Level } from '../../../rules/findings';
import { defaultSettings } from '../../../rules/settings';
import { openLedgerBook } from '../../../templates/read';
import { writeLedgerBook } from '../../../templates/write';
import { yangcheng } from '../../../rules/regulation/regulation';
import { findingWith } from '../../rules/finding';

const all = new Set(levels);

function finding(row: number, level: Level, ...clauses: ClauseId[]): Finding {
  return findingWith({ level, clauses, row, cell: `C${row}`, record: `YY-2026-${row}` });
}

describe('groupByClause', () => {
  it('puts findings of the same clauses together, in the order of the regulation', () => {
    const groups = groupByClause(
      [
        finding(7, 'violation', 'B5(一)'),
        finding(8, 'violation', 'A2(一)', 'A4(二)'),
        finding(5, 'defect', 'B5(一)'),
        finding(6, 'defect', 'A2(一)'),
      ],
      yangcheng,
    );
    expect(groups.map(({ clauses, findings }) => [clauses, findings.map(({ row }) => row)])).toEqual([
      [['A2(一)'], [6]],
      [['A2(一)', 'A4(二)'], [8]],
      [['B5(一)'], [7, 5]],
    ]);
  });

  it('loses and doubles nothing', () => {
    const clause = fc.constantFrom<ClauseId>('A1.3', 'A4(一)', 'B3', 'B5(五)');
    fc.assert(
      fc.property(fc.array(fc.tuple(clause, fc.constantFrom(...levels))), (drawn) => {
        const findings = drawn.map(([id, level], row) => finding(row, level, id));
        const { ordered } = checkList(findings, all, yangcheng);
        expect(new Set(ordered)).toEqual(new Set(findings));
        expect(ordered).toHaveLength(findings.length);
      }),
    );
  });
});

describe('checkList', () => {
  it('keeps the levels asked for', () => {
    const findings = levels.map((level, row) => finding(row, level, 'B3'));
    expect(checkList(findings, new Set(['defect']), yangcheng).ordered.map(({ level }) => level)).toEqual([
      'defect',
    ]);
    expect(countByLevel(findings)).toEqual({
      violation: 1,
      explained: 1,
      undetermined: 1,
      defect: 1,
      advice: 1,
    });
  });
});

describe('firstOf', () => {
  it('shows so many and says how many there are in all', () => {
    const many = Array.from({ length: 5000 }, (_, row) =>
      finding(row, 'defect', row % 2 === 0 ? 'A1.3' : 'B3'),
    );
    const shown = firstOf(checkList(many, all, yangcheng).groups, 2510);
    expect(shown.map(({ findings, total }) => [findings.length, total])).toEqual([
      [2500, 2500],
      [10, 2500],
    ]);
    expect(firstOf([], 40)).toEqual([]);
  });
});

describe('stepFrom', () => {
  const list = [finding(1, 'defect', 'B3'), finding(2, 'defect', 'B3'), finding(3, 'defect', 'B3')];
  it.each([
    [null, 1, 0],
    [null, -1, 2],
    [0, 1, 1],
    [2, 1, 0],
    [0, -1, 2],
  ] as const)('from %s by %i', (from, step, expected) => {
    expect(stepFrom(list, from === null ? null : (list[from] ?? null), step)).toBe(list[expected]);
  });
  it('goes nowhere in an empty list', () => {
    expect(stepFrom([], null, 1)).toBeNull();
  });
});

describe('sheetVerdicts', () => {
  it('gives every ledger sheet a verdict; an explained breach leaves it clear', async () => {
    const book = await openLedgerBook(
      '台帐.xlsx',
      await writeLedgerBook({ regulation: yangcheng, settings: defaultSettings }),
      yangcheng.forms,
    );
    const at = (sheet: string, level: Level): Finding => ({ ...finding(5, level, 'B3'), sheet });
    const verdicts = sheetVerdicts(book, [
      at('预约服务登记表', 'explained'),
      at('延时服务登记表', 'violation'),
      at('设置', 'defect'),
    ]);
    expect(verdicts.map(({ sheet, clear }) => [sheet, clear])).toEqual([
      ['帮办服务登记台帐', true],
      ['阳城县开发区代办受理通知书', true],
      ['证件使用登记', true],
      ['预约服务登记表', true],
      ['延时服务登记表', false],
      ['调休登记', true],
    ]);
  });
});
