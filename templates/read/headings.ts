import type { Ledger } from '../../rules/ledgers';
import { plain } from '../cells/text';

/**
 * A heading as it compares: half-width, without white space, a trailing unit or remark in brackets, stars, colons and
 * separators; 台账 is the common spelling of the printed 台帐, 是否 adds nothing to a yes-or-no column.
 */
export function headingKey(heading: string): string {
  const text = plain(heading)
    .replace(/[\s*:、/·]+/g, '')
    .replaceAll('台账', '台帐')
    .toLowerCase();
  const bare = text.replace(/(?<=.)\([^()]*\)$/, '').replace(/[()]/g, '');
  return bare.replace(/^是否(?=.)/, '');
}

/** How a heading names a field: by its official name, or by one that offices use for it. */
export interface HeadingMatch {
  readonly field: string;
  readonly official: boolean;
}

export type HeadingIndex = ReadonlyMap<string, HeadingMatch>;

/** The headings under which a ledger's fields are known, by {@link headingKey}; an official name wins over any alias. */
export function headingIndex(ledger: Ledger): HeadingIndex {
  const index = new Map<string, HeadingMatch>();
  const fields = Object.entries(ledger.fields);
  for (const [field, { aliases }] of fields) {
    for (const alias of aliases) index.set(headingKey(alias), { field, official: false });
  }
  for (const [field, { heading }] of fields) index.set(headingKey(heading), { field, official: true });
  return index;
}
