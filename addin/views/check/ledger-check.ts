import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  countByLevel,
  countedLevels,
  levels,
  levelTitles,
  type Finding,
  type Level,
} from '../../../rules/findings';
import { momentText } from '../../../rules/time/moment';
import { clauseQuotes } from '../../parts/clause-quote';
import { SessionElement } from '../../parts/pane-element';
import { renewalOffer } from '../../parts/renewal-offer';
import type { Session } from '../../session/session';
import { checkList, FINDINGS_AT_ONCE, firstOf, sheetVerdicts, stepFrom, type CheckList } from './check-list';
import { findingItem } from './finding-item';
import { goTo } from './find-cell';
import { sheetTable } from './sheet-table';
import '../../styles/fields.css';
import './check.css';

/** 检查: sweeps the whole workbook and walks along what it found. The selection moves only when a finding is chosen. */
@customElement('ledger-check')
export class LedgerCheck extends SessionElement {
  @state() private accessor shownLevels: ReadonlySet<Level> = new Set(countedLevels);
  @state() private accessor limit = FINDINGS_AT_ONCE;
  @state() private accessor current: Finding | null = null;
  @state() private accessor marked = false;
  private cancel: AbortController | null = null;
  private listed: readonly Finding[] | null = null;
  private listedLevels: ReadonlySet<Level> | null = null;
  private list: CheckList = { groups: [], ordered: [] };

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.onKey);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { findings = null, regulation } = this.session ?? {};
    if (findings === this.listed && this.shownLevels === this.listedLevels) return;
    if (findings !== this.listed) this.current = null;
    this.listed = findings;
    this.listedLevels = this.shownLevels;
    if (regulation !== undefined) this.list = checkList(findings ?? [], this.shownLevels, regulation);
    this.limit = FINDINGS_AT_ONCE;
  }

  protected override show(session: Session): TemplateResult {
    const { findings, book } = session;
    return html`<h1>检查</h1>
      ${this.renderSweep(session)}
      ${
        findings === null || book === null
          ? html`<p class="quiet-note">
              检查会重新读取整个工作簿，对照制度逐条核对。粘贴进来的内容也会检查到。
            </p>`
          : html`${sheetTable(sheetVerdicts(book, findings))} ${this.renderTools(session, findings)}
            ${this.renderGroups(session)}`
      }
      ${renewalOffer(session)}`;
  }

  private renderSweep(session: Session): TemplateResult {
    const { busy, sweptAt, stale } = session;
    return html`<div class="buttons spaced">
        <button
          type="button"
          class="primary"
          ?disabled=${busy !== null}
          @click=${() => void this.sweep(session)}
        >
          检查整个工作簿
        </button>
        ${
          this.cancel === null
            ? nothing
            : html`<button type="button" @click=${() => this.cancel?.abort()}>取消</button>
                <progress max="1" .value=${session.progress ?? 0} aria-label="检查进度"></progress>`
        }
      </div>
      <p class="quiet-note" role="status">
        ${sweptAt === null ? '本次打开后还没有检查。' : `上次检查：${momentText(sweptAt)}${stale ? '，之后台帐有改动，请再检查一次。' : ''}`}
      </p>`;
  }

  private renderTools(session: Session, findings: readonly Finding[]): TemplateResult {
    const counts = countByLevel(findings);
    const { ordered } = this.list;
    const at = this.current === null ? -1 : ordered.indexOf(this.current);
    return html`<div class="check-levels" role="group" aria-label="按判定筛选">
        ${levels
          .filter((level) => countedLevels.includes(level) || counts[level] > 0)
          .map(
            (level) =>
              html`<button
                type="button"
                aria-pressed=${this.shownLevels.has(level)}
                @click=${() => {
                  this.toggle(level);
                }}
              >
                <span class="level level-${level}">${levelTitles[level]}</span> ${counts[level]}
              </button>`,
          )}
      </div>
      <div class="buttons spaced check-steps">
        <button
          type="button"
          title="Shift+F8"
          ?disabled=${ordered.length === 0}
          @click=${() => void this.step(-1)}
        >
          上一条
        </button>
        <span>${at === -1 ? `共 ${ordered.length} 条` : `${at + 1} / ${ordered.length}`}</span>
        <button type="button" title="F8" ?disabled=${ordered.length === 0} @click=${() => void this.step(1)}>
          下一条
        </button>
        <button
          type="button"
          aria-pressed=${this.marked}
          ?disabled=${session.busy !== null}
          @click=${() => void this.mark(session)}
        >
          ${this.marked ? '清除标记' : '在表中标记'}
        </button>
      </div>`;
  }

  private renderGroups(session: Session): TemplateResult {
    const { groups, ordered } = this.list;
    if (ordered.length === 0) return html`<p class="quiet-note">没有需要处理的内容。</p>`;
    return html`${firstOf(groups, this.limit).map(
      ({ clauses, findings, total }) =>
        html`<section class="clause-group">
          <h2>${clauseQuotes(session.regulation, clauses)} <span class="count">${total} 条</span></h2>
          <ul class="findings">
            ${findings.map((finding) => findingItem(finding, finding === this.current, () => void this.choose(session, finding), session.receiptOf))}
          </ul>
        </section>`,
    )}
    ${
      ordered.length > this.limit
        ? html`<button type="button" class="more" @click=${() => (this.limit += FINDINGS_AT_ONCE)}>
            显示更多（还有 ${ordered.length - this.limit} 条）
          </button>`
        : nothing
    }`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    void this.step(event.shiftKey ? -1 : 1);
  };

  private async sweep(session: Session): Promise<void> {
    const cancel = new AbortController();
    this.cancel = cancel;
    this.requestUpdate();
    await session.run('检查', async () => {
      const done = await session.sweep(cancel.signal);
      if (!done) session.say('检查已取消，仍显示上次的结果。');
    });
    this.cancel = null;
    this.requestUpdate();
  }

  private async step(step: 1 | -1): Promise<void> {
    const next = stepFrom(this.list.ordered, this.current, step);
    if (next === null || this.session === null) return;
    const at = this.list.ordered.indexOf(next);
    if (at >= this.limit) this.limit = at + FINDINGS_AT_ONCE;
    await this.choose(this.session, next);
    await this.updateComplete;
    const button = this.querySelector<HTMLButtonElement>('.finding[aria-current="true"] .finding-place');
    button?.scrollIntoView({ block: 'nearest' });
    button?.focus({ preventScroll: true });
  }

  private async choose(session: Session, finding: Finding): Promise<void> {
    this.current = finding;
    await session.run('定位', () => goTo(session, finding));
  }

  private async mark(session: Session): Promise<void> {
    const { port } = session;
    const done = this.marked
      ? await session.run('清除标记', () => port.unmark())
      : await session.run('标记', () => port.mark(this.list.ordered));
    if (done) this.marked = !this.marked;
  }

  private toggle(level: Level): void {
    const next = new Set(this.shownLevels);
    if (!next.delete(level)) next.add(level);
    this.shownLevels = next;
  }
}
