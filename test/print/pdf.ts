import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontSet } from '../run/fonts';
import { programOnPath } from '../run/programs';
import { hasLibreOffice, printedByLibreOffice } from '../run/spreadsheet-programs';
import type { PrintCase } from './cases';

/** Whether forms can be printed and the pages looked at; tests that need it are skipped elsewhere. */
export const canPrint =
  hasLibreOffice && ['pdfinfo', 'pdftotext'].every((program) => programOnPath(program) !== null);

/**
 * Writes the cases as .xlsx into a folder and lets LibreOffice print them.
 * @param fonts those of the machine when left out
 * @returns the path of the .pdf of each case by its name
 */
export async function printed(
  cases: readonly PrintCase[],
  folder: string,
  fonts?: FontSet,
): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true });
  const paths = await Promise.all(
    cases.map(async ({ name, bytes }) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, await bytes());
      return path;
    }),
  );
  const pdfs = printedByLibreOffice(paths, folder, join(folder, 'profile'), fonts);
  return new Map(cases.map(({ name }, index) => [name, pdfs[index] ?? '']));
}

/** Width and height in points of every page. */
export function pageSizes(path: string): readonly (readonly [width: number, height: number])[] {
  const text = run('pdfinfo', ['-f', '1', '-l', '9999', path]);
  return [...text.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
}

/** The text of every page without white space, cell by cell, so that wrapping does not show. */
export function pageTexts(path: string): readonly string[] {
  const pages = run('pdftotext', ['-raw', path, '-']).split('\f').slice(0, -1);
  return pages.map(withoutSpace);
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The smallest size of Chinese text on any page, in points: a Chinese character is as wide as its font is large. */
export function smallestText(path: string): number {
  const words = run('pdftotext', ['-bbox', path, '-']).matchAll(
    /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(\p{Script=Han}+)<\/word>/gu,
  );
  return Math.min(...[...words].map(([, from, to, word = '']) => (Number(to) - Number(from)) / word.length));
}

/** Saves every page of a .pdf beside it, as `name-01.png`. */
export function savePages(path: string): void {
  run('pdftoppm', ['-r', '70', '-png', path, path.replace(/\.pdf$/, '')]);
}

/** Saves one page (from 1) as a grey picture. @param target its path without .png */
export function savePage(path: string, page: number, target: string): void {
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  run('pdftoppm', [...only, '-r', '80', '-gray', '-png', path, target]);
}

function run(program: string, parameters: readonly string[]): string {
  return execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 1 << 28 });
}
