import type { Moment } from '../../rules/time/moment';
import type { Memory } from '../../templates/memory';

/** What the session takes from the machine it runs on, so that tests can hand it another. */
export interface Environment {
  /** The wall clock. */
  readonly clock: () => Moment;
  readonly memory: Memory;
  /** Runs work when nothing else is waiting. */
  readonly idle: (work: () => void) => void;
}
