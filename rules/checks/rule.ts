import type { Num, Test } from '../conditions/expr';
import type { Row } from '../conditions/world';
import { fieldsRead } from '../conditions/walk';
import type { Level } from '../findings';
import type { LedgerKey, Values } from '../ledgers';
import type { Param } from '../params';
import type { ClauseId } from '../regulation/clauses';
import type { Day } from '../time/day';

export type FieldsOf<K extends LedgerKey> = keyof Values<K> & string;

/** A rule is a datum; the list of all rules is the product's reading of the regulation. */
export interface Rule<F extends string = string> {
  /** `<ledger>/<name>`: a contract with other tools. */
  readonly id: string;
  readonly ledger: LedgerKey;
  /** All that it rests on; a finding cites those whose conditions are met. */
  readonly clauses: readonly ClauseId[];
  /** What the clause asks, in a few words; opens every message. */
  readonly title: string;
  /** When the rule is broken, in one sentence for the catalogue. */
  readonly condition: string;
  /** First and last day of record that the rule judges; null while nothing but the regulation itself bounds it. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** What may be said of a record; the first that holds is. */
  readonly cases: readonly Case<F>[];
  /** What the words are made of besides the record's own cells, the limits, `now` and `today`. */
  readonly params: Readonly<Record<string, Term<F>>>;
  /** The fields it rests on: when a cell of these cannot be read, its defect is reported and the rule stays silent. */
  readonly reads: readonly F[];
  /** Those of them without which, as columns, it can be judged all the same. */
  readonly optional: readonly F[];
  /** Other cells than those to blame in which an entry may break it. */
  readonly typed: readonly F[];
  /** What cell formulas leave to the program, in Chinese. */
  readonly left: string | null;
}

/** One thing that a rule may say of a record: when, of which cell, and in which words. */
export interface Case<F extends string = string> {
  /** The field to point at. */
  readonly field: F;
  readonly when: Test<F>;
  /** violation, where nothing else is said. */
  readonly level?: Level;
  /** The rule's, where nothing else is said. */
  readonly clauses?: readonly ClauseId[];
  readonly expected: string;
  readonly actual: string;
  readonly because?: readonly Line<F>[];
  /** The first that applies. */
  readonly remedy?: Line<F> | readonly Line<F>[];
}

/** Words that are said always, or where a condition holds. */
export type Line<F extends string = string> = string | { readonly when: Test<F>; readonly say: string };

/** How a parameter of a finding is worked out, once there is a finding. */
export type Term<F extends string = string> =
  | { readonly type: 'datetime' | 'date' | 'time' | 'minutes' | 'number'; readonly of: Num<F> }
  /** What the language of conditions cannot say; null where there is nothing to say. */
  | { readonly make: (row: Row) => Param | null };

export function moment<F extends string>(of: Num<F>): Term<F> {
  return { type: 'datetime', of };
}

export function date<F extends string>(of: Num<F>): Term<F> {
  return { type: 'date', of };
}

export function time<F extends string>(of: Num<F>): Term<F> {
  return { type: 'time', of };
}

export function length<F extends string>(of: Num<F>): Term<F> {
  return { type: 'minutes', of };
}

export function count<F extends string>(of: Num<F>): Term<F> {
  return { type: 'number', of };
}

type Declaration<F extends string> = Omit<
  Rule<F>,
  'ledger' | 'reads' | 'optional' | 'typed' | 'from' | 'to' | 'left' | 'params'
> &
  Partial<Pick<Rule<F>, 'from' | 'to' | 'left' | 'params' | 'optional' | 'typed'>>;

/** Declares a rule of a ledger: in force with the regulation, unless it says otherwise. What it reads follows from its cases. */
export function rule<K extends LedgerKey>(
  ledger: K,
  declaration: Declaration<FieldsOf<K>>,
): Rule<FieldsOf<K>> {
  const reads = declaration.cases.flatMap(({ when }) => fieldsRead(when));
  return {
    from: null,
    to: null,
    left: null,
    params: {},
    optional: [],
    typed: [],
    ...declaration,
    ledger,
    reads: [...new Set(reads)].filter((field): field is FieldsOf<K> => field !== 'id'),
  };
}

/** One line, several or none, as a list. */
export function listOf(lines: Line | readonly Line[] | undefined): readonly Line[] {
  if (lines === undefined) return [];
  return isList(lines) ? lines : [lines];
}

function isList(lines: Line | readonly Line[]): lines is readonly Line[] {
  return Array.isArray(lines);
}
