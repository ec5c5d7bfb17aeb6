import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import type { SourceColumn } from './match';
import { usedConstants, type SheetMapping } from './mapping';
import { columnKeys, signatureOf } from './source-columns';
import { targetOf } from './target';

/** How sheets of one shape were imported last, by their headings. */
export interface RememberedShape {
  readonly ledger: LedgerKey | null;
  /** Key of a heading (see columnKeys) → key of its target. */
  readonly targets: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
}

/** Mappings that users have confirmed, by the signature of the headings. Plain JSON, kept by whoever imports. */
export interface Remembered {
  /** Mappings of version 1 held guesses that nobody had looked at. */
  readonly version: 2;
  readonly shapes: Readonly<Record<string, RememberedShape>>;
}

export const nothingRemembered: Remembered = { version: 2, shapes: {} };

/** The oldest are forgotten: an office keeps a few forms, not hundreds. */
const MOST_SHAPES = 60;

/**
 * What was remembered, from its JSON text. Whatever cannot be used is left out: a text that is no JSON, another version, ledgers and
 * fields that this version does not have.
 * @param text null where nothing was kept
 */
export function parseRemembered(text: string | null): Remembered {
  const stored = asRecord(parsed(text ?? ''));
  if (stored['version'] !== 2) return nothingRemembered;
  const shapes = Object.entries(asRecord(stored['shapes'])).flatMap(([signature, each]) => {
    const shape = shapeOf(asRecord(each));
    return shape === null ? [] : [[signature, shape] as const];
  });
  return { version: 2, shapes: Object.fromEntries(shapes) };
}

/** What is remembered after an import, the newest last. A shape is not imported only if no sheet of it was. */
export function remember(
  remembered: Remembered,
  sheets: readonly { readonly columns: readonly SourceColumn[]; readonly mapping: SheetMapping }[],
): Remembered {
  const shapes = new Map(Object.entries(remembered.shapes));
  const isLeftOut = ({ mapping }: { readonly mapping: SheetMapping }): boolean => mapping.ledger === null;
  const leftOutFirst = [...sheets.filter(isLeftOut), ...sheets.filter((sheet) => !isLeftOut(sheet))];
  for (const { columns, mapping } of leftOutFirst) {
    const signature = signatureOf(columns);
    if (signature === '') continue;
    shapes.delete(signature);
    shapes.set(signature, shapeFrom(columns, mapping));
  }
  return { version: 2, shapes: Object.fromEntries([...shapes].slice(-MOST_SHAPES)) };
}

/** The targets that a remembered shape gives the columns of a sheet. */
export function recalledTargets(
  { targets }: RememberedShape,
  columns: readonly SourceColumn[],
): Readonly<Record<number, string>> {
  return Object.fromEntries(
    [...columnKeys(columns)].flatMap(([column, key]) => {
      const target = targets[key];
      return target === undefined ? [] : [[column, target] as const];
    }),
  );
}

function shapeFrom(columns: readonly SourceColumn[], mapping: SheetMapping): RememberedShape {
  const keys = columnKeys(columns);
  return {
    ledger: mapping.ledger,
    targets: Object.fromEntries(
      Object.entries(mapping.targets).flatMap(([column, target]) => {
        const key = keys.get(Number(column));
        return key === undefined ? [] : [[key, target] as const];
      }),
    ),
    // A head imports the workbooks of many 部室 under the same headings: each says its own.
    constants: Object.fromEntries(
      usedConstants(mapping).flatMap(([{ key }, text]) => (key === 'unit' ? [] : [[key, text] as const])),
    ),
  };
}

function shapeOf(stored: Readonly<Record<string, unknown>>): RememberedShape | null {
  const name = stored['ledger'];
  if (name === null) return { ledger: null, targets: {}, constants: {} };
  const ledger = ledgerKeys.find((each) => each === name);
  if (ledger === undefined) return null;
  const texts = (part: unknown, keep: (key: string, text: string) => boolean) =>
    Object.fromEntries(
      Object.entries(asRecord(part)).flatMap(([key, text]) =>
        typeof text === 'string' && keep(key, text) ? [[key, text] as const] : [],
      ),
    );
  return {
    ledger,
    targets: texts(stored['targets'], (_, target) => targetOf(ledger, target) !== null),
    constants: texts(stored['constants'], (key) => targetOf(ledger, key) !== null),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
