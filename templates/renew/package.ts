import { unescaped } from '../xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Why a workbook cannot be brought up to date, in Chinese. */
export class NotRenewable extends Error {
  override readonly name = 'NotRenewable';
}

/** A part that another names. */
interface Related {
  readonly id: string;
  readonly path: string;
}

/** The parts of an xlsx file: those that are not touched are written again as they were. */
export class Package {
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }

  /** @throws NotRenewable when there is no such part */
  text(path: string): string {
    const part = this.#parts[path];
    if (part === undefined) throw new NotRenewable(`文件中没有${path}`);
    return strFromU8(part);
  }

  has(path: string): boolean {
    return this.#parts[path] !== undefined;
  }

  set(path: string, xml: string): void {
    this.#parts[path] = strToU8(xml);
  }

  /** A part of a kind that the file did not have yet. */
  add(path: string, xml: string, contentType: string): void {
    this.set(path, xml);
    const types = this.text(TYPES);
    const added = `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`;
    this.set(
      TYPES,
      types.replace('</Types>', () => added),
    );
  }

  remove(path: string): void {
    Reflect.deleteProperty(this.#parts, path);
    this.set(TYPES, this.text(TYPES).replace(new RegExp(`<Override [^>]*PartName="/${path}"[^>]*/>`), ''));
  }

  /** The first free name: `xl/tables/table13.xml`. */
  freePath(pathOf: (number: number) => string): string {
    let number = 1;
    while (this.has(pathOf(number))) number += 1;
    return pathOf(number);
  }

  /** The parts of a kind that a part names. @param kind the last word of the relationship: `table` */
  related(path: string, kind: string): readonly Related[] {
    const relations = relationsOf(path);
    if (!this.has(relations)) return [];
    return [...this.text(relations).matchAll(/<Relationship\b[^>]*>/g)].flatMap(([element]) =>
      attribute(element, 'Type')?.endsWith(`/${kind}`) === true
        ? [{ id: attribute(element, 'Id') ?? '', path: resolved(path, attribute(element, 'Target') ?? '') }]
        : [],
    );
  }

  /** Has a part name another. @returns the id by which it does */
  relate(path: string, kind: string, target: string): string {
    const relations = relationsOf(path);
    const before = this.has(relations) ? this.text(relations) : NO_RELATIONS;
    const ids = new Set([...before.matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id));
    let number = 1;
    while (ids.has(`rId${number}`)) number += 1;
    const added = `<Relationship Id="rId${number}" Type="${RELATIONSHIPS}/${kind}" Target="${relative(path, target)}"/>`;
    const open = before.replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>');
    this.set(
      relations,
      open.replace('</Relationships>', () => `${added}</Relationships>`),
    );
    return `rId${number}`;
  }

  unrelate(path: string, kind: string): void {
    const relations = relationsOf(path);
    const pattern = new RegExp(`<Relationship\\b[^>]*Type="[^"]*/${kind}"[^>]*/>`, 'g');
    this.set(relations, this.text(relations).replace(pattern, ''));
  }

  bytes(): Uint8Array {
    return zipSync(this.#parts, { level: 6 });
  }
}

/** @returns null for an attribute that there is not */
export function attribute(element: string, name: string): string | null {
  const found = new RegExp(`[\\s:]${name}="([^"]*)"`).exec(element)?.[1];
  return found === undefined ? null : unescaped(found);
}

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function relationsOf(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** `../tables/table1.xml` as seen from `xl/worksheets/sheet1.xml`: some readers know no other way to name a part. */
function relative(from: string, target: string): string {
  const [folders, steps] = [from.split('/').slice(0, -1), target.split('/')];
  const parting = folders.findIndex((folder, index) => folder !== steps[index]);
  const shared = parting === -1 ? folders.length : parting;
  return [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
}

function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}
