import { COPY_AGAIN, SAVE_AGAIN, UnreadableFile } from './unreadable';

const OLD_EXCEL = '是旧版 Excel 97–2003 工作簿（.xls，WPS 的 .et 也属此类）';
const SPREADSHEET_ADVICE = '请在 Excel 或 WPS 中打开，另存为 .xlsx 后再选择';
const TEXT = '是文本文件（.csv 或 .txt）';
const CHOOSE_AGAIN = '请选择 .xlsx 格式的台帐';

/** How other files begin. */
const SIGNATURES: readonly (readonly [signature: string, found: string, advice: string])[] = [
  ['%PDF', '是 PDF 文件', CHOOSE_AGAIN],
  ['Rar!', '是 RAR 压缩包', '请解压后再选择其中的 .xlsx 文件'],
  ['7z\xbc\xaf', '是 7z 压缩包', '请解压后再选择其中的 .xlsx 文件'],
  ['\x1f\x8b', '是 gzip 压缩包', '请解压后再选择其中的 .xlsx 文件'],
  ['\x89PNG', '是图片', CHOOSE_AGAIN],
  ['\xff\xd8\xff', '是图片', CHOOSE_AGAIN],
  ['GIF8', '是图片', CHOOSE_AGAIN],
  ['\x09\x08', OLD_EXCEL, SPREADSHEET_ADVICE],
  ['\x09\x04', OLD_EXCEL, SPREADSHEET_ADVICE],
  ['\x09\x02', OLD_EXCEL, SPREADSHEET_ADVICE],
  ['{\\rtf', '是 RTF 文档', CHOOSE_AGAIN],
  ['ID;P', '是 SYLK 表格（.slk）', SPREADSHEET_ADVICE],
];

/** Streams that tell the programs apart which keep their files in an OLE compound file. */
const STREAMS: readonly (readonly [stream: string, error: () => UnreadableFile])[] = [
  [
    'EncryptedPackage',
    () =>
      new UnreadableFile(
        'encrypted',
        '是设有打开密码的文件',
        '请在 Excel 或 WPS 中输入密码打开，取消打开密码（文件→信息→保护工作簿）并保存后再选择',
      ),
  ],
  ['Workbook', () => new UnreadableFile('format', OLD_EXCEL, SPREADSHEET_ADVICE)],
  ['Book', () => new UnreadableFile('format', OLD_EXCEL, SPREADSHEET_ADVICE)],
  ['WordDocument', () => new UnreadableFile('format', '是旧版 Word 文档（.doc）', CHOOSE_AGAIN)],
  ['PowerPoint Document', () => new UnreadableFile('format', '是旧版演示文稿（.ppt）', CHOOSE_AGAIN)],
];

/** Entries that tell the zip-based documents apart, the outermost first. */
const DOCUMENTS: readonly (readonly [entry: RegExp, found: string, advice: string])[] = [
  [/^xl\/workbook\d*\.bin$/i, '是 Excel 二进制工作簿（.xlsb）', SPREADSHEET_ADVICE],
  [/^word\/document\d*\.xml$/i, '是 Word 文档（.docx）', CHOOSE_AGAIN],
  [/^ppt\/presentation\d*\.xml$/i, '是演示文稿（.pptx）', CHOOSE_AGAIN],
  [/^meta-inf\/manifest\.xml$/i, '是 OpenDocument 文件（.ods 等）', SPREADSHEET_ADVICE],
  [/\.xlsx$/i, '是压缩包', '请解压后再选择其中的 .xlsx 文件'],
];

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const DIRECTORY_ENTRY = 128;
const HEADER = 512;
const HEAD = 2048;

/** @returns what the bytes are, when they do not begin like a zip archive. */
export function notAZip(bytes: Uint8Array): UnreadableFile | undefined {
  if (bytes.length === 0) return new UnreadableFile('empty', '是空文件（0 字节）', COPY_AGAIN);
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (head.startsWith('PK')) return undefined;
  if (head.startsWith(OLE)) return oleDocument(bytes);
  if (/^\0+$/.test(head)) return new UnreadableFile('corrupt', '文件内容全为空白（复制时损坏）', COPY_AGAIN);
  const [, found, advice] = SIGNATURES.find(([signature]) => head.startsWith(signature)) ?? textFormat(head);
  return new UnreadableFile('format', found, advice);
}

/** @returns the error that names the document to which entries with these paths belong, when it is a known one. */
export function otherDocument(paths: readonly string[]): UnreadableFile | undefined {
  const document = DOCUMENTS.find(([entry]) => paths.some((path) => entry.test(path)));
  return document && new UnreadableFile('format', document[1], document[2]);
}

/** Finds the directory entries (MS-CFB 2.6.1) by their shape instead of following the sector chains of a file we refuse anyway. */
function oleDocument(bytes: Uint8Array): UnreadableFile {
  const names = new Set<string>();
  for (let at = HEADER; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    const length = (bytes[at + 64] ?? 0) / 2 - 1;
    if (!Number.isInteger(length) || length < 1 || length > 31 || bytes[at + 65] !== 0) continue;
    const units = Array.from({ length: length + 1 }, (_, index) => {
      const offset = at + index * 2;
      return (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8);
    });
    if (units[length] === 0) names.add(String.fromCharCode(...units.slice(0, length)));
  }
  const known = STREAMS.find(([stream]) => names.has(stream));
  return known?.[1]() ?? new UnreadableFile('format', '是其他程序的复合文档', SAVE_AGAIN);
}

function textFormat(head: string): readonly [string, string, string] {
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return ['', '是 XML 表格（XML Spreadsheet 2003）', SPREADSHEET_ADVICE];
  }
  if (/^(\xff\xfe|\xfe\xff)/.test(head)) return ['', TEXT, SPREADSHEET_ADVICE];
  if (/<(html|table|!doctype html)/i.test(head))
    return ['', '是网页（HTML），只是扩展名像表格', SPREADSHEET_ADVICE];
  if (head.startsWith('MIME-Version:')) return ['', '是网页存档（.mht）', SPREADSHEET_ADVICE];
  // Control characters other than tab, line feed and carriage return do not occur in text of any encoding in use here.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\0-\x08\x0e-\x1f]/.test(head)) return ['', '是无法识别的文件', CHOOSE_AGAIN];
  return ['', TEXT, SPREADSHEET_ADVICE];
}
