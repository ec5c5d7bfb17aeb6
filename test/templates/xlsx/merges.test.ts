import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress, MAX_COLUMN, MAX_ROW } from '../../../rules/address';
import type { MergedRange } from '../../../templates/xlsx';
import { firstSheet, parts, zipped } from './package';
import { refusal } from './refusal';

const ROWS = '<row r="1"><c r="A1" t="str"><v>标题</v></c></row>';

function withMerges(refs: readonly string[]): Record<string, string | Uint8Array> {
  const files = parts(ROWS);
  const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheet = String(files['xl/worksheets/sheet1.xml']).replace(
    '</sheetData>',
    `</sheetData><mergeCells count="${refs.length}">${merges}</mergeCells>`,
  );
  return { ...files, 'xl/worksheets/sheet1.xml': sheet };
}

const merges = async (...refs: readonly string[]): Promise<readonly MergedRange[]> =>
  (await firstSheet(withMerges(refs))).merges;

const range = fc
  .tuple(
    fc.integer({ min: 1, max: MAX_ROW }),
    fc.integer({ min: 1, max: MAX_COLUMN }),
    fc.integer({ min: 1, max: MAX_ROW }),
    fc.integer({ min: 1, max: MAX_COLUMN }),
  )
  .map(([a, b, c, d]) => ({
    top: Math.min(a, c),
    left: Math.min(b, d),
    bottom: Math.max(a, c),
    right: Math.max(b, d),
  }))
  .filter(({ top, left, bottom, right }) => top !== bottom || left !== right);

describe('merged ranges', () => {
  it('are read in the order of the file', async () => {
    expect(await merges('A1:C1', 'B3:B20')).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 3, left: 2, bottom: 20, right: 2 },
    ]);
  });

  it('of any size and place come out as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 20 }), async (ranges) => {
        const refs = ranges.map(
          ({ top, left, bottom, right }) => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`,
        );
        expect(await merges(...refs)).toEqual(ranges);
      }),
      { numRuns: 50 },
    );
  });

  it('of a whole sheet cost nothing', async () => {
    const sheet = await firstSheet(withMerges(['A1:XFD1048576']));
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN }]);
    expect(sheet.rows).toEqual([{ row: 1, cells: ['标题'] }]);
  });

  it('that are no ranges of a sheet change nothing', async () => {
    expect(await merges('A1', 'A1:A1', '', 'A0:B2', 'A1:XFE1', 'A1:B1048577', '#REF!', 'A:B', '1:2')).toEqual(
      [],
    );
    expect(await merges('C2:A1')).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  });

  it('in absurd numbers are refused before they fill the memory', async () => {
    const refs = Array.from({ length: 350_001 }, (_, row) => `A${row + 1}:B${row + 1}`);
    const refused = await refusal(zipped(withMerges(refs)));
    expect(refused).toMatchObject({ code: 'too-large' });
    expect(refused.message).toContain('合并单元格过多');
  });

  it('inside a cell or before the rows are none', async () => {
    const files = parts('<row><c t="inlineStr"><is><t>甲</t><mergeCell ref="A1:B2"/></is></c></row>');
    expect((await firstSheet(files)).merges).toEqual([]);
  });
});
