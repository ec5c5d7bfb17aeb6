import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../rules/findings';
import { noRecords } from '../../../rules/records';
import { writeLedgerBook } from '../../../templates/write';
import { offices } from '../../../templates/sample/offices';
import { createSample, writeSample } from '../../../templates/sample/sample';
import { run } from './run';
import { yangcheng } from '../../../rules/regulation/regulation';

const NOW = ['--now', '2026-11-23T10:00'];
const sample = createSample({ rows: 10, seed: 11 });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await mkdir(join(folder, 'sample'));
  for (const { name, bytes } of await writeSample(sample))
    await writeFile(join(folder, 'sample', name), bytes);
  await mkdir(join(folder, 'open'));
  await writeFile(join(folder, 'open', '~$综合办公室窗口台帐.xlsx'), 'a lock file of Excel');
  await writeFile(join(folder, 'open', '旧台帐.xls'), 'a workbook of Excel 97');
  const settings = offices[0]?.settings;
  if (settings)
    await writeFile(
      join(folder, '空白.xlsx'),
      await writeLedgerBook({ regulation: yangcheng, settings, records: noRecords }),
    );
  await writeFile(join(folder, 'no.xlsx'), 'no workbook');
  await writeFile(join(folder, 'notice.txt'), '一、元旦：1月1日（周四）至3日（周日）放假调休，共3天。');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Line {
  readonly rule: string;
  readonly level: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly record: string | null;
}

function line({ rule, level, file, sheet, row, record }: Line): string {
  return [file, sheet, row, record, level, rule].join(' | ');
}

function parsed(stdout: string): readonly Finding[] {
  return JSON.parse(stdout) as readonly Finding[];
}

describe('check', () => {
  it('finds in a folder exactly what the answers of the sample list, as JSON', async () => {
    const { code, stdout, stderr } = await run('check', ['sample', '--json', ...NOW], folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const findings = parsed(stdout);
    const planted = sample.answers.findings.map((each) => line({ ...each, file: join('sample', each.file) }));
    expect(findings.map(line).sort()).toEqual(planted.sort());
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining([
          'rule',
          'level',
          'clause',
          'file',
          'sheet',
          'row',
          'cell',
          'record',
          'message',
        ]),
      );
    }
  });

  it('groups the findings by clause and cites it, as text', async () => {
    const { code, stdout } = await run('check', ['sample', ...NOW], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('《预约服务和延时服务制度（试行）》第五条（一）');
    expect(stdout).toContain(`疑似违规${sample.answers.measures['findings.violation']}项`);
    for (const { record } of sample.answers.findings) expect(stdout).toContain(record);
  });

  it('names the spreadsheets of a folder that it does not read, and ends with 2', async () => {
    const { code, stderr } = await run('check', ['open', '--json', ...NOW], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('~$综合办公室窗口台帐.xlsx：是临时文件');
    expect(stderr).toContain('旧台帐.xls');
  });

  it('ends with 0 when nothing is broken', async () => {
    const { code, stdout } = await run('check', ['空白.xlsx', '--json', ...NOW], folder);
    expect({ code, findings: parsed(stdout) }).toEqual({ code: 0, findings: [] });
  });

  it('ends with 2 when a file cannot be read, and still reports the others', async () => {
    const { code, stdout, stderr } = await run(
      'check',
      ['no.xlsx', join('sample', '招商服务部窗口台帐.xlsx'), 'missing.xlsx', '--json', ...NOW],
      folder,
    );
    expect(code).toBe(2);
    expect(new Set(parsed(stdout).map(({ file }) => file))).toEqual(
      new Set([join('sample', '招商服务部窗口台帐.xlsx')]),
    );
    expect(stderr).toContain('no.xlsx');
    expect(stderr).toContain('missing.xlsx');
  });

  it('refuses a notice that contradicts itself, naming its line', async () => {
    const { code, stdout, stderr } = await run(
      'check',
      ['空白.xlsx', '--calendar', 'notice.txt', '--json', ...NOW],
      folder,
    );
    expect({ code, findings: parsed(stdout) }).toEqual({ code: 2, findings: [] });
    expect(stderr).toContain('notice.txt');
    expect(stderr).toContain('第1行');
  });

  it.each([[[]], [['a.xlsx', '--now', '2026-13-01T10:00']], [['a.xlsx', '--jsn']]])(
    'explains its use when called with %j',
    async (args) => {
      const { code, stdout, stderr } = await run('check', args, folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('用法');
    },
  );
});

describe('check --replay', () => {
  it('reaches every verdict again from the receipts alone, and says where one differs', async () => {
    const { stdout } = await run('check', ['sample', '--json', ...NOW], folder);
    await writeFile(join(folder, 'findings.json'), stdout);
    const again = await run('check', ['--replay', 'findings.json'], folder);
    expect({ code: again.code, stderr: again.stderr }).toEqual({ code: 0, stderr: '' });
    const lines = again.stdout.trim().split('\n');
    expect(lines).toHaveLength(parsed(stdout).length);
    expect(lines.every((each) => each.startsWith('一致'))).toBe(true);

    await writeFile(join(folder, 'changed.json'), stdout.replaceAll('"value": 60', '"value": 90'));
    const changed = await run('check', ['--replay', 'changed.json'], folder);
    expect(changed.code).toBe(1);
    expect(changed.stdout).toContain('不一致');
  });

  it('refuses what is no receipt', async () => {
    await writeFile(join(folder, 'other.json'), '[{ "limit": "reply.minutes" }]');
    const other = await run('check', ['--replay', 'other.json'], folder);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('应有判定凭据（receipt），实际没有。');
  });
});
