import type { Context } from '../checks/context';
import type { Statement } from '../findings';
import { ledgerOf, type Field, type LedgerKey } from '../ledgers';
import type { Case, NotNative } from '../conditions/expr';
import type { Entry } from '../records';

/** A general defect of a record: a cell that is missing, malformed or contradicts another. For every ledger. */
export interface Defect {
  /** `data/<name>` */
  readonly id: string;
  readonly title: string;
  /** When it is reported, in one sentence for the catalogue. */
  readonly condition: string;
  /** @returns what is wrong, one statement per cell; cells that could not be read are left to data/type. */
  readonly check: (entry: Entry, context: Context) => readonly Statement[];
  /**
   * The same for the cells of a ledger, or why cells cannot tell. As in `check` it goes without saying that a cell which cannot be
   * read, or at which a broken clause points already, is not reported.
   */
  readonly native: ((ledger: LedgerKey) => readonly Case[]) | NotNative;
}

export interface KeyedField extends Field {
  readonly key: string;
}

/** The fields of a ledger that a defect looks at, picked once and not for every record. */
export function pickFields(
  wanted: (field: KeyedField, ledger: LedgerKey) => boolean,
): Readonly<Record<LedgerKey, readonly KeyedField[]>> {
  const pick = (ledger: LedgerKey) =>
    Object.entries(ledgerOf(ledger).fields)
      .map(([key, field]) => ({ ...field, key }))
      .filter((field) => wanted(field, ledger));
  return {
    assist: pick('assist'),
    notice: pick('notice'),
    credential: pick('credential'),
    booking: pick('booking'),
    overtime: pick('overtime'),
    timeoff: pick('timeoff'),
  };
}

const NOTHING: readonly Statement[] = [];

/** One look at each candidate. A clean record, the common case, costs no array. */
export function statements<T>(
  candidates: readonly T[],
  look: (candidate: T) => Statement | null,
): readonly Statement[] {
  let found: Statement[] | null = null;
  for (const candidate of candidates) {
    const statement = look(candidate);
    if (statement !== null) (found ??= []).push(statement);
  }
  return found ?? NOTHING;
}
