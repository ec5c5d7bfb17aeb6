import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ledgerOf } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import type { FieldValues } from '../host/port';
import type { World } from '../session/judge-entry';
import { fieldInput, isWide } from './field-input';
import type { Self } from './form/consequences';
import { entryOf, textIn, type Draft } from './form/draft';
import { fixFor } from './form/fixes';
import { askedIn, type Section } from './form/sections';
import { suggestionsFor } from './form/suggestions';
import { isGrave, isMissing, isUnwritable, type Verdict } from './form/verdicts';
import { PaneElement } from './pane-element';
import { verdictLine } from './verdict-line';
import '../styles/form.css';

/** A form as it is to be shown, and what to do with what the user does to it. */
export interface RecordFormProps {
  readonly draft: Draft;
  /** The fields always shown. */
  readonly first: readonly string[];
  /** The fields folded away under their titles; `open` where the reader should see them at once. */
  readonly further: readonly (Section & { readonly open: boolean })[];
  readonly verdicts: readonly Verdict[];
  /** Whether required fields that are empty are to be named: once the user has tried to save. */
  readonly naming: boolean;
  readonly world: World;
  readonly self: Self;
  readonly type: (field: string, text: string) => void;
  readonly set: (values: FieldValues) => void;
}

/** The fields of one record with what is said about each. Owns nothing: the draft belongs to the view around it. */
@customElement('record-form')
export class RecordForm extends PaneElement {
  @property({ attribute: false }) accessor form: RecordFormProps | null = null;

  /** Puts the cursor into a field. */
  async focusField(key: string): Promise<void> {
    await this.updateComplete;
    const input = this.querySelector<HTMLElement>(`#${this.inputId(key)}`);
    const folded = input?.closest('details.section');
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    input?.focus();
    input?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { form } = this;
    if (form === null) return nothing;
    const entry = entryOf(form.draft);
    const asked = askedIn(entry, form.world);
    const field = (key: string) => this.renderField(form, entry, asked, key);
    return html`<div class="fields">${form.first.map(field)}</div>
      ${form.further.map(
        (section) =>
          html`<details class="section" ?open=${section.open || this.isSpokenOf(form, section)}>
            <summary>${section.title}</summary>
            <div class="fields">${section.fields.map(field)}</div>
          </details>`,
      )}`;
  }

  private renderField(
    form: RecordFormProps,
    entry: Entry,
    asked: ReadonlySet<string>,
    key: string,
  ): TemplateResult | typeof nothing {
    const { draft, world, self } = form;
    const field = ledgerOf(draft.ledger).fields[key];
    if (field === undefined) return nothing;
    const id = this.inputId(key);
    const own = form.verdicts.filter((verdict) => verdict.field === key);
    const missing = form.naming && own.some((verdict) => isMissing(verdict, draft));
    const said = own.filter((verdict) => !isMissing(verdict, draft));
    return html`<div
      class="field ${isWide(field) || said.length > 0 ? 'wide' : ''} ${draft.automatic.has(key) ? 'automatic' : ''}"
    >
      ${fieldInput({
        id,
        field,
        text: textIn(draft, key),
        required: asked.has(key),
        invalid: missing || said.some((verdict) => isGrave(verdict) || isUnwritable(verdict)),
        suggestions: suggestionsFor(key, field, world.settings, world.records, textIn(draft, key)),
        now: world.now,
        type: (text) => {
          form.type(key, text);
        },
      })}
      <div id="${id}-verdicts">
        ${missing ? html`<p class="missing">请填写${field.heading}</p>` : nothing}
        ${said.map((verdict) =>
          verdictLine(
            verdict.finding,
            world.regulation,
            fixFor(verdict, entry, world, self),
            ({ values }) => {
              form.set(values);
            },
          ),
        )}
      </div>
    </div>`;
  }

  private isSpokenOf({ draft, verdicts, naming }: RecordFormProps, { fields }: Section): boolean {
    return verdicts.some(
      (verdict) => fields.includes(verdict.field) && (naming || !isMissing(verdict, draft)),
    );
  }

  private inputId(key: string): string {
    return `${this.id}-${key}`;
  }
}
