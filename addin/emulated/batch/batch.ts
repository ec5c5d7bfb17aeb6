import { ExcelError, unknownMember } from '../errors';
import { Args } from './args';
import { camel, load, pascal, type Handlers } from './query';
import type { References } from './references';
import type { EventKey, Handler, Services } from './spec';
import { isObject, Remote } from './types';
import {
  ACTION,
  PATH,
  type ActionInfo,
  type ArgumentInfo,
  type Request,
  type Response,
  type Result,
} from './wire';

/** What a batch works with. */
export interface Desk {
  readonly handlers: Handlers;
  readonly services: Services;
  readonly references: References;
  register(key: EventKey): void;
  unregister(key: EventKey): void;
  /** Called before each member is used; throws what a test wants to go wrong there. */
  before(member: string): void;
}

/** Internal methods of the client, which every object has. */
const KEEP_REFERENCE = '_KeepReference';
const REMOVE_REFERENCE = '_RemoveReference';

/**
 * Runs the actions of a request in turn. What was done before an action that fails stays done, as in Excel.
 */
export async function runBatch(request: Request, desk: Desk): Promise<Response> {
  const batch = new Batch(request, desk);
  const results: Result[] = [];
  const traced: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      const value = batch.run(action);
      results.push({ ActionId: action.id, Value: value instanceof Promise ? await value : value });
      if (action.type === ACTION.trace) traced.push(action.id);
    } catch (error) {
      const { code, message, location } = asExcelError(error);
      return {
        Results: results,
        TraceIds: traced,
        Error: { Code: code, Message: message, Location: location ?? batch.at, ActionIndex: index },
      };
    }
  }
  return { Results: results, TraceIds: traced, Error: null };
}

/** A mistake of the host itself is told as Excel tells of its own. */
function asExcelError(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError(
    'GeneralException',
    `The emulated host failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
}

class Batch {
  /** The member that is being used. */
  at = '';
  private readonly resolved = new Map<number, Remote | null>();

  constructor(
    private readonly request: Request,
    private readonly desk: Desk,
  ) {}

  run(action: ActionInfo): unknown {
    if (action.type === ACTION.trace) return null;
    const remote = this.resolve(action.path);
    switch (action.type) {
      case ACTION.instantiate:
        return remote && this.identity(remote);
      case ACTION.query:
        if (remote) this.enter(`${remote.type}.load`);
        return remote && load(remote, action.query, this.desk.handlers, this.desk.services);
      case ACTION.method:
        return this.call(remote, action);
      case ACTION.setProperty:
        this.set(remote, action.name, this.args(action.args).at(0));
        return null;
      case ACTION.update:
        for (const [name, value] of action.state) this.set(remote, pascal(name), value);
        return null;
      default:
        throw unknownMember(`actions of type ${action.type}`);
    }
  }

  private identity(remote: Remote): unknown {
    const reference = this.desk.references.idOf(remote);
    const identity = this.handler(remote).identity(remote);
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }

  private call(remote: Remote | null, { name, args }: ActionInfo): unknown {
    const { references } = this.desk;
    if (name === KEEP_REFERENCE) {
      if (remote) references.keep(remote);
      return null;
    }
    if (name === REMOVE_REFERENCE) {
      references.release(this.args(args).text(0));
      return null;
    }
    const object = this.existing(remote, name);
    const event = /^_(Register|Unregister)(\w+)$/.exec(name);
    if (event) return this.registerEvent(object, event[1] === 'Register', event[2] ?? '');
    const value = this.invoke(object, name, args);
    if (isObject(value)) return this.handler(value).identity(value);
    return value ?? null;
  }

  private registerEvent(remote: Remote, on: boolean, name: string): null {
    const key = this.handler(remote).events.get(name);
    if (!key) throw unknownMember(`the event ${remote.type}.${name}`);
    if (on) this.desk.register(key(remote));
    else this.desk.unregister(key(remote));
    return null;
  }

  private set(remote: Remote | null, name: string, value: unknown): void {
    const object = this.existing(remote, name);
    const scalar = this.handler(object).scalars.get(name);
    if (!scalar) throw unknownMember(`the property ${object.type}.${camel(name)}`);
    if (!scalar.set) throw unknownMember(`how to set ${object.type}.${camel(name)}, which is read-only`);
    this.enter(`${object.type}.${camel(name)}`);
    scalar.set(object, value, this.desk.services);
  }

  /** @throws ExcelError ItemNotFound for a null object, whose members can only be asked for */
  private existing(remote: Remote | null, name: string): Remote {
    if (!remote) throw new ExcelError('ItemNotFound', undefined, camel(name));
    return remote;
  }

  private invoke(remote: Remote, name: string, args: ArgumentInfo): unknown {
    const method = this.handler(remote).methods.get(name);
    if (!method) throw unknownMember(`the method ${remote.type}.${camel(name)}`);
    const given = this.args(args);
    this.enter(`${remote.type}.${camel(name)}`);
    return method(remote, given, this.desk.services);
  }

  private enter(member: string): void {
    this.at = member;
    this.desk.before(member);
  }

  private handler(remote: Remote): Handler {
    return this.desk.handlers[remote.type];
  }

  /** The object of a path, the same one for the whole batch; null for one that does not exist. */
  private resolve(id: number): Remote | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const remote = this.follow(id);
    this.resolved.set(id, remote);
    return remote;
  }

  private follow(id: number): Remote | null {
    const path = this.request.paths.get(id);
    if (!path) throw new ExcelError('InvalidReference', `The request has no object path ${id}.`);
    if (path.type === PATH.global) return new Remote('Workbook', this.desk.services.workbook);
    if (path.type === PATH.nothing) return null;
    if (path.type === PATH.newObject) throw unknownMember(`how to make a ${path.name}`);
    if (path.type === PATH.reference) {
      const kept = this.desk.references.find(path.name);
      if (!kept) throw new ExcelError('InvalidReference');
      return kept;
    }
    const parent = path.parent === null ? null : this.resolve(path.parent);
    // What belongs to an object that does not exist does not exist either.
    if (!parent) return null;
    switch (path.type) {
      case PATH.method:
        return this.objectOf(parent, path.name, this.invoke(parent, path.name, path.args));
      case PATH.property:
        return this.property(parent, path.name);
      case PATH.indexer:
        return this.item(parent, this.args(path.args).at(0));
      default:
        throw unknownMember(`object paths of type ${path.type}`);
    }
  }

  private objectOf(parent: Remote, name: string, value: unknown): Remote | null {
    if (value === null || isObject(value)) return value;
    throw unknownMember(`an object that ${parent.type}.${camel(name)} returns`);
  }

  private property(parent: Remote, name: string): Remote | null {
    const go = this.handler(parent).navigation.get(name);
    if (!go) throw unknownMember(`the property ${parent.type}.${camel(name)}`);
    this.at = `${parent.type}.${camel(name)}`;
    return go(parent, this.desk.services);
  }

  private item(parent: Remote, key: unknown): Remote {
    const { item } = this.handler(parent);
    if (!item) throw unknownMember(`the method ${parent.type}.getItem`);
    this.enter(`${parent.type}.getItem`);
    return item(parent, key, this.desk.services);
  }

  private args({ values, paths }: ArgumentInfo): Args {
    return new Args(values.map((value, index) => this.argument(value, paths[index])));
  }

  private argument(value: unknown, path: unknown): unknown {
    if (typeof path === 'number' && path !== 0) return this.resolve(path);
    if (Array.isArray(value) && Array.isArray(path)) {
      return value.map((each: unknown, index) => this.argument(each, path[index]));
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const entries = Object.entries(value).map(([key, each]: [string, unknown]) => [key, this.nested(each)]);
      return Object.fromEntries(entries);
    }
    return value;
  }

  /** Objects inside plain ones are named by `_ObjectPathId`. */
  private nested(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
    return this.argument(value, 0);
  }
}
