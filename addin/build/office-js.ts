import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { OfficeJsSource } from './options';

/** The script in addin/index.html. */
const OWN = './office-js/office.js';
/** https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What office.js loads in the versions of Excel that have ExcelApi 1.8: the file of the platform and the texts of its
 * language, English where it has none; and, opened outside of Excel, the table of the oldest hosts, without which it never
 * says that there is no Excel. It also asks for scripts that report usage to Microsoft and goes on without them: they
 * are left out. https://www.npmjs.com/package/@microsoft/office-js
 */
export const OFFICE_JS_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
] as const;

/** Puts Office.js beside the add-in's page, in the build and on the development server, or points the page to Microsoft's. */
export function officeJs(source: OfficeJsSource): Plugin {
  const own = source === 'own';
  return {
    name: 'office-js',
    transformIndexHtml: { order: 'post', handler: (page) => (own ? page : page.replaceAll(OWN, CDN)) },
    configureServer(server) {
      server.middlewares.use('/addin/office-js', (request, response, next) => {
        const name = OFFICE_JS_FILES.find((file) => request.url?.split('?')[0] === `/${file}`);
        if (name === undefined) {
          next();
          return;
        }
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        createReadStream(officeJsFile(name)).pipe(response);
      });
    },
    async generateBundle() {
      if (!own) return;
      for (const name of OFFICE_JS_FILES) {
        const source = await readFile(officeJsFile(name));
        this.emitFile({ type: 'asset', fileName: `addin/office-js/${name}`, source });
      }
      const licence = await readFile(join(dist(), '..', 'LICENSE.md'));
      this.emitFile({ type: 'asset', fileName: 'addin/office-js/LICENSE.md', source: licence });
    },
  };
}

/**
 * The path of a file of the package.
 * @throws Error when the installed version does not have it
 */
export function officeJsFile(name: string): string {
  const path = join(dist(), name);
  if (!existsSync(path)) throw new Error(`office-js: expected the file ${name} in ${dist()}, found none.`);
  return path;
}

function dist(): string {
  return dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
}
