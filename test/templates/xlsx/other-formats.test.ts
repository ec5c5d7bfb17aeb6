import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { relationships, zipped } from './package';
import { latin1, refusal } from './refusal';

/** An OLE compound file as far as its directory entries show (MS-CFB 2.6.1). */
function compound(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.set(Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat(), at);
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

const OTHER_FORMATS: readonly (readonly [name: string, bytes: Uint8Array, code: string, says: RegExp])[] = [
  ['nothing', new Uint8Array(0), 'empty', /空文件/],
  ['old Excel', compound('Root Entry', 'Workbook'), 'format', /97–2003.*另存为 \.xlsx/],
  ['older Excel', compound('Root Entry', 'Book'), 'format', /97–2003/],
  ['raw BIFF', latin1('\x09\x08\x10\x00\x00\x06'), 'format', /97–2003/],
  [
    'password',
    compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    'encrypted',
    /打开密码.*输入密码/,
  ],
  ['old Word', compound('Root Entry', 'WordDocument'), 'format', /\.doc/],
  ['old PowerPoint', compound('PowerPoint Document'), 'format', /\.ppt/],
  ['another compound file', compound('Root Entry', '__properties'), 'format', /复合文档/],
  ['CSV', strToU8('编号,日期\n1,2026-05-11\n'), 'format', /\.csv/],
  ['CSV in GBK', Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x31, 0x0d, 0x0a]), 'format', /\.csv/],
  ['UTF-16 text', Uint8Array.from([0xff, 0xfe, 0x31, 0, 0x2c, 0]), 'format', /\.csv/],
  ['HTML', strToU8('<html><body><table><tr><td>1</td></tr></table></body></html>'), 'format', /HTML/],
  [
    'XML Spreadsheet',
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'format',
    /2003/,
  ],
  ['web archive', strToU8('MIME-Version: 1.0\n'), 'format', /\.mht/],
  ['PDF', strToU8('%PDF-1.7'), 'format', /PDF/],
  ['RAR', latin1('Rar!\x1a\x07'), 'format', /RAR.*解压/],
  ['image', latin1('\x89PNG\r\n\x1a\n'), 'format', /图片/],
  ['zeros', new Uint8Array(5000), 'corrupt', /空白/],
  ['unknown bytes', Uint8Array.from([1, 2, 3, 0, 5]), 'format', /无法识别/],
  [
    'xlsb',
    zipped({
      '_rels/.rels': relationships(['a', 'officeDocument', 'xl/workbook.bin']),
      'xl/workbook.bin': 'x',
    }),
    'format',
    /\.xlsb/,
  ],
  [
    'docx',
    zipped({
      '_rels/.rels': relationships(['a', 'officeDocument', 'word/document.xml']),
      'word/document.xml': '<document/>',
      'word/embeddings/a.xlsx': 'x',
    }),
    'format',
    /\.docx/,
  ],
  [
    'pptx',
    zipped({
      '_rels/.rels': relationships(['a', 'officeDocument', 'ppt/presentation.xml']),
      'ppt/presentation.xml': '<p/>',
    }),
    'format',
    /演示文稿/,
  ],
  [
    'ods',
    zipped({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<m/>',
      'content.xml': '<o/>',
    }),
    'format',
    /\.ods/,
  ],
  ['zip of workbooks', zipped({ '5月.xlsx': 'x', '6月.xlsx': 'x' }), 'format', /压缩包.*解压/],
  ['zip of anything', zipped({ 'a.txt': 'x' }), 'missing-part', /缺少/],
];

describe('other formats are named', () => {
  it.each(OTHER_FORMATS)('%s', async (_, bytes, code, says) => {
    const error = await refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.message).toMatch(/^应为 Excel 工作簿（\.xlsx），实际.+。请.+。$/);
  });
});
