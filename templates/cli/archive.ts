import { argv } from 'node:process';
import { yangcheng } from '../../rules/regulation/regulation';
import { countedLevels, levelTitles } from '../../rules/findings';
import { ledgerKeys } from '../../rules/ledgers';
import { momentText } from '../../rules/time/moment';
import { periodTitle } from '../write';
import { ARCHIVE_USAGE, parseArchiveOptions, type ArchiveOptions } from './archive-options';
import { runArchive, type Archived, type Written } from './archive-run';
import { complain, end, print } from './console';
import { NotWritten } from './files';

/** `npm run --silent archive`: an archive per 部室 for a period. @returns the exit code that {@link ARCHIVE_USAGE} states */
async function main(): Promise<number> {
  const options = parseArchiveOptions(argv.slice(2));
  if (options === 'help') {
    print(ARCHIVE_USAGE);
    return 0;
  }
  try {
    const archived = await runArchive(options, yangcheng);
    print(report(archived, options));
    for (const message of archived.checked.refused) complain(`无法读取  ${message}`);
    for (const message of archived.problems) complain(`没有归档  ${message}`);
    return archived.checked.refused.length + archived.problems.length > 0 ? 2 : 0;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    complain(`没有归档  ${error.message}`);
    return 2;
  }
}

function report({ checked, written }: Archived, { period }: ArchiveOptions): string {
  const { now } = checked.assessment;
  return [
    `期间：${periodTitle(period)}  统计时点：${momentText(now, true)}`,
    ...written.map(line),
    `共归档${written.length}个部室。`,
  ].join('\n');
}

function line({ path, archive: { unit, facts }, records, replaced }: Written): string {
  const forms = ledgerKeys.map((key) => `${facts.regulation.forms[key]}${facts[key].length}`);
  const findings = countedLevels.map(
    (level) => `${levelTitles[level]}${facts.findings.filter((each) => each.level === level).length}`,
  );
  return [
    `${unit}  ${path}${replaced ? '（已替换旧归档）' : ''}`,
    `    记录${records}条：${forms.join('，')}`,
    `    核查情况：${findings.join('，')}`,
  ].join('\n');
}

await end(main, ARCHIVE_USAGE);
