import { argv } from 'node:process';
import { yangcheng } from '../../rules/regulation/regulation';
import { CHECK_USAGE, parseCheckOptions } from './check-options';
import { runCheck } from './check-run';
import { complain, end, print } from './console';
import { replayFile } from './replay';
import { jsonReport } from './report-json';
import { textReport } from './report-text';

/** `npm run --silent check`: judges workbooks on the command line. @returns the exit code that {@link CHECK_USAGE} states */
async function main(): Promise<number> {
  const options = parseCheckOptions(argv.slice(2));
  if (options === 'help') {
    print(CHECK_USAGE);
    return 0;
  }
  if (options.replay !== null) {
    const { lines, isSame } = await replayFile(options.replay, yangcheng);
    print(lines.join('\n'));
    return isSame ? 0 : 1;
  }
  const checked = await runCheck(options, yangcheng);
  const { findings } = checked.assessment;
  print(options.json ? jsonReport(checked) : textReport(checked));
  for (const message of checked.refused) complain(`无法读取  ${message}`);
  if (checked.refused.length > 0) return 2;
  return findings.some(({ level }) => level === 'violation') ? 1 : 0;
}

await end(main, CHECK_USAGE);
