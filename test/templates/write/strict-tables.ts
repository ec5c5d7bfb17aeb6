import { overlap, parseRange } from './ranges';
import { repeated, validName } from './strict-names';
import { attribute, childrenOf, type Element } from './xml';

export interface TablePart {
  readonly path: string;
  readonly sheet: string;
  readonly root: Element;
}

/** What the tables of a workbook must agree on; their cells are checked with their sheet. */
export function strictTables(tables: readonly TablePart[]): readonly string[] {
  const of = (name: string) => tables.map(({ root }) => attribute(root, name).toLowerCase());
  return [
    ...repeated(of('id')).map((id) => `two tables have the id ${id}`),
    ...repeated(of('displayName')).map((name) => `two tables are called ${name}`),
    ...tables.flatMap(strictTable),
    ...overlapping(tables),
  ];
}

function strictTable({ path, root }: TablePart): readonly string[] {
  const problems: string[] = [];
  const say = (text: string) => problems.push(`${path} ${text}`);
  const reference = attribute(root, 'ref');
  const range = parseRange(reference);
  const columns = childrenOf(root, 'tableColumns').flatMap((each) => childrenOf(each, 'tableColumn'));
  const [filter] = childrenOf(root, 'autoFilter');
  if (!validName(attribute(root, 'displayName'))) say(`may not be called ${attribute(root, 'displayName')}`);
  if (!range) return [...problems, `${path} has the range ${reference}`];
  if (range.bottom === range.top) say('has no row below its headings');
  if (columns.length !== range.right - range.left + 1) say(`has ${columns.length} columns in ${reference}`);
  if (attribute(childrenOf(root, 'tableColumns')[0] ?? root, 'count') !== String(columns.length))
    say('counts its columns wrongly');
  if (filter && attribute(filter, 'ref') !== reference)
    say(`filters ${attribute(filter, 'ref')}, not ${reference}`);
  for (const name of repeated(columns.map((column) => attribute(column, 'name').toLowerCase())))
    say(`has two columns ${name}`);
  for (const id of repeated(columns.map((column) => attribute(column, 'id'))))
    say(`has two columns with the id ${id}`);
  for (const column of columns) {
    if (attribute(column, 'name') === '') say('has a column without a name');
    for (const child of column.children) {
      if (child.name !== 'calculatedColumnFormula' || child.text === '' || child.text.startsWith('=')) {
        say(`has ${child.name} "${child.text}" in ${attribute(column, 'name')}`);
      }
    }
  }
  const order = root.children.map(({ name }) => name).join(' ');
  if (!/^(?:autoFilter )?tableColumns(?: tableStyleInfo)?$/.test(order))
    say(`has its elements in the order ${order}`);
  return problems;
}

function overlapping(tables: readonly TablePart[]): readonly string[] {
  return tables.flatMap((a, index) =>
    tables.slice(index + 1).flatMap((b) => {
      const [left, right] = [parseRange(attribute(a.root, 'ref')), parseRange(attribute(b.root, 'ref'))];
      return a.sheet === b.sheet && left && right && overlap(left, right)
        ? [`${a.path} overlaps ${b.path}`]
        : [];
    }),
  );
}
