import { unknownMember } from '../errors';
import type { Handler, Services } from './spec';
import type { Remote, TypeName } from './types';
import type { Query } from './wire';

export type Handlers = Readonly<Record<TypeName, Handler>>;

/** What is loaded of an object: everything, some properties, and of the objects behind some of them more. */
interface Wanted {
  all: boolean;
  readonly names: Set<string>;
  readonly nested: Map<string, Wanted>;
}

/**
 * The answer to `load`: properties in Pascal case, objects of a collection under `_Items`.
 * @throws ExcelError naming a property that the host does not know
 */
export function load(remote: Remote, query: Query, handlers: Handlers, services: Services): unknown {
  const wanted = parse(query);
  return read(remote, wanted, { handlers, services }, query);
}

interface Context {
  readonly handlers: Handlers;
  readonly services: Services;
}

function read(
  remote: Remote,
  wanted: Wanted,
  context: Context,
  range?: Pick<Query, 'top' | 'skip'>,
): unknown {
  const handler = context.handlers[remote.type];
  if (!handler.items) return readObject(remote, wanted, context);
  const { skip = 0, top = null } = range ?? {};
  const own = parted(handler, wanted);
  const items = handler.items(remote, context.services);
  const chosen = items.slice(skip, top === null ? undefined : skip + top);
  return {
    ...readObject(remote, own.collection, context),
    _Items: chosen.map((item) => read(item, own.items, context)),
  };
}

/** Parts what is wanted of a collection itself (its count) from what is wanted of its items. */
function parted(handler: Handler, wanted: Wanted): { readonly collection: Wanted; readonly items: Wanted } {
  const names = [...wanted.names];
  const ofCollection = new Set(names.filter((name) => handler.scalars.has(name)));
  const ofItems = new Set(names.filter((name) => !ofCollection.has(name)));
  const itself = { all: false, names: ofCollection, nested: new Map() };
  const onlyCollection =
    !wanted.all && ofCollection.size > 0 && ofItems.size === 0 && wanted.nested.size === 0;
  const items = { all: wanted.all && !onlyCollection, names: ofItems, nested: wanted.nested };
  return { collection: itself, items };
}

function readObject(remote: Remote, wanted: Wanted, context: Context): Record<string, unknown> {
  const { handlers, services } = context;
  const handler = handlers[remote.type];
  const result: Record<string, unknown> = { ...handler.identity(remote) };
  for (const [name, scalar] of handler.scalars) {
    if (wanted.names.has(name) || (wanted.all && !scalar.onRequest))
      result[name] = scalar.get(remote, services);
  }
  const nested = new Map(wanted.nested);
  for (const name of wanted.names) {
    if (handler.navigation.has(name)) nested.set(name, nested.get(name) ?? everything());
    else if (!handler.scalars.has(name)) throw unknownMember(`the property ${remote.type}.${camel(name)}`);
  }
  for (const [name, more] of nested) {
    const go = handler.navigation.get(name);
    if (!go) throw unknownMember(`the property ${remote.type}.${camel(name)}`);
    const object = go(remote, services);
    result[name] = object ? read(object, more, context) : null;
  }
  return result;
}

function parse({ select, expand }: Query): Wanted {
  const wanted: Wanted = { all: select.length === 0, names: new Set(), nested: new Map() };
  for (const path of select) add(wanted, segments(path), false);
  for (const path of expand) add(wanted, segments(path), true);
  return wanted;
}

function segments(path: string): readonly string[] {
  const parts = path.split(/[/.]/).map((part) => part.trim());
  const named = parts.filter((part) => part !== '' && part.toLowerCase() !== 'items');
  return named.length > 0 ? named.map(pascal) : ['*'];
}

function add(wanted: Wanted, [first = '*', ...rest]: readonly string[], expanded: boolean): void {
  if (rest.length === 0 && !expanded) {
    if (first === '*') wanted.all = true;
    // `isNullObject` is always known; to load it is allowed.
    else if (first !== 'IsNullObject') wanted.names.add(first);
    return;
  }
  const nested = wanted.nested.get(first) ?? { all: false, names: new Set(), nested: new Map() };
  wanted.nested.set(first, nested);
  if (rest.length === 0) nested.all = true;
  else add(nested, rest, expanded);
}

function everything(): Wanted {
  return { all: true, names: new Set(), nested: new Map() };
}

/** `rowIndex` → `RowIndex`, as the client's own names. */
export function pascal(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** `RowIndex` → `rowIndex`, as the add-in writes it. */
export function camel(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
