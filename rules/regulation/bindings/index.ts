import { assistBindings } from './assist';
import type { Binding } from './binding';
import { bookingBindings } from './booking';

/** By rule id: every rule has an entry, for all clauses that it cites. */
export const bindings: Readonly<Record<string, readonly Binding[]>> = {
  ...assistBindings,
  ...bookingBindings,
};

export type { Binding, Bound } from './binding';
