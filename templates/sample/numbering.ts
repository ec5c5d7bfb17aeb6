import { yearOf, type Day } from '../../rules/time/day';
import type { Office } from './offices';

/**
 * Gives out record ids of one kind in the order asked: `招商-YY-2026-0001`, each year from 1.
 * @param kind the ledger's two letters
 */
export function numbering(office: Office, kind: string): (on: Day) => string {
  const last = new Map<number, number>();
  return (on) => {
    const year = yearOf(on);
    const sequence = (last.get(year) ?? 0) + 1;
    last.set(year, sequence);
    return `${office.unit.prefix}-${kind}-${year}-${String(sequence).padStart(4, '0')}`;
  };
}
