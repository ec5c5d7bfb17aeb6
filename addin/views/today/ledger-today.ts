import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clauseTitles } from '../../../rules/regulation/citing';
import type { Reminder } from '../../../rules/reminders';
import { dayText } from '../../../rules/time/day';
import { dayOfMoment, timeOfMoment, timeText } from '../../../rules/time/moment';
import { placeOf } from '../../session/place';
import type { Session } from '../../session/session';
import { mePicker } from '../../parts/me-picker';
import { SessionElement } from '../../parts/pane-element';
import { renewalOffer } from '../../parts/renewal-offer';
import { cardActs } from './card-acts';
import { countdownText } from './countdown';
import { groupsOf, type ReminderGroup } from './groups';
import '../../styles/today.css';

/** 今日: what is to be done next, with the time left; each opens its record. */
@customElement('ledger-today')
export class LedgerToday extends SessionElement {
  protected override show(session: Session): TemplateResult {
    const { now, reminders } = session;
    const groups = groupsOf(reminders);
    return html`<header class="today-head">
        <h1>${dayText(dayOfMoment(now))} <time>${timeText(timeOfMoment(now))}</time></h1>
        ${mePicker(session)}
      </header>
      ${groups.length === 0 ? renderNothing(session) : groups.map((group) => renderGroup(session, group))}
      ${renewalOffer(session)}`;
  }
}

function renderGroup(session: Session, { urgency, title, reminders }: ReminderGroup): TemplateResult {
  return html`<section class="reminders ${urgency}" aria-label=${title}>
    <h2>${title} <small>${reminders.length}项</small></h2>
    <ul>
      ${reminders.map((reminder) => html`<li>${renderReminder(session, reminder)} ${renderActs(session, reminder)}</li>`)}
    </ul>
  </section>`;
}

function renderReminder(session: Session, reminder: Reminder): TemplateResult {
  const { title, text, at, clauses } = reminder;
  return html`<button
    type="button"
    class="reminder"
    @click=${() => {
      open(session, reminder);
    }}
  >
    <span class="reminder-head"
      ><strong>${title}</strong>${
        at === null ? nothing : html`<time class="countdown">${countdownText(at, session.now)}</time>`
      }</span
    >
    <span>${text}</span>
    <small>${clauseTitles(session.regulation, clauses)}</small>
  </button>`;
}

function renderActs(session: Session, reminder: Reminder): TemplateResult | typeof nothing {
  const { entry } = reminder;
  const acts = cardActs(reminder, session, session);
  if (entry === null || acts.length === 0) return nothing;
  return html`<p class="buttons" role="group" aria-label="${reminder.title}：下一步">
    ${acts.map(
      ({ label, values, asks, atOnce }) =>
        html`<button
          type="button"
          class="quiet"
          ?disabled=${session.busy !== null}
          @click=${() => {
            if (!atOnce) session.show({ view: 'edit', entry, field: asks ?? reminder.field });
            else
              void session.run(label, async () => {
                await session.change(entry, values);
                session.say(`已记录：${label} ${entry.values.id ?? ''}`);
              });
          }}
        >
          ${label}${atOnce ? nothing : '…'}
        </button>`,
    )}
  </p>`;
}

/** The record in 修改 and its row in Excel; a reminder about the calendar opens 设置. */
function open(session: Session, { entry, field }: Reminder): void {
  if (entry === null) {
    session.show({ view: 'settings' });
    return;
  }
  session.show({ view: 'edit', entry, field });
  void session.run('打开', async () => {
    await session.port.select(placeOf(entry, field));
  });
}

function renderNothing({ phase }: Session): TemplateResult {
  return html`<div class="all-done">
    <p>${phase === 'ready' ? '没有待办事项' : '正在读取台帐…'}</p>
    <p class="quiet-note">预约答复、到场联系、承诺期限等到点时会在这里提醒。</p>
  </div>`;
}
