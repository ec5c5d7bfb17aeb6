import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLedgerBook } from '../../../templates/write';
import { settings } from './examples';
import { strictProblems } from './strict';
import { yangcheng } from '../../../rules/regulation/regulation';

let sound: Uint8Array;
beforeAll(async () => {
  sound = await writeLedgerBook({ regulation: yangcheng, settings });
});

/** Each row damages a sound workbook in one way that Excel repairs or refuses. */
const damage: readonly (readonly [
  string,
  path: string,
  from: string | RegExp,
  to: string,
  problem: string | RegExp,
])[] = [
  [
    'a heading cell unlike its column',
    'xl/tables/table6.xml',
    'name="人员"',
    'name="姓名"',
    '调休登记: has "人员" in B4 over the column 姓名',
  ],
  [
    'a second table of a name',
    'xl/tables/table6.xml',
    /ayName="Ledger_TX"/,
    'ayName="Ledger_YS"',
    'two tables are called ledger_ys',
  ],
  [
    'a table without rows',
    'xl/tables/table6.xml',
    / ref="A4:([A-Z]+)\d+"/,
    ' ref="A4:$14"',
    'has no row below its headings',
  ],
  [
    'a filter beyond its table',
    'xl/tables/table6.xml',
    /<autoFilter ref="A4:([A-Z]+)\d+"/,
    '<autoFilter ref="A4:$1999"',
    /filters A4:[A-Z]+999/,
  ],
  ['a name that is an address', 'xl/workbook.xml', '"部室名单"', '"AB12"', 'AB12 is no valid name'],
  ['a name of a missing sheet', 'xl/workbook.xml', '>设置!', '>设定!', '部室名单 points at 设定'],
  [
    'a sheet name that is too long',
    'xl/workbook.xml',
    'name="调休登记"',
    `name="${'长'.repeat(32)}"`,
    'a sheet may not be called',
  ],
  ['two sheets of a name', 'xl/workbook.xml', 'name="日历"', 'name="设置"', 'two sheets are called 设置'],
  [
    'two validations of a cell',
    'xl/worksheets/sheet7.xml',
    'sqref="B5:B5004"><formula1>',
    'sqref="A5:B9"><formula1>',
    'validates A5:B9 twice',
  ],
  [
    'a validation by no number',
    'xl/worksheets/sheet7.xml',
    '<formula1>36526',
    '<formula1>NaN',
    'has the formula "NaN"',
  ],
  [
    'a volatile list',
    'xl/worksheets/sheet7.xml',
    '<formula1>人员名单',
    '<formula1>INDIRECT("人员")',
    'has the volatile formula',
  ],
  [
    'a long prompt',
    'xl/worksheets/sheet7.xml',
    'prompt="必填',
    `prompt="${'长'.repeat(256)}`,
    'characters in prompt',
  ],
  [
    'elements out of order',
    'xl/worksheets/sheet7.xml',
    /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/,
    '$2$1',
    'has pageMargins in the wrong place',
  ],
  [
    'a merge over a table',
    'xl/worksheets/sheet7.xml',
    /<mergeCell ref="A1:\w+"/,
    '<mergeCell ref="A4:B4"',
    'over another merge or a table',
  ],
  [
    'a shared formula that names another sheet',
    'xl/worksheets/sheet10.xml',
    /(<f t="shared" ref="D4:[^>]*>)IFERROR/,
    '$1日历!A1+IFERROR',
    'D4 shares a formula that names another sheet',
  ],
  ['a cell out of order', 'xl/worksheets/sheet7.xml', '<c r="B4"', '<c r="K4"', 'C4 in row 4 out of order'],
  [
    'a missing shared string',
    'xl/worksheets/sheet7.xml',
    /<c r="A1"([^>]*)><v>\d+/,
    '<c r="A1"$1><v>99999',
    'A1 has no shared string',
  ],
  [
    'a format that does not exist',
    'xl/worksheets/sheet7.xml',
    /<c r="A1" s="\d+"/,
    '<c r="A1" s="9999"',
    'A1 has an unknown format',
  ],
  ['markup that is not well-formed', 'xl/worksheets/sheet7.xml', '</sheetData>', '', 'closes <sheetData>'],
  ['a line break lost in an attribute', 'xl/worksheets/sheet7.xml', '&#10;', '\n', 'loses a line break'],
  ['a control character', 'xl/sharedStrings.xml', '<t>', '<t>\u0001', 'forbids'],
  [
    'a part without a type',
    '[Content_Types].xml',
    /<Override PartName="\/xl\/tables\/table6.xml"[^>]*>/,
    '',
    'table6.xml has no content type',
  ],
  [
    'a relationship to nothing',
    'xl/worksheets/_rels/sheet8.xml.rels',
    'table7.xml',
    'table77.xml',
    'table77.xml',
  ],
];

describe('strictProblems', () => {
  it('finds nothing in a sound workbook', () => {
    expect(strictProblems(sound)).toEqual([]);
  });

  it.each(damage)('finds %s', (_, path, from, to, problem) => {
    const files = unzipSync(sound);
    const before = strFromU8(files[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    const found = problemsOf(zipSync({ ...files, [path]: strToU8(after) }));
    expect(found.join('\n')).toMatch(problem);
  });
});

/** A part that is missing altogether ends the check. */
function problemsOf(bytes: Uint8Array): readonly string[] {
  try {
    return strictProblems(bytes);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
