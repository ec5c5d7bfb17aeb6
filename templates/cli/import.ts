import { argv } from 'node:process';
import { yangcheng } from '../../rules/regulation/regulation';
import { complain, end, print } from './console';
import { NotWritten } from './files';
import { IMPORT_USAGE, parseImportOptions } from './import-options';
import { importJson, importText } from './import-report';
import { runImport } from './import-run';

/** `npm run --silent import`: imports old workbooks. @returns the exit code that {@link IMPORT_USAGE} states */
async function main(): Promise<number> {
  const options = parseImportOptions(argv.slice(2));
  if (options === 'help') {
    print(IMPORT_USAGE);
    return 0;
  }
  try {
    const imported = await runImport(options, yangcheng);
    print(options.json ? importJson(imported) : importText(imported));
    for (const message of imported.refused) complain(`没有完成  ${message}`);
    if (imported.refused.length > 0) return 2;
    return imported.files.some(({ sheets }) => sheets.some(({ questions }) => questions.length > 0)) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    complain(`没有写出  ${error.message}`);
    return 2;
  }
}

await end(main, IMPORT_USAGE);
