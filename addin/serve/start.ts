import { argv } from 'node:process';
import { end, print } from '../../templates/cli/console';
import { BadArgument, parseArguments } from '../../templates/cli/options';

const USAGE = `用法：npm start [-- --no-open]

  --no-open    不自动打开浏览器

退出码：2 参数有误，或没有启动`;

/**
 * `npm start [-- --no-open]`: builds the dashboard and the pane's sandbox and shows them with the sample, to this machine
 * only, until stopped. It says so before it loads what it builds with, which takes a while itself.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArguments(argv.slice(2), {
    'no-open': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (positionals.length > 0) throw new BadArgument(`应只有选项，实际有“${positionals.join(' ')}”。`);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  print('正在从源代码生成看板，约需 15 秒……');
  const { start } = await import('./started');
  await start({ opens: !values['no-open'] });
  return 0;
}

await end(main, USAGE);
