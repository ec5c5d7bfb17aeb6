import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../../rules/ledgers';
import type { Moment } from '../../../rules/time/moment';
import { PaneElement } from '../pane-element';
import { isWhole, whenReadings, whenShown, whenStepped, whenTyped } from './when';

/** A field that says when, and what to do with what is typed into it. */
export interface WhenFieldProps {
  readonly id: string;
  readonly field: Field;
  /** The draft's. */
  readonly text: string;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly now: Moment;
  readonly type: (text: string) => void;
}

/**
 * The input of a date, a time or a moment: takes what people type and paste, says it back the Chinese way when the field is left.
 * The browser's own inputs speak its language, take half a year for a year, and take no text.
 */
@customElement('when-field')
export class WhenField extends PaneElement {
  @property({ attribute: false }) accessor when: WhenFieldProps | null = null;
  /** What stands in the input while it is being typed. */
  @state() private accessor typing: string | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { when } = this;
    if (when === null) return nothing;
    const { id, field, text, required, invalid, now } = when;
    const readings = this.typing === null ? whenReadings(field, text) : [];
    return html`<input
        id=${id}
        type="text"
        autocomplete="off"
        aria-required=${required}
        aria-invalid=${invalid}
        aria-describedby="${id}-verdicts"
        .value=${live(this.typing ?? whenShown(field, text, now))}
        @input=${this.onInput}
        @change=${this.commit}
        @keydown=${this.onKey}
      />${
        readings.length === 0
          ? nothing
          : html`<span class="readings" role="group" aria-label="${field.heading}可能是">
              ${readings.map(
                (each) =>
                  html`<button
                    type="button"
                    class="quiet"
                    @click=${() => {
                      when.type(whenTyped(field, each, now));
                    }}
                  >
                    ${each}
                  </button>`,
              )}
            </span>`
      }`;
  }

  /** What is whole as it stands is told at once: verdicts that came only when the field is left would move what is clicked next. */
  private readonly onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const { value } = target;
    this.typing = value;
    const { when } = this;
    if (when !== null && isWhole(when.field, value)) when.type(value);
  };

  /** Enter saves the form: what stands in the input goes in first. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.commit();
    if (event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const { when } = this;
    if (when === null) return;
    event.preventDefault();
    const { field, now } = when;
    const text = this.typing === null ? when.text : whenTyped(field, this.typing, now);
    this.typing = null;
    when.type(whenStepped(field, text, event.key === 'ArrowUp' ? 1 : -1, event.shiftKey, now));
  };

  private readonly commit = (): void => {
    const { when, typing } = this;
    this.typing = null;
    if (when !== null && typing !== null) when.type(whenTyped(when.field, typing, when.now));
  };
}
