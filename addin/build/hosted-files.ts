import { createReadStream } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { manifestFor } from './manifest';

const ICONS = 'addin/icons';

/**
 * What lies on the host beside the page: the icons and, once the address of the host is known, the manifest for it. Takes
 * away what an earlier build left, since names of scripts change with their contents.
 * @param root of the repository
 * @param address where dist/ will lie; null leaves the manifest out
 */
export function hostedFiles(root: string, address: string | null): Plugin {
  return {
    name: 'hosted-files',
    configureServer(server) {
      server.middlewares.use('/icons', (request, response, next) => {
        const [, name] = /^\/([\w-]+\.png)(?:\?|$)/.exec(request.url ?? '') ?? [];
        if (name === undefined) {
          next();
          return;
        }
        response.setHeader('content-type', 'image/png');
        createReadStream(join(root, ICONS, name))
          .on('error', () => {
            response.writeHead(404).end();
          })
          .pipe(response);
      });
    },
    async generateBundle({ dir }) {
      if (dir !== undefined) {
        for (const old of ['addin', 'icons', 'manifest.xml']) {
          await rm(join(dir, old), { recursive: true, force: true });
        }
      }
      for (const name of await readdir(join(root, ICONS))) {
        if (!name.endsWith('.png')) continue;
        this.emitFile({
          type: 'asset',
          fileName: `icons/${name}`,
          source: await readFile(join(root, ICONS, name)),
        });
      }
      if (address === null) return;
      const manifest = manifestFor(await readFile(join(root, 'manifest.xml'), 'utf8'), address);
      this.emitFile({ type: 'asset', fileName: 'manifest.xml', source: manifest });
    },
  };
}
