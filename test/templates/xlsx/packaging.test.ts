import { strToU8, Zip, ZipDeflate } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../templates/xlsx';
import { firstSheet, parts, relationships, sharedStrings, worksheet, zipped, type Files } from './package';
import { zip64 } from './plain-zip';

const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>';
const STRINGS = sharedStrings('<si><t>窗口台帐</t></si>');
const FILES = parts(ROW, { 'xl/sharedStrings.xml': STRINGS });
const EXPECTED = [{ row: 1, cells: ['窗口台帐', 1] }];
const WORKBOOK = String(FILES['xl/workbook.xml']);

function without(...paths: readonly string[]): Files {
  return Object.fromEntries(Object.entries(FILES).filter(([path]) => !paths.includes(path)));
}

/** Sizes and checksums only after the data, as writers do that cannot go back. */
function withDescriptors(files: Files): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, content] of Object.entries(files)) {
    const entry = new ZipDeflate(path);
    zip.add(entry);
    entry.push(typeof content === 'string' ? strToU8(content) : content, true);
  }
  zip.end();
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const units = Array.from((mark ? '\ufeff' : '') + text, (character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('archives', () => {
  it.each([
    ['deflated', zipped(FILES)],
    ['stored', zipped(FILES, 0)],
    ['with data descriptors', withDescriptors(FILES)],
    ['zip64', zip64(FILES)],
    ['with bytes after the end', Uint8Array.from([...zipped(FILES), 0, 0, 0, 0])],
    [
      'with backslashes',
      zipped(
        Object.fromEntries(
          Object.entries(FILES).map(([path, content]) => [path.replace(/\//g, '\\'), content]),
        ),
      ),
    ],
    ['in the middle of a larger buffer', Uint8Array.from([9, 9, 9, ...zipped(FILES), 9]).subarray(3, -1)],
  ])('%s', async (_, bytes) => {
    const before = bytes.slice();
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual(EXPECTED);
    expect(bytes).toEqual(before);
  });
});

describe('part names', () => {
  it.each<[string, Files]>([
    ['of another case', { ...without('xl/sharedStrings.xml'), 'xl/SharedStrings.xml': STRINGS }],
    [
      'with spaces, escaped in the target',
      {
        ...without('xl/worksheets/sheet1.xml'),
        'xl/worksheets/Sheet A.xml': worksheet(ROW),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/Sheet%20A.xml'],
          ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
        ),
      },
    ],
    [
      'with a plain percent sign',
      {
        ...without('xl/worksheets/sheet1.xml'),
        'xl/worksheets/100%.xml': worksheet(ROW),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/100%.xml'],
          ['rId2', 'sharedStrings', '../xl/./sharedStrings.xml'],
        ),
      },
    ],
    [
      'at the top, with a workbook of another name',
      {
        '_rels/.rels': relationships(['a', 'officeDocument', 'book.xml']),
        'book.xml': WORKBOOK,
        '_rels/book.xml.rels': relationships(
          ['rId1', 'worksheet', 'one.xml'],
          ['s', 'sharedStrings', 'two.xml'],
        ),
        'one.xml': worksheet(ROW),
        'two.xml': STRINGS,
      },
    ],
    ['without package relationships', without('_rels/.rels')],
    [
      'without styles',
      {
        ...without('xl/styles.xml'),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['s', 'sharedStrings', 'sharedStrings.xml'],
        ),
      },
    ],
  ])('%s', async (_, files) => {
    expect((await firstSheet(files)).rows).toEqual(EXPECTED);
  });
});

describe('encodings and namespaces', () => {
  const sheet = worksheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>窗口台帐</t></is></c><c r="B1"><v>1</v></c></row>',
  );
  const declared = sheet.replace('?>', ' encoding="UTF-16"?>');
  it.each<[string, Uint8Array | string]>([
    ['UTF-8 with mark', '\ufeff' + sheet],
    ['UTF-16, little end first', utf16(declared, true)],
    ['UTF-16, big end first', utf16(declared, false)],
    ['UTF-16 without mark', utf16(sheet, true, false)],
    ['UTF-16 without mark, big end first', utf16(sheet, false, false)],
    [
      'GB18030',
      Uint8Array.from([
        ...strToU8(sheet.replace('?>', ' encoding="GB18030"?>').split('窗口台帐')[0] ?? ''),
        ...[0xb4, 0xb0, 0xbf, 0xda, 0xcc, 0xa8, 0xd5, 0xca],
        ...strToU8(sheet.split('窗口台帐')[1] ?? ''),
      ]),
    ],
  ])('%s', async (_, content) => {
    expect((await firstSheet(parts('', { 'xl/worksheets/sheet1.xml': content }))).rows).toEqual(EXPECTED);
  });

  it('strict OOXML', async () => {
    const strict = (content: string | Uint8Array): string =>
      String(content)
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        );
    const files = Object.fromEntries(Object.entries(FILES).map(([path, content]) => [path, strict(content)]));
    expect((await firstSheet(files)).rows).toEqual(EXPECTED);
  });

  it('prefixed workbook', async () => {
    const workbook =
      '<s:workbook xmlns:s="m" xmlns:rel="r"><s:workbookPr date1904="true"/><s:sheets><s:sheet name="A&amp;B" sheetId="7" rel:id="rId1" state="veryHidden"/></s:sheets></s:workbook>';
    const read = await readWorkbook(zipped({ ...FILES, 'xl/workbook.xml': workbook }));
    expect(read).toEqual({
      date1904: true,
      sheets: [{ name: 'A&B', hidden: true, rows: EXPECTED, tables: [], merges: [] }],
    });
  });
});

describe('sheets', () => {
  const sheetTag = (name: string, id: string, more = ''): string =>
    `<sheet name="${name}" sheetId="1" r:id="${id}" ${more}/>`;
  const files: Files = {
    ...FILES,
    'xl/workbook.xml': `<workbook><sheets>${sheetTag('乙', 'b')}${sheetTag('图', 'chart')}${sheetTag('甲', 'a', 'state="hidden"')}${sheetTag('丙', 'c', 'state="visible"')}</sheets><definedNames><definedName name="x">甲!$A$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['a', 'worksheet', 'worksheets/sheet1.xml'],
      ['chart', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['b', 'worksheet', 'worksheets/sheet2.xml'],
      ['c', 'worksheet', 'worksheets/sheet3.xml'],
      ['s', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet2.xml': worksheet('<row><c><v>2</v></c></row>'),
    'xl/worksheets/sheet3.xml': worksheet(''),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(
      ['t', 'table', '../tables/table1.xml'],
      ['gone', 'table', '../tables/none.xml'],
    ),
    'xl/tables/table1.xml':
      '<table id="1" name="t1" displayName="台帐表" ref="A3:T120"><tableColumns count="0"/></table>',
  };

  it('come in the order of their tabs, chart sheets skipped', async () => {
    expect((await readWorkbook(zipped(files))).sheets).toEqual([
      {
        name: '乙',
        hidden: false,
        rows: [{ row: 1, cells: [2] }],
        tables: [{ name: '台帐表', ref: 'A3:T120', totalsRows: 0 }],
        merges: [],
      },
      { name: '甲', hidden: true, rows: EXPECTED, tables: [], merges: [] },
      { name: '丙', hidden: false, rows: [], tables: [], merges: [] },
    ]);
  });

  it('are not even looked at when the caller does not want them', async () => {
    const broken = { ...files, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' };
    const read = await readWorkbook(zipped(broken), { sheets: (name) => name !== '甲' });
    expect(read.sheets.map(({ name }) => name)).toEqual(['乙', '丙']);
  });
});
