import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import { dayOfMoment, type Moment } from '../../../rules/time/moment';
import { withoutPhones } from '../../../templates/phones';
import type { Draft } from './draft';

/** Where drafts are kept on this machine. */
export interface DraftStore {
  readonly recall: (key: string) => string | null;
  readonly keep: (key: string, value: string) => void;
}

/** Keeps the form of a new record until it is saved or given up. @param workbook by which drafts are told apart */
export function keepDraft(store: DraftStore, workbook: string, draft: Draft, now: Moment): void {
  const { ledger, texts, automatic } = draft;
  const kept = { day: dayOfMoment(now), texts, automatic: [...automatic] };
  store.keep(keyOf(workbook, ledger), JSON.stringify(kept));
}

export function forgetDraft(store: DraftStore, workbook: string, ledger: LedgerKey): void {
  if (store.recall(keyOf(workbook, ledger)) !== null) store.keep(keyOf(workbook, ledger), '');
}

/** A draft that was kept, and whether it is of today. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly isOfToday: boolean;
}

/** The form that was left, if any. Phones in it are kept for its day only. */
export function keptDraft(
  store: DraftStore,
  workbook: string,
  ledger: LedgerKey,
  now: Moment,
): KeptDraft | null {
  const kept = parse(store.recall(keyOf(workbook, ledger)) ?? '');
  if (kept === null) return null;
  const isOfToday = kept.day === dayOfMoment(now);
  const { fields } = ledgerOf(ledger);
  const texts = Object.entries(kept.texts).flatMap(([key, text]): [string, string][] => {
    if (typeof text !== 'string' || fields[key] === undefined) return [];
    if (isOfToday) return [[key, text]];
    return fields[key].type === 'phone' ? [] : [[key, withoutPhones(text)]];
  });
  const automatic = new Set(kept.automatic.map(String));
  const draft = { ledger, base: null, texts: Object.fromEntries(texts), automatic };
  if (!isOfToday) keepDraft(store, workbook, draft, now);
  return { draft, isOfToday };
}

interface Kept {
  readonly day: number;
  readonly texts: Readonly<Record<string, unknown>>;
  readonly automatic: readonly unknown[];
}

/** @returns null for what another version kept, or what was cut short */
function parse(text: string): Kept | null {
  if (text === '') return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null) return false;
  if (!('day' in kept && 'texts' in kept && 'automatic' in kept)) return false;
  return typeof kept.day === 'number' && typeof kept.texts === 'object' && Array.isArray(kept.automatic);
}

function keyOf(workbook: string, ledger: LedgerKey): string {
  return `draft ${workbook} ${ledger}`;
}
