import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { SessionElement } from '../parts/pane-element';
import './pane-status';
import './pane-tabs';
import type { Session } from '../session/session';
import { panelId, tabId } from './tab-ids';
import type { ViewId } from '../session/view-request';
import { firstRun, views, withoutLedger, type View } from './views';
import '../styles/pane.css';

/** The pane: tabs, the view chosen, and the state of things at the bottom. Views once opened stay, with all that was typed into them. */
@customElement('ledger-pane')
export class LedgerPane extends SessionElement {
  @state() private accessor loaded: ReadonlySet<View['load']> = new Set();
  private readonly loading = new Set<View['load']>();

  protected override show(session: Session): TemplateResult {
    const chosen = session.request.view;
    const needsLedger = session.phase === 'none' && !withoutLedger.includes(chosen);
    return html`<pane-tabs .session=${session}></pane-tabs>
      <main>
        ${views.map((view) => this.renderView(session, view, view.id === chosen && !needsLedger))}
        ${needsLedger ? this.renderFirstRun(session, firstRun) : nothing}
      </main>
      <pane-status .session=${session}></pane-status>`;
  }

  private renderView(session: Session, view: View, shown: boolean): TemplateResult | typeof nothing {
    if (shown) this.load(view.load);
    if (!this.loaded.has(view.load)) return shown ? loading() : nothing;
    return html`<section
      class="view"
      id=${panelId(view.id)}
      role="tabpanel"
      aria-labelledby=${tabId(view.id)}
      ?hidden=${!shown}
    >
      ${this.isOpenable(session, view.id) ? view.element(session) : unread(session)}
    </section>`;
  }

  private renderFirstRun(session: Session, view: Omit<View, 'id'>): TemplateResult {
    this.load(view.load);
    if (!this.loaded.has(view.load)) return loading();
    return html`<section class="view" aria-label=${view.title}>${view.element(session)}</section>`;
  }

  private isOpenable({ phase }: Session, view: ViewId): boolean {
    return phase === 'ready' || withoutLedger.includes(view);
  }

  private load(load: View['load']): void {
    if (this.loading.has(load)) return;
    this.loading.add(load);
    void load().then(() => {
      this.loaded = new Set([...this.loaded, load]);
    });
  }
}

function loading(): TemplateResult {
  return html`<p class="quiet-note">正在打开…</p>`;
}

function unread({ phase }: Session): TemplateResult {
  return html`<p class="quiet-note">
    ${phase === 'reading' ? '正在读取台帐…' : '台帐还没有读到，见下方提示。'}
  </p>`;
}
