import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseConstant,
  chooseLedger,
  chooseTarget,
  openDraft,
  rememberDraft,
} from '../../../templates/import/draft';
import { nothingRemembered, parseRemembered } from '../../../templates/import/remembered';
import { sheet, workbook } from '../read/grids';
import { yangcheng } from '../../../rules/regulation/regulation';

const may = workbook(
  sheet('五月', [
    ['编码', '何时', '谁', '办何事'],
    ['1', '2026-5-11', '张三', '备案'],
  ]),
);
const june = workbook(
  sheet('六月', [
    ['谁', '编码', '办何事', '何时'],
    ['李四', '7', '环评', '2026-6-1'],
  ]),
);

/** What the user made of the first workbook. */
const corrected = [
  [2, 'date'],
  [3, 'staff'],
  [4, 'item'],
].reduce(
  (draft, [column, key]) => chooseTarget(draft, 0, Number(column), String(key)),
  chooseConstant(
    chooseLedger(openDraft('五月.xlsx', may, { forms: yangcheng.forms }), 0, 'overtime'),
    0,
    'closesAt',
    '17:30',
  ),
);
const remembered = rememberDraft(corrected);

describe('a mapping that was confirmed', () => {
  it('maps the next month at once, wherever its columns stand', () => {
    const [sheetOfJune] = openDraft('六月.xlsx', june, { forms: yangcheng.forms, remembered }).sheets;
    expect(sheetOfJune?.why).toBe('按上次确认的对应关系');
    expect(sheetOfJune?.mapping).toMatchObject({
      ledger: 'overtime',
      targets: { 4: 'date', 1: 'staff', 3: 'item' },
      constants: { closesAt: '17:30' },
    });
  });

  it('survives being kept as text', () => {
    expect(parseRemembered(JSON.stringify(remembered))).toEqual(remembered);
  });

  it('is not taken for sheets of another shape', () => {
    const other = workbook(sheet('七月', [['编码', '何时', '谁', '办何事', '备注']]));
    expect(
      openDraft('七月.xlsx', other, { forms: yangcheng.forms, remembered }).sheets[0]?.mapping.ledger,
    ).toBeNull();
  });

  it('also that a sheet is not to be imported', () => {
    const left = rememberDraft(
      chooseLedger(openDraft('五月.xlsx', may, { forms: yangcheng.forms, remembered }), 0, null),
    );
    expect(
      openDraft('六月.xlsx', june, { forms: yangcheng.forms, remembered: left }).sheets[0]?.mapping.ledger,
    ).toBeNull();
  });

  it('the oldest shapes are forgotten first', () => {
    const many = Array.from({ length: 80 }, (_, index) => index).reduce(
      (known, index) =>
        rememberDraft(
          openDraft('x.xlsx', workbook(sheet('表', [['甲', `列${index}`]])), {
            forms: yangcheng.forms,
            remembered: known,
          }),
        ),
      nothingRemembered,
    );
    const kept = Object.keys(many.shapes);
    expect(kept).toHaveLength(60);
    expect(kept.at(-1)).toContain('列79');
  });
});

describe('what was kept elsewhere', () => {
  it.each([
    null,
    '',
    '{',
    '[]',
    'null',
    '{"version":1,"shapes":{"甲":{"ledger":"overtime","targets":{"日":"date"},"constants":{}}}}',
    '{"version":3,"shapes":{}}',
    '{"version":2}',
    '{"version":2,"shapes":[1]}',
  ])('%s is nothing', (text) => {
    expect(parseRemembered(text)).toEqual(nothingRemembered);
  });

  it('loses only what is not known', () => {
    const text = JSON.stringify({
      version: 2,
      shapes: {
        甲: {
          ledger: 'overtime',
          targets: { 日: 'date', 旧: 'gone', 数: 5 },
          constants: { unit: '招商部', nope: 'x' },
          later: {},
        },
        乙: { ledger: 'unknown', targets: {} },
      },
    });
    expect(parseRemembered(text).shapes).toEqual({
      甲: { ledger: 'overtime', targets: { 日: 'date' }, constants: { unit: '招商部' } },
    });
  });

  it('never throws, and what it gives can be used', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((value) => JSON.stringify({ version: 2, shapes: value })),
        ),
        (text) => {
          const parsed = parseRemembered(text);
          expect(() =>
            openDraft('五月.xlsx', may, { forms: yangcheng.forms, remembered: parsed }),
          ).not.toThrow();
        },
      ),
    );
  });
});
