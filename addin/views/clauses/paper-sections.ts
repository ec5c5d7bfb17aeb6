import { html, nothing, type TemplateResult } from 'lit';
import type { Paper } from '../../../rules/regulation/clauses';
import type { Regulation } from '../../../rules/regulation/regulation';

const papers: readonly Paper[] = ['A', 'B'];

/** Entries under the title of the paper in which they stand; a paper without any is left out. */
export function paperSections<T>(
  { titles }: Regulation,
  entries: readonly T[],
  paperOf: (entry: T) => Paper,
  render: (entry: T, index: number, all: readonly T[]) => TemplateResult,
): readonly (TemplateResult | typeof nothing)[] {
  return papers.map((paper) => {
    const own = entries.filter((entry) => paperOf(entry) === paper);
    return own.length === 0
      ? nothing
      : html`<section>
          <h2>《${titles[paper]}》</h2>
          ${own.map(render)}
        </section>`;
  });
}
