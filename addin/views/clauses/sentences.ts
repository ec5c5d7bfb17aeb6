import { allRules } from '../../../rules/checks/rules';
import { defects } from '../../../rules/defects';
import type { ClauseId, Paper } from '../../../rules/regulation/clauses';
import { keptText, type Kept } from '../../../rules/regulation/kept';
import type { Regulation } from '../../../rules/regulation/regulation';
import type { Day } from '../../../rules/time/day';
import { describe } from '../../../rules/wording/describe';
import { searchable, searchFor } from '../../../templates/controls/search';

/** A sentence of the papers, and how it is kept. */
export interface SentenceEntry {
  readonly paper: Paper;
  /** Null for what stands outside the articles. */
  readonly clause: ClauseId | null;
  /** `第五条（一）`; empty as `clause`. */
  readonly article: string;
  readonly text: string;
  readonly ways: readonly { readonly by: Kept['by']; readonly text: string }[];
}

/** Every sentence of both papers in their order, in the words of the day. */
export function sentenceEntries(regulation: Regulation, day: Day): readonly SentenceEntry[] {
  const titles = new Map([...allRules, ...defects].map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => describe(titles.get(id) ?? id, regulation, day);
  return regulation.sentences.map(({ clause, text, kept }, index) => ({
    paper: paperOf(regulation, index),
    clause,
    article: clause === null ? '' : regulation.clauses[clause].article,
    text,
    ways: kept.map((each) => ({ by: each.by, text: keptText(each, titleOf) })),
  }));
}

/** What stands outside the articles belongs to the paper of the article that follows. */
function paperOf({ clauses, sentences }: Regulation, index: number): Paper {
  const following = sentences.slice(index).find(({ clause }) => clause !== null)?.clause ?? 'B8';
  return clauses[following].regulation;
}

/** How many sentences are kept in each way; one that asks several things counts in several. */
export function countWays(entries: readonly SentenceEntry[]): Readonly<Record<Kept['by'], number>> {
  const count = (by: Kept['by']) => entries.filter(({ ways }) => ways.some((way) => way.by === by)).length;
  return { rule: count('rule'), pane: count('pane'), paper: count('paper'), nothing: count('nothing') };
}

/** The sentences that are kept in one way, if one is asked for, and in which every word of the search occurs. */
export function searchSentences(
  entries: readonly SentenceEntry[],
  search: string,
  by: Kept['by'] | null,
): readonly SentenceEntry[] {
  const finds = searchFor(search);
  return entries.filter(
    ({ article, text, ways }) =>
      (by === null || ways.some((way) => way.by === by)) &&
      finds(searchable([article, text, ...ways.map((way) => way.text)].join(' '))),
  );
}
