import type { FieldValues } from '../host/port';
import type { LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';

export type ViewId =
  'today' | 'register' | 'edit' | 'check' | 'documents' | 'export' | 'settings' | 'clauses';

/** The view to be shown, and what it should open with. A new object for every request. */
export type ViewRequest =
  | { readonly view: Exclude<ViewId, 'register' | 'edit' | 'documents' | 'settings'> }
  | { readonly view: 'settings'; readonly section?: 'import' }
  | { readonly view: 'register'; readonly ledger?: LedgerKey; readonly prefilled?: Prefilled }
  | { readonly view: 'edit'; readonly entry?: Entry; readonly field?: string | null }
  | { readonly view: 'documents'; readonly entry?: Entry };

/** A form filled from another record, whose field gets the new 编号 once it is there. */
export interface Prefilled {
  readonly values: FieldValues;
  readonly linkBack: { readonly entry: Entry; readonly field: string } | null;
}
