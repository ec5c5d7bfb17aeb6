import type { Regulation } from '../../../rules/regulation/regulation';
import { valueOf, type Entry } from '../../../rules/records';
import type { World } from '../../session/judge-entry';
import { searchable, searchFor } from '../../../templates/controls/search';
import { paperFor, paperLedgers } from '../../../templates/documents';

/** How many records are offered at a time; the search narrows them down. */
export const MOST_OFFERED = 30;

/** The records that have a paper, the latest first, in which every word of the search occurs. */
export function offered(
  { records, settings, regulation }: Pick<World, 'records' | 'settings' | 'regulation'>,
  search: string,
): readonly Entry[] {
  const finds = searchFor(search);
  const found: Entry[] = [];
  for (const ledger of paperLedgers) {
    const entries: readonly Entry[] = records[ledger];
    let taken = 0;
    for (let at = entries.length - 1; at >= 0 && taken < MOST_OFFERED; at--) {
      const entry = entries[at];
      if (entry === undefined || !finds(haystack(entry, regulation))) continue;
      if ('none' in paperFor(entry, settings, regulation)) continue;
      found.push(entry);
      taken += 1;
    }
  }
  return found;
}

/** `招商-DB-2026-0001 某某公司 企业投资项目备案`: a record to be chosen. */
export function recordLabel(entry: Entry): string {
  return [text(entry, 'id') || `第${entry.row}行`, clientOf(entry), text(entry, 'item')]
    .filter((part) => part !== '')
    .join(' ');
}

function haystack(entry: Entry, { forms }: Regulation): string {
  return searchable(`${recordLabel(entry)} ${forms[entry.ledger]}`);
}

function clientOf(entry: Entry): string {
  return text(entry, 'client') || text(entry, 'applicant');
}

function text(entry: Entry, field: string): string {
  const value = valueOf(entry, field);
  return typeof value === 'string' ? value : '';
}
