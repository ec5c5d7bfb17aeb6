import { extname } from 'node:path';
import { build, type Rollup } from 'vite';
import { outputsOf } from './dashboard';
import { HTML, type Page } from './site';

/** Where the sandbox is found, here and on the development server (`npm run sandbox`). */
export const SANDBOX = '/sandbox.html';
const BUILT = 'addin/sandbox/index.html';

const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * Builds the pane and the sandbox around it in memory: neither is written to dist/.
 * @param root of the repository
 * @throws Error when the build has a kind of file that the server would not know
 */
export async function sandboxPages(root: string): Promise<readonly Page[]> {
  const built = await build({ root, mode: 'sandbox', logLevel: 'warn' });
  return outputsOf(built).map((file) => ({
    path: file.fileName === BUILT ? SANDBOX : `/${file.fileName}`,
    type: typeOf(file.fileName),
    body: bodyOf(file),
  }));
}

function bodyOf(file: Rollup.OutputAsset | Rollup.OutputChunk): Uint8Array | string {
  return file.type === 'chunk' ? file.code : file.source;
}

function typeOf(name: string): string {
  const type = TYPES[extname(name)];
  if (type === undefined) {
    throw new Error(`sandbox: expected files of types ${Object.keys(TYPES).join(', ')}, found ${name}.`);
  }
  return type;
}
