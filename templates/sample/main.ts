import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, env, cwd } from 'node:process';
import { parseArgs } from 'node:util';
import { createSample, writeSample } from './sample';

const USAGE =
  'Usage: npm run sample -- --out DIR [--rows N] [--seed S]    (N rows of each large ledger in each workbook)';

/** `npm run sample`: writes the workbooks and answers.json into a folder, which is made when it is not there. */
async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(`${options}\n${USAGE}`);
    return 2;
  }
  const { rows, seed } = options;
  const folder = resolve(env['INIT_CWD'] ?? cwd(), options.out);
  const sample = createSample({ rows, seed });
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of await writeSample(sample)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'answers.json'), `${JSON.stringify(sample.answers, null, 2)}\n`);
  const { measures } = sample.answers;
  console.log(
    `${sample.books.length} workbooks with ${measures.records} records and ${sample.answers.findings.length} planted findings in ${options.out}`,
  );
  return 0;
}

function readOptions(): { rows: number; seed: number; out: string } | string {
  try {
    const { values } = parseArgs({
      args: argv.slice(2),
      options: {
        rows: { type: 'string', default: '120' },
        seed: { type: 'string', default: '2026' },
        out: { type: 'string' },
      },
    });
    if (values.out === undefined) return 'Expected --out DIR.';
    const rows = Number(values.rows);
    const seed = Number(values.seed);
    if (!Number.isInteger(rows) || rows < 1)
      return `Expected a whole number from 1 for --rows, found ${values.rows}.`;
    if (!Number.isInteger(seed)) return `Expected a whole number for --seed, found ${values.seed}.`;
    return { rows, seed, out: values.out };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

process.exitCode = await main();
