import type { WorkbookPort } from '../host/port';
import { valueOf, type Entry } from '../../rules/records';

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

/** The records that were added here, as they were last written here. */
export function ownRecords(steps: readonly UndoStep[]): readonly Entry[] {
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

/** The steps after a merge: a record under its new 编号, or without it where it is not ours for certain. */
export function withSettled(
  steps: readonly UndoStep[],
  { before, after }: { readonly before: Entry; readonly after: Entry | null },
): readonly UndoStep[] {
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

/** How far back the pane can go. */
export const MOST_UNDO_STEPS = 20;

/** What can be taken back at one stroke. */
export type SingleStep = Exclude<UndoStep, { kind: 'imported' }>;

/** `登记 YS-2026-0007`, `修改 YY-2026-0003`, `导入 128 行`. */
export function stepText(step: UndoStep): string {
  if (step.kind === 'imported') return `导入 ${step.entries.length} 行`;
  const entry = step.kind === 'added' ? step.entry : step.after;
  const id = valueOf(entry, 'id');
  return `${step.kind === 'added' ? '登记' : '修改'} ${typeof id === 'string' ? id : `第${entry.row}行`}`;
}

/**
 * Takes a step back: removes the record added, writes the former values over those changed.
 * @returns the record as it stands now; null when it was removed
 * @throws HostProblem kind conflict when someone has changed those cells since: nothing is written then
 */
export async function takeBack(port: WorkbookPort, step: SingleStep): Promise<Entry | null> {
  if (step.kind === 'added') {
    await port.remove(step.entry);
    return null;
  }
  return port.change(step.after, valuesOf(step.before, step.fields));
}

/**
 * Takes an import back, the last record first.
 * @param onRemoved is told of each record that is gone
 * @throws HostProblem kind conflict at a record that someone has changed since: it and those before it stay
 */
export async function takeImportBack(
  port: Pick<WorkbookPort, 'remove'>,
  entries: readonly Entry[],
  onRemoved: (entry: Entry) => void,
): Promise<void> {
  for (const entry of [...entries].reverse()) {
    await port.remove(entry);
    onRemoved(entry);
  }
}

function valuesOf(entry: Entry, fields: readonly string[]): Record<string, string | number | null> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = valueOf(entry, field);
      return [field, typeof value === 'string' || typeof value === 'number' ? value : null];
    }),
  );
}
