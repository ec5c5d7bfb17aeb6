// Makes tables with local dates while it loads, of which the rules use nothing: it loads before the guard stands.
import 'chinese-days';

/**
 * Set up before tests that run once, in whatever time zone the machine has: nothing that they run may ask for it. What has
 * to ask is tested in a file named `*.zone.test.ts`, which runs in three zones.
 */

/** Methods of Date that go by the machine's zone. */
const LOCAL = /^(?:[gs]et(?!UTC|Time$)\w+|to(?!ISO|UTC|GMT|JSON)\w+)$/;
/** Texts that every machine reads as the same moment: with their zone, or a date alone. */
const ANYWHERE = /(?:Z|GMT|[+-]\d\d:?\d\d)$|^\d{4}-\d\d-\d\d$/;
/** A zip holds local time: fflate stamps its entries so, and stamp.ts makes the stamp of the sample (stamp.zone.test.ts). */
const MAY_ASK = /node_modules\/fflate\/|templates\/sample\/stamp\.ts/;

// Without isolation the same worker sets up for file after file.
if (!Object.hasOwn(globalThis, 'timeZoneIsGuarded')) {
  Object.defineProperty(globalThis, 'timeZoneIsGuarded', { value: true });
  guardMethods();
  globalThis.Date = new Proxy(Date, {
    construct(target, args: readonly unknown[], newTarget) {
      const [first] = args;
      if ((args.length > 1 || isLocal(first)) && !mayAsk()) refuse(`new Date(${args.join(', ')})`);
      return Reflect.construct(target, args, newTarget) as Date;
    },
    apply: () => refuse('Date()'),
  });
  const parse = Date.parse.bind(Date);
  Date.parse = (text) => (isLocal(text) ? refuse(`Date.parse('${text}')`) : parse(text));
  const guarded = (args: readonly unknown[]): void => {
    const [, options] = args as readonly [unknown, Intl.DateTimeFormatOptions?];
    if (options?.timeZone === undefined) refuse('Intl.DateTimeFormat without timeZone');
  };
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(target, args: readonly unknown[], newTarget) {
      guarded(args);
      return Reflect.construct(target, args, newTarget) as Intl.DateTimeFormat;
    },
    apply(target, _, args: readonly unknown[]) {
      guarded(args);
      return Reflect.apply(target, undefined, args) as Intl.DateTimeFormat;
    },
  });
}

function guardMethods(): void {
  for (const name of Object.getOwnPropertyNames(Date.prototype)) {
    const value: unknown = Reflect.get(Date.prototype, name);
    if (!LOCAL.test(name) || !isMethod(value)) continue;
    const guarded = function (this: Date, ...args: readonly unknown[]): unknown {
      if (!mayAsk()) refuse(`Date.prototype.${name}`);
      return Reflect.apply(value, this, args);
    };
    Object.defineProperty(Date.prototype, name, { value: guarded, configurable: true, writable: true });
  }
}

function isMethod(value: unknown): value is (this: Date, ...args: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

function isLocal(text: unknown): boolean {
  return typeof text === 'string' && !ANYWHERE.test(text);
}

/** Whether what called the guard may ask: the line of the stack above it and this function. */
function mayAsk(): boolean {
  const [, , , line = ''] = new Error().stack?.split('\n') ?? [];
  return MAY_ASK.test(line);
}

function refuse(asked: string): never {
  throw new Error(
    `${asked} depends on the time zone of the machine: test it in a file named *.zone.test.ts, which runs in three zones.`,
  );
}
