import { html, nothing, type TemplateResult } from 'lit';
import { citation, clauseTitle } from '../../rules/regulation/citing';
import type { Regulation } from '../../rules/regulation/regulation';
import { levelTitles, type Finding } from '../../rules/findings';
import { isoDay } from '../../rules/time/day';
import { word, type Worded } from '../../rules/wording/word';
import { placeText } from '../model/findings-list';
import type { Masking } from '../model/masking';

/** What can be done with a finding. */
interface FindingActions {
  /** Shows or hides its second row. */
  readonly toggle: () => void;
  readonly saveReceipt: () => void;
}

/** A finding as a table row, with its reasoning, remedy and the text of its clauses in a second row when expanded. */
export function findingRow(
  finding: Finding,
  regulation: Regulation,
  masking: Masking,
  expanded: boolean,
  columnCount: number,
  { toggle, saveReceipt }: FindingActions,
): TemplateResult {
  const words = word(finding, masking.speak);
  return html`<tr>
      <td class="keep"><span class="level level-${finding.level}">${levelTitles[finding.level]}</span></td>
      <td>${words.title}<br /><small class="rule-id">${finding.rule}</small></td>
      <td>
        <button type="button" class="link" aria-expanded=${expanded} title="查看条文" @click=${toggle}>
          ${finding.clauses.map((id) => html`<span class="clause">${clauseTitle(regulation, id)}</span>`)}
        </button>
      </td>
      <td>${finding.unit ?? ''}</td>
      <td>${finding.persons.map(masking.name).join('、')}</td>
      <td class="keep">${finding.day === null ? '' : isoDay(finding.day)}</td>
      <td><span class="place">${placeText(finding)}</span><br /><small>${finding.file}</small></td>
      <td class="long">
        ${words.message}
        <button type="button" class="link" aria-expanded=${expanded} @click=${toggle}>
          ${expanded ? '收起' : '依据与理由'}
        </button>
      </td>
    </tr>
    ${
      expanded
        ? html`<tr class="reasoning">
            <td colspan=${columnCount}>
              ${reasoning(finding, regulation, words)}
              ${finding.field === null ? nothing : receiptButton(saveReceipt)}
            </td>
          </tr>`
        : nothing
    }`;
}

function reasoning({ clauses, record }: Finding, regulation: Regulation, words: Worded): TemplateResult {
  const { because, remedy, expected, actual } = words;
  return html`<dl>
    ${record === null ? nothing : term('编号', record)} ${term('应', expected)} ${term('实际', actual)}
    ${
      because.length === 0
        ? nothing
        : term(
            '理由',
            html`<ol>
              ${because.map((line) => html`<li>${line}</li>`)}
            </ol>`,
          )
    }
    ${remedy === null ? nothing : term('办法', remedy)}
    ${clauses.map((id) => term(citation(regulation, id), clauseText(regulation.clauses[id].text)))}
  </dl>`;
}

/** In characters. */
const LONG_CLAUSE = 120;

/** A long clause is folded: under each of its findings it would hide what is said of this one. */
function clauseText(text: string): TemplateResult {
  if (text.length <= LONG_CLAUSE) return html`<q>${text}</q>`;
  return html`<details>
    <summary>条文（${text.length}字）</summary>
    <q>${text}</q>
  </details>`;
}

/** A finding on a cell is replayed by its receipt; one on a sheet or file has none. */
function receiptButton(save: () => void): TemplateResult {
  return html`<button
    type="button"
    class="quiet"
    title="规则、所据规定、单元格原值、放假安排和理由，供复核；隐去的内容与本页相同"
    @click=${save}
  >
    另存判定凭据
  </button>`;
}

function term(name: string, content: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${content}</dd>
  </div>`;
}
