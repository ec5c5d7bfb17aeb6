import { join } from 'node:path';
import { formCase, formCases, paperCases } from './cases';
import { printed, savePages } from './pdf';

/** `npm run print:look -- DIR [words]`: every page of the cases whose names contain one of the words, as pictures. */
const [folder = join('test', '.out', 'print'), ...words] = process.argv.slice(2);
const cases = [...formCases, formCase('booking', 500, 'ordinary'), ...paperCases].filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
for (const path of (await printed(cases, folder)).values()) savePages(path);
process.stdout.write(`${cases.length} files printed, see ${folder}\n`);
