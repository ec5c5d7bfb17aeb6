import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Entry } from '../../../rules/records';
import { HostProblem, type ConflictingCell } from '../../host/host-problem';
import type { FieldValues } from '../../host/port';
import { placeOf } from '../../session/place';
import { knownAs } from '../../session/records-with';
import type { Session } from '../../session/session';
import type { ViewRequest } from '../../session/view-request';
import { changesOf, rebased, set, typed } from '../../parts/form/draft';
import { openIn, pressed } from '../../parts/form/saving';
import { warningText } from '../../parts/form/warning-text';
import { isBegun, stagesOf } from '../../parts/form/sections';
import { isGrave, verdictsOn, type Verdict } from '../../parts/form/verdicts';
import { SessionElement } from '../../parts/pane-element';
import { RecordForm } from '../../parts/record-form';
import { submitOnCtrlEnter } from '../../parts/submit-key';
import { editingOf, isChanged, isSame, selected, titleOf, type Editing } from './editing';
import { quickActions, type QuickAction } from '../../parts/quick-actions';

/** 修改: the record of the row selected in Excel. Follows the selection and never moves it; writes the cells that changed. */
@customElement('ledger-edit')
export class LedgerEdit extends SessionElement {
  @state() private accessor editing: Editing | null = null;
  @state() private accessor conflicts: readonly ConflictingCell[] = [];
  private answered: ViewRequest | null = null;
  /** The record whose row is about to be selected because the user asked to see it. */
  private expected: { readonly entry: Entry; readonly field: string | null } | null = null;
  private stopFollowing: (() => void) | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopFollowing?.();
    this.stopFollowing = null;
  }

  protected override onSession(session: Session): void {
    this.stopFollowing?.();
    this.stopFollowing = session.port.onSelection(() => {
      if (session.request.view === 'edit') void this.look(session);
    });
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.session !== null) this.follow(this.session);
  }

  protected override show(session: Session): TemplateResult {
    const { editing } = this;
    const entry = editing?.draft.base ?? null;
    if (editing === null || entry === null) return nothingSelected();
    const verdicts = this.verdictsOn(session, editing);
    const actions = isChanged(editing) ? [] : quickActions(entry, session, session);
    return html`<header class="edit-head">
        <h1>${session.regulation.forms[entry.ledger]} <small>${titleOf(entry)}</small></h1>
      </header>
      ${editing.waiting === null ? nothing : this.renderWaiting(editing.waiting)}
      ${
        actions.length === 0
          ? nothing
          : html`<div class="actions" role="group" aria-label="下一步">
              ${actions.map((action) => this.renderAction(session, editing, action))}
            </div>`
      }
      ${this.conflicts.length === 0 ? nothing : this.renderConflicts(session, editing)}
      <form
        novalidate
        aria-label="修改 ${titleOf(entry)}"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.submit(session);
        }}
        @keydown=${submitOnCtrlEnter}
      >
        <record-form id="edit" .form=${this.formOf(session, editing, entry, verdicts)}></record-form>
        ${this.renderSaving(session, editing, verdicts)}
      </form>`;
  }

  private formOf(session: Session, editing: Editing, entry: Entry, verdicts: readonly Verdict[]) {
    const isThere = (key: string): boolean => key in entry.source.columns;
    return {
      draft: editing.draft,
      first: [],
      further: stagesOf(entry.ledger).map((section) => ({
        title: section.title,
        fields: section.fields.filter(isThere),
        open: isBegun(editing.draft, section),
      })),
      verdicts,
      naming: true,
      world: session,
      self: session,
      type: (field: string, text: string) => {
        this.editing = { ...editing, draft: typed(editing.draft, field, text) };
      },
      set: (values: FieldValues) => {
        this.editing = { ...editing, draft: set(editing.draft, values) };
      },
    };
  }

  private renderAction(session: Session, editing: Editing, action: QuickAction): TemplateResult {
    return html`<button
      type="button"
      ?disabled=${session.busy !== null}
      @click=${() => {
        this.act(session, editing, action);
      }}
    >
      ${action.label}${action.asks === null ? nothing : '…'}
    </button>`;
  }

  private renderWaiting(waiting: Entry): TemplateResult {
    return html`<p class="waiting" role="status">
      已选中 ${titleOf(waiting)}，这一条还有未保存的修改。
      <button
        type="button"
        class="link"
        @click=${() => {
          this.load(waiting);
        }}
      >
        放弃修改并载入
      </button>
    </p>`;
  }

  private renderConflicts(session: Session, editing: Editing): TemplateResult {
    return html`<div class="problem" role="alert">
      <p><strong>他人同时改过这一条</strong>，没有写入：</p>
      <ul>
        ${this.conflicts.map(
          ({ heading, cell, shown, now }) => html`<li>${heading}（${cell}）：打开时${shown}，现在${now}</li>`,
        )}
      </ul>
      <p class="buttons">
        <button
          type="button"
          @click=${() => {
            void this.refresh(session, editing, false);
          }}
        >
          用他人的
        </button>
        <button
          type="button"
          @click=${() => {
            void this.refresh(session, editing, true);
          }}
        >
          保留我的，核对后再保存
        </button>
      </p>
    </div>`;
  }

  private renderSaving(session: Session, editing: Editing, verdicts: readonly Verdict[]): TemplateResult {
    const changed = Object.keys(changesOf(editing.draft)).length;
    const grave = verdicts.filter(isGrave).length;
    const open = editing.warned === editing.draft ? openIn(editing.draft, session, session) : [];
    const breaches = open.filter(isGrave).length;
    return html`<div class="saving">
      <p role="status" class=${grave > 0 ? 'level-violation' : 'quiet-note'}>
        ${
          open.length > 0
            ? warningText(breaches, open.length - breaches)
            : `${grave > 0 ? `疑似违规${grave}处` : '未发现疑似违规'}${changed > 0 ? `，改动${changed}项` : ''}`
        }
      </p>
      <p class="buttons">
        <button
          type="submit"
          class="primary"
          title="保存（Ctrl+Enter）"
          ?disabled=${changed === 0 || session.busy !== null}
        >
          ${open.length > 0 ? '照实保存' : '保存修改'}
        </button>
        <button
          type="button"
          class="quiet"
          ?disabled=${changed === 0}
          @click=${() => {
            if (editing.draft.base !== null) this.load(editing.draft.base);
          }}
        >
          还原
        </button>
      </p>
    </div>`;
  }

  private act(session: Session, editing: Editing, { values, asks }: QuickAction): void {
    this.editing = { ...editing, draft: set(editing.draft, values) };
    if (asks !== null) this.focusField(asks);
    else this.submit(session);
  }

  private submit(session: Session): void {
    const { editing } = this;
    if (editing === null || !isChanged(editing)) return;
    const outcome = pressed(editing.draft, session, session, editing.warned);
    if (outcome.kind === 'saves') {
      void this.save(session);
      return;
    }
    this.editing = { ...editing, warned: outcome.kind === 'warned' ? editing.draft : null };
    this.focusField(outcome.field);
  }

  /** The form stays as it is until the cells are written; trying again writes what it says by then. */
  private async save(session: Session): Promise<void> {
    await session.run('保存', async () => {
      const draft = this.editing?.draft;
      if (!draft?.base) return;
      this.conflicts = [];
      try {
        this.load(await session.change(draft.base, changesOf(draft)));
        session.say(`已保存 ${titleOf(draft.base)}`);
      } catch (error) {
        if (!(error instanceof HostProblem) || error.conflicts.length === 0) throw error;
        this.conflicts = error.conflicts;
      }
    });
  }

  /** Reads what others have made of the record, and puts the user's own changes back on top where wanted. */
  private async refresh(session: Session, { draft }: Editing, keepMine: boolean): Promise<void> {
    await session.run('重新读取', async () => {
      await session.read();
      const now = draft.base === null ? null : knownAs(session.records, draft.base);
      if (now === null) throw new HostProblem('not-found', '这条记录已不在台帐中，可能已被他人删除。');
      this.load(now);
      if (keepMine) this.editing = { ...editingOf(now), draft: rebased(draft, now) };
    });
  }

  /** Looks at the row selected in Excel. A row opened from here that has moved meanwhile is found again by its 编号. */
  private async look(session: Session): Promise<void> {
    const { expected } = this;
    this.expected = null;
    try {
      const { entry } = await session.port.selection();
      if (expected !== null && (entry === null || !isSame(entry, expected.entry))) {
        await session.read();
        const moved = knownAs(session.records, expected.entry);
        if (moved !== null) await session.port.select(placeOf(moved, expected.field));
        return;
      }
      if (entry !== null) this.editing = selected(this.editing, entry);
    } catch (error) {
      // While a cell is being edited Excel answers nothing; the next selection will be looked at again.
      if (!(error instanceof HostProblem)) throw error;
    }
  }

  private follow(session: Session): void {
    const { request } = session;
    if (request === this.answered) return;
    this.answered = request;
    if (request.view !== 'edit') return;
    if (request.entry === undefined) {
      if (this.editing === null || !isChanged(this.editing)) void this.look(session);
      return;
    }
    if (
      this.editing === null ||
      !isSame(this.editing.draft.base, request.entry) ||
      !isChanged(this.editing)
    ) {
      this.load(request.entry);
    }
    this.expected = { entry: request.entry, field: request.field ?? null };
    if (request.field !== undefined && request.field !== null) this.focusField(request.field);
  }

  private load(entry: Entry): void {
    this.editing = editingOf(entry);
    this.conflicts = [];
  }

  private verdictsOn(session: Session, { draft }: Editing): readonly Verdict[] {
    const columns = draft.base?.source.columns ?? {};
    return verdictsOn(draft, session).filter(({ field }) => field in columns);
  }

  private focusField(key: string): void {
    void this.updateComplete.then(() => {
      const form = this.querySelector('record-form');
      if (form instanceof RecordForm) void form.focusField(key);
    });
  }
}

function nothingSelected(): TemplateResult {
  return html`<div class="all-done">
    <h1>请在台帐中选中一行</h1>
    <p class="quiet-note">选中后在这里显示该条登记，可一键记录同意、到场、办结等结果。</p>
  </div>`;
}
