import type { LedgerKey } from '../../../rules/ledgers';
import { prepare, type Case, type Scenario } from '../scenarios/scenario';

/** A record and everything that may be found of it. */
export interface KindCase extends Case {
  /** Every finding of the record as `rule level`, in any order. */
  readonly found: readonly string[];
  /** Rule → the clauses that its finding cites. */
  readonly cites: Readonly<Record<string, readonly string[]>>;
  /** What no finding of the record may say. */
  readonly never: readonly string[];
}

/** A kind of fault that was once made, and the situations that hold it closed. */
export interface Kind {
  readonly title: string;
  readonly cases: readonly KindCase[];
}

type Situation<K extends LedgerKey> = Pick<Scenario<K>, 'values' | 'others' | 'settings' | 'now' | 'says'> &
  Partial<Pick<KindCase, 'cites' | 'never'>>;

/**
 * A situation of a kind: what differs from the lawful record of the ledger, and all that is found.
 * @param found `rule level` of each finding: `booking/served violation`
 */
export function situation<K extends LedgerKey>(
  ledger: K,
  name: string,
  situation: Situation<K>,
  found: readonly string[],
): KindCase {
  const { cites = {}, never = [] } = situation;
  const made = prepare(ledger, { ...situation, name, aspect: 'other', expected: null });
  return { ...made, found, cites, never };
}

/** A booking that was agreed and is still to be served. */
export const waiting = {
  outcome: '待服务',
  staffArrivedAt: null,
  clientArrivedAt: null,
  serviceStartedAt: null,
  serviceEndedAt: null,
} as const;

/** A booking that was applied for, and nothing happened since. */
export const applied = {
  ...waiting,
  outcome: null,
  repliedAt: null,
  reply: null,
  oneTimeNoticeAt: null,
} as const;

/** An assist case that was registered, and nothing happened since. */
export const registered = {
  startedAt: null,
  finishedAt: null,
  handedOverAt: null,
  status: '办理中',
} as const;
