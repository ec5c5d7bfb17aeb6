import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../rules/ledgers';
import { dayOfMoment, type Moment } from '../../rules/time/moment';
import { inputText } from './form/texts';
import { whenType } from './when/when';
import './when/when-field';

/** A labelled input of one field. */
export interface FieldInput {
  /** Unique on the page. */
  readonly id: string;
  readonly field: Field;
  readonly text: string;
  readonly required: boolean;
  readonly invalid: boolean;
  /** What can be picked instead of typed; null where the field offers nothing. */
  readonly suggestions: readonly string[] | null;
  readonly now: Moment;
  readonly type: (text: string) => void;
}

/** More choices than these go into a drop-down. */
const MOST_BUTTONS = 4;

/** The width from which a text wants a line of its own, in characters; longer ones several lines. */
const WIDE = 18;
const SEVERAL_LINES = 20;

export function fieldInput(input: FieldInput): TemplateResult {
  const { field } = input;
  const buttons = field.type === 'choice' && (field.choices?.length ?? 0) <= MOST_BUTTONS;
  return buttons ? choiceButtons(input) : labelled(input);
}

/** Whether a field takes the whole width of the form. */
export function isWide({ type, width, choices }: Field): boolean {
  return type === 'datetime' || type === 'choice'
    ? type === 'datetime' || (choices?.length ?? 0) > 2
    : width >= WIDE;
}

function labelled(input: FieldInput): TemplateResult {
  const { id, field, required } = input;
  return html`<label for=${id} class=${required ? 'required' : ''}>${field.heading}</label>
    <div class="with-button">${control(input)}${nowButton(input)}</div>`;
}

function control(input: FieldInput): TemplateResult {
  const { id, field, text, required, invalid, suggestions } = input;
  if (field.type === 'choice') return dropDown(input);
  if (whenType(field) !== null) return html`<when-field .when=${input}></when-field>`;
  const several = field.type === 'text' && field.width >= SEVERAL_LINES && field.list === undefined;
  if (several && suggestions === null) {
    return html`<textarea
      id=${id}
      rows="2"
      aria-required=${required}
      aria-invalid=${invalid}
      aria-describedby="${id}-verdicts"
      .value=${live(text)}
      @input=${typing(input)}
    ></textarea>`;
  }
  return html`<input
      id=${id}
      type=${field.type === 'phone' ? 'tel' : 'text'}
      autocomplete="off"
      inputmode=${field.type === 'money' ? 'decimal' : nothing}
      list=${suggestions === null ? nothing : `${id}-list`}
      aria-required=${required}
      aria-invalid=${invalid}
      aria-describedby="${id}-verdicts"
      .value=${live(text)}
      @input=${typing(input)}
    />${
      suggestions === null
        ? nothing
        : html`<datalist id="${id}-list">
            ${suggestions.map((each) => html`<option value=${each}></option>`)}
          </datalist>`
    }`;
}

function dropDown(input: FieldInput): TemplateResult {
  const { id, field, text, required, invalid } = input;
  const choices = (field.choices ?? []).map(String);
  const shown = text === '' || choices.includes(text) ? choices : [text, ...choices];
  return html`<select
    id=${id}
    aria-required=${required}
    aria-invalid=${invalid}
    aria-describedby="${id}-verdicts"
    @change=${typing(input)}
  >
    ${['', ...shown].map((each) => html`<option value=${each} ?selected=${each === text}>${each}</option>`)}
  </select>`;
}

/** A button for each choice; a second click on the chosen one takes the choice back. */
function choiceButtons(input: FieldInput): TemplateResult {
  const { id, field, text, required, invalid, type } = input;
  return html`<div
    class="choices"
    role="radiogroup"
    aria-labelledby="${id}-label"
    aria-required=${required}
    aria-invalid=${invalid}
    aria-describedby="${id}-verdicts"
  >
    <span id="${id}-label" class="label ${required ? 'required' : ''}">${field.heading}</span>
    ${(field.choices ?? []).map(String).map(
      (choice, index) =>
        html`<label
          ><input
            type="radio"
            id=${index === 0 ? id : `${id}-${index}`}
            name=${id}
            value=${choice}
            .checked=${live(choice === text)}
            @click=${() => {
              type(choice === text ? '' : choice);
            }}
          /><span>${choice}</span></label
        >`,
    )}
  </div>`;
}

function nowButton(input: FieldInput): TemplateResult | typeof nothing {
  const { field, now, type } = input;
  const present = presentValue(field, now);
  if (present === null) return nothing;
  const label = field.type === 'date' ? '今天' : '现在';
  return html`<button
    type="button"
    class="quiet"
    aria-label="${field.heading}：${label}"
    @click=${() => {
      type(inputText(field, present));
    }}
  >
    ${label}
  </button>`;
}

/** Today or the present moment; null for fields that are neither, or that lie ahead. */
function presentValue({ type, future }: Field, now: Moment): number | null {
  if (future === true) return null;
  if (type === 'date') return dayOfMoment(now);
  return type === 'datetime' ? now : null;
}

function typing({ type }: FieldInput): (event: Event) => void {
  return ({ target }) => {
    const isInput =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (isInput) type(target.value);
  };
}
