import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { FormNames } from '../../../rules/regulation/regulation';
import type { LedgerBook } from '../../../templates/read';
import { bookSheets, sheetNames } from '../../../templates/layout';
import { writeLedgerBook } from '../../../templates/write';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import { missingSheets, movable, recognisedSheets, type RecognisedSheet } from './recognised';
import { moveIn, planMoves, type Move, type NotMoved } from './move-rows';
import './first-run.css';

const RECOGNISED_BY = { name: '工作表名称', title: '标题', headings: '列标题' } as const;

/** A workbook kept by hand: what was recognised, what is missing, and moving old rows. Nothing is changed without being asked for. */
@customElement('keep-by-hand')
export class KeepByHand extends SessionElement {
  @state() private accessor notMoved: readonly NotMoved[] | null = null;
  @state() private accessor share: number | null = null;
  private cancel: AbortController | null = null;

  protected override show(session: Session): TemplateResult | typeof nothing {
    const { book } = session;
    const { forms } = session.regulation;
    if (book === null) return nothing;
    const missing = missingSheets(book, forms);
    const old = movable(book, forms);
    return html`<section aria-label="工作簿中的台帐">
      <h2>工作簿中的台帐</h2>
      <ul class="recognised">
        ${recognisedSheets(book, forms).map((sheet) => renderSheet(sheet, forms))}
      </ul>
      ${missing.length === 0 ? nothing : this.renderMissing(session, missing)}
      ${old.length === 0 ? nothing : this.renderOld(session, book, old, missing)}
      ${this.notMoved === null ? nothing : renderNotMoved(this.notMoved)}
    </section>`;
  }

  private renderMissing(session: Session, missing: readonly string[]): TemplateResult {
    return html`<p>还缺少：${missing.join('、')}。补充时只增加工作表，现有的表不改动。</p>
      <div class="buttons spaced">
        <button
          type="button"
          ?disabled=${session.busy !== null}
          @click=${() => void addMissing(session, missing)}
        >
          补充缺少的工作表
        </button>
      </div>`;
  }

  private renderOld(
    session: Session,
    book: LedgerBook,
    old: readonly RecognisedSheet[],
    missing: readonly string[],
  ): TemplateResult {
    const moves = planMoves(
      book,
      session.regulation.forms,
      old.map(({ report }) => report),
    );
    const ready = old.every(({ ledger }) => !missing.includes(session.regulation.forms[ledger]));
    const rows = moves.reduce((sum, { entries }) => sum + entries.length, 0);
    return html`<p>
        ${
          rows === 0
            ? '手工台帐的行都已在正式表中。原表没有改动，核对后请移到别的工作簿，以免重复统计。'
            : `手工台帐有 ${rows} 行尚未迁入正式表。迁入的行另编新号，原编号记在备注；原表保持不动，核对后请移到别的工作簿，以免重复统计。`
        }
      </p>
      ${ready ? nothing : html`<p class="quiet-note">请先补充缺少的工作表。</p>`}
      <div class="buttons spaced">
        <button
          type="button"
          ?disabled=${session.busy !== null || !ready || rows === 0}
          @click=${() => void this.move(session, moves)}
        >
          迁入正式表
        </button>
        ${
          this.share === null
            ? nothing
            : html`<progress max="1" .value=${this.share} aria-label="迁入进度"></progress>
                <button type="button" @click=${() => this.cancel?.abort()}>停止</button>`
        }
      </div>`;
  }

  private async move(session: Session, moves: readonly Move[]): Promise<void> {
    const cancel = new AbortController();
    this.cancel = cancel;
    this.share = 0;
    await session.run('迁入', async () => {
      const added = await moveIn(session, moves, {
        onProgress: (share) => (this.share = share),
        signal: cancel.signal,
      });
      this.notMoved = moves.flatMap((move) => move.notMoved);
      session.say(`已迁入 ${added} 行${cancel.signal.aborted ? '后停止' : ''}。`);
    });
    this.cancel = null;
    this.share = null;
  }
}

function renderSheet({ report, ledger, official }: RecognisedSheet, forms: FormNames): TemplateResult {
  const { sheet, records, recognisedBy, missingColumns, unknownColumns } = report;
  if (official) return html`<li>✓ ${sheet}：正式表，${records} 行</li>`;
  return html`<li>
    ${sheet}：手工台帐，按${recognisedBy === null ? '' : RECOGNISED_BY[recognisedBy]}认作《${forms[ledger]}》，${records}
    行
    ${missingColumns.length === 0 ? nothing : html`<br /><small>缺少必填的列：${missingColumns.join('、')}</small>`}
    ${
      unknownColumns.length === 0
        ? nothing
        : html`<br /><small
              >不认识、不读取的列：${unknownColumns.map(({ heading }) => heading).join('、')}</small
            >`
    }
  </li>`;
}

function renderNotMoved(notMoved: readonly NotMoved[]): TemplateResult {
  if (notMoved.length === 0) return html`<p role="status">全部行和单元格都已迁入。</p>`;
  return html`<details open>
    <summary>没有迁入的内容 ${notMoved.length} 处</summary>
    <ul class="not-moved" tabindex="0" aria-label="没有迁入的内容">
      ${notMoved.map(({ cell, reason }) => html`<li><strong>${cell}</strong> ${reason}</li>`)}
    </ul>
  </details>`;
}

async function addMissing(session: Session, missing: readonly string[]): Promise<void> {
  await session.run('补充工作表', async () => {
    const { settings, book, issued } = session;
    // Formulas that look at sheets which are not brought along would break.
    const judgesItself = missing.length === sheetNames(issued.forms).length;
    const bytes = await writeLedgerBook({
      regulation: issued,
      settings,
      notices: book?.notices ?? [],
      corrections: book?.corrections ?? [],
      judgesItself,
      now: session.now,
    });
    const names = judgesItself ? bookSheets(issued.forms) : missing;
    const placed = await session.port.insertSheets(bytes, { names });
    await session.read();
    session.say(
      placed === 'inserted'
        ? '已补充缺少的工作表。'
        : 'Excel 没有能把工作表插入本工作簿，已另开一个新的台帐工作簿，请保存后使用。',
    );
  });
}
