import { DOMParser, type Element } from '@xmldom/xmldom';

/** An element of the manifest, as far as its rules look at it. */
export interface Node {
  /** Without prefix: `bt:Image` is `Image`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** @throws ParseError when the text is no well-formed XML */
export function parseXml(text: string): Node {
  const { documentElement } = new DOMParser().parseFromString(text, 'text/xml');
  if (!documentElement) throw new Error('Expected a document element, found none.');
  return nodeOf(documentElement);
}

/** The element and all below it, in the order of the document. */
export function allNodes(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** All elements of a name. */
export function named(root: Node, name: string): readonly Node[] {
  return allNodes(root).filter((node) => node.name === name);
}

/** @throws Error when there is not exactly one such child */
export function child(node: Node, name: string): Node {
  const [found, ...more] = node.children.filter((each) => each.name === name);
  if (!found || more.length > 0)
    throw new Error(`Expected one ${name} in ${node.name}, found ${more.length}.`);
  return found;
}

function nodeOf(element: Element): Node {
  return {
    name: element.localName ?? element.tagName,
    attributes: new Map(
      Array.from(element.attributes, ({ localName, name, value }) => [localName ?? name, value]),
    ),
    children: Array.from(element.childNodes).filter(isElement).map(nodeOf),
    text: element.textContent?.trim() ?? '',
  };
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
