import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../../rules/records';
import type { Session } from '../../session/session';
import { linkedEntry } from './linked';
import { savedText } from './new-record';

/* What stands above the form: what was registered last, and what was left unfinished. */

/** The record that was just added, and what comes next for it. */
export function savedNote(session: Session, entry: Entry): TemplateResult {
  const linked = linkedEntry(entry, session.now);
  return html`<p class="saved">
    <span>${savedText(entry)}</span>
    <button
      type="button"
      class="link"
      @click=${() => {
        session.show({ view: 'edit', entry });
      }}
    >
      修改
    </button>
    ${
      linked === null
        ? nothing
        : html`<button
            type="button"
            class="primary"
            @click=${() => {
              session.show(linked.request);
            }}
          >
            ${linked.label}
          </button>`
    }
  </p>`;
}

/** A form that was left when the pane was closed: to be gone on with, or not. */
export function leftNote(resume: () => void, discard: () => void): TemplateResult {
  return html`<p class="saved">
    <span>上次有没登记完的内容</span>
    <button type="button" @click=${resume}>继续上次填写</button>
    <button type="button" class="link" @click=${discard}>不要了</button>
  </p>`;
}
