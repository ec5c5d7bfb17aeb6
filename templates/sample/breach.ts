import type { Level } from '../../rules/findings';
import type { LedgerKey, Values } from '../../rules/ledgers';
import type { CellProblem } from '../../rules/cell-problem';
import type { Office } from './offices';
import type { Client } from './people';
import type { Random } from './random';

/** A finding that the sample owes, on the record that breaks the rule. */
export interface Expected {
  readonly rule: string;
  readonly level: Level;
}

/** What a generator may draw from. */
export interface Desk {
  readonly office: Office;
  readonly clients: readonly Client[];
  readonly random: Random;
}

/** One way of breaking a rule, done to a record that is otherwise in order. */
export interface Breach<K extends LedgerKey, Kind extends string> {
  /** The kind of record to begin with. */
  readonly kind: Kind;
  /** Everything that a judge must find on the changed record, and nothing else. */
  readonly expected: readonly Expected[];
  /** How often it is planted per hundred rows of the ledger (at least once in the sample). */
  readonly times?: number;
  /** A cell that holds something else than a value of its field; `apply` leaves its value empty. */
  readonly problem?: CellProblem;
  apply(values: Values<K>, desk: Desk): Values<K>;
}

/** A record before it has a row. */
export interface Draft<K extends LedgerKey = LedgerKey> {
  readonly ledger: K;
  readonly values: Values<K>;
  readonly problem?: CellProblem | null;
  readonly expected: readonly Expected[];
}

export const violation = (rule: string): Expected => ({ rule, level: 'violation' });
export const explained = (rule: string): Expected => ({ rule, level: 'explained' });
export const undetermined = (rule: string): Expected => ({ rule, level: 'undetermined' });
export const advice = (rule: string): Expected => ({ rule, level: 'advice' });
export const defect = (rule: string): Expected => ({ rule, level: 'defect' });
