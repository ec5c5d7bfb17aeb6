import { elapsed, parseIsoMoment, type Moment } from '../../rules/time/moment';
import { wallClock } from '../../rules/time/wall-clock';

/**
 * The pane's clock: the machine's, or one set by `?now=2026-11-23T10:00` in the page's address, which runs on from there.
 * @param machine what the machine's clock says
 */
export function paneClock(address: { readonly search: string }, machine: () => Date): () => Moment {
  const set = parseIsoMoment(new URLSearchParams(address.search).get('now') ?? '');
  if (set === null) return () => wallClock(machine());
  const started = wallClock(machine());
  return () => set + elapsed(started, wallClock(machine()));
}
