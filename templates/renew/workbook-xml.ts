import { escaped } from '../xlsx';
import { attribute, type Package } from './package';
import { dxfsIn } from './fresh';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

/** The sheets of a workbook by name, with their parts. */
export function sheetPaths(pack: Package): ReadonlyMap<string, string> {
  const byId = new Map(pack.related(WORKBOOK, 'worksheet').map(({ id, path }) => [id, path]));
  const sheets = pack.text(WORKBOOK).match(/<sheet\b[^>]*\/>/g) ?? [];
  return new Map(
    sheets.flatMap((sheet) => {
      const path = byId.get(attribute(sheet, 'id') ?? '');
      return path === undefined ? [] : [[attribute(sheet, 'name') ?? '', path] as const];
    }),
  );
}

/** The tables of a sheet. */
export function tablesOf(
  pack: Package,
  path: string,
): readonly { readonly path: string; readonly xml: string }[] {
  return pack.related(path, 'table').map(({ path: part }) => ({ path: part, xml: pack.text(part) }));
}

/** Adds formats for cells that are coloured by rule. @returns the number of the first */
export function appendDxfs(pack: Package, dxfs: readonly string[]): number {
  const styles = pack.text(STYLES);
  const before = dxfsIn(styles);
  const all = [...before, ...dxfs];
  const element = `<dxfs count="${all.length}">${all.join('')}</dxfs>`;
  const there = /<dxfs\b[^>]*\/>|<dxfs\b[^>]*>[\s\S]*?<\/dxfs>/;
  const put = there.test(styles)
    ? styles.replace(there, () => element)
    : styles.replace(/<tableStyles\b|<colors\b|<extLst\b|<\/styleSheet>/, (next) => element + next);
  pack.set(STYLES, put);
  return before.length;
}

/** Names of the program's own: they begin so, or are among those given. */
const OURS = /^(?:录入_|列_)/;

/** Gives the workbook names for formulas in place of its former ones, and has programs work all of them out on opening. */
export function withNames(pack: Package, names: ReadonlyMap<string, string>): void {
  const xml = pack.text(WORKBOOK);
  const there = xml.match(/<definedName\b[^>]*>[\s\S]*?<\/definedName>/g) ?? [];
  const kept = there.filter((element) => {
    const name = attribute(element, 'name') ?? '';
    return !names.has(name) && !OURS.test(name);
  });
  const added = [...names].map(
    ([name, formula]) => `<definedName name="${escaped(name)}">${escaped(formula)}</definedName>`,
  );
  const element = `<definedNames>${[...kept, ...added].join('')}</definedNames>`;
  const bare = xml.replace(/<definedNames\b[\s\S]*?<\/definedNames>/, '').replace(/<calcPr\b[^>]*\/>/, '');
  const after = /<\/externalReferences>/.test(bare) ? '</externalReferences>' : '</sheets>';
  pack.set(
    WORKBOOK,
    bare.replace(after, () => `${after}${element}<calcPr calcId="171027" fullCalcOnLoad="1"/>`),
  );
  // What was worked out in which order no longer holds.
  for (const { path } of pack.related(WORKBOOK, 'calcChain')) pack.remove(path);
  pack.unrelate(WORKBOOK, 'calcChain');
}
