import { allNodes, named, type Node } from './xml';

/**
 * Microsoft's published rules for the manifest of a task pane, as far as this one uses them. The service behind
 * `office-addin-manifest validate` needs the internet; these checks do not.
 * Order and number of elements: https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 * and the XSD files of [MS-OWEMXML] (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0).
 */

/** Allowed children in their order: `?` may be missing, `*` may be missing or repeated, `+` may be repeated. */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions VersionOverrides?',
  'OfficeApp/Hosts': 'Host+',
  'OfficeApp/Requirements': 'Sets? Methods?',
  DefaultSettings: 'SourceLocation',
  AppDomains: 'AppDomain+',
  Sets: 'Set+',
  VersionOverrides: 'Description? Requirements? Hosts Resources VersionOverrides?',
  'VersionOverrides/Hosts': 'Host+',
  'Hosts/Host': 'AllFormFactors? DesktopFormFactor?',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'OfficeTab* CustomTab*',
  OfficeTab: 'Group+',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image+',
  Action: 'TaskpaneId? SourceLocation Title?',
  Resources: 'Images? Urls? ShortStrings? LongStrings?',
  Images: 'Image*',
  Urls: 'Url*',
  ShortStrings: 'String*',
  LongStrings: 'String*',
};

const MAX_ID = 32;
const MAX_SHORT = 125;
const MAX_LONG = 250;
const MAX_URL = 2048;
const REQUIRED_SIZES = [16, 32, 80];
/** https://learn.microsoft.com/javascript/api/manifest/icon */
const RECOMMENDED_SIZES = [20, 24, 40, 48, 64];

/** What the manifest breaks, one sentence each; empty when it keeps every rule. */
export function problemsOf(root: Node): readonly string[] {
  return [
    ...basics(root),
    ...orders(root, ''),
    ...resources(root),
    ...references(root),
    ...icons(root),
    ...addresses(root),
    ...languages(root),
  ];
}

/** Id, version, host, permissions, lengths of the texts that a shop window shows. */
function basics(root: Node): readonly string[] {
  const text = (name: string): string => root.children.find((each) => each.name === name)?.text ?? '';
  const value = (name: string): string =>
    root.children.find((each) => each.name === name)?.attributes.get('DefaultValue') ?? '';
  const hosts = named(root, 'Host').map(
    ({ attributes }) => attributes.get('Name') ?? attributes.get('type') ?? '',
  );
  return [
    ...unless(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text('Id')), `Id is no GUID: ${text('Id')}`),
    ...unless(/^\d{1,5}(\.\d{1,5}){3}$/.test(text('Version')), `Version is no n.n.n.n: ${text('Version')}`),
    ...unless(/^[a-z]{2}-[A-Z]{2}$/.test(text('DefaultLocale')), `DefaultLocale: ${text('DefaultLocale')}`),
    ...unless(
      hosts.every((host) => host === 'Workbook'),
      `Hosts are not the workbook: ${hosts.join(', ')}`,
    ),
    ...unless(text('Permissions') === 'ReadWriteDocument', `Permissions: ${text('Permissions')}`),
    ...unless(length(value('DisplayName'), MAX_SHORT), 'DisplayName is empty or too long'),
    ...unless(length(value('Description'), MAX_LONG), 'Description is empty or too long'),
    ...unless(length(text('ProviderName'), MAX_SHORT), 'ProviderName is empty or too long'),
  ];
}

function orders(node: Node, parent: string): readonly string[] {
  const allowed = CHILDREN[`${parent}/${node.name}`] ?? CHILDREN[node.name];
  const own = allowed !== undefined && node.children.length > 0 ? order(node, allowed) : [];
  return [...own, ...node.children.flatMap((each) => orders(each, node.name))];
}

function order(node: Node, allowed: string): readonly string[] {
  const pattern = allowed.replace(/(\w+)([?*+]?)/g, '(?:$1 )$2').replaceAll(/\)([?*+]?) /g, ')$1');
  const found = node.children.map(({ name }) => `${name} `).join('');
  return unless(
    new RegExp(`^${pattern}$`).test(found),
    `${node.name}: expected ${allowed}, found ${found.trim()}`,
  );
}

/** Ids and lengths of the resources. */
function resources(root: Node): readonly string[] {
  const ids = resourceNodes(root).map(({ attributes }) => attributes.get('id') ?? '');
  const controls = [...named(root, 'Control'), ...named(root, 'Group')].map(
    ({ attributes }) => attributes.get('id') ?? '',
  );
  return [
    ...ids.flatMap((id) =>
      unless(length(id, MAX_ID), `Resource id is empty or longer than ${MAX_ID}: ${id}`),
    ),
    ...repeated(ids).map((id) => `Resource id is not unique: ${id}`),
    ...controls.flatMap((id) => unless(length(id, MAX_SHORT), `Control id is empty or too long: ${id}`)),
    ...repeated(controls).map((id) => `Control id is not unique: ${id}`),
    ...tooLong(root, 'ShortStrings', MAX_SHORT),
    ...tooLong(root, 'LongStrings', MAX_LONG),
  ];
}

function tooLong(root: Node, kind: string, limit: number): readonly string[] {
  return named(root, kind)
    .flatMap(allNodes)
    .flatMap(({ attributes }) => attributes.get('DefaultValue') ?? attributes.get('Value') ?? [])
    .flatMap((text) => unless(length(text, limit), `${kind}: empty or longer than ${limit}: ${text}`));
}

/** Every resid names a resource of the right kind, and every resource is used. */
function references(root: Node): readonly string[] {
  const kinds = new Map(
    ['Images', 'Urls', 'ShortStrings', 'LongStrings'].flatMap((kind) =>
      named(root, kind).flatMap(({ children }) =>
        children.map(({ attributes }) => [attributes.get('id') ?? '', kind]),
      ),
    ),
  );
  const used = allNodes(root).filter(({ attributes }) => attributes.has('resid'));
  const wrong = used.flatMap((node) => {
    const id = node.attributes.get('resid') ?? '';
    const wanted = kindFor(node.name);
    return unless(kinds.get(id) === wanted, `${node.name} names ${id}, which is not in ${wanted}`);
  });
  const names = new Set(used.map(({ attributes }) => attributes.get('resid')));
  return [
    ...wrong,
    ...[...kinds.keys()].flatMap((id) => unless(names.has(id), `Resource ${id} is not used`)),
  ];
}

function kindFor(name: string): string {
  if (name === 'Image') return 'Images';
  if (name === 'Label' || name === 'Title') return 'ShortStrings';
  return name === 'Description' ? 'LongStrings' : 'Urls';
}

function icons(root: Node): readonly string[] {
  return named(root, 'Icon').flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => Number(attributes.get('size')));
    const missing = [...REQUIRED_SIZES, ...RECOMMENDED_SIZES].filter((size) => !sizes.includes(size));
    return missing.map((size) => `Icon without size ${size}`);
  });
}

/** Excel loads pages and images over https only. */
function addresses(root: Node): readonly string[] {
  const places = [
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'AppDomain',
    'Image',
    'Url',
  ];
  return allNodes(root)
    .filter(({ name, attributes }) => places.includes(name) && !attributes.has('resid'))
    .flatMap(({ name, attributes, text }) => {
      const url = attributes.get('DefaultValue') ?? text;
      const good = URL.canParse(url) && new URL(url).protocol === 'https:' && url.length <= MAX_URL;
      return unless(
        good && !(name === 'AppDomain' && url.endsWith('/')),
        `${name} is no https address: ${url}`,
      );
    });
}

/** Every text that people read is there in English too. */
function languages(root: Node): readonly string[] {
  const texts = [
    ...root.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
    ...named(root, 'String'),
  ];
  return texts.flatMap(({ name, attributes, children }) => {
    const locales = children.map((each) => each.attributes.get('Locale'));
    return unless(locales.includes('en-US'), `${name} ${attributes.get('id') ?? ''} has no en-US text`);
  });
}

function resourceNodes(root: Node): readonly Node[] {
  return named(root, 'Resources')
    .flatMap(allNodes)
    .filter(({ attributes }) => attributes.has('id'));
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function length(text: string, limit: number): boolean {
  return text.length > 0 && text.length <= limit;
}

function unless(good: boolean, problem: string): readonly string[] {
  return good ? [] : [problem];
}
