import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yangcheng } from '../../../rules/regulation/regulation';
import { openLedgerBook } from '../../../templates/read';
import { oldBook } from '../import/old-books';
import { run } from './run';

const NOW = ['--now', '2026-11-23T10:00'];
let folder: string;

const overtime = (name: string, last: string) => ({
  name,
  rows: [
    [`2026年${name}延时服务登记`],
    ['序号', '日期', '企业名称', '事由', '经办人', '开始时间', last],
    [1, '5月11日', '甲公司', '立项', '张三', '17:30', '18:20'],
    ['合计', '1件'],
  ],
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  await mkdir(join(folder, '旧'));
  await writeFile(join(folder, '旧', '甲.xlsx'), await oldBook(overtime('5月', '结束时间')));
  await writeFile(
    join(folder, '旧', '乙.xlsx'),
    await oldBook(overtime('5月', '离开时间'), {
      name: '来访登记',
      rows: [
        ['来访时间', '姓名', '身份证号', '离开时间'],
        ['9:20', '李四', '110101199003070011', '9:50'],
      ],
    }),
  );
  await writeFile(join(folder, '坏.xlsx'), 'no workbook');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function answers(name: string, stated: unknown): Promise<string> {
  await writeFile(join(folder, name), JSON.stringify(stated));
  return name;
}

interface JsonSheet {
  readonly columns: readonly {
    readonly heading: string;
    readonly field: string | null;
    readonly how: string | null;
    readonly offered: string | null;
  }[];
  readonly leftOut: unknown;
  readonly questions: unknown;
}

// The output of the program under test, of which each test looks at what it expects.
const sheetsIn = (stdout: string) => JSON.parse(stdout) as readonly JsonSheet[];

describe('import', () => {
  it('tells what becomes of every sheet and column, and ends with 0 where nothing is asked', async () => {
    const { code, stdout, stderr } = await run('import', ['旧/甲.xlsx', '--json', ...NOW], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [sheet] = sheetsIn(stdout);
    expect(sheet).toMatchObject({
      file: '旧/甲.xlsx',
      sheet: '5月',
      ledger: 'overtime',
      records: 1,
      written: null,
    });
    expect(sheet?.columns.map(({ heading, field, how, offered }) => [heading, field, how, offered])).toEqual([
      ['序号', null, null, null],
      ['日期', 'date', 'name', null],
      ['企业名称', 'client', 'alias', null],
      ['事由', 'item', 'alias', null],
      ['经办人', 'staff', 'alias', null],
      ['开始时间', 'startedAt', 'name', null],
      ['结束时间', 'endedAt', 'name', null],
    ]);
    expect(sheet?.leftOut).toEqual([
      { cell: 'A1', reason: '标题行以上的文字' },
      { cell: 'A2', reason: '只是序号，正式台帐另编编号' },
      { cell: 'A4:B4', reason: '合计行' },
    ]);
    expect(sheet?.questions).toEqual([]);
  });

  it('imports what needs no answer, asks the rest with a sample, and prints what the answers may say', async () => {
    const { code, stdout } = await run('import', ['旧', '--out', '新/正式', ...NOW], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('“离开时间”是哪一栏？“结束时间”（标题不止一个意思，如“18:20”读作“18:20”）');
    expect(stdout).toContain('来访登记  没有导入：是来访登记，不是台帐');
    expect(stdout).not.toContain('110101');
    const skeleton: unknown = JSON.parse(stdout.slice(stdout.indexOf('\n[\n') + 1));
    expect(skeleton).toEqual([
      { file: '乙.xlsx', sheet: '5月', columns: { 离开时间: null } },
      { file: '乙.xlsx', sheet: '来访登记', ledger: null },
    ]);
    expect((await readdir(join(folder, '新', '正式'))).sort()).toEqual([
      '乙_正式台帐.xlsx',
      '甲_正式台帐.xlsx',
    ]);
    const book = await openLedgerBook(
      '乙',
      await readFile(join(folder, '新', '正式', '乙_正式台帐.xlsx')),
      yangcheng.forms,
    );
    expect(book.records.overtime.map(({ values }) => [values.startedAt, values.endedAt])).toEqual([
      [1050, null],
    ]);
    // The printed answers are answers: nothing of what was asked is imported.
    const map = await answers('全部不要.json', skeleton);
    expect((await run('import', ['旧', '--map', map, ...NOW], folder)).code).toBe(0);
  });

  it('takes answers by the names on the forms', async () => {
    const map = await answers('回答.json', [
      { columns: { 离开时间: '结束时间' }, values: { 规定下班时间: '17:30' } },
      { file: '乙.xlsx', sheet: '来访登记', ledger: null },
    ]);
    const { code, stderr } = await run('import', ['旧/乙.xlsx', '--map', map, '--out', '答', ...NOW], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const book = await openLedgerBook(
      '乙',
      await readFile(join(folder, '答', '乙_正式台帐.xlsx')),
      yangcheng.forms,
    );
    expect(book.records.overtime.map(({ values }) => [values.closesAt, values.endedAt])).toEqual([
      [1050, 1100],
    ]);
    const json = await run('import', ['旧/乙.xlsx', '--map', map, '--json', ...NOW], folder);
    const [sheet] = sheetsIn(json.stdout);
    expect(sheet?.columns.at(-1)).toMatchObject({ heading: '离开时间', field: 'endedAt', how: 'user' });
  });

  it('covers no file of the same name', async () => {
    await mkdir(join(folder, '有'));
    await writeFile(join(folder, '有', '甲_正式台帐.xlsx'), 'mine');
    const { code, stderr } = await run('import', ['旧/甲.xlsx', '--out', '有', ...NOW], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('甲_正式台帐.xlsx：已有同名的文件，没有覆盖');
    expect(await readFile(join(folder, '有', '甲_正式台帐.xlsx'), 'utf8')).toBe('mine');
  });

  it('a file that cannot be read stops no other', async () => {
    const { code, stdout, stderr } = await run(
      'import',
      ['坏.xlsx', '旧/甲.xlsx', '没有.xlsx', ...NOW],
      folder,
    );
    expect(code).toBe(2);
    expect(stdout).toContain('5月 → 延时服务登记表');
    expect(stderr).toContain('坏.xlsx：');
    expect(stderr).toContain('没有.xlsx：应为可以打开的文件');
  });

  it.each([
    ['no list', '{', '应为 JSON 文件'],
    [
      'an unknown part',
      [{ colums: {} }],
      '应只有file、sheet、ledger、headings、year、month、columns、values，实际有“colums”',
    ],
    ['a year in words', [{ year: '请填年份' }], 'year 应为正整数，实际是"请填年份"'],
    ['a ledger that there is not', [{ sheet: '5月', ledger: '加班表' }], 'ledger 应为“帮办服务登记台帐”'],
    ['a field that there is not', [{ columns: { 离开时间: '下班' } }], '《延时服务登记表》的栏目应为'],
    [
      'a heading that no sheet has',
      [{ columns: { 离岗时间: '结束时间' } }],
      '第1项：没有一张表有“离岗时间”这一列',
    ],
    ['a sheet that there is not', [{ sheet: '七月', ledger: null }], '第1项：没有一张表是它说的'],
  ])(
    'answers with %s are refused, and no file is written, not even those before',
    async (name, stated, message) => {
      const map = `${name}.json`;
      await writeFile(join(folder, map), typeof stated === 'string' ? stated : JSON.stringify(stated));
      const args = ['旧/甲.xlsx', '旧/乙.xlsx', '--map', map, '--out', '不写', ...NOW];
      const { code, stderr } = await run('import', args, folder);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
      expect(await readdir(folder)).not.toContain('不写');
    },
  );

  it('explains itself', async () => {
    const { code, stdout } = await run('import', ['--help'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('用法：npm run --silent import --');
    expect((await run('import', [], folder)).stderr).toContain('应给出至少一个工作簿或文件夹，实际没有。');
  });
});
