import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HalfDay, OfficeHours, Season, YearlyDate } from '../../../rules/calendar';
import { PaneElement } from '../../parts/pane-element';
import { newSeason, timeInput, typedTime } from './hours-draft';
import { selectField, textField } from './inputs';
import { changedAt, withoutAt } from './lists';

const MONTHS = Array.from({ length: 12 }, (_, index) => [String(index + 1), `${index + 1}月`] as const);
const DATES = Array.from({ length: 31 }, (_, index) => [String(index + 1), `${index + 1}日`] as const);

/** Office hours season by season. Fires `hours-change` with OfficeHours, or null when there is no season left. */
@customElement('hours-editor')
export class HoursEditor extends PaneElement {
  @property({ attribute: false }) accessor hours: OfficeHours | null = null;

  protected override render(): TemplateResult {
    const seasons = this.hours?.seasons ?? [];
    return html`${seasons.map((season, index) => this.renderSeason(season, index))}
      <button
        type="button"
        @click=${() => {
          this.change([...seasons, newSeason(this.hours)]);
        }}
      >
        ${seasons.length === 0 ? '填写办公时间' : '增加一个季节'}
      </button>`;
  }

  private renderSeason(season: Season, index: number): TemplateResult {
    const set = (change: Partial<Season>): void => {
      this.change(changedAt(this.hours?.seasons ?? [], index, change));
    };
    return html`<div class="season" role="group" aria-label="办公时间 ${season.name}">
      ${textField('季节', season.name, (name) => {
        set({ name });
      })}
      <div class="pair">
        ${yearlyDate('起', season.from, (from) => {
          set({ from });
        })}
        ${yearlyDate('止', season.to, (to) => {
          set({ to });
        })}
      </div>
      ${halfDay('上午', season.morning, (morning) => {
        set({ morning });
      })}
      ${halfDay('下午', season.afternoon, (afternoon) => {
        set({ afternoon });
      })}
      <button
        type="button"
        class="quiet"
        @click=${() => {
          this.change(withoutAt(this.hours?.seasons ?? [], index));
        }}
      >
        删除“${season.name}”
      </button>
    </div>`;
  }

  private change(seasons: readonly Season[]): void {
    const detail: OfficeHours | null = seasons.length === 0 ? null : { seasons };
    this.dispatchEvent(new CustomEvent('hours-change', { detail }));
  }
}

function yearlyDate(label: string, value: YearlyDate, change: (value: YearlyDate) => void): TemplateResult {
  return html`${selectField(`${label}月`, String(value.month), MONTHS, (month) => {
    change({ ...value, month: Number(month) });
  })}
  ${selectField(`${label}日`, String(value.date), DATES, (date) => {
    change({ ...value, date: Number(date) });
  })}`;
}

function halfDay(label: string, value: HalfDay, change: (value: HalfDay) => void): TemplateResult {
  return html`<div class="pair">
    ${textField(
      `${label}上班`,
      timeInput(value.open),
      (text) => {
        change({ ...value, open: typedTime(text) });
      },
      { type: 'time' },
    )}
    ${textField(
      `${label}下班`,
      timeInput(value.close),
      (text) => {
        change({ ...value, close: typedTime(text) });
      },
      { type: 'time' },
    )}
  </div>`;
}
