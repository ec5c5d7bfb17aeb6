import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../rules/findings';
import { assess } from '../../templates/offices';
import { openLedgerBook } from '../../templates/read';
import { hasLibreOffice, python, savedByLibreOffice, savedByOpenpyxl } from '../run/spreadsheet-programs';
import { NOW } from '../../templates/sample/days';
import { createSample, writeSample } from '../../templates/sample/sample';
import type { PlantedFinding } from '../../templates/sample/answers';
import { yangcheng } from '../../rules/regulation/regulation';

const sample = createSample({ rows: 40, seed: 21 });
const planted = sample.answers.findings.map(line).sort();
let folder = '';
let paths: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-programs-'));
  paths = (await writeSample(sample)).map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function line({ rule, level, file, sheet, row, record }: PlantedFinding | Finding): string {
  return [file, sheet, row, record, level, rule].join(' | ');
}

/** What is found in the files, one line per finding. */
async function judged(files: readonly string[]): Promise<readonly string[]> {
  const books = await Promise.all(
    files.map(async (path) => openLedgerBook(basename(path), readFileSync(path), yangcheng.forms)),
  );
  return assess(books, NOW, { regulation: yangcheng }).findings.map(line).sort();
}

describe('the sample, saved again by another program, is judged the same finding by finding', () => {
  it.skipIf(!hasLibreOffice)('by LibreOffice (skipped where soffice is not installed)', async () => {
    const saved = savedByLibreOffice(paths, join(folder, 'libreoffice'), join(folder, 'profile'));
    expect(await judged(saved)).toEqual(planted);
  });

  it.skipIf(python === null)('by openpyxl (skipped where it is not installed)', async () => {
    const target = join(folder, 'openpyxl');
    mkdirSync(target);
    const saved = paths.map((path) => {
      const copy = join(target, basename(path));
      savedByOpenpyxl(path, copy);
      return copy;
    });
    expect(await judged(saved)).toEqual(planted);
  });
});
