import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE_JS_FILES, officeJsFile } from '../../../addin/build/office-js';
import { launchBrowser } from '../../run/browser';
import { HTML, serve, type Page } from '../../../addin/serve/site';
import { named, parseXml } from '../manifest/xml';

/** What `npm run build` made; `npm run test:browser` and `npm test` run it first. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const dist = join(root, 'dist');
/** A folder of an intranet host that knows nothing of the product. */
const FOLDER = '/某处/ledgers';
const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': 'text/javascript',
  '.css': 'text/css',
};

describe('dist/', () => {
  const manifest = parseXml(readFileSync(join(root, 'manifest.xml'), 'utf8'));
  const paths = [...named(manifest, 'Url'), ...named(manifest, 'Image')]
    .flatMap(({ attributes }) => attributes.get('DefaultValue') ?? [])
    .map((url) => new URL(url).pathname);

  it.each([...new Set(paths)])('has %s, which the manifest names', (path) => {
    expect(readFileSync(join(dist, path)).length).toBeGreaterThan(0);
  });

  it.each(OFFICE_JS_FILES)("has Microsoft's %s unchanged, as its licence asks", (name) => {
    expect(readFileSync(join(dist, 'addin/office-js', name)).equals(readFileSync(officeJsFile(name)))).toBe(
      true,
    );
  });

  it('has the licence beside it', () => {
    expect(readFileSync(join(dist, 'addin/office-js/LICENSE.md'), 'utf8')).toContain('Distributable Code');
  });
});

describe('the page of the add-in, opened in a browser without Excel', () => {
  let browser: Browser;
  let stop: () => void;
  let address: string;

  beforeAll(async () => {
    const { server, address: host } = await serve(pagesOf('addin'));
    address = `${host.slice(0, -1)}${encodeURI(FOLDER)}/addin/index.html`;
    stop = () => server.close();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    stop();
  });

  it('says what to do, from any folder of any host, and asks nobody else', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    const failures: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('response', (response) => {
      if (!response.ok() && !response.url().endsWith('/favicon.ico')) failures.push(response.url());
    });
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(address);
    await page.getByRole('alert').filter({ hasText: '这个页面要在 Excel 中打开' }).waitFor();
    expect(failures).toEqual([]);
    expect(requests.filter((url) => new URL(url).origin !== new URL(address).origin)).toEqual([]);
    expect(requests.some((url) => url.endsWith('/office-js/office.js'))).toBe(true);
    await page.close();
  });
});

function pagesOf(folder: string): readonly Page[] {
  return readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const type = TYPES[extname(name)];
    const path = `${FOLDER}/${folder}/${name.replaceAll('\\', '/')}`;
    return type === undefined ? [] : [{ path, type, body: readFileSync(join(dist, folder, name)) }];
  });
}
