import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { officeJsFile } from '../build/office-js';

/** The script of the pane's page that would look for Excel. */
const OFFICE_JS = /<script[^>]*src="[^"]*office-js\/office\.js"[^>]*><\/script>/;
/** The client library alone: it talks to whatever host it is given. */
const CLIENT = 'excel-web-16.00.js';

/**
 * Gives the pane's page the client library without the search for Excel, and connects it to the sandbox around its frame
 * before the pane's own script runs. The page itself stays as it is.
 */
export function emulatedOffice(): Plugin {
  return {
    name: 'emulated-office',
    transformIndexHtml: {
      order: 'post',
      handler: (page, { path }) => {
        if (!path.endsWith('/addin/index.html')) return page;
        const emulated = `<script src="/${CLIENT}"></script><script>parent.sandbox.connect(window)</script>`;
        if (!OFFICE_JS.test(page))
          throw new Error('emulated-office: expected the script office.js in addin/index.html.');
        return page.replace(OFFICE_JS, emulated);
      },
    },
    configureServer(server) {
      server.middlewares.use(`/${CLIENT}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        createReadStream(officeJsFile(CLIENT)).pipe(response);
      });
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/^\/sandbox\.html(?=\?|$)/, '/addin/sandbox/index.html');
        next();
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: CLIENT, source: await readFile(officeJsFile(CLIENT)) });
    },
  };
}
