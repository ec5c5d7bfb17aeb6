import { stdout } from 'node:process';
import { SHOWN_SAMPLE, sampleFiles } from './sample';

/*
 * Writes the sample that the pages carry to standard output, as JSON of names and base64. A program of its own, so that a
 * build makes the sample while it goes on.
 */
const files = await sampleFiles(SHOWN_SAMPLE, { judgesItself: false });
stdout.write(
  JSON.stringify(files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))),
);
