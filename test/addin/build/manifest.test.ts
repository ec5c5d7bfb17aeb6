import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../addin/build/manifest';
import { problemsOf } from '../manifest/rules';
import { named, parseXml } from '../manifest/xml';

const source = readFileSync(fileURLToPath(new URL('../../../manifest.xml', import.meta.url)), 'utf8');
const ADDRESS = 'https://oa.example.cn:8443/ledgers';

describe('manifestFor', () => {
  const manifest = manifestFor(source, ADDRESS);

  it('keeps the rules and names the development server nowhere', () => {
    expect(problemsOf(parseXml(manifest))).toEqual([]);
    expect(manifest).not.toContain('localhost');
  });

  it('moves every address, domains without the path', () => {
    const root = parseXml(manifest);
    expect(named(root, 'AppDomain').map(({ text }) => text)).toEqual(['https://oa.example.cn:8443']);
    const urls = [...named(root, 'Url'), ...named(root, 'IconUrl')].map(({ attributes }) =>
      attributes.get('DefaultValue'),
    );
    expect(urls).toContain(`${ADDRESS}/addin/index.html?view=check`);
    expect(urls).toContain(`${ADDRESS}/icons/icon-32.png`);
    expect(urls.every((url) => url?.startsWith(ADDRESS))).toBe(true);
  });

  it('keeps all else', () => {
    expect(named(parseXml(manifest), 'String')).toEqual(named(parseXml(source), 'String'));
  });

  it('refuses a manifest that is not for the development server', () => {
    expect(() => manifestFor(manifest, ADDRESS)).toThrow('https://localhost:3000');
  });
});
