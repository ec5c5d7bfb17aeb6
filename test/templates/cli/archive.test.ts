import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedgerBook, type LedgerBook } from '../../../templates/read';
import { createSample, writeSample } from '../../../templates/sample/sample';
import { run } from './run';
import { yangcheng } from '../../../rules/regulation/regulation';

const NOW = ['--now', '2026-11-23T10:00'];
const MAY = ['sample', '--period', '2026-05', ...NOW];
const sample = createSample({ rows: 10, seed: 11 });
const units = sample.books.map(({ office }) => office.unit.name).sort();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  await mkdir(join(folder, 'sample'));
  for (const { name, bytes } of await writeSample(sample))
    await writeFile(join(folder, 'sample', name), bytes);
  await writeFile(join(folder, 'no.xlsx'), 'no workbook');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function read(out: string, name: string): Promise<LedgerBook> {
  return openLedgerBook(name, await readFile(join(folder, out, name)), yangcheng.forms);
}

describe('archive', () => {
  it('writes a workbook for every 部室 into a folder that it makes, and says what is in them', async () => {
    const { code, stdout, stderr } = await run('archive', [...MAY, '--out', '归档/五月'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const names = await readdir(join(folder, '归档', '五月'));
    expect(names.sort()).toEqual(units.map((unit) => `窗口台帐归档_${unit}_2026年5月.xlsx`));
    expect(stdout).toContain('期间：2026年5月  统计时点：2026年11月23日（周一）10:00');
    for (const unit of units) expect(stdout).toContain(`${unit}  ${join('归档', '五月')}`);
    expect(stdout).toContain(`共归档${units.length}个部室。`);
    const books = await Promise.all(names.map((name) => read('归档/五月', name)));
    const phones = books.flatMap(({ records }) => records.assist.map(({ values }) => values.contactPhone));
    expect(phones.length).toBeGreaterThan(0);
    for (const phone of phones) expect(phone).toContain('****');
  });

  it('takes the place of its own older files, and says so, but of no others', async () => {
    const [unit = '', other = ''] = units;
    const twice = [...MAY, '--out', 'again', '--unit', unit, '--unit', other];
    await run('archive', twice, folder);
    const foreign = join(folder, 'again', `窗口台帐归档_${other}_2026年5月.xlsx`);
    await writeFile(foreign, 'something else');
    const { code, stdout, stderr } = await run('archive', twice, folder);
    expect(code).toBe(2);
    expect(stdout).toContain('已替换旧归档');
    expect(stderr).toContain('已有同名的文件，但不是归档，没有覆盖');
    expect(await readFile(foreign, 'utf8')).toBe('something else');
  });

  it('archives a quarter or a year, the chosen 部室 alone, with full phones when asked', async () => {
    const [unit = ''] = units;
    const year = ['sample', '--period', '2026', '--phones', 'full', '--unit', unit, '--out', 'year', ...NOW];
    expect((await run('archive', year, folder)).code).toBe(0);
    expect(await readdir(join(folder, 'year'))).toEqual([`窗口台帐归档_${unit}_2026年度.xlsx`]);
    const { records } = await read('year', `窗口台帐归档_${unit}_2026年度.xlsx`);
    expect(records.assist.some(({ values }) => /^1\d{10}$/.test(values.contactPhone ?? ''))).toBe(true);
  });

  it('leaves the figures alone when it lies beside the ledgers', async () => {
    const check = async (...inputs: readonly string[]) => {
      const { stdout } = await run('check', [...inputs, ...NOW], folder);
      return [/记录\d+条/.exec(stdout)?.[0], stdout.split('\n').find((line) => line.startsWith('合计：'))];
    };
    await run('archive', [...MAY, '--out', 'beside'], folder);
    expect(await check('sample', 'beside')).toEqual(await check('sample'));
  });

  it('ends with 2 when a file cannot be read or a 部室 is not there, and archives the others', async () => {
    const [unit = ''] = units;
    const args = [...MAY, 'no.xlsx', '--unit', unit, '--unit', '没有的部室', '--out', 'some'];
    const { code, stdout, stderr } = await run('archive', args, folder);
    expect(code).toBe(2);
    expect(stdout).toContain('共归档1个部室。');
    expect(stderr).toContain('no.xlsx');
    expect(stderr).toContain(unit);
    expect(stderr).toContain('实际是“没有的部室”');
  });

  it.each([
    [[], '至少一个台帐'],
    [['sample', '--period', '2026-05'], '--out'],
    [['sample', '--out', 'x'], '--period'],
    [['sample', '--period', '5月', '--out', 'x'], '实际是“5月”'],
    [['sample', '--period', '2026', '--out', 'x', '--phones', 'none'], '实际是“none”'],
  ])('explains its use when called with %j', async (args, message) => {
    const { code, stdout, stderr } = await run('archive', args, folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('用法');
    expect(stderr).toContain(message);
  });

  it('says where the folder cannot be made', async () => {
    const { code, stderr } = await run('archive', [...MAY, '--out', 'no.xlsx/归档'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('应为可以建立的文件夹');
  });
});
