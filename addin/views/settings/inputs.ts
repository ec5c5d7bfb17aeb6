import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface TextOptions {
  readonly required?: boolean;
  readonly placeholder?: string;
  /** Shown to those who see the label's place already, such as in a table. */
  readonly hideLabel?: boolean;
  readonly type?: 'text' | 'number' | 'time' | 'date';
}

/** A labelled input of one line. */
export function textField(
  label: string,
  value: string,
  change: (value: string) => void,
  { required = false, placeholder, hideLabel = false, type = 'text' }: TextOptions = {},
): TemplateResult {
  return html`<label class="labelled"
    ><span class=${hideLabel ? 'visually-hidden' : ''}
      >${label}${required ? html`<span class="required" aria-hidden="true">*</span>` : ''}</span
    >
    <input
      type=${type}
      .value=${value}
      aria-required=${required}
      placeholder=${ifDefined(placeholder)}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) change(event.target.value);
      }}
  /></label>`;
}

/** A labelled drop-down of words. */
export function selectField<T extends string>(
  label: string,
  value: T,
  choices: readonly (readonly [value: T, title: string])[],
  change: (value: T) => void,
  hideLabel = false,
): TemplateResult {
  return html`<label class="labelled"
    ><span class=${hideLabel ? 'visually-hidden' : ''}>${label}</span>
    <select
      @change=${(event: Event) => {
        if (!(event.target instanceof HTMLSelectElement)) return;
        const chosen = choices[event.target.selectedIndex];
        if (chosen !== undefined) change(chosen[0]);
      }}
    >
      ${choices.map(([each, title]) => html`<option value=${each} ?selected=${each === value}>${title}</option>`)}
    </select></label
  >`;
}

/** A box to tick. */
export function checkField(
  label: string,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) change(event.target.checked);
      }}
    />
    ${label}</label
  >`;
}
