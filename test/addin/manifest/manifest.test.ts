import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { problemsOf } from './rules';
import { child, named, parseXml } from './xml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = join(root, 'manifest.xml');
const text = readFileSync(file, 'utf8');
const manifest = parseXml(text);

describe('manifest.xml', () => {
  it('keeps the published rules', () => {
    expect(problemsOf(manifest)).toEqual([]);
  });

  it('is read by office-addin-manifest as the task pane of Excel', async () => {
    expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
      displayName: '窗口台帐',
      defaultLocale: 'zh-CN',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: 'https://localhost:3000/addin/index.html' },
    });
  });

  it('asks for the requirement set that the pane checks for', () => {
    const sets = named(manifest, 'Set').map(({ attributes }) => [
      attributes.get('Name'),
      attributes.get('MinVersion'),
    ]);
    expect(sets).toEqual([
      ['ExcelApi', '1.8'],
      ['ExcelApi', '1.8'],
    ]);
  });

  it('has the four buttons on the home tab', () => {
    expect(named(manifest, 'OfficeTab').map(({ attributes }) => attributes.get('id'))).toEqual(['TabHome']);
    const texts = new Map(
      named(manifest, 'String').map(({ attributes }) => [
        attributes.get('id'),
        attributes.get('DefaultValue'),
      ]),
    );
    const labels = named(manifest, 'Control').map((control) =>
      texts.get(child(control, 'Label').attributes.get('resid')),
    );
    expect(labels).toEqual(['打开面板', '登记延时', '检查', '导出']);
  });

  const icons = [
    ...named(manifest, 'Image'),
    ...named(manifest, 'IconUrl'),
    ...named(manifest, 'HighResolutionIconUrl'),
  ]
    .flatMap(({ attributes }) => attributes.get('DefaultValue') ?? [])
    .map((url) => new URL(url).pathname);
  it.each(icons)('finds the image %s in the size that its name says', (path) => {
    const size = Number(/-(\d+)\.png$/.exec(path)?.[1]);
    expect(pngSize(join(root, 'addin', path))).toEqual({ width: size, height: size });
  });

  it('names every icon by the size it is used in', () => {
    for (const { attributes } of named(manifest, 'Icon').flatMap(({ children }) => children)) {
      expect(attributes.get('resid')).toMatch(new RegExp(`\\.${attributes.get('size') ?? ''}$`));
    }
  });

  it('takes 32 and 64 pixels for the list of add-ins', () => {
    expect(child(manifest, 'IconUrl').attributes.get('DefaultValue')).toMatch(/-32\.png$/);
    expect(child(manifest, 'HighResolutionIconUrl').attributes.get('DefaultValue')).toMatch(/-64\.png$/);
  });
});

describe('the rules of a manifest', () => {
  it.each([
    [
      'elements out of order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      'OfficeApp: expected',
    ],
    ['an id that is no GUID', /<Id>[^<]*</, '<Id>window-ledgers<', 'Id is no GUID'],
    ['a version of three numbers', '1.0.0.0', '1.0.0', 'Version is no'],
    [
      'a page without https',
      /https(:\/\/localhost:3000\/addin\/index.html\?view=check)/,
      'http$1',
      'Url is no https',
    ],
    [
      'a resid without resource',
      'resid="Check.Tip"',
      'resid="Check.Tap"',
      'Check.Tap, which is not in LongStrings',
    ],
    [
      'a short text in place of a long one',
      'resid="Check.Tip"',
      'resid="Check.Label"',
      'which is not in LongStrings',
    ],
    ['two resources of one id', 'String id="Check.Tip"', 'String id="Open.Tip"', 'not unique: Open.Tip'],
    ['a resource id of 33 characters', /Check\.Tip/g, 'C'.repeat(33), 'longer than 32'],
    [
      'a label of 126 characters',
      'DefaultValue="检查"',
      `DefaultValue="${'检'.repeat(126)}"`,
      'longer than 125',
    ],
    ['a missing size', /<bt:Image size="80" resid="Check.80" \/>/, '', 'Icon without size 80'],
    [
      'a text without English',
      /<bt:Override Locale="en-US" Value="Check" \/>/,
      '',
      'Check.Label has no en-US text',
    ],
    ['two controls of one id', 'id="Ledgers.Check"', 'id="Ledgers.Open"', 'Control id is not unique'],
    ['a domain with a slash', '</AppDomain>', '/</AppDomain>', 'AppDomain is no https'],
    ['another host', 'Name="Workbook"', 'Name="Document"', 'Hosts are not'],
  ])('notice %s', (_, what, other, problem) => {
    const changed = text.replace(what, other);
    expect(changed).not.toBe(text);
    expect(problemsOf(parseXml(changed)).join('\n')).toContain(problem);
  });
});

/** Width and height from the header of a PNG file (ISO/IEC 15948, 11.2.2). */
function pngSize(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
