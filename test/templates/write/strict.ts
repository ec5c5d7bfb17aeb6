import { strFromU8, unzipSync } from 'fflate';
import { strictNames } from './strict-names';
import type { Parts, SheetPart } from './strict-parts';
import { strictSheet } from './strict-sheet';
import { strictTables, type TablePart } from './strict-tables';
import { attribute, childrenOf, descendants, parseXml, type Element } from './xml';

/**
 * What Excel would repair, or refuse to open, in the bytes of an xlsx file: one line each, empty when it is sound.
 * LibreOffice and exceljs let most of it pass, so opening a file there shows nothing.
 */
export function strictProblems(bytes: Uint8Array): readonly string[] {
  const problems: string[] = [];
  const files = unzipSync(bytes);
  const xml = new Map<string, Element>();
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels|vml)$/.test(path)) continue;
    try {
      xml.set(path, parseXml(strFromU8(content)));
    } catch (error) {
      problems.push(`${path} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length > 0) return problems;
  const parts = partsOf(xml);
  const sheets = sheetsOf(xml, problems);
  problems.push(...contentTypes(Object.keys(files), xml));
  problems.push(...strictNames(part(xml, 'xl/workbook.xml')));
  problems.push(...strictTables(sheets.flatMap((sheet) => sheet.tables)));
  for (const sheet of sheets) problems.push(...strictSheet(sheet, parts));
  return problems;
}

function partsOf(xml: ReadonlyMap<string, Element>): Parts {
  const styles = part(xml, 'xl/styles.xml');
  const strings = xml.get('xl/sharedStrings.xml');
  return {
    xml,
    sharedStrings: strings
      ? childrenOf(strings, 'si').map((item) =>
          descendants(item, 't')
            .map((t) => t.text)
            .join(''),
        )
      : [],
    cellFormats: styles.children.find(({ name }) => name === 'cellXfs')?.children.length ?? 0,
    differentialFormats: styles.children.find(({ name }) => name === 'dxfs')?.children.length ?? 0,
  };
}

function sheetsOf(xml: ReadonlyMap<string, Element>, problems: string[]): readonly SheetPart[] {
  const targets = relationships(xml, 'xl/workbook.xml', problems);
  return descendants(part(xml, 'xl/workbook.xml'), 'sheet').map((sheet) => {
    const path = targets.get(attribute(sheet, 'r:id')) ?? '';
    const root = part(xml, path);
    const own = relationships(xml, path, problems);
    const tables = descendants(root, 'tablePart').map((tablePart): TablePart => {
      const target = own.get(attribute(tablePart, 'r:id')) ?? '';
      return { path: target, sheet: attribute(sheet, 'name'), root: part(xml, target) };
    });
    return { name: attribute(sheet, 'name'), path, root, tables };
  });
}

/** Relationship id → path of its part. */
function relationships(
  xml: ReadonlyMap<string, Element>,
  source: string,
  problems: string[],
): ReadonlyMap<string, string> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const rels = xml.get(`${folder}_rels/${source.slice(folder.length)}.rels`);
  const targets = new Map<string, string>();
  for (const relationship of rels?.children ?? []) {
    const path = new URL(attribute(relationship, 'Target'), `file:///${folder}`).pathname.slice(1);
    const id = attribute(relationship, 'Id');
    if (targets.has(id)) problems.push(`${source} has two relationships ${id}`);
    if (!xml.has(path)) problems.push(`${source} points at ${path}, which is missing`);
    targets.set(id, path);
  }
  return targets;
}

function contentTypes(paths: readonly string[], xml: ReadonlyMap<string, Element>): readonly string[] {
  const types = part(xml, '[Content_Types].xml');
  const overrides = new Set(
    childrenOf(types, 'Override').map((each) => attribute(each, 'PartName').slice(1)),
  );
  const defaults = new Set(childrenOf(types, 'Default').map((each) => attribute(each, 'Extension')));
  const untyped = paths.filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !path.endsWith('/') &&
      !overrides.has(path) &&
      !defaults.has(path.split('.').pop() ?? ''),
  );
  const generic = paths.filter(
    (path) => /^xl\/(?:worksheets|tables)\/[^/]+\.xml$/.test(path) && !overrides.has(path),
  );
  const missing = [...overrides].filter((path) => !paths.includes(path));
  return [
    ...[...untyped, ...generic].map((path) => `${path} has no content type`),
    ...missing.map((path) => `[Content_Types].xml names ${path}, which is missing`),
  ];
}

function part(xml: ReadonlyMap<string, Element>, path: string): Element {
  const found = xml.get(path);
  if (!found) throw new Error(`The workbook has no part ${path}`);
  return found;
}
