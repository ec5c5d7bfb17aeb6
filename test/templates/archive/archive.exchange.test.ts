import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../../templates/archive';
import type { Period } from '../../../templates/write';
import { readWorkbook, type SheetGrid } from '../../../templates/xlsx';
import { hasLibreOffice, python, savedByLibreOffice, withoutResults } from '../../run/spreadsheet-programs';
import { cellsOf, empty, figuresOf, may, personsOf, sampleArchives, year } from './sample';
import { expectedFigures, expectedPersons } from './expected';
import { oddArchive } from './odd';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-programs-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The sheets as LibreOffice works them out, from a file that holds no results. */
async function recalculated(name: string, bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, withoutResults(bytes));
  const [saved = ''] = savedByLibreOffice([path], join(folder, 'saved'), join(folder, 'profile'));
  return (await readWorkbook(readFileSync(saved))).sheets;
}

const periods: readonly (readonly [string, Period])[] = [
  ['month', may],
  ['year', year],
  ['empty', empty],
];

describe.skipIf(!hasLibreOffice)(
  'worked out anew by LibreOffice (skipped where soffice is not installed)',
  () => {
    it.each(periods)('the figures of a %s are the product’s own measures', async (name, period) => {
      for (const [index, archive] of sampleArchives(period).entries()) {
        const sheets = await recalculated(`${name}-${index}`, await writeArchive(archive));
        expect(Object.fromEntries(figuresOf(sheets))).toMatchObject(expectedFigures(archive.facts));
        expect(personsOf(sheets)).toEqual(expectedPersons(archive));
      }
    });

    it.each(periods)('every formula of a %s gives the result it was written with', async (name, period) => {
      const [archive] = sampleArchives(period);
      if (archive === undefined) throw new Error('Expected an archive');
      await expectSame(`cells-${name}`, await writeArchive(archive));
    });

    it('cells that hold anything: midnight, unreadable times, odd words, and records from before the regulation', async () => {
      await expectSame('odd', await writeArchive(oddArchive()));
      await expectSame(
        'odd-beside',
        await writeArchive(oddArchive(), { beside: true }),
        '文书 ',
        ' 2020年5月',
      );
    });
  },
);

async function expectSame(name: string, bytes: Uint8Array, before = '', after = ''): Promise<void> {
  const written = (await readWorkbook(bytes)).sheets;
  const anew = await recalculated(name, bytes);
  for (const title of ['统计表', '逐条计算', '核查情况']) {
    const sheet = `${before}${title}${after}`;
    expect(cellsOf(anew, sheet), sheet).toEqual(cellsOf(written, sheet));
  }
}

const COUNT = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(book.sheetnames[0], sum(cell.data_type == 'f' for row in book.worksheets[0].iter_rows() for cell in row))
`;

describe.skipIf(python === null)('opened by openpyxl (skipped where it is not installed)', () => {
  it('统计表 comes first and holds formulas', async () => {
    const [archive] = sampleArchives(may);
    if (archive === undefined || python === null) throw new Error('Expected an archive');
    const path = join(folder, 'openpyxl.xlsx');
    writeFileSync(path, await writeArchive(archive));
    const [first, formulas] = execFileSync(python, ['-', path], { input: COUNT, encoding: 'utf8' }).split(
      /\s+/,
    );
    expect(first).toBe('统计表');
    expect(Number(formulas)).toBeGreaterThan(60);
  });
});
