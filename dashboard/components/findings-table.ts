import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countByLevel, countedLevels, levelTitles, type Finding, type Level } from '../../rules/findings';
import type { Regulation } from '../../rules/regulation/regulation';
import { countText } from '../model/format';
import { findingsFor, firstQuery, type Query, type SortKey } from '../model/findings-list';
import { createMasking, type Masking } from '../model/masking';
import { pageAt } from '../model/paging';
import { findingRow } from './finding-row';
import './findings-table.css';
import { LightElement } from './light-element';
import { pageTurner } from './page-turner';

const FINDINGS_PER_PAGE = 50;
/** More than this nobody reads on paper. */
const MOST_PRINTED = 1000;

const columns: readonly (readonly [SortKey, string])[] = [
  ['level', '判定'],
  ['title', '规则'],
  ['clause', '依据条款'],
  ['unit', '部室'],
  ['person', '人员'],
  ['day', '日期'],
  ['place', '位置'],
];

/** The findings of the selection: by level, searched, sorted, a page at a time; printed up to a thousand. */
@customElement('findings-table')
export class FindingsTable extends LightElement {
  @property({ attribute: false }) accessor findings: readonly Finding[] = [];
  /** By which clauses are named and quoted. */
  @property({ attribute: false }) accessor regulation: Regulation | null = null;
  @property({ attribute: false }) accessor masking: Masking = createMasking(false);
  @property({ attribute: false }) accessor printing = false;
  @property({ attribute: false }) accessor saveReceipt: (finding: Finding) => void = () => undefined;
  @state() private accessor query: Query = firstQuery;
  @state() private accessor page = 0;
  @state() private accessor expanded: ReadonlySet<Finding> = new Set();
  private found: readonly Finding[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('findings') && !changed.has('query') && !changed.has('regulation')) return;
    this.found = this.regulation === null ? [] : findingsFor(this.findings, this.query, this.regulation);
    this.page = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { regulation } = this;
    if (regulation === null) return nothing;
    const total = this.found.length;
    const page = this.printing ? pageAt(0, total, MOST_PRINTED) : pageAt(this.page, total, FINDINGS_PER_PAGE);
    return html`<section class="card findings" aria-labelledby="findings-title">
      <div class="card-head">
        <h2 id="findings-title">判定明细</h2>
        ${this.renderLevels()}
        <input
          type="search"
          aria-label="在判定明细中查找"
          placeholder="查找：规则、条款、编号、人员、文件…"
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.ask({ search: event.target.value });
          }}
        />
        ${pageTurner(page, total, '判定明细', (index) => {
          this.page = index;
        })}
      </div>
      ${
        this.printing && total > MOST_PRINTED
          ? html`<p class="note">共 ${countText(total)} 条，此处打印前 ${countText(MOST_PRINTED)} 条。</p>`
          : nothing
      }
      <div class="scroll" tabindex="0" role="region" aria-label="判定明细表">
        <table>
          <thead>
            <tr>
              ${columns.map(([key, title]) => this.renderHeading(key, title))}
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            ${this.found.slice(page.start, page.end).map((finding) =>
              findingRow(finding, regulation, this.masking, this.expanded.has(finding), columns.length + 1, {
                toggle: () => {
                  this.toggle(finding);
                },
                saveReceipt: () => {
                  this.saveReceipt(finding);
                },
              }),
            )}
          </tbody>
        </table>
      </div>
      ${total === 0 ? html`<p class="nothing">没有符合条件的判定。</p>` : nothing}
    </section>`;
  }

  private renderLevels(): TemplateResult {
    const counts = countByLevel(this.findings);
    return html`<div class="levels" role="group" aria-label="按判定筛选">
      ${countedLevels.map(
        (level) =>
          html`<button
            type="button"
            class="level-filter"
            aria-pressed=${this.query.levels.has(level)}
            @click=${() => {
              this.ask({ levels: toggled(this.query.levels, level) });
            }}
          >
            <span class="level level-${level}">${levelTitles[level]}</span> ${countText(counts[level])}
          </button>`,
      )}
    </div>`;
  }

  private renderHeading(key: SortKey, title: string): TemplateResult {
    const { sort, descending } = this.query;
    const order = descending ? 'descending' : 'ascending';
    return html`<th scope="col" class="column-${key}" aria-sort=${sort === key ? order : 'none'}>
      <button
        type="button"
        class="sort"
        @click=${() => {
          this.ask({ sort: key, descending: sort === key && !descending });
        }}
      >
        ${title}<span aria-hidden="true">${sort === key ? (descending ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>`;
  }

  private ask(change: Partial<Query>): void {
    this.query = { ...this.query, ...change };
  }

  private toggle(finding: Finding): void {
    this.expanded = toggled(this.expanded, finding);
  }
}

function toggled<T extends Level | Finding>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
