import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SessionElement } from '../parts/pane-element';
import type { Session } from '../session/session';
import { panelId, tabId } from './tab-ids';
import { viewForKey } from './tab-keys';
import type { ViewId } from '../session/view-request';
import { views } from './views';

/** The tabs. Arrow keys go from tab to tab, Alt and a digit chooses one from anywhere in the pane. */
@customElement('pane-tabs')
export class PaneTabs extends SessionElement {
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.onShortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onShortcut);
  }

  protected override show(session: Session): TemplateResult {
    const chosen = session.request.view;
    const due = session.reminders.filter(({ urgency }) => urgency === 'now').length;
    return html`<nav aria-label="窗口台帐">
      <div class="tabs" role="tablist" aria-label="窗口台帐" @keydown=${this.onArrow}>
        ${views.map(
          ({ id, title }, index) =>
            html`<button
              type="button"
              role="tab"
              id=${tabId(id)}
              aria-controls=${panelId(id)}
              aria-selected=${id === chosen}
              tabindex=${id === chosen ? 0 : -1}
              title="${title}（Alt+${index + 1}）"
              @click=${() => {
                session.show({ view: id });
              }}
            >
              ${title}${id === 'today' && due > 0 ? html`<span class="count" aria-label="，${due}项立即">${due}</span>` : ''}
            </button>`,
        )}
      </div>
    </nav>`;
  }

  private readonly onShortcut = (event: KeyboardEvent): void => {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const view = views[Number(digit) - 1];
    if (!event.altKey || event.ctrlKey || event.metaKey || view === undefined) return;
    event.preventDefault();
    this.choose(view.id);
  };

  private readonly onArrow = (event: KeyboardEvent): void => {
    const chosen = this.session?.request.view;
    const next = chosen === undefined ? null : viewForKey(views, chosen, event.key);
    if (next === null) return;
    event.preventDefault();
    this.choose(next);
  };

  private choose(view: ViewId): void {
    this.session?.show({ view });
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(`#${tabId(view)}`)?.focus();
    });
  }
}
