import { html, nothing, type TemplateResult } from 'lit';
import { valueOf } from '../../../rules/records';
import { dayOfMoment } from '../../../rules/time/moment';
import type { FieldValues } from '../../host/port';
import type { Session } from '../../session/session';
import { entryOf, type Draft } from '../../parts/form/draft';
import { openSlots, type OpenSlot } from './slots';

/** Above the 预约 form: the lawful slots of its day of application, and the answer given at once. */
export function bookingTools(
  session: Session,
  draft: Draft,
  set: (values: FieldValues) => void,
): TemplateResult {
  const entry = entryOf(draft);
  const appliedAt = valueOf(entry, 'appliedAt');
  const offer =
    typeof appliedAt === 'number'
      ? openSlots(session, dayOfMoment(appliedAt))
      : { none: '填写申请时间后，列出可以预约的时段' };
  const reply = valueOf(entry, 'reply');
  return html`<fieldset class="tools">
    <legend>可约时段</legend>
    ${
      'none' in offer
        ? html`<p class="quiet-note">${offer.none}</p>`
        : html`<div class="slots">
            ${offer.slots.map((slot) => slotButton(slot, valueOf(entry, 'day') === slot.day && valueOf(entry, 'slot') === slot.slot, set))}
          </div>`
    }
    ${
      reply === null
        ? html`<button
            type="button"
            class="quiet"
            @click=${() => {
              set({ reply: '同意' });
            }}
          >
            当场答复：同意
          </button>`
        : nothing
    }
  </fieldset>`;
}

function slotButton(
  { label, taken, values }: OpenSlot,
  chosen: boolean,
  set: (values: FieldValues) => void,
): TemplateResult {
  return html`<button
    type="button"
    class="slot"
    aria-pressed=${chosen}
    @click=${() => {
      set(values);
    }}
  >
    <span>${label}</span> <small>${taken === 0 ? '未约' : `已约${taken}家`}</small>
  </button>`;
}
