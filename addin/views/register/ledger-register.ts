import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import { isOf, type Entry } from '../../../rules/records';
import { word } from '../../../rules/wording/word';
import { HostProblem, type HostProblemKind } from '../../host/host-problem';
import type { FieldValues } from '../../host/port';
import type { Session } from '../../session/session';
import type { ViewRequest } from '../../session/view-request';
import { correctionsOf, entryOf, valuesOf, type Draft } from '../../parts/form/draft';
import { forgetDraft, keepDraft, keptDraft } from '../../parts/form/kept-draft';
import { openIn, pressed } from '../../parts/form/saving';
import { firstFields, furtherSections } from '../../parts/form/sections';
import { isGrave, isMissing, verdictsOn, type Verdict } from '../../parts/form/verdicts';
import { warningText } from '../../parts/form/warning-text';
import { mePicker } from '../../parts/me-picker';
import { SessionElement } from '../../parts/pane-element';
import { RecordForm } from '../../parts/record-form';
import { submitOnCtrlEnter } from '../../parts/submit-key';
import { bookingTools } from './booking-tools';
import { stopwatchOf } from './stopwatch';
import { newRecord, resumed, savedText, withText, withValues, type NewRecord } from './new-record';
import { leftNote, savedNote } from './notes';
import { overtimeTools } from './overtime-tools';

/** What is entered most often, with an applicant waiting, comes first. */
const OFTEN: readonly LedgerKey[] = ['overtime', 'booking'];
const FORMS: readonly LedgerKey[] = [...OFTEN, ...ledgerKeys.filter((ledger) => !OFTEN.includes(ledger))];

/** Problems after which the record may stand in the workbook nevertheless. */
const UNANSWERED: readonly HostProblemKind[] = ['unknown', 'cell-edit'];

type LinkBack = NonNullable<NewRecord['linkBack']>;

/** 登记: one form of each ledger. What has been typed into a form stays there, whatever else is shown, until it is saved. */
@customElement('ledger-register')
export class LedgerRegister extends SessionElement {
  @state() private accessor ledger: LedgerKey = 'overtime';
  @state() private accessor forms: Readonly<Partial<Record<LedgerKey, NewRecord>>> = {};
  @state() private accessor saved: Entry | null = null;
  private answered: ViewRequest | null = null;
  /** Forms that were left when the pane was closed or loaded anew. */
  private readonly left = new Map<LedgerKey, Draft>();
  /** What was sent to be added and of which Excel has not said whether it stands. */
  private readonly unanswered = new Map<LedgerKey, Draft>();

  /** A stopwatch that was running runs on; other forms are offered. */
  protected override onSession(session: Session): void {
    for (const ledger of FORMS) {
      const kept = keptDraft(session, session.port.place(), ledger, session.now);
      if (kept === null) continue;
      const entry = entryOf(kept.draft);
      const runs = isOf(entry, 'overtime') && stopwatchOf(entry.values, session.now).running;
      if (runs && kept.isOfToday) this.forms = { ...this.forms, [ledger]: resumed(kept.draft) };
      else this.left.set(ledger, kept.draft);
    }
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.session !== null) this.follow(this.session);
  }

  protected override show(session: Session): TemplateResult {
    const form = this.formOf(session);
    const verdicts = verdictsOn(form.draft, session);
    return html`<h1 class="visually-hidden">登记</h1>
      ${mePicker(session)}
      <div class="form-choice" role="group" aria-label="登记表">
        ${FORMS.map(
          (ledger) =>
            html`<button
              type="button"
              aria-pressed=${ledger === this.ledger}
              title=${session.regulation.forms[ledger]}
              @click=${() => {
                this.ledger = ledger;
              }}
            >
              ${ledgerOf(ledger).shortTitle}
            </button>`,
        )}
      </div>
      ${this.saved === null ? nothing : savedNote(session, this.saved)} ${this.renderLeft()}
      <form
        novalidate
        aria-label=${session.regulation.forms[this.ledger]}
        @submit=${(event: Event) => {
          event.preventDefault();
          this.submit(session);
        }}
        @keydown=${submitOnCtrlEnter}
      >
        ${this.renderTools(session, form)}
        <record-form
          id="new-${this.ledger}"
          .form=${{
            draft: form.draft,
            first: firstFields(form.draft, session),
            further: furtherSections(form.draft, session).map((section) => ({
              ...section,
              title: `更多：${section.title}`,
              open: false,
            })),
            verdicts,
            naming: form.tried,
            world: session,
            self: session,
            type: (field: string, text: string) => {
              this.put(withText(form, field, text, session, session));
            },
            set: (values: FieldValues) => {
              this.set(session, values);
            },
          }}
        ></record-form>
        ${this.renderSaving(session, form, verdicts)}
      </form>`;
  }

  private renderTools(session: Session, form: NewRecord): TemplateResult | typeof nothing {
    const set = (values: FieldValues): void => {
      this.set(session, values);
    };
    if (this.ledger === 'overtime') return overtimeTools(session, form.draft, set);
    return this.ledger === 'booking' ? bookingTools(session, form.draft, set) : nothing;
  }

  private renderLeft(): TemplateResult | typeof nothing {
    const draft = this.left.get(this.ledger);
    if (draft === undefined || this.forms[this.ledger] !== undefined) return nothing;
    return leftNote(
      () => {
        this.put(resumed(draft));
      },
      () => {
        this.clear(this.ledger);
      },
    );
  }

  private renderSaving(session: Session, form: NewRecord, verdicts: readonly Verdict[]): TemplateResult {
    const grave = verdicts.filter((verdict) => isGrave(verdict) && !isMissing(verdict, form.draft));
    const open = form.warned === form.draft ? openIn(form.draft, session, session) : [];
    const missing = open.filter((verdict) => isMissing(verdict, form.draft)).length;
    const warned = open.length > 0;
    return html`<div class="saving">
      <p role="status" class=${grave.length > 0 ? 'level-violation' : 'quiet-note'}>
        ${
          warned
            ? warningText(open.length - missing, missing)
            : grave.length > 0
              ? `疑似违规${grave.length}处：${grave.map(({ finding }) => word(finding).title).join('、')}`
              : nothing
        }
      </p>
      <p class="buttons">
        <button type="submit" class="primary" title="保存（Ctrl+Enter）" ?disabled=${session.busy !== null}>
          ${warned ? '照实登记' : '登记'}
        </button>
        <button
          type="button"
          class="quiet"
          ?disabled=${this.forms[this.ledger] === undefined}
          @click=${() => {
            this.clear(this.ledger);
          }}
        >
          清空
        </button>
      </p>
    </div>`;
  }

  private submit(session: Session): void {
    const form = this.formOf(session);
    const outcome = pressed(form.draft, session, session, form.warned);
    if (outcome.kind === 'saves') {
      void this.save(session, form.draft.ledger);
      return;
    }
    this.put({ ...form, tried: true, warned: outcome.kind === 'warned' ? form.draft : null });
    this.focusField(outcome.field);
  }

  /**
   * The form stays as it is until the record stands in the workbook. What is sent again is what was sent before, as long as Excel
   * has not said whether it stands, so that nothing is added twice; what was typed meanwhile is written into the record after that.
   */
  private async save(session: Session, ledger: LedgerKey): Promise<void> {
    await session.run('登记', async () => {
      const { draft, linkBack } = this.forms[ledger] ?? newRecord(ledger, session, session);
      const sent = this.unanswered.get(ledger) ?? draft;
      this.unanswered.set(ledger, sent);
      const entry = await this.add(session, sent);
      const corrections = correctionsOf(sent, this.forms[ledger]?.draft ?? sent);
      this.clear(ledger);
      this.saved = entry;
      session.say(savedText(entry));
      this.focusField(firstFields(sent, session)[0] ?? '');
      if (linkBack === null && corrections === null) return;
      session.next(() => {
        void this.followUp(session, entry, corrections, linkBack);
      });
    });
  }

  private async add(session: Session, sent: Draft): Promise<Entry> {
    try {
      const entry = await session.add(sent.ledger, valuesOf(sent));
      this.unanswered.delete(sent.ledger);
      return entry;
    } catch (error) {
      const mayStand = error instanceof HostProblem && UNANSWERED.includes(error.kind);
      if (!mayStand) this.unanswered.delete(sent.ledger);
      throw error;
    }
  }

  private async followUp(
    session: Session,
    entry: Entry,
    corrections: FieldValues | null,
    linkBack: LinkBack | null,
  ): Promise<void> {
    let linked = entry;
    const corrected =
      corrections === null ||
      (await session.run('补改', async () => {
        linked = await session.change(entry, corrections);
        this.saved = linked;
        session.say(`${savedText(linked)}，登记时补填的内容已一并写入`);
      }));
    if (corrected && linkBack !== null) await this.link(session, linkBack, linked);
  }

  /** Puts the new 编号 into the record that asked for it: an action of its own, which can be tried again by itself. */
  private async link(session: Session, { entry, field }: LinkBack, linked: Entry): Promise<void> {
    await session.run('填入编号', async () => {
      await session.change(entry, { [field]: linked.values.id });
      session.say(`${savedText(linked)}，编号已填入${entry.values.id ?? ''}`);
    });
  }

  private set(session: Session, values: FieldValues): void {
    this.put(withValues(this.formOf(session), values, session, session));
  }

  private put(form: NewRecord): void {
    this.saved = null;
    if (this.session !== null)
      keepDraft(this.session, this.session.port.place(), form.draft, this.session.now);
    this.forms = { ...this.forms, [form.draft.ledger]: form };
  }

  private clear(ledger: LedgerKey): void {
    if (this.session !== null) forgetDraft(this.session, this.session.port.place(), ledger);
    this.left.delete(ledger);
    const others = FORMS.filter((each) => each !== ledger);
    this.forms = Object.fromEntries(others.map((each) => [each, this.forms[each]]));
  }

  /** The form as far as it is filled; one nobody has touched is made anew each time, since the clock goes on. */
  private formOf(session: Session): NewRecord {
    return this.forms[this.ledger] ?? newRecord(this.ledger, session, session);
  }

  /** Opens what was asked for. */
  private follow(session: Session): void {
    const { request } = session;
    if (request === this.answered) return;
    this.answered = request;
    if (request.view !== 'register') return;
    if (request.ledger !== undefined) this.ledger = request.ledger;
    if (request.prefilled === undefined) return;
    this.put(newRecord(this.ledger, session, session, request.prefilled));
  }

  private focusField(key: string): void {
    void this.updateComplete.then(() => {
      const form = this.querySelector('record-form');
      if (form instanceof RecordForm) void form.focusField(key);
    });
  }
}
