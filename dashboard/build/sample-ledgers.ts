import type { Plugin } from 'vite';

/** A workbook to put into the page. */
export interface SampleWorkbook {
  readonly name: string;
  /** The bytes of the file. */
  readonly base64: string;
}

const ID = 'virtual:sample-ledgers';

/** More would make the page slow to open from a share. */
const MOST_BYTES = 400 * 1024;

/**
 * Puts sample workbooks into the page as the module `virtual:sample-ledgers`. They are made when the page is built, by
 * whoever builds it: the dashboard itself knows no generator.
 * @param make called as the build begins, so that it may work beside it
 * @throws Error when they are too large to be put into a page
 */
export function sampleLedgers(make: () => Promise<readonly SampleWorkbook[]>): Plugin {
  let made: Promise<readonly SampleWorkbook[]> | null = null;
  const sample = () => (made ??= make());
  return {
    name: 'sample-ledgers',
    buildStart() {
      // What it fails with ends the build.
      void sample();
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null;
      const workbooks = await sample();
      const size = workbooks.reduce((sum, { base64 }) => sum + base64.length, 0);
      if (size > MOST_BYTES)
        throw new Error(`sample-ledgers: expected at most ${MOST_BYTES} bytes, found ${size}`);
      return `export const workbooks = ${JSON.stringify(workbooks)};`;
    },
  };
}
