import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { monthText } from '../../rules/measures';
import type { Moment } from '../../rules/time/moment';
import type { FilterOptions, FilterState } from '../model/filter-state';
import { preset, presetNames, presetOf } from '../model/period';
import { LightElement } from './light-element';
import './page-filters.css';

/** Period, 部室 and person: they act on everything below. */
@customElement('page-filters')
export class PageFilters extends LightElement {
  @property({ attribute: false }) accessor now: Moment = 0;
  @property({ attribute: false }) accessor filter: FilterState | null = null;
  @property({ attribute: false }) accessor options: FilterOptions = { months: [], units: [], persons: [] };
  @property({ attribute: false }) accessor nameText: (name: string) => string = (name) => name;
  @property({ attribute: false }) accessor change: (filter: FilterState) => void = () => undefined;

  protected override render(): TemplateResult {
    const { filter, options } = this;
    if (filter === null) return html``;
    const chosen = presetOf(filter, this.now);
    return html`<section class="page-filters" aria-label="筛选">
      <div class="segments" role="group" aria-label="时段">
        ${presetNames.map(
          (name) =>
            html`<button
              type="button"
              aria-pressed=${name === chosen}
              @click=${() => {
                this.change({ ...filter, ...preset(name, this.now) });
              }}
            >
              ${name}
            </button>`,
        )}
      </div>
      ${this.select('起', filter.from, '最早', options.months, monthText, (from) => ({ ...filter, from }))}
      ${this.select('止', filter.to, '最近', options.months, monthText, (to) => ({ ...filter, to }))}
      ${this.select('部室', filter.unit, '全部部室', options.units, same, (unit) => ({ ...filter, unit }))}
      ${this.select('人员', filter.person, '全部人员', options.persons, this.nameText, (person) => ({
        ...filter,
        person,
      }))}
    </section>`;
  }

  private select(
    label: string,
    value: string | null,
    all: string,
    choices: readonly string[],
    textOf: (choice: string) => string,
    next: (value: string | null) => FilterState,
  ): TemplateResult {
    const known = value === null || choices.includes(value) ? choices : [value, ...choices];
    return html`<label class="filter"
      ><span>${label}</span>
      <select
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.change(next(event.target.value || null));
        }}
      >
        <option value="" .selected=${value === null}>${all}</option>
        ${known.map(
          (choice) => html`<option value=${choice} .selected=${choice === value}>${textOf(choice)}</option>`,
        )}
      </select>
    </label>`;
  }
}

function same(text: string): string {
  return text;
}
