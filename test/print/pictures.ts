import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formCase, paperCase, type PrintCase } from './cases';
import { printed, savePage } from './pdf';

/** `npm run pictures`: the printed pages that the README shows. */
const target = fileURLToPath(new URL('pictures', import.meta.url));
const booking = formCase('booking', 20, 'ordinary');
const pictures: readonly (readonly [name: string, from: PrintCase, page: number])[] = [
  ['form', booking, 2],
  ['form-continued', booking, 4],
  ['agency-notice', paperCase('notice', 'ordinary'), 1],
  ['one-time-notice', paperCase('booking', 'ordinary'), 1],
];

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
mkdirSync(target, { recursive: true });
try {
  const pdfs = await printed(
    pictures.map(([, from]) => from),
    folder,
  );
  for (const [name, from, page] of pictures) savePage(pdfs.get(from.name) ?? '', page, join(target, name));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
