import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemWords } from '../../../templates/cli/system-words';
import { run, type PROGRAMS } from './run';

/*
 * What people mistype on the command line, and files that are not as they think: every command says in Chinese what it expected and
 * what it found, and ends with 2.
 */

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mistakes-'));
  await mkdir(join(folder, '空文件夹'));
  await mkdir(join(folder, '锁住的'));
  await chmod(join(folder, '锁住的'), 0);
  await writeFile(join(folder, '不是.json'), '{ "limit": ');
  await writeFile(join(folder, '对象.json'), '{}');
  await writeFile(join(folder, '数字.json'), '[1]');
  await writeFile(
    join(folder, '错名.json'),
    '[{ "limit": "reply.hours", "value": 1, "from": "2026-05-01", "paper": "x" }]',
  );
  await writeFile(
    join(folder, '错日.json'),
    '[{ "limit": "reply.minutes", "value": 30, "from": "5月", "paper": "x" }]',
  );
  await writeFile(join(folder, '错答.json'), '[{ "colums": {} }]');
  await writeFile(join(folder, '假的.xlsx'), 'no workbook');
  await writeFile(join(folder, '乱写.txt'), '明年放假，具体安排另行通知。');
});
afterAll(async () => {
  await chmod(join(folder, '锁住的'), 0o700);
  await rm(folder, { recursive: true, force: true });
});

type Program = keyof typeof PROGRAMS;
type Mistake = readonly [program: Program, args: readonly string[], said: string];

const NEEDED: Readonly<Partial<Record<Program, readonly string[]>>> = {
  archive: ['--period', '2026-05', '--out', '归档'],
};
/** Commands that read workbooks. */
const READING = ['check', 'archive', 'import'] as const;

/** They share how workbooks and moments are read: of one every mistake is made. */
const readingMistakes = READING.flatMap((program): readonly Mistake[] => {
  const needed = NEEDED[program] ?? [];
  return [
    [program, ['没有.xlsx', ...needed], '没有.xlsx：应为可以打开的文件，实际没有这个文件。'],
    [
      program,
      ['假的.xlsx', '--now', '昨天', ...needed],
      '--now 应为 2026-11-23T10:00 这样的时刻，实际是“昨天”。',
    ],
  ];
});

const mistakes: readonly Mistake[] = [
  ...(['check', 'archive', 'import', 'calendar', 'sample', 'start'] as const).map((program): Mistake => [
    program,
    ['--colour'],
    '之一，实际是“--colour”。',
  ]),
  ...(['check', 'archive', 'import', 'calendar'] as const).map((program): Mistake => [program, [], '应给出']),
  ...readingMistakes,
  ['check', ['空文件夹'], '空文件夹：应为含有 .xlsx 工作簿的文件夹，实际没有 .xlsx 文件。'],
  ['check', ['假的.xlsx/里面'], '实际路径中间有一段是文件而不是文件夹。'],
  ['check', ['假的.xlsx'], '假的.xlsx：'],
  ['check', ['假的.xlsx', '--now', '2026-02-30T10:00'], '时刻，实际是“2026-02-30T10:00”。'],
  ['check', ['假的.xlsx', '--calendar', '空文件夹'], '空文件夹：应为可以打开的文件，实际是文件夹。'],
  ['check', ['--now'], '--now 后面应有一个值，实际没有。'],
  ['check', ['--json=yes', '假的.xlsx'], '--json 后面不应有值，实际是“yes”。'],
  ['check', ['假的.xlsx', '--amend', '没有.json'], '没有.json：应为可以打开的文件，实际没有这个文件。'],
  ['check', ['假的.xlsx', '--amend', '不是.json'], '不是.json：应为 JSON 文件，实际不是。'],
  ['check', ['假的.xlsx', '--amend', '对象.json'], '对象.json：应为修订的数组'],
  ['check', ['假的.xlsx', '--amend', '数字.json'], '数字.json第1项：'],
  ['check', ['假的.xlsx', '--amend', '错名.json'], '错名.json第1项：'],
  ['check', ['假的.xlsx', '--amend', '错日.json'], '错日.json第1项：'],
  ['check', ['--replay', '没有.json'], '没有.json：应为可以打开的文件，实际没有这个文件。'],
  ['check', ['--replay', '不是.json'], '不是.json：应为 JSON 文件，实际不是。'],
  ['check', ['--replay', '对象.json'], '对象.json：应有判定凭据（receipt），实际没有。'],
  ['archive', ['假的.xlsx', '--out', '归档'], '--period 应为 2026-05、2026-Q2 或 2026，实际没有。'],
  [
    'archive',
    ['假的.xlsx', '--period', '2026-13', '--out', '归档'],
    '--period 应为 2026-05、2026-Q2 或 2026，实际是“2026-13”。',
  ],
  ['archive', ['假的.xlsx', '--period', '2026'], '应以 --out 给出存放归档的文件夹，实际没有。'],
  [
    'archive',
    ['假的.xlsx', '--phones', 'none', ...(NEEDED.archive ?? [])],
    '--phones 应为 masked 或 full，实际是“none”。',
  ],
  ['import', ['假的.xlsx', '--map', '没有.json'], '没有.json：应为可以打开的文件，实际没有这个文件。'],
  ['import', ['假的.xlsx', '--map', '不是.json'], '不是.json：应为 JSON 文件，实际不是。'],
  ['import', ['假的.xlsx', '--map', '错答.json'], '错答.json第1项：应只有'],
  [
    'import',
    ['假的.xlsx', '--out', '假的.xlsx/里面'],
    '应为可以建立的文件夹，实际路径中间有一段是文件而不是文件夹。',
  ],
  ['calendar', ['没有.txt'], '没有.txt：应为可以打开的文件，实际没有这个文件。'],
  ['calendar', ['乱写.txt'], '乱写.txt：'],
  ['calendar', ['乱写.txt', '再一个.txt'], '应给出一个通知文件，实际给出2个。'],
  ['sample', [], '应以 --out 给出文件夹，实际没有。'],
  ['sample', ['--out', 'x', '--rows', '很多'], '--rows 应为不小于1的整数，实际是“很多”。'],
  ['sample', ['--out', 'x', '--rows', ''], '--rows 应为不小于1的整数，实际是“”。'],
  ['start', ['打开'], '应只有选项，实际有“打开”。'],
];

/** A stack, and the words of Node, npm and the system. */
const ENGLISH = /\n\s+at |Error|Unknown|option|ENO|EACC|EIS|denied|not found|expected|undefined/i;

describe.concurrent('a mistake on the command line', () => {
  test.each(mistakes)('%s %j', { timeout: 180_000 }, async (program, args, said) => {
    const { code, stdout, stderr } = await run(program, args, folder);
    const [complaint = ''] = `${stderr}\n${stdout}`.split('\n\n用法：');
    expect(complaint).toContain(said);
    expect(complaint.replaceAll(said, '')).not.toMatch(ENGLISH);
    expect(code).toBe(2);
  });

  // Root may read everything.
  test.runIf(getuid?.() !== 0).each([
    ['a folder', '锁住的'],
    ['a file in it', '锁住的/台帐.xlsx'],
  ])('%s that may not be read (skipped where the user may read everything)', async (_, path) => {
    const { code, stderr } = await run('check', [path], folder);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`${path}：应为可以打开的文件，实际没有权限。`),
    ]);
  });
});

test('what the system refuses has Chinese words, and an unknown code its own behind them', () => {
  const refusal = (code: string) => Object.assign(new Error(`${code}: refused`), { code });
  expect(systemWords(refusal('EACCES'))).toBe('没有权限');
  expect(systemWords(refusal('EPERM'))).toBe('没有权限');
  expect(systemWords(refusal('EBUSY'))).toBe('正由其他程序占用');
  expect(systemWords(refusal('EODD'))).toBe('系统不允许（EODD: refused）');
});
