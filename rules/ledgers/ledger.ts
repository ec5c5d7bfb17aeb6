import type { ClauseId } from '../regulation/clauses';
import type { Field, ValueOf } from './field';

export type Fields = Readonly<Record<string, Field>>;

/** A ledger, declared once: record types, sheet, validation, form, reader and export all come from this. */
export interface Ledger<F extends Fields = Fields, K extends string = string> {
  /** Key in code: `booking`. */
  readonly key: string;
  /** The letters in its record ids: `YY`. */
  readonly kind: string;
  /** What it is called on a button. */
  readonly shortTitle: string;
  /** Other names under which offices keep the sheet. */
  readonly aliases: readonly string[];
  /** The word for its service, by which names of files and sheets are known that say no more; the longest found decides. */
  readonly hint: RegExp;
  /** The Excel table's name, stable across versions. */
  readonly table: string;
  /** What is entered in it, in one sentence for its cover. */
  readonly purpose: string;
  /** The clause that demands this ledger: a defect in it is read against that clause. */
  readonly clause: ClauseId;
  /** The field, or the fields in order of preference, whose day decides which law judges the record. */
  readonly dated: readonly K[];
  /** The fields that name who did the work. */
  readonly persons: readonly K[];
  /** The fields that tell in one line what happened; 编号, day, 部室 and persons have columns of their own. */
  readonly summary: readonly K[];
  /** What cannot come before what: pairs of fields, the earlier first. */
  readonly sequences: readonly (readonly [earlier: K, later: K])[];
  readonly fields: F;
}

/** The values of one record by field key. */
export type RecordOf<L> = L extends Ledger<infer F> ? { readonly [K in keyof F]: ValueOf<F[K]> } : never;

/** Fixes the field types of a declaration. Whatever names a field in it names one of its own. */
export function ledger<const F extends Fields>(declaration: Ledger<F, NoInfer<keyof F & string>>): Ledger<F> {
  return declaration;
}
