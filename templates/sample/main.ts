import { join } from 'node:path';
import { argv } from 'node:process';
import { complain, end, print } from '../cli/console';
import { makeFolder, NotWritten, writeBytes } from '../cli/files';
import { BadArgument, numberOption, parseArguments } from '../cli/options';
import { createSample, writeSample } from './sample';

const USAGE = `用法：npm run --silent sample -- --out 文件夹 [--rows 120] [--seed 2026]

  --out        存放示例工作簿和 answers.json 的文件夹，没有的会建立
  --rows       每个工作簿中较大的台帐各有多少行
  --seed       随机数的种子：相同的种子得到相同的工作簿

退出码：0 已写出；2 没有写出，或参数有误`;

/** `npm run --silent sample`: writes the workbooks and answers.json into a folder. @returns the exit code that {@link USAGE} states */
async function main(): Promise<number> {
  const options = readOptions();
  if (options === 'help') {
    print(USAGE);
    return 0;
  }
  const { rows, seed, out } = options;
  const sample = createSample({ rows, seed });
  try {
    await makeFolder(out);
    for (const { name, bytes } of await writeSample(sample)) await writeBytes(join(out, name), bytes);
    const answers = new TextEncoder().encode(`${JSON.stringify(sample.answers, null, 2)}\n`);
    await writeBytes(join(out, 'answers.json'), answers);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    complain(`没有写出  ${error.message}`);
    return 2;
  }
  const { measures, findings } = sample.answers;
  print(
    `${sample.books.length}个工作簿，共${measures.records}条记录，其中有意写错${findings.length}处，已写入 ${out}`,
  );
  return 0;
}

/** @throws BadArgument when the arguments are not as {@link USAGE} says */
function readOptions(): { readonly rows: number; readonly seed: number; readonly out: string } | 'help' {
  const { values, positionals } = parseArguments(argv.slice(2), {
    rows: { type: 'string', default: '120' },
    seed: { type: 'string', default: '2026' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) return 'help';
  if (positionals.length > 0) throw new BadArgument(`应只有选项，实际有“${positionals.join(' ')}”。`);
  if (values.out === undefined) throw new BadArgument('应以 --out 给出文件夹，实际没有。');
  return {
    rows: numberOption('rows', values.rows, 1),
    seed: numberOption('seed', values.seed, 0),
    out: values.out,
  };
}

await end(main, USAGE);
