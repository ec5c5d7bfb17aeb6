/** An element of a parsed part; names keep their prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Map<string, string>;
  children: Open[];
  text: string;
}

/**
 * Parses a well-formed part as strictly as Excel does.
 * @throws Error at anything that is not well-formed: unbalanced tags, repeated attributes, forbidden characters.
 */
export function parseXml(xml: string): Element {
  if (FORBIDDEN.test(xml)) throw new Error('holds a character that XML forbids');
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const stack = [root];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const top = stack[stack.length - 1];
    if (!top) throw new Error('closes more elements than it opens');
    top.text += unescapeXml(xml.slice(end, match.index));
    end = match.index + match[0].length;
    const [whole, closing, name, attributes = '', empty] = match;
    if (closing !== undefined) {
      if (top.name !== closing) throw new Error(`</${closing}> closes <${top.name}>`);
      stack.pop();
    } else if (name !== undefined) {
      const element: Open = { name, attributes: attributesOf(attributes, whole), children: [], text: '' };
      top.children.push(element);
      if (empty === undefined || empty === '') stack.push(element);
    }
  }
  if (stack.length !== 1 || root.children.length !== 1) throw new Error('is not one balanced element');
  if (xml.slice(end).trim() !== '') throw new Error('goes on after its root element');
  const [element] = root.children;
  if (!element) throw new Error('has no root element');
  return element;
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

export function attribute(element: Element, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** All descendants of a name, in document order. */
export function descendants(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

const TOKEN = /<\?[^>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /\s+([\w:.-]+)="([^"<]*)"/g;
/** Control characters but tab and line ends, non-characters, lone surrogates. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]|\p{Cs}/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#10': '\n',
};

function attributesOf(text: string, tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`repeats an attribute: ${tag}`);
    if (/[\n\t\r]/.test(value)) throw new Error(`loses a line break in an attribute: ${tag}`);
    attributes.set(name, unescapeXml(value));
  }
  return attributes;
}

function unescapeXml(text: string): string {
  if (text.includes('<')) throw new Error(`holds markup that is not well-formed: ${text.slice(0, 80)}`);
  return text.replace(/&([^;]*)(;?)/g, (whole, name: string, semicolon: string) => {
    const character = semicolon === ';' ? ENTITIES[name] : undefined;
    if (character === undefined) throw new Error(`holds an unknown entity ${whole.slice(0, 20)}`);
    return character;
  });
}
