import type { Plugin } from 'vite';

/** A workbook to put into the page. */
export interface SampleWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ID = 'virtual:sample-ledgers';

/** More would make the page slow to open from a share. */
const MOST_BYTES = 400 * 1024;

/**
 * Puts sample workbooks into the page as the module `virtual:sample-ledgers`. They are made when the page is built, by
 * whoever builds it: the dashboard itself knows no generator.
 * @throws Error when they are too large to be put into a page
 */
export function sampleLedgers(make: () => Promise<readonly SampleWorkbook[]>): Plugin {
  return {
    name: 'sample-ledgers',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null;
      const workbooks = (await make()).map(({ name, bytes }) => ({ name, base64: base64(bytes) }));
      const size = workbooks.reduce((sum, workbook) => sum + workbook.base64.length, 0);
      if (size > MOST_BYTES)
        throw new Error(`sample-ledgers: expected at most ${MOST_BYTES} bytes, found ${size}`);
      return `export const workbooks = ${JSON.stringify(workbooks)};`;
    },
  };
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
