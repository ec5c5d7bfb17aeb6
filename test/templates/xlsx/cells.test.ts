import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../templates/xlsx';
import { parts, firstSheet, rowsOf, sharedStrings } from './package';

const STRINGS = sharedStrings(
  '<si><t>窗口</t></si>' +
    '<si><r><rPr><b/></rPr><t>预约</t></r><r><t xml:space="preserve"> 台帐</t></r></si>' +
    '<si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t/></si>' +
    '<si><t>a_x000D_b_x005F_x000D_c_x4E2d_</t></si>' +
    '<si><t>&lt;&amp;&gt;&quot;&apos;&#20013;&#x6587;&#x1F600;&nbsp;&#x110000;&</t></si>' +
    '<si><t><![CDATA[a<b&amp;]]>尾</t></si>' +
    '<si><t>前<!-- <t>不是</t> -->后</t></si>' +
    '<si><t>line\r\nbreak\rend</t></si>' +
    '<si/>',
);

const CELLS: readonly (readonly [name: string, xml: string, value: CellValue | undefined])[] = [
  ['number', '<c r="A1"><v>42</v></c>', 42],
  ['negative decimal', '<c r="A1"><v>-0.5</v></c>', -0.5],
  ['17 digits', '<c r="A1"><v>46023.333391203705</v></c>', 46023.333391203705],
  ['exponent', '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
  ['number beyond exact integers', '<c r="A1"><v>12345678901234567890</v></c>', 12345678901234567000],
  ['number with spaces', '<c r="A1"><v> 7 </v></c>', 7],
  ['number in CDATA', '<c r="A1"><v><![CDATA[12]]></v></c>', 12],
  ['number cut by a comment', '<c r="A1"><v>1<!-- x -->2</v></c>', 12],
  ['number with an explicit type', '<c r="A1" t="n"><v>3</v></c>', 3],
  ['what is no number stays as it is written', '<c r="A1"><v>0x10</v></c>', '0x10'],
  ['shared', '<c r="A1" t="s"><v>0</v></c>', '窗口'],
  ['rich text', '<c r="A1" t="s"><v>1</v></c>', '预约 台帐'],
  ['phonetic hints', '<c r="A1" t="s"><v>2</v></c>', '东京'],
  ['empty shared', '<c r="A1" t="s"><v>3</v></c>', undefined],
  ['escapes', '<c r="A1" t="s"><v>4</v></c>', 'a\rb_x000D_c中'],
  ['entities', '<c r="A1" t="s"><v>5</v></c>', '<&>"\'中文😀&nbsp;&#x110000;&'],
  ['CDATA', '<c r="A1" t="s"><v>6</v></c>', 'a<b&amp;尾'],
  ['comment within text', '<c r="A1" t="s"><v>7</v></c>', '前后'],
  ['line ends', '<c r="A1" t="s"><v>8</v></c>', 'line\nbreak\nend'],
  ['empty item', '<c r="A1" t="s"><v>9</v></c>', undefined],
  ['inline', '<c r="A1" t="inlineStr"><is><t> 张三 </t></is></c>', ' 张三 '],
  ['inline rich', '<c r="A1" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r></is></c>', '张三'],
  ['inline with phonetic', '<c r="A1" t="inlineStr"><is><t>甲</t><rPh><t>x</t></rPh></is></c>', '甲'],
  ['inline escape', '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
  ['formula with text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>是x</v></c>', '是x'],
  ['formula with number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
  ['formula with boolean', '<c r="A1" t="b"><f>TRUE()</f><v>1</v></c>', true],
  ['false', '<c r="A1" t="b"><v>0</v></c>', false],
  ['true as a word', '<c r="A1" t="b"><v>true</v></c>', true],
  ['error', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { error: '#N/A' }],
  ['formula never calculated', '<c r="A1"><f>1+1</f></c>', { holds: 'formula' }],
  ['formula with empty value', '<c r="A1"><f>1+1</f><v></v></c>', { holds: 'formula' }],
  ['shared formula never calculated', '<c r="A1" t="str"><f t="shared" si="0"/></c>', { holds: 'formula' }],
  [
    'picture of WPS',
    '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
    { holds: 'picture' },
  ],
  [
    'picture of WPS saved by Excel',
    '<c r="A1" t="e"><f>_xlfn.DISPIMG("ID_1",1)</f><v>#NAME?</v></c>',
    { holds: 'picture' },
  ],
  ['picture of Excel', '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', { holds: 'picture' }],
  ['error of a formula', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
  ['formula with empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
  ['styled blank', '<c r="A1" s="1"/>', undefined],
  ['ISO date', '<c r="A1" t="d"><v>2026-05-11</v></c>', { serial: 46153, format: 'date' }],
  [
    'ISO moment',
    '<c r="A1" t="d"><v>2026-05-11T12:00:00.000Z</v></c>',
    { serial: 46153.5, format: 'datetime' },
  ],
  ['ISO time', '<c r="A1" t="d"><v>T18:00</v></c>', { serial: 0.75, format: 'time' }],
  ['ISO time on day 0', '<c r="A1" t="d"><v>1899-12-30T18:00:00</v></c>', { serial: 0.75, format: 'time' }],
  [
    'ISO moment with the offset of China',
    '<c r="A1" t="d"><v>2026-05-11T12:00:00+08:00</v></c>',
    { serial: 46153.5, format: 'datetime' },
  ],
  [
    'ISO moment with another offset',
    '<c r="A1" t="d"><v>2026-05-11T12:00:00-05:00</v></c>',
    '2026-05-11T12:00:00-05:00',
  ],
  ['ISO date before March 1900', '<c r="A1" t="d"><v>1900-01-31</v></c>', { serial: 31, format: 'date' }],
  ['ISO date that does not exist', '<c r="A1" t="d"><v>2026-02-30</v></c>', '2026-02-30'],
  ['prefix and single quotes', "<x:c r='A1' t='s'><x:v>0</x:v></x:c>", '窗口'],
  ['spaces in tags', '<c  r = "A1"\n\tt="b" ><v >1</v ></c\n>', true],
  ['a foreign attribute of the same local name', '<c r="A1" x:r="B9" x:t="s"><v>0</v></c>', 0],
];

describe('cells', () => {
  it.each(CELLS)('%s', async (_, xml, value) => {
    const rows = await rowsOf(`<row r="1">${xml}</row>`, { 'xl/sharedStrings.xml': STRINGS });
    expect(rows).toEqual(value === undefined ? [] : [{ row: 1, cells: [value] }]);
  });

  it('counts a serial from 1904 when the workbook does', async () => {
    const files = parts('<row><c t="d"><v>1904-01-02</v></c></row>');
    const workbook = String(files['xl/workbook.xml']).replace('<workbookPr/>', '<workbookPr date1904="1"/>');
    expect((await firstSheet({ ...files, 'xl/workbook.xml': workbook })).rows).toEqual([
      { row: 1, cells: [{ serial: 1, format: 'date' }] },
    ]);
  });

  it('shows which numbers are dates, by the format of the cell', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>' +
      '<numFmt numFmtId="14" formatCode="0.00"/></numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="32"/><xf numFmtId="14"/></cellXfs>' +
      '<dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs></styleSheet>';
    const cells = [0, 1, 2, 3, 4, 99].map((style) => `<c s="${style}"><v>1.5</v></c>`).join('');
    const rows = await rowsOf(`<row>${cells}</row>`, { 'xl/styles.xml': styles });
    const dated = (format: string): object => ({ serial: 1.5, format });
    expect(rows[0]?.cells).toEqual([1.5, dated('date'), dated('datetime'), dated('time'), 1.5, 1.5]);
  });
});

describe('rows', () => {
  it('counts rows and cells that do not say where they are', async () => {
    const rows = await rowsOf(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c r="B3"><v>4</v></c><c><v>5</v></c></row>',
    );
    expect(rows).toEqual([
      { row: 1, cells: [1, undefined, 3] },
      { row: 3, cells: [undefined, 4, 5] },
    ]);
  });

  it('leaves no trace of a row in the next one', async () => {
    const rows = await rowsOf(
      '<row><c r="C1"><v>1</v></c></row><row><c r="A2"><v>2</v></c><c r="C2"/></row><row><c r="D3"><v>3</v></c></row>',
    );
    expect(rows).toEqual([
      { row: 1, cells: [undefined, undefined, 1] },
      { row: 2, cells: [2] },
      { row: 3, cells: [undefined, undefined, undefined, 3] },
    ]);
  });

  it('puts rows in order and joins those written in pieces', async () => {
    const rows = await rowsOf(
      '<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="5"><c r="C5"><v>6</v></c></row>',
    );
    expect(rows).toEqual([
      { row: 2, cells: [undefined, 2] },
      { row: 5, cells: [5, undefined, 6] },
    ]);
  });

  it('takes one stray cell at the far corner', async () => {
    const [first, last] = await rowsOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    expect(first).toEqual({ row: 1, cells: [1] });
    expect(last?.row).toBe(1_048_576);
    expect(last?.cells).toHaveLength(16_384);
    expect(last?.cells[16_383]).toBe(2);
  });

  it('keeps nothing of thousands of styled empty cells', async () => {
    const row = `<row r="1" s="3" customFormat="1">${'<c s="3"/>'.repeat(16_384)}</row>`;
    expect(await rowsOf(row + '<row r="2"><c r="A2"><v>1</v></c></row>')).toEqual([{ row: 2, cells: [1] }]);
  });

  it('ignores what stands around the cells', async () => {
    const files = parts('');
    const sheet =
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><!-- a <row> --><x:worksheet xmlns:x="m">' +
      '<x:cols><x:col min="1" max="16384" style="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v>' +
      '<x:extLst><x:ext><x:other>9</x:other></x:ext></x:extLst></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells><x:row r="9"><x:c r="A9"><x:v>9</x:v></x:c></x:row></x:worksheet>\n';
    expect((await firstSheet({ ...files, 'xl/worksheets/sheet1.xml': sheet })).rows).toEqual([
      { row: 1, cells: [1] },
    ]);
  });
});
