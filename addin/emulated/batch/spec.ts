import type { Workbook } from '../model/workbook';
import type { Args } from './args';
import { isRemote, type CreatedWorkbook, type Remote, type Targets, type TypeName } from './types';
import { ExcelError } from '../errors';

/** What members can ask of the host. */
export interface Services {
  readonly workbook: Workbook;
  /** Whether events are sent at all. */
  eventsEnabled: boolean;
  /** Whether references between inserted sheets go on pointing into their file. */
  readonly breaksReferences: boolean;
  /** Makes a workbook from the bytes of a file, or an empty one. */
  createWorkbook(bytes: Uint8Array | null): CreatedWorkbook;
  createdWorkbook(id: string): CreatedWorkbook | undefined;
}

/** A property with a value of its own. */
export interface Scalar<T> {
  get(target: T, services: Services): unknown;
  /** Absent when it is read-only. */
  set?(target: T, value: unknown, services: Services): void;
  /** Left out when everything is loaded. */
  readonly onRequest?: boolean;
}

/** Where an event is told: its number in the client, and whose handlers get it. */
export interface EventKey {
  readonly type: number;
  readonly target: string;
}

/**
 * What the host knows of a type of the object model, by the names that the client sends (Pascal case).
 * Every other name is refused by name.
 */
export interface Spec<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects; null for an object that does not exist. */
  readonly navigation?: Readonly<Record<string, (target: T, services: Services) => Remote | null>>;
  /** Methods, which may return an object, null for one that does not exist, or a value. */
  readonly methods?: Readonly<Record<string, (target: T, args: Args, services: Services) => unknown>>;
  /** The objects of a collection. */
  items?(target: T, services: Services): readonly Remote[];
  /** An object of a collection by its key. */
  item?(target: T, key: unknown, services: Services): Remote;
  /** What the client keeps to find the object again, such as `{ Id: '…' }`. */
  identity?(target: T): Readonly<Record<string, unknown>>;
  /** Events by the end of the method that registers them, such as `DataChangedEvent`. */
  readonly events?: Readonly<Record<string, (target: T) => EventKey>>;
}

/** A spec that takes any object, and refuses those of another type. */
export interface Handler {
  readonly type: TypeName;
  readonly scalars: ReadonlyMap<string, Scalar<Remote>>;
  readonly navigation: ReadonlyMap<string, (remote: Remote, services: Services) => Remote | null>;
  readonly methods: ReadonlyMap<string, (remote: Remote, args: Args, services: Services) => unknown>;
  readonly events: ReadonlyMap<string, (remote: Remote) => EventKey>;
  readonly items: ((remote: Remote, services: Services) => readonly Remote[]) | null;
  readonly item: ((remote: Remote, key: unknown, services: Services) => Remote) | null;
  identity(remote: Remote): Readonly<Record<string, unknown>>;
}

export function handler<K extends TypeName>(type: K, spec: Spec<Targets[K]>): Handler {
  const target = (remote: Remote): Targets[K] => {
    if (!isRemote(remote, type))
      throw new ExcelError('InvalidArgument', `Expected a ${type}, found a ${remote.type}.`);
    return remote.target;
  };
  const { scalars = {}, navigation = {}, methods = {}, events = {} } = spec;
  return {
    type,
    scalars: mapped(scalars, (scalar) => ({
      get: (remote: Remote, services: Services) => scalar.get(target(remote), services),
      ...(scalar.set && {
        set: (remote: Remote, value: unknown, services: Services) =>
          scalar.set?.(target(remote), value, services),
      }),
      onRequest: scalar.onRequest ?? false,
    })),
    navigation: mapped(
      navigation,
      (go) => (remote: Remote, services: Services) => go(target(remote), services),
    ),
    methods: mapped(
      methods,
      (call) => (remote: Remote, args: Args, services: Services) => call(target(remote), args, services),
    ),
    events: mapped(events, (key) => (remote: Remote) => key(target(remote))),
    items: spec.items ? (remote, services) => spec.items?.(target(remote), services) ?? [] : null,
    item: spec.item
      ? (remote, key, services) => {
          const found = spec.item?.(target(remote), key, services);
          if (!found) throw new ExcelError('ItemNotFound');
          return found;
        }
      : null,
    identity: (remote) => spec.identity?.(target(remote)) ?? {},
  };
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): ReadonlyMap<string, B> {
  return new Map(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
