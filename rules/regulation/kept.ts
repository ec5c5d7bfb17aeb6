import type { ClauseId } from './clauses';

/** How a sentence of the papers is kept. */
export type Kept =
  /** A rule or a defect judges it: their ids. */
  | { readonly by: 'rule'; readonly rules: readonly string[] }
  /** The pane asks for it, fills it in or reminds of it. */
  | { readonly by: 'pane'; readonly how: string }
  /** It stands on a paper that the product prints. */
  | { readonly by: 'paper'; readonly how: string }
  /** No record can show it. */
  | { readonly by: 'nothing'; readonly why: string };

/** A sentence as printed, and how it is kept; in several ways where it asks several things. */
export interface Sentence {
  /** The clause that it belongs to; null for what stands outside the articles. */
  readonly clause: ClauseId | null;
  readonly text: string;
  readonly kept: readonly [Kept, ...Kept[]];
}

/** How a sentence is kept, in a few words. @param titleOf the title of a rule or defect */
export function keptText(kept: Kept, titleOf: (id: string) => string): string {
  switch (kept.by) {
    case 'rule':
      return `由规则核查：${kept.rules.map(titleOf).join('、')}`;
    case 'pane':
      return `由面板提示：${kept.how}`;
    case 'paper':
      return `印在表上：${kept.how}`;
    case 'nothing':
      return `不能核查：${kept.why}`;
  }
}
