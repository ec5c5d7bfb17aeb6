import { argv } from 'node:process';
import { CHECK_USAGE, parseCheckOptions, type CheckOptions } from './check-options';
import { runCheck } from './check-run';
import { complain, end, print } from './console';
import { jsonFinding } from './report-json';
import { textReport } from './report-text';

/** `npm run --silent check`: judges workbooks on the command line. @returns the exit code that {@link CHECK_USAGE} states */
async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return 2;
  if (options === 'help') {
    print(CHECK_USAGE);
    return 0;
  }
  const checked = await runCheck(options);
  const { findings } = checked.assessment;
  print(options.json ? JSON.stringify(findings.map(jsonFinding), null, 2) : textReport(checked));
  for (const message of checked.refused) complain(`无法读取  ${message}`);
  if (checked.refused.length > 0) return 2;
  return findings.some(({ level }) => level === 'violation') ? 1 : 0;
}

function readOptions(): CheckOptions | 'help' | null {
  try {
    return parseCheckOptions(argv.slice(2));
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${CHECK_USAGE}`);
    return null;
  }
}

await end(main);
