import type { WorkbookPort } from '../host/port';
import { valueOf, type Entry, type Records } from '../../rules/records';
import { withChanged, withoutEntry } from './records-with';
import type { Settled } from './settle-merge';

/** Something the pane did to the workbook. */
export type UndoStep =
  | { readonly kind: 'added'; readonly entry: Entry }
  /** Records of an old ledger, in the order in which they were added. */
  | { readonly kind: 'imported'; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'changed';
      readonly before: Entry;
      readonly after: Entry;
      readonly fields: readonly string[];
    };

/** How far back the pane can go. */
const MOST_UNDO_STEPS = 20;

/** What the pane has done to the workbook, the last step at the end, and how it is taken back. */
export class UndoStack {
  private steps: readonly UndoStep[] = [];

  constructor(private readonly port: Pick<WorkbookPort, 'change' | 'remove'>) {}

  /** What {@link undo} would take back; null where there is nothing. */
  get last(): UndoStep | null {
    return this.steps.at(-1) ?? null;
  }

  /** The records that were added here, as they were last written here. */
  get added(): readonly Entry[] {
    return addedIn(this.steps);
  }

  push(step: UndoStep): void {
    this.steps = [...this.steps, step].slice(-MOST_UNDO_STEPS);
  }

  /** After a merge: a record under its new 编号, or without it where it is not ours for certain. */
  settle(settled: readonly Settled[]): void {
    this.steps = settled.reduce(withSettled, this.steps);
  }

  /**
   * Takes the last step back: removes what was added, writes the former values over those changed. Of an import that cannot be taken
   * back as a whole, what is left stays to be taken back.
   * @param put is given what has become of the workbook's records, also when only a part was taken back
   * @param onProgress 0–1, of an import
   * @returns the record as it stands now; null when it was removed
   * @throws HostProblem kind conflict when someone has changed those cells since: nothing is written there then
   */
  async undo(
    put: (change: (records: Records) => Records) => void,
    onProgress: (fraction: number) => void,
  ): Promise<Entry | null> {
    const step = this.last;
    if (step === null) return null;
    if (step.kind === 'imported') return this.undoImport(step.entries, put, onProgress);
    if (step.kind === 'added') {
      await this.port.remove(step.entry);
      this.replaceLast(null);
      put((records) => withoutEntry(records, step.entry));
      return null;
    }
    const entry = await this.port.change(step.after, valuesOf(step.before, step.fields));
    this.replaceLast(null);
    put((records) => withChanged(records, entry));
    return entry;
  }

  /** The last record first. */
  private async undoImport(
    entries: readonly Entry[],
    put: (change: (records: Records) => Records) => void,
    onProgress: (fraction: number) => void,
  ): Promise<null> {
    let left = entries.length;
    try {
      for (const entry of [...entries].reverse()) {
        await this.port.remove(entry);
        left -= 1;
        onProgress(1 - left / entries.length);
      }
    } finally {
      this.replaceLast(left === 0 ? null : { kind: 'imported', entries: entries.slice(0, left) });
      put((records) => entries.slice(left).reduce(withoutEntry, records));
    }
    return null;
  }

  private replaceLast(step: UndoStep | null): void {
    this.steps = [...this.steps.slice(0, -1), ...(step === null ? [] : [step])];
  }
}

/** `登记 YS-2026-0007`, `修改 YY-2026-0003`, `导入 128 行`. */
export function stepText(step: UndoStep): string {
  if (step.kind === 'imported') return `导入 ${step.entries.length} 行`;
  const entry = step.kind === 'added' ? step.entry : step.after;
  const id = valueOf(entry, 'id');
  return `${step.kind === 'added' ? '登记' : '修改'} ${typeof id === 'string' ? id : `第${entry.row}行`}`;
}

function addedIn(steps: readonly UndoStep[]): readonly Entry[] {
  const own = new Map<Entry['values']['id'], Entry>();
  for (const step of steps) {
    if (step.kind === 'changed') {
      if (own.has(step.before.values.id)) own.set(step.after.values.id, step.after);
    } else
      for (const entry of step.kind === 'added' ? [step.entry] : step.entries)
        own.set(entry.values.id, entry);
  }
  return [...own.values()];
}

function withSettled(steps: readonly UndoStep[], { before, after }: Settled): readonly UndoStep[] {
  const isIt = (entry: Entry): boolean =>
    entry.ledger === before.ledger && entry.values.id === before.values.id;
  const settled = (entry: Entry): readonly Entry[] => {
    if (!isIt(entry)) return [entry];
    return after === null ? [] : [{ ...entry, values: { ...entry.values, id: after.values.id } }];
  };
  return steps.flatMap((step): readonly UndoStep[] => {
    switch (step.kind) {
      case 'added':
        return settled(step.entry).map((entry) => ({ kind: 'added', entry }));
      case 'imported':
        return [{ kind: 'imported', entries: step.entries.flatMap(settled) }];
      case 'changed': {
        const [was, is] = [settled(step.before)[0], settled(step.after)[0]];
        return was === undefined || is === undefined ? [] : [{ ...step, before: was, after: is }];
      }
    }
  });
}

function valuesOf(entry: Entry, fields: readonly string[]): Record<string, string | number | null> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = valueOf(entry, field);
      return [field, typeof value === 'string' || typeof value === 'number' ? value : null];
    }),
  );
}
