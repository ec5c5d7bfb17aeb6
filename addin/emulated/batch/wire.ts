import { ExcelError } from '../errors';

/** Kinds of object paths, as the client numbers them. */
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Kinds of actions, as the client numbers them. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, update: 9 } as const;

/** The request may wait until the user leaves the cell (`delayForCellEdit`). */
export const WAITS_FOR_CELL_EDIT = 64;

export interface ArgumentInfo {
  readonly values: readonly unknown[];
  /** Beside each value: the id of the object path that it stands for, 0 for none, or the same for a list. */
  readonly paths: readonly unknown[];
}

export interface PathInfo {
  readonly type: number;
  readonly name: string;
  readonly parent: number | null;
  readonly args: ArgumentInfo;
}

export interface Query {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface ActionInfo {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly args: ArgumentInfo;
  readonly query: Query;
  /** Of an update. */
  readonly state: ReadonlyMap<string, unknown>;
}

/** A batch of the client. */
export interface Request {
  readonly id: number;
  readonly flags: number;
  readonly actions: readonly ActionInfo[];
  readonly paths: ReadonlyMap<number, PathInfo>;
}

export interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** What the client gets for a batch. */
export interface Response {
  readonly Results: readonly Result[];
  readonly TraceIds: readonly number[];
  readonly Error: null | {
    readonly Code: string;
    readonly Message: string;
    readonly Location?: string;
    readonly ActionIndex?: number;
  };
}

type Fields = ReadonlyMap<string, unknown>;

/** @throws ExcelError when the message is no batch: the host would have to answer something that it does not know. */
export function parseRequest(text: string): Request {
  const message = fields(JSON.parse(text));
  const type = number(message, 'type');
  if (type !== 1)
    throw new ExcelError('NotImplemented', `The emulated host does not know messages of type ${type}.`);
  const { body } = Object.fromEntries(fields(message.get('message')));
  const batch = fields(typeof body === 'string' ? JSON.parse(body) : body);
  return {
    id: number(message, 'id'),
    flags: number(message, 'flags'),
    actions: list(batch.get('Actions')).map(parseAction),
    paths: new Map([...fields(batch.get('ObjectPaths'))].map(([id, path]) => [Number(id), parsePath(path)])),
  };
}

function parseAction(value: unknown): ActionInfo {
  const action = fields(value);
  const query = fields(action.get('QueryInfo'));
  const top = query.get('Top');
  return {
    id: number(action, 'Id'),
    type: number(action, 'ActionType'),
    name: text(action, 'Name'),
    path: number(action, 'ObjectPathId'),
    args: parseArguments(action.get('ArgumentInfo')),
    query: {
      select: list(query.get('Select')).map(String),
      expand: list(query.get('Expand')).map(String),
      top: typeof top === 'number' ? top : null,
      skip: number(query, 'Skip'),
    },
    state: fields(action.get('ObjectState')),
  };
}

function parsePath(value: unknown): PathInfo {
  const path = fields(value);
  const parent = path.get('ParentObjectPathId');
  return {
    type: number(path, 'ObjectPathType'),
    name: text(path, 'Name'),
    parent: typeof parent === 'number' ? parent : null,
    args: parseArguments(path.get('ArgumentInfo')),
  };
}

function parseArguments(value: unknown): ArgumentInfo {
  const info = fields(value);
  return { values: list(info.get('Arguments')), paths: list(info.get('ReferencedObjectPathIds')) };
}

function fields(value: unknown): Fields {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function number(from: Fields, key: string): number {
  const value = from.get(key);
  return typeof value === 'number' ? value : 0;
}

function text(from: Fields, key: string): string {
  const value = from.get(key);
  return typeof value === 'string' ? value : '';
}
