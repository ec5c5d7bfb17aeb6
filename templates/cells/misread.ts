import type { CellProblem, Form, Refusal, Right, SimpleReason, TypedCell } from '../../rules/cell-problem';

/** A cell that holds something which is not a value of its field. */
export class Misread {
  constructor(
    readonly typed: TypedCell,
    readonly refused: Refusal,
    readonly right: Right,
  ) {}

  get rule(): CellProblem['rule'] {
    return 'oneOf' in this.right ? 'data/list' : 'data/type';
  }

  /** The same as a problem of a field. */
  of(field: string): CellProblem {
    const { rule, typed, refused, right } = this;
    return { field, rule, typed, refused, right };
  }
}

/** What a cell says: a value, nothing, or something that cannot be read. */
export type Reading<T> = T | null | Misread;

/** Why a text cannot be read; with its readings where there are more than one. */
export interface Refused {
  readonly refused: Refusal;
  readonly readings?: readonly string[];
}

/** A refusal that takes no parameter. */
export function refused(reason: SimpleReason): Refused {
  return { refused: { reason } };
}

/** @param why left out where the cell alone shows it */
export function notA(form: Form, typed: TypedCell, why: Refused = refused('no-value')): Misread {
  const { readings } = why;
  return new Misread(typed, why.refused, { form, ...(readings !== undefined && { readings }) });
}
