import { html, nothing, type TemplateResult } from 'lit';
import { isOf } from '../../../rules/records';
import type { FieldValues } from '../../host/port';
import type { Session } from '../../session/session';
import { entryOf, type Draft } from '../../parts/form/draft';
import { recentsIn } from './recents';
import { stopwatchOf } from './stopwatch';

/** Above the 延时 form: the stopwatch, and the firms and items of late at one click. */
export function overtimeTools(
  session: Session,
  draft: Draft,
  set: (values: FieldValues) => void,
): TemplateResult | typeof nothing {
  const entry = entryOf(draft);
  if (!isOf(entry, 'overtime')) return nothing;
  const { values } = entry;
  const watch = stopwatchOf(values, session.now);
  const recents = recentsIn(session.records);
  return html`<div class="tools">
    <button
      type="button"
      class="stopwatch ${watch.running ? 'running' : ''}"
      @click=${() => {
        set(watch.press);
      }}
    >
      ${watch.label}
    </button>
    ${
      recents.length === 0 || values.client !== null
        ? nothing
        : html`<div class="recents" role="group" aria-label="最近办理">
            ${recents.map(
              ({ client, item }) =>
                html`<button
                  type="button"
                  class="quiet"
                  title="${client} ${item}"
                  @click=${() => {
                    set({ client, item });
                  }}
                >
                  ${client} · ${item}
                </button>`,
            )}
          </div>`
    }
  </div>`;
}
