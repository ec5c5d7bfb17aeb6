export type HostProblemKind =
  | 'cell-edit'
  | 'protected'
  | 'read-only'
  | 'not-found'
  | 'conflict'
  | 'no-column'
  | 'not-kept'
  | 'misplaced'
  | 'too-large'
  | 'unsupported'
  | 'no-table'
  | 'unknown';

/** A cell that someone else changed between reading and writing. */
export interface ConflictingCell {
  readonly heading: string;
  /** The A1 address, where the cell is now. */
  readonly cell: string;
  readonly shown: string;
  readonly now: string;
}

/** Excel could not do what the pane asked; the message tells the user, in Chinese, why and what to do. */
export class HostProblem extends Error {
  readonly kind: HostProblemKind;
  readonly conflicts: readonly ConflictingCell[];

  constructor(
    kind: HostProblemKind,
    message: string,
    options: { conflicts?: readonly ConflictingCell[]; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'HostProblem';
    this.kind = kind;
    this.conflicts = options.conflicts ?? [];
  }
}
