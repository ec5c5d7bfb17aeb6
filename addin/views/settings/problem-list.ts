import { html, nothing, type TemplateResult } from 'lit';
import type { Regulation } from '../../../rules/regulation/regulation';
import { clauseQuotes } from '../../parts/clause-quote';
import type { SettingsProblem } from './settings-problems';

const TITLES: Readonly<Record<SettingsProblem['level'], string>> = { refused: '须改正', warned: '请注意' };

/** Contradictions in the settings, each with the clauses it touches. */
export function problemList(
  problems: readonly SettingsProblem[],
  regulation: Regulation,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div role="status">
    <ul class="settings-problems">
      ${problems.map(
        ({ level, message, clauses }) =>
          html`<li class=${level}>
            <strong>${TITLES[level]}</strong> ${message}
            ${clauses.length === 0 ? nothing : clauseQuotes(regulation, clauses)}
          </li>`,
      )}
    </ul>
  </div>`;
}
