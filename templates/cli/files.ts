import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cwd, env } from 'node:process';
import { systemWords } from './system-words';

/** A file or folder that cannot be read; the message is for the user. */
export class NoSuchInput extends Error {
  override readonly name = 'NoSuchInput';
}

/** A file or folder that cannot be written; the message is for the user. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

/** What an argument of the command line names. */
export interface Inputs {
  /** Paths as the user would write them. */
  readonly workbooks: readonly string[];
  /** Of the other files of a folder those that may hold a ledger all the same, with what to do about each, in Chinese. */
  readonly unread: readonly string[];
}

/**
 * The workbooks that an argument names: a file itself, or every .xlsx or .xlsm file of a folder (not of folders in it), sorted by name.
 * @throws NoSuchInput when there is none
 */
export async function workbooksIn(argument: string): Promise<Inputs> {
  const found = await stat(absolute(argument)).catch((error: unknown) => {
    throw noInput(argument, error);
  });
  if (!found.isDirectory()) return { workbooks: [argument], unread: [] };
  const names = await readdir(absolute(argument)).catch((error: unknown) => {
    throw noInput(argument, error);
  });
  names.sort();
  const workbooks = names.filter(isWorkbook).map((name) => join(argument, name));
  const unread = names.flatMap((name) => whyUnread(argument, name) ?? []);
  if (workbooks.length + unread.length === 0)
    throw new NoSuchInput(`${argument}：应为含有 .xlsx 工作簿的文件夹，实际没有 .xlsx 文件。`);
  return { workbooks, unread };
}

const SAVE_AS = '没有读取。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再检查';
/** Files that look like tables, by their extensions. */
const OTHER_TABLES: readonly (readonly [name: RegExp, found: string])[] = [
  [/\.(?:xls|xlt)$/i, `是旧版 Excel 工作簿，${SAVE_AS}`],
  [/\.(?:et|ett)$/i, `是 WPS 表格，${SAVE_AS}`],
  [/\.(?:ods|fods|ots|uos|numbers|slk|dbf)$/i, `是其他程序的表格，${SAVE_AS}`],
  [/\.(?:xlsb|xltx|xltm)$/i, `是另一种 Excel 文件，${SAVE_AS}`],
  [/\.(?:csv|tsv)$/i, `是文本表格，${SAVE_AS}`],
];

/** Null for workbooks, and for files that are no tables at all. */
function whyUnread(folder: string, name: string): string | null {
  const path = join(folder, name);
  if (/^[~.]\$?.*\.(?:xls[xmb]?|et)$/i.test(name))
    return `${path}：是临时文件，没有读取。说明“${name.replace(/^[~.]\$?/, '')}”正在被打开或没有正常关闭，请保存并关闭后再检查。`;
  const found = OTHER_TABLES.find(([extension]) => extension.test(name))?.[1];
  return found === undefined ? null : `${path}：${found}。`;
}

/** @throws NoSuchInput when the file cannot be read */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(absolute(path));
  } catch (error) {
    throw noInput(path, error);
  }
}

/**
 * A text file as Notepad writes it: UTF-8, or else GB 18030, the encoding of older Chinese Windows.
 * @throws NoSuchInput when the file cannot be read
 */
export async function textOf(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Whether there is a file or folder of this name. */
export async function exists(path: string): Promise<boolean> {
  return stat(absolute(path)).then(
    () => true,
    () => false,
  );
}

/** @throws NotWritten when the folder cannot be made */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(absolute(path), { recursive: true });
  } catch (error) {
    throw notWritten(path, '应为可以建立的文件夹', error);
  }
}

/** Writes a file, in the place of one of the same name. @throws NotWritten when the system refuses */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(absolute(path), bytes);
  } catch (error) {
    throw notWritten(path, '应为可以写入的文件（没有在 Excel 中打开）', error);
  }
}

/** npm runs a script in the project's folder; paths count from where the user stands. */
function absolute(path: string): string {
  return resolve(env['INIT_CWD'] ?? cwd(), path);
}

/** Excel's own lock files (~$台帐.xlsx) are no workbooks. */
function isWorkbook(name: string): boolean {
  return /\.xls[xm]$/i.test(name) && !name.startsWith('~$');
}

function noInput(path: string, error: unknown): NoSuchInput {
  return new NoSuchInput(`${path}：应为可以打开的文件，实际${systemWords(error)}。`, { cause: error });
}

function notWritten(path: string, expected: string, error: unknown): NotWritten {
  return new NotWritten(`${path}：${expected}，实际${systemWords(error)}。`, { cause: error });
}
