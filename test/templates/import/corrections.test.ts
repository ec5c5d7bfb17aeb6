import { describe, expect, it } from 'vitest';
import { yangcheng } from '../../../rules/regulation/regulation';
import {
  chooseConstant,
  chooseDates,
  chooseHeadings,
  chooseLedger,
  chooseTarget,
  openDraft,
  sistersOf,
} from '../../../templates/import/draft';
import { sheet, workbook } from '../read/grids';

describe('corrections', () => {
  const draft = openDraft(
    '台账.xlsx',
    workbook(sheet('表一', [['甲', '乙'], ['说明'], ['日期', '经办人', '事由'], ['5月1日', '张三', '备案']])),
    { forms: yangcheng.forms },
  );

  it('another ledger, other headings, another field', () => {
    const overtime = chooseLedger(chooseHeadings(draft, 0, { first: 3, last: 3 }), 0, 'overtime');
    expect(overtime.sheets[0]?.mapping.targets).toEqual({ 1: 'date', 2: 'staff', 3: 'item' });
    const moved = chooseTarget(overtime, 0, 3, 'staff');
    expect(moved.sheets[0]?.mapping.targets).toEqual({ 1: 'date', 3: 'staff' });
    expect(chooseTarget(moved, 0, 3, null).sheets[0]?.mapping.targets).toEqual({ 1: 'date' });
    // What was corrected before stays as it was.
    expect(overtime.sheets[0]?.mapping.targets).toEqual({ 1: 'date', 2: 'staff', 3: 'item' });
  });
});

describe('sheets of the same headings', () => {
  const values: Readonly<Record<string, string>> = { 谁: '张三', 何时: '5月1日', 办何事: '备案', 备注: '无' };
  const month = (name: string, headings: readonly string[]) =>
    sheet(name, [headings, headings.map((heading) => values[heading])]);
  const draft = openDraft(
    '台账.xlsx',
    workbook(
      month('5月', ['谁', '何时', '办何事']),
      month('6月', ['何时', '谁', '办何事']),
      month('其他', ['谁', '何时', '备注']),
    ),
    { forms: yangcheng.forms },
  );

  it('are corrected together, wherever their columns stand', () => {
    expect(sistersOf(draft, 0)).toEqual(['6月']);
    const overtime = chooseTarget(
      chooseTarget(chooseLedger(draft, 0, 'overtime'), 0, 1, 'staff'),
      0,
      2,
      'date',
    );
    const given = chooseDates(chooseConstant(overtime, 0, 'closesAt', '17:30'), 0, { year: 2026, month: 5 });
    expect(given.sheets.map(({ mapping }) => mapping.ledger)).toEqual(['overtime', 'overtime', null]);
    expect(given.sheets.map(({ mapping }) => [mapping.targets[1], mapping.targets[2]])).toEqual([
      ['staff', 'date'],
      ['date', 'staff'],
      [undefined, undefined],
    ]);
    expect(given.sheets.map(({ mapping }) => mapping.constants['closesAt'])).toEqual([
      '17:30',
      '17:30',
      undefined,
    ]);
    expect(given.sheets.map(({ mapping }) => mapping.dates)).toEqual([
      { year: 2026, month: 5 },
      { year: 2026, month: 6 },
      { year: null, month: null },
    ]);
  });

  it('one can be left out alone', () => {
    const overtime = chooseLedger(draft, 0, 'overtime');
    expect(chooseLedger(overtime, 1, null).sheets.map(({ mapping }) => mapping.ledger)).toEqual([
      'overtime',
      null,
      null,
    ]);
  });
});
