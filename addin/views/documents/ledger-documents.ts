import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Entry } from '../../../rules/records';
import { paperFor, writePaper, type Paper } from '../../../templates/documents';
import { givenText } from '../../parts/given-text';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import type { ViewRequest } from '../../session/view-request';
import { paperPreview } from './paper-preview';
import { offered, recordLabel } from './record-choice';
import '../../styles/fields.css';
import './documents.css';

/** 文书: the printed paper of a record, shown as it will be printed, put on a sheet of its own or saved as a file. */
@customElement('ledger-documents')
export class LedgerDocuments extends SessionElement {
  @state() private accessor entry: Entry | null = null;
  @state() private accessor search = '';
  /** Why the selected row has no paper. */
  @state() private accessor reason: string | null = null;
  private answered: ViewRequest | null = null;

  protected override willUpdate(): void {
    super.willUpdate();
    const request = this.session?.request;
    if (request === undefined || request === this.answered) return;
    this.answered = request;
    if (request.view === 'documents' && request.entry !== undefined) this.take(request.entry);
  }

  protected override show(session: Session): TemplateResult {
    return html`<h1>文书</h1>
      <p class="quiet-note">代办受理通知书，以及材料不齐全、预约应备资料的一次性告知单，由登记内容生成。</p>
      <div class="buttons spaced">
        <button
          type="button"
          class="primary"
          ?disabled=${session.busy !== null}
          @click=${() => void this.takeSelected(session)}
        >
          用表中选中的行
        </button>
      </div>
      ${this.reason === null ? nothing : html`<p class="problem" role="alert">${this.reason}</p>`}
      ${this.entry === null ? this.renderChoice(session) : this.renderPaper(session, this.entry)}`;
  }

  private renderChoice(session: Session): TemplateResult {
    const entries = offered(session, this.search);
    return html`<label class="labelled"
        ><span>或查找编号、服务对象、事项</span>
        <input
          type="search"
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.search = event.target.value;
          }}
      /></label>
      <ul class="record-choice">
        ${entries.map(
          (entry) =>
            html`<li>
              <button
                type="button"
                @click=${() => {
                  this.take(entry);
                }}
              >
                <small>${session.regulation.forms[entry.ledger]}</small> ${recordLabel(entry)}
              </button>
            </li>`,
        )}
      </ul>
      ${entries.length === 0 ? html`<p class="quiet-note">没有可以生成文书的登记。</p>` : nothing}`;
  }

  private renderPaper(session: Session, entry: Entry): TemplateResult {
    const answer = paperFor(entry, session.settings, session.regulation);
    if ('none' in answer) return html`<p class="quiet-note">${answer.none}</p>`;
    const { paper } = answer;
    const busy = session.busy !== null;
    return html`<div class="buttons spaced">
        <button type="button" ?disabled=${busy} @click=${() => void toSheet(session, paper)}>
          放到新工作表
        </button>
        <button type="button" ?disabled=${busy} @click=${() => void toFile(session, paper)}>
          保存为文件
        </button>
        <button type="button" @click=${() => (this.entry = null)}>另选一条</button>
      </div>
      ${
        paper.gaps.length === 0
          ? nothing
          : html`<p class="problem" role="status">
              尚未填写，打印后为空白：${paper.gaps.join('、')}。
              <button
                type="button"
                class="link"
                @click=${() => {
                  session.show({ view: 'edit', entry });
                }}
              >
                去补填
              </button>
            </p>`
      }
      ${paperPreview(paper)}
      <p class="quiet-note">A4 纵向，打印 ${paper.copies} 份。签字和盖章处留空，由双方手写、加盖。</p>`;
  }

  private async takeSelected(session: Session): Promise<void> {
    await session.run('读取选中的行', async () => {
      const { entry } = await session.port.selection();
      if (entry === null) this.reason = '请先在登记表中选中一行，再点这个按钮。';
      else this.take(entry, session);
    });
  }

  private take(entry: Entry, session: Session | null = this.session): void {
    if (session === null) return;
    const answer = paperFor(entry, session.settings, session.regulation);
    this.reason = 'none' in answer ? answer.none : null;
    this.entry = 'none' in answer ? null : entry;
  }
}

async function toSheet(session: Session, paper: Paper): Promise<void> {
  await session.run('放到新工作表', async () => {
    const placed = await session.port.insertSheets(await writePaper(paper), {
      names: [paper.sheet],
      replaces: true,
    });
    session.say(
      placed === 'inserted'
        ? `已放到工作表“${paper.sheet}”，可以直接打印。`
        : `“${paper.title}”已在新窗口中打开，可以直接打印。`,
    );
  });
}

async function toFile(session: Session, paper: Paper): Promise<void> {
  await session.run('保存文书', async () => {
    const file = { name: paper.fileName, bytes: await writePaper(paper) };
    session.say(givenText(file, await session.port.giveFile(file)));
  });
}
