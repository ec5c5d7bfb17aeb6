import { execFileSync, spawnSync } from 'node:child_process';
import { join, parse } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withFonts, type FontSet } from './fonts';
import { programOnPath, pythonWith } from './programs';

/** Whether LibreOffice is installed; tests that need it are skipped elsewhere. */
export const hasLibreOffice = programOnPath('soffice') !== null;

/** A Python that has openpyxl; null where there is none. */
export const python = pythonWith('openpyxl');

/** A Python that can drive LibreOffice; null where there is none. */
export const scriptingPython =
  ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import uno']).status === 0) ??
  null;

/** What is typed into a sheet; rows and columns count from 1. */
export interface Typing {
  readonly name: string;
  readonly cells: readonly (readonly [row: number, column: number, value: string | number])[];
  /** What is filled down from its first row, by Ctrl+D or by the fill handle, which leaves hidden columns out. */
  readonly filled?: Block;
  readonly dragged?: Block;
}

type Block = readonly [firstRow: number, lastRow: number, firstColumn: number, lastColumn: number];

/**
 * Types into files as a clerk does, in LibreOffice, and saves them as .xlsx.
 * @param profile as of {@link savedByLibreOffice}
 * @throws Error where {@link scriptingPython} is null
 */
export function typedInLibreOffice(
  steps: readonly { readonly file: string; readonly saved: string; readonly sheets: readonly Typing[] }[],
  profile: string,
): void {
  if (scriptingPython === null) throw new Error('Expected a Python with uno, found none.');
  const script = fileURLToPath(new URL('type-in-libreoffice.py', import.meta.url));
  execFileSync(scriptingPython, [script, profile], { input: JSON.stringify(steps) });
}

/**
 * Lets LibreOffice open files and save them as .xlsx under the same names in another folder.
 * @param profile a folder for its settings, so that two of them can run at once
 * @returns the paths of the new files
 */
export function savedByLibreOffice(
  paths: readonly string[],
  folder: string,
  profile: string,
): readonly string[] {
  return converted(paths, folder, profile, 'xlsx:Calc MS Excel 2007 XML', 'xlsx', 'arial');
}

/** As {@link savedByLibreOffice}, printed to .pdf. @param fonts those of the machine when left out */
export function printedByLibreOffice(
  paths: readonly string[],
  folder: string,
  profile: string,
  fonts?: FontSet,
): readonly string[] {
  return converted(paths, folder, profile, 'pdf', 'pdf', fonts);
}

function converted(
  paths: readonly string[],
  folder: string,
  profile: string,
  filter: string,
  extension: string,
  fonts?: FontSet,
): readonly string[] {
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  execFileSync('soffice', [settings, '--headless', '--convert-to', filter, '--outdir', folder, ...paths], {
    stdio: 'ignore',
    env: { ...env, ...(fonts && withFonts(fonts)) },
  });
  return paths.map((path) => join(folder, `${parse(path).name}.${extension}`));
}

const SAVE_AGAIN = 'import sys, openpyxl\nopenpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])\n';

/** Lets openpyxl load and save a file; formulas lose their results. @throws Error where {@link python} is null */
export function savedByOpenpyxl(path: string, target: string): void {
  if (python === null) throw new Error('Expected a Python with openpyxl, found none.');
  execFileSync(python, ['-', path, target], { input: SAVE_AGAIN });
}

/** What openpyxl warns of as it reads a file. @throws Error where {@link python} is null */
export function warningsOfOpenpyxl(path: string): string {
  if (python === null) throw new Error('Expected a Python with openpyxl, found none.');
  const read = 'import sys, openpyxl\nopenpyxl.load_workbook(sys.argv[1])\n';
  return spawnSync(python, ['-W', 'always', '-', path], { input: read, encoding: 'utf8' }).stderr;
}

/** An xlsx file without the results of its formulas: a program that finds none works the formula out. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => {
    if (!path.includes('/worksheets/sheet')) return [path, content];
    return [path, strToU8(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))];
  });
  return zipSync(Object.fromEntries(parts));
}
