import { describe, expect, it } from 'vitest';
import { parts, sharedStrings, worksheet, zipped, type Files } from './package';
import { zip64 } from './plain-zip';
import { latin1, refusal } from './refusal';

const FILES = parts('<row r="1"><c r="A1"><v>12345</v></c></row>');
const GOOD = zipped(FILES, 0);

function changed(change: (bytes: Uint8Array, view: DataView) => void, of = GOOD): Uint8Array {
  const bytes = of.slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

function offsetOf(bytes: Uint8Array, text: string): number {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .indexOf(text);
}

/** Offset of the directory's entry for the first file. */
const DIRECTORY = offsetOf(GOOD, 'PK\x01\x02');

function broken(sheet: string | Uint8Array): Uint8Array {
  return zipped({ ...FILES, 'xl/worksheets/sheet1.xml': sheet });
}

function withSheet(rows: string): Uint8Array {
  return broken(worksheet(rows));
}

function lacking(path: string): Uint8Array {
  return zipped(Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== path)));
}

const DAMAGE: readonly (readonly [name: string, bytes: Uint8Array, code: string, says: RegExp])[] = [
  [
    'a changed digit',
    changed((bytes) => {
      bytes.set([0x39], offsetOf(bytes, '12345'));
    }),
    'corrupt',
    /sheet1\.xml：校验码不符/,
  ],
  [
    'broken XML from a changed byte',
    changed((bytes) => {
      bytes.set([0x3c], offsetOf(bytes, '12345'));
    }),
    'corrupt',
    /校验码不符/,
  ],
  [
    'a changed deflate stream',
    changed((bytes) => bytes.fill(0xff, 60, 90), zipped(FILES)),
    'corrupt',
    /已损坏/,
  ],
  [
    'a size too small',
    changed((_, view) => {
      view.setUint32(DIRECTORY + 24, 5, true);
    }),
    'corrupt',
    /超出声明/,
  ],
  [
    'a size too large',
    changed((_, view) => {
      view.setUint32(DIRECTORY + 24, 500_000, true);
    }),
    'corrupt',
    /只有/,
  ],
  [
    'an offset beyond the end',
    changed((_, view) => {
      view.setUint32(DIRECTORY + 42, 1e9, true);
    }),
    'corrupt',
    /目录/,
  ],
  [
    'a directory that is none',
    changed((bytes) => bytes.fill(0, DIRECTORY, DIRECTORY + 4)),
    'corrupt',
    /目录/,
  ],
  [
    'a zip64 record elsewhere',
    changed(
      (bytes) => bytes.fill(0, offsetOf(bytes, 'PK\x06\x06'), offsetOf(bytes, 'PK\x06\x07')),
      zip64(FILES),
    ),
    'corrupt',
    /目录/,
  ],
  [
    'an encrypted entry',
    changed((_, view) => {
      view.setUint16(DIRECTORY + 8, 1, true);
    }),
    'encrypted',
    /加密/,
  ],
  [
    'an unknown compression',
    changed((_, view) => {
      view.setUint16(DIRECTORY + 10, 14, true);
    }),
    'corrupt',
    /压缩方式（14）/,
  ],
  ['no workbook part', lacking('xl/workbook.xml'), 'missing-part', /主体/],
  ['no workbook relationships', lacking('xl/_rels/workbook.xml.rels'), 'missing-part', /台帐/],
  ['no sheet part', lacking('xl/worksheets/sheet1.xml'), 'missing-part', /sheet1\.xml/],
  ['no shared strings', lacking('xl/sharedStrings.xml'), 'missing-part', /sharedStrings\.xml/],
  [
    'a broken workbook part',
    zipped({ ...FILES, 'xl/workbook.xml': '<workbook><sheets>' }),
    'broken-xml',
    /workbook\.xml：后半部分缺失/,
  ],
  [
    'a sheet that stops',
    broken(worksheet('<row r="7"><c r="B7"><v>1').split('</sheetData>')[0] ?? ''),
    'broken-xml',
    /“台帐”读到单元格 B7.*后半部分缺失/,
  ],
  [
    'a sheet that stops in a tag',
    broken('<worksheet><sheetData><row r="1"'),
    'broken-xml',
    /“台帐”.*后半部分缺失/,
  ],
  ['crossed tags', withSheet('<row r="3"><c r="A3"><v>1</c></v></row>'), 'broken-xml', /A3.*结束标记/],
  ['an open quote', withSheet('<row r="3"><c r="A3><v>1</v></c></row>'), 'broken-xml', /第 3 行/],
  ['an attribute without quotes', withSheet('<row r=3></row>'), 'broken-xml', /引号/],
  ['an attribute without value', withSheet('<row r></row>'), 'broken-xml', /属性/],
  ['a tag without a name', withSheet('<row>< ></row>'), 'broken-xml', /名称/],
  ['a tag within a tag', withSheet('<row<c></c></row>'), 'broken-xml', /未写完/],
  ['a stray slash', withSheet('<row/ r="1">'), 'broken-xml', /未写完/],
  ['an unfinished closing tag', withSheet('<row></row r="1">'), 'broken-xml', /未写完/],
  ['two roots', broken('<worksheet/><worksheet/>'), 'broken-xml', /结尾之后/],
  ['no root', broken('  '), 'broken-xml', /没有内容/],
  ['a document type', broken('<!DOCTYPE lolz [<!ENTITY a "b">]><worksheet/>'), 'broken-xml', /文档类型声明/],
  [
    'bytes that are no UTF-8',
    broken(
      Uint8Array.from([
        ...latin1('<worksheet><sheetData><row><c t="str"><v>'),
        0xb4,
        0xb0,
        ...latin1('</v></c></row></sheetData></worksheet>'),
      ]),
    ),
    'broken-xml',
    /UTF-8/,
  ],
  [
    'a long text that is no UTF-8',
    broken(
      Uint8Array.from([
        ...latin1(`<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(200)}`),
        0xc0,
        0x80,
        ...latin1('</v></c></row></sheetData></worksheet>'),
      ]),
    ),
    'broken-xml',
    /UTF-8/,
  ],
  [
    'an unknown encoding',
    broken('<?xml version="1.0" encoding="klingon"?><worksheet/>'),
    'broken-xml',
    /klingon/,
  ],
  ['tags without end', broken('<a>'.repeat(300)), 'broken-xml', /嵌套过深/],
  ['row 0', withSheet('<row r="0"/>'), 'broken-xml', /行号.*“0”/],
  ['row 1048577', withSheet('<row r="1048577"/>'), 'broken-xml', /1048577/],
  ['column XFE', withSheet('<row><c r="XFE1"/></row>'), 'broken-xml', /XFE1/],
  ['a cell without column', withSheet('<row><c r="1"/></row>'), 'broken-xml', /地址/],
  [
    'a shared string out of range',
    zipped(
      parts('<row><c t="s"><v>3</v></c></row>', {
        'xl/sharedStrings.xml': sharedStrings('<si><t>a</t></si>'),
      }),
    ),
    'broken-xml',
    /A1.*共享文字 3，共有 1 项/,
  ],
];

describe('damage is refused', () => {
  it.each(DAMAGE)('%s', async (_, bytes, code, says) => {
    const error = await refusal(bytes);
    expect(error.message).toMatch(says);
    expect(error.code).toBe(code);
  });
});

describe('truncation', () => {
  it.each<[string, Uint8Array]>([
    ['deflated', zipped(FILES)],
    ['stored', GOOD],
    ['zip64', zip64(FILES)],
    ['with a whole workbook inside', zipped({ ...FILES, 'xl/embeddings/inner.xlsx': GOOD }, 0)],
  ])('at any byte: %s', async (_, bytes) => {
    for (let length = 0; length < bytes.length; length++) {
      const error = await refusal(bytes.subarray(0, length));
      expect(['empty', 'format', 'truncated', 'corrupt']).toContain(error.code);
    }
  });
});

describe('zip bombs', () => {
  const bomb = (files: Files, path: string, size: number): Uint8Array => {
    const bytes = zipped({ ...files });
    const name =
      offsetOf(bytes.subarray(offsetOf(bytes, 'PK\x01\x02')), path) + offsetOf(bytes, 'PK\x01\x02');
    return changed((_, view) => {
      view.setUint32(name - 46 + 24, size, true);
    }, bytes);
  };

  it.each([
    ['a sheet of 3 GB', 'xl/worksheets/sheet1.xml', 3 * 1024 ** 3, /解压后有 307\d MB，上限为 2048 MB/],
    [
      '600 MB of shared strings',
      'xl/sharedStrings.xml',
      600 * 1024 ** 2,
      /sharedStrings\.xml 解压后有 600 MB，上限为 256 MB/,
    ],
  ])('%s', async (_, path, size, says) => {
    const error = await refusal(bomb(FILES, path, size));
    expect(error.code).toBe('too-large');
    expect(error.message).toMatch(says);
  });

  it('rows that would fill memory with blank cells', async () => {
    const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(1500);
    expect((await refusal(withSheet(rows))).code).toBe('too-large');
  });
});
