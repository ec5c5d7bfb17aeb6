import type { Day } from '../time/day';

/**
 * What a day is. `swapped-rest` is every other day of an announced 放假 block (also its ordinary Saturdays and
 * Sundays), `make-up` a Saturday or Sunday of 上班. `unknown`: the notice that decides it is not loaded.
 */
export type DayKind = 'workday' | 'weekend' | 'statutory' | 'swapped-rest' | 'make-up' | 'unknown';

/** A day that is not what its weekday says. Notices give the last three kinds, a user's correction any of them. */
export interface SpecialDay {
  readonly day: Day;
  readonly kind: Exclude<DayKind, 'unknown'>;
  /** The festival in Chinese (春节; 国庆节、中秋节 for both); of a correction, what the user wrote. */
  readonly name: string;
  /** The paper that says so: 国办发明电〔2025〕7号, the law, or the user's reason. */
  readonly source: string;
}

/** What a paper, the law or a user says of a day. */
export interface StatedDay extends SpecialDay {
  /** By the user, against law and notices. */
  readonly corrected: boolean;
}

/** The days of one yearly notice of the State Council. Some may lie in the last days of the year before. */
export interface Notice {
  readonly year: number;
  readonly source: string;
  readonly days: readonly SpecialDay[];
}

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  /** Short lines in Chinese: the days or minutes counted. */
  readonly because: readonly string[];
}

export interface Unknown {
  readonly known: false;
  /** Short lines in Chinese: what is missing. */
  readonly because: readonly string[];
}

/** An answer with its reasoning, or the reason why there is none. Never a guess. */
export type Answer<T> = Known<T> | Unknown;

/**
 * @param reasons is called when `because` is first read: judging makes many answers whose reasons nobody reads.
 * For the same cause `because` is not copied along when an answer is cloned or spread; copy the lines.
 */
export function known<T>(value: T, reasons: () => readonly string[]): Known<T> {
  return new KnownAnswer(value, reasons);
}

/** @param reasons as for {@link known} */
export function unknown(reasons: () => readonly string[]): Unknown {
  return new UnknownAnswer(reasons);
}

/** Classes, because an object literal with a getter takes ten times as long to make. */
class Reasoned {
  #lines: readonly string[] | null = null;
  readonly #reasons: () => readonly string[];

  constructor(reasons: () => readonly string[]) {
    this.#reasons = reasons;
  }

  get because(): readonly string[] {
    return (this.#lines ??= this.#reasons());
  }
}

class KnownAnswer<T> extends Reasoned implements Known<T> {
  readonly known = true;
  readonly value: T;

  constructor(value: T, reasons: () => readonly string[]) {
    super(reasons);
    this.value = value;
  }
}

class UnknownAnswer extends Reasoned implements Unknown {
  readonly known = false;
}
