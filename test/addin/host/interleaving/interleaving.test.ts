import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HostProblem, type HostProblemKind } from '../../../../addin/host/host-problem';
import { officePort } from '../../../../addin/host/excel/office-port';
import type { FieldValues, WorkbookPort } from '../../../../addin/host/port';
import { valueOf, type Entry } from '../../../../rules/records';
import { moment } from '../../../../rules/time/moment';
import { createRandom } from '../../../../templates/sample/random';
import { cellValue } from '../../../../templates/cells/write';
import { act, type Colleagues } from './colleagues';
import {
  again,
  columnIds,
  connect,
  contentsOf,
  FIELDS,
  leftOf,
  record,
  smallWorkbook,
  type Contents,
} from './sheet';
import { yangcheng } from '../../../../rules/regulation/regulation';

/** How many for each action; 1,000 by `INTERLEAVINGS=1000`. */
const RUNS = Number(process.env['INTERLEAVINGS'] ?? 100);

/** What the pane does, and what the sheet says of it when it was done. */
interface Action {
  readonly name: string;
  readonly does: (port: WorkbookPort, entry: Entry) => Promise<unknown>;
  readonly effect: (colleagues: Colleagues, world: World, result: unknown) => void;
}

interface World {
  readonly entry: Entry;
  /** Field → id of its column, of those that are left. */
  readonly columns: ReadonlyMap<string, number>;
}

const CHANGES: FieldValues = { result: '未办结', unfinishedReason: '断网', remarks: '=改期', fee: 20 };

const actions: readonly Action[] = [
  {
    name: 'adding a record',
    does: (port) => port.add('overtime', [{ ...record, remarks: '2026-5-1' }], '招商'),
    effect: added,
  },
  {
    name: 'adding several records',
    does: (port) =>
      port.add(
        'overtime',
        [1, 2, 3].map((number) => ({ ...record, client: `新${number}公司` })),
        '招商',
      ),
    effect: added,
  },
  {
    name: 'changing a record',
    does: (port, entry) => port.change(entry, CHANGES),
    effect: ({ expected }, { entry, columns }) => {
      put(expected.get(entry.values.id ?? ''), columns, CHANGES);
    },
  },
  {
    name: 'taking a record out again',
    does: (port, entry) => port.remove(entry),
    effect: ({ expected }, { entry }) => {
      const id = entry.values.id ?? '';
      const other = expected.get(again(id));
      expected.delete(again(id));
      if (other === undefined) expected.delete(id);
      else expected.set(id, other);
    },
  },
];

function added({ expected }: Colleagues, { columns }: World, result: unknown): void {
  for (const entry of result as readonly Entry[]) {
    const id = String(valueOf(entry, 'id'));
    expect(expected.has(id), `${id} was given twice`).toBe(false);
    const cells = new Map<number, string | number | boolean>();
    const values = Object.keys(FIELDS).map((key) => [key, valueOf(entry, key)] as const);
    put(cells, columns, Object.fromEntries(values) as FieldValues);
    expected.set(id, cells);
  }
}

function put(
  cells: Map<number, string | number | boolean> | undefined,
  columns: ReadonlyMap<string, number>,
  values: FieldValues,
): void {
  for (const [key, value] of Object.entries(values)) {
    const [field, column] = [FIELDS[key as keyof typeof FIELDS], columns.get(key)];
    if (column === undefined || cells === undefined) continue;
    const cell = cellValue(field.type, value);
    if (cell === null) cells.delete(column);
    else cells.set(column, cell);
  }
}

/** For a difference that can be read. */
function inOrder(contents: Contents): readonly unknown[] {
  return [...contents]
    .map(([id, cells]) => [id, [...cells].sort(([a], [b]) => a - b)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Refusals by which a person knows what to do. */
const REFUSALS: readonly HostProblemKind[] = ['conflict', 'not-found', 'no-column'];

beforeAll(() => {
  const { client } = connect(smallWorkbook());
  vi.stubGlobal('Excel', client.Excel);
  vi.stubGlobal('Office', client.Office);
  vi.stubGlobal('OfficeExtension', client.OfficeExtension);
});

afterAll(() => {
  vi.unstubAllGlobals();
});

describe.each(actions)('$name', ({ does, effect }) => {
  test(
    `among random colleagues, ${RUNS} times: all of it or nothing, and nothing else`,
    async () => {
      let done = 0;
      for (let seed = 1; seed <= RUNS; seed += 1) {
        if (await interleaved(seed, does, effect)) done += 1;
      }
      expect(done).toBeGreaterThan(RUNS / 4);
    },
    60_000 + RUNS * 200,
  );
});

/** @returns whether the action was done, and not refused */
async function interleaved(seed: number, does: Action['does'], effect: Action['effect']): Promise<boolean> {
  const random = createRandom(seed);
  const { host } = connect(smallWorkbook({ fills: seed % 3 > 0 }));
  const columns = columnIds(host.workbook);
  const idColumn = columns.get('id') ?? 0;
  const colleagues: Colleagues = {
    host,
    random,
    idColumn,
    expected: contentsOf(host.workbook, idColumn),
    next: 0,
  };
  const port = officePort(() => moment(2026, 5, 20, 10), yangcheng.forms);
  const book = await port.read();
  const entry = random.pick(book?.records.overtime ?? []);
  const story: string[] = [];
  let acts = random.int(1, 6);
  host.beforeTrip = () => {
    while (acts > 0 && random.chance(0.6)) {
      acts -= 1;
      story.push(act(colleagues));
    }
    story.push('—');
  };
  const told = (): string => `seed ${seed}, ${entry.values.id ?? ''}: ${story.join('; ')}`;
  let done = false;
  try {
    const result = await does(port, entry);
    host.beforeTrip = null;
    effect(colleagues, { entry, columns: leftOf(host.workbook, columns) }, result);
    done = true;
  } catch (error) {
    host.beforeTrip = null;
    if (!(error instanceof HostProblem)) throw error;
    story.push(error.message);
    expect(REFUSALS, `${error.message}\n${told()}`).toContain(error.kind);
  }
  expect(inOrder(contentsOf(host.workbook, idColumn)), told()).toEqual(inOrder(colleagues.expected));
  return done;
}
