import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import {
  chooseConstant,
  chooseDates,
  chooseHeadings,
  chooseLedger,
  chooseTarget,
  importDraft,
  openDraft,
  type ImportDraft,
} from '../../../templates/import/draft';
import { targetsOf } from '../../../templates/import/target';
import { readWorkbook, type CellValue, type MergedRange, type SheetGrid } from '../../../templates/xlsx';
import { filledByGuess, unaccounted } from './accounting';
import { assistWithGroups, bookingsInParts, monthsOfOvertime } from './old-books';
import { yangcheng } from '../../../rules/regulation/regulation';

const OTHER_WORDS = ['序号', '来访事由', '加班时间', '联系方式', '车牌号', '时长'];
/** The headings of one ledger in any order and in any of its words, among others. */
const headings = fc.constantFrom(...ledgerKeys).chain((key) => {
  const known = Object.values(ledgerOf(key).fields).flatMap(({ heading, aliases }) => [heading, ...aliases]);
  return fc.array(fc.constantFrom(...known, ...OTHER_WORDS), { maxLength: 8 });
});
const cell: fc.Arbitrary<CellValue | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.constantFrom(
    '5月11日',
    '5.11',
    '11',
    '2026-5-11 9:00',
    '2026年5月16日上午',
    '17:30-18:20',
    '9点半',
    '下班后',
    '是',
    '√',
    '/',
    '无',
    '—',
    '张三 13800000001',
    '13800000001',
    '已办结',
    '同意',
    '合计',
    '小计：',
    '5月份',
    '填表人：张三',
    '注：以上属实',
    '  ',
    '备注',
    '编号',
    '同上',
    '〃',
  ),
  fc.string({ maxLength: 6 }),
  fc.double({ noNaN: true, min: -10, max: 60_000 }),
  fc.integer({ min: 0, max: 40 }),
  fc.boolean(),
  fc.constant<CellValue>({ error: '#N/A' }),
  fc.record({
    serial: fc.double({ noNaN: true, min: 0, max: 60_000 }),
    format: fc.constantFrom('date', 'time', 'datetime'),
  }),
);
const merge: fc.Arbitrary<MergedRange> = fc
  .tuple(fc.nat(12), fc.nat(7), fc.nat(4), fc.nat(3))
  .map(([top, left, down, across]) => ({
    top: top + 1,
    left: left + 1,
    bottom: top + 1 + down,
    right: left + 1 + across,
  }));

const grid: fc.Arbitrary<SheetGrid> = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('5月', '延时登记', '预约', '帮办台账', '汇总', '设置'),
      fc.string({ minLength: 1, maxLength: 5 }),
    ),
    hidden: fc.boolean(),
    above: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 2 }),
    headings,
    below: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
    merges: fc.array(merge, { maxLength: 6 }),
  })
  .map(({ name, hidden, above, headings: words, below, merges }) => ({
    name,
    hidden,
    rows: [...above, words, ...below].flatMap((cells, index) =>
      cells.some((each) => each !== undefined) ? [{ row: index + 1, cells }] : [],
    ),
    tables: [],
    merges,
  }));

type Correction = (draft: ImportDraft) => ImportDraft;

/** Whatever a user may do to a draft, sensible or not. */
const correction: fc.Arbitrary<Correction> = fc
  .record({
    kind: fc.constantFrom('ledger', 'target', 'constant', 'dates', 'headings', 'recalled'),
    sheet: fc.nat(2),
    ledger: fc.constantFrom(...ledgerKeys, null),
    column: fc.integer({ min: 1, max: 10 }),
    target: fc.nat(),
    row: fc.integer({ min: 1, max: 8 }),
    text: fc.constantFrom('', '招商部', '9:00', '2026-5-1'),
  })
  .map(({ kind, sheet, ledger, column, target, row, text }) => (draft) => {
    const own = draft.sheets[sheet]?.mapping.ledger;
    const targets = own ? targetsOf(own) : [];
    const key = targets[target % Math.max(1, targets.length)]?.key ?? null;
    switch (kind) {
      case 'ledger':
        return chooseLedger(draft, sheet, ledger);
      case 'target':
        return chooseTarget(draft, sheet, column, key);
      case 'constant':
        return chooseConstant(draft, sheet, key ?? 'unit', text);
      case 'dates':
        return chooseDates(draft, sheet, { year: 2026, month: 5 });
      case 'recalled':
        return withTargets(draft, sheet, [
          key,
          key,
          targets[(target + 1) % Math.max(1, targets.length)]?.key,
        ]);
      case 'headings':
        return chooseHeadings(draft, sheet, { first: row, last: row + (column % 3) });
    }
  });

/** Targets that collide, as a mapping kept elsewhere may hold them. */
function withTargets(
  draft: ImportDraft,
  index: number,
  keys: readonly (string | null | undefined)[],
): ImportDraft {
  const targets = Object.fromEntries(keys.flatMap((key, at) => (key ? [[at + 1, key] as const] : [])));
  return {
    ...draft,
    sheets: draft.sheets.map((sheet, at) =>
      at === index ? { ...sheet, mapping: { ...sheet.mapping, targets } } : sheet,
    ),
  };
}

describe('nothing disappears', () => {
  it('whatever stands in a workbook and whatever the user corrects', () => {
    fc.assert(
      fc.property(
        fc.array(grid, { minLength: 1, maxLength: 3 }),
        fc.array(correction, { maxLength: 6 }),
        fc.boolean(),
        (sheets, corrections, date1904) => {
          const before = JSON.stringify(sheets);
          const proposed = openDraft('2026年台账.xlsx', { date1904, sheets }, { forms: yangcheng.forms });
          expect(unaccounted(proposed)).toEqual([]);
          const corrected = corrections.reduce((draft, correct) => correct(draft), proposed);
          expect(unaccounted(corrected)).toEqual([]);
          // Nothing of the source is changed.
          expect(JSON.stringify(sheets)).toBe(before);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('no field is filled by a guess: only by a heading that names it and nothing else, or by the user', () => {
    fc.assert(
      fc.property(fc.array(grid, { minLength: 1, maxLength: 2 }), fc.boolean(), (sheets, date1904) => {
        for (const sheet of openDraft('2026年台账.xlsx', { date1904, sheets }, { forms: yangcheng.forms })
          .sheets) {
          expect(filledByGuess(sheet)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['months on sheets', monthsOfOvertime],
    ['headings in two rows', assistWithGroups],
    ['moments in two columns', bookingsInParts],
  ])('%s', async (_, make) => {
    const draft = openDraft('2026年台账.xlsx', await readWorkbook(await make()), { forms: yangcheng.forms });
    expect(importDraft(draft).entries.length).toBeGreaterThan(0);
    expect(unaccounted(draft)).toEqual([]);
  });
});
