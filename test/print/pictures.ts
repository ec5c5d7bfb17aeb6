import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PrintCase } from './cases';
import { printed, savePage } from './pdf';
import { formScene, paperScene } from './scenes';

/** `npm run pictures`: the printed pages that the README shows. */
const target = fileURLToPath(new URL('pictures', import.meta.url));
const booking = formScene('booking');
const pictures: readonly (readonly [name: string, from: PrintCase, page: number])[] = [
  ['form', booking, 1],
  ['form-continued', booking, 3],
  ['agency-notice', paperScene('notice'), 1],
  ['one-time-notice', paperScene('booking', { reply: '同意' }), 1],
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
