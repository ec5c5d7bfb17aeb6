import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SessionElement } from '../parts/pane-element';
import type { Session } from '../session/session';
import type { OpenProblem } from '../session/state';
import { stepText } from '../session/undo';

/** What is going on, what went wrong and what can be taken back: one place at the foot of the pane. */
@customElement('pane-status')
export class PaneStatus extends SessionElement {
  protected override show(session: Session): TemplateResult {
    const { busy, progress, problem, message, undoable } = session;
    return html`<footer>
      ${problem === null ? nothing : renderProblem(session, problem)}
      <div class="status-line">
        <span role="status" class="status-text">
          ${busy === null ? message : html`${busy}…${progress === null ? nothing : html` ${Math.round(progress * 100)}%`}`}
        </span>
        ${
          undoable === null
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                title="撤销：${stepText(undoable)}"
                ?disabled=${busy !== null}
                @click=${() => {
                  undoLast(session);
                }}
              >
                撤销 ${stepText(undoable)}
              </button>`
        }
      </div>
    </footer>`;
  }
}

function renderProblem(session: Session, { title, problem, retry }: OpenProblem): TemplateResult {
  return html`<div class="problem" role="alert">
    <p><strong>${title}未完成</strong> ${problem.message}</p>
    <p class="buttons">
      <button type="button" @click=${retry}>再试一次</button>
      <button
        type="button"
        class="quiet"
        @click=${() => {
          session.dismissProblem();
        }}
      >
        知道了
      </button>
    </p>
  </div>`;
}

function undoLast(session: Session): void {
  const step = session.undoable;
  if (step === null) return;
  void session.run('撤销', async () => {
    const entry = await session.undo();
    session.say(`已撤销：${stepText(step)}`);
    if (entry !== null && session.request.view === 'edit') session.show({ view: 'edit', entry });
  });
}
