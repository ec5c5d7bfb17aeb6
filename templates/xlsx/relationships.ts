import { nameCode } from './names';
import type { PartReader, Parts } from './parts';
import type { XmlScanner } from './scanner';

/** A relationship from one part to another (ECMA-376 Part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type, the same in the transitional and the strict namespace: `worksheet`, `styles`. */
  readonly type: string;
  /** Path of the target part in the archive. */
  readonly path: string;
}

const RELATIONSHIP = nameCode('Relationship');
const ID = nameCode('Id');
const TYPE = nameCode('Type');
const TARGET = nameCode('Target');
const TARGET_MODE = nameCode('TargetMode');

/** @param source path of the part that has the relationships, '' for the package itself */
export async function relationshipsOf(parts: Parts, source: string): Promise<Relationship[]> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const part = parts.find(`${folder}_rels/${source.slice(folder.length)}.rels`);
  const reader = new RelationshipReader(folder);
  if (part) await parts.read(part, reader);
  return reader.found;
}

class RelationshipReader implements PartReader {
  readonly found: Relationship[] = [];

  constructor(private readonly folder: string) {}

  open(scanner: XmlScanner): void {
    if (scanner.name !== RELATIONSHIP || scanner.attribute(TARGET_MODE) === 'External') return;
    const type = scanner.attribute(TYPE) ?? '';
    this.found.push({
      id: scanner.attribute(ID) ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolvePath(this.folder, scanner.attribute(TARGET) ?? ''),
    });
  }
}

/** @param folder '' or a path that ends with a slash */
function resolvePath(folder: string, target: string): string {
  const slashed = target.replace(/\\/g, '/');
  const segments: string[] = [];
  for (const segment of (slashed.startsWith('/') ? slashed : folder + slashed).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
