import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Records } from '../../../rules/records';
import {
  importDraft,
  leftOutKinds,
  leftOutLines,
  leftOutTitles,
  openDraft,
  parseRemembered,
  rememberDraft,
  sheetSummary,
  titleOf,
  type ImportDraft,
  type ImportResult,
} from '../../../templates/import';
import { mayHoldRecords } from '../../../templates/read';
import { readWorkbook, UnreadableFile, type Workbook } from '../../../templates/xlsx';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import { moveIn } from '../first-run/move-rows';
import { missingSheets, recognisedSheets } from '../first-run/recognised';
import { importMoves, type ImportMoves } from './import-moves';
import { importSheetForm } from './import-sheet';
import '../../styles/fields.css';
import './import.css';

const MEMORY_KEY = 'import-mappings';
/** More would make the pane slow; the dashboard's official workbook lists all of them. */
const MOST_LINES = 200;

/**
 * 导入旧台帐: from a file, or from a sheet of this workbook, into the official sheets. What is proposed is shown and corrected first;
 * nothing of the source is changed.
 */
@customElement('ledger-import')
export class LedgerImport extends SessionElement {
  @state() private accessor draft: ImportDraft | null = null;
  @state() private accessor sheet = 0;
  @state() private accessor refused: string | null = null;
  @state() private accessor share: number | null = null;
  private chosen = '';
  private cancel: AbortController | null = null;
  /** What was last worked out, for drawings in which neither the draft nor the workbook has changed. */
  private planned: {
    readonly draft: ImportDraft;
    readonly records: Records;
    readonly moves: ImportMoves;
  } | null = null;

  protected override show(session: Session): TemplateResult {
    return html`<p class="quiet-note">
        把以前的台帐（别的工作簿，或本工作簿中没有认出的表）导入正式表。先核对对应关系，再导入；原来的内容不作任何改动，没有导入的逐条列出位置。
      </p>
      ${this.renderSource(session)}
      ${this.refused === null ? nothing : html`<p class="problem" role="alert">${this.refused}</p>`}
      ${this.renderProgress()} ${this.draft === null ? nothing : this.renderDraft(session, this.draft)}`;
  }

  private renderSource(session: Session): TemplateResult {
    const sheets = foreignSheets(session);
    const busy = session.busy !== null || this.share !== null;
    if (!sheets.includes(this.chosen)) this.chosen = sheets[0] ?? '';
    return html`<label class="labelled"
        ><span>从文件（.xlsx）</span>
        <input
          type="file"
          accept=".xlsx,.xlsm"
          ?disabled=${busy}
          @change=${({ target }: Event) => {
            if (target instanceof HTMLInputElement && target.files?.[0])
              void this.openFile(session, target.files[0]);
          }}
      /></label>
      ${
        sheets.length === 0
          ? nothing
          : html`<label class="labelled"
                ><span>或从本工作簿的工作表</span>
                <select
                  @change=${({ target }: Event) => {
                    if (target instanceof HTMLSelectElement) this.chosen = target.value;
                  }}
                >
                  ${sheets.map((name) => html`<option value=${name}>${name}</option>`)}
                </select></label
              >
              <button type="button" ?disabled=${busy} @click=${() => void this.openSheet(session)}>
                读取这张表
              </button>`
      }`;
  }

  private renderProgress(): TemplateResult | typeof nothing {
    if (this.share === null) return nothing;
    return html`<div class="buttons spaced">
      <progress max="1" .value=${this.share} aria-label="进度"></progress>
      <button type="button" @click=${() => this.cancel?.abort()}>停止</button>
    </div>`;
  }

  private renderDraft(session: Session, draft: ImportDraft): TemplateResult {
    const result = importDraft(draft);
    const moves = this.movesOf(draft, session.records);
    return html`<h2>${draft.file}</h2>
      <label class="labelled"
        ><span>工作表</span>
        <select
          @change=${({ target }: Event) => {
            if (target instanceof HTMLSelectElement) this.sheet = target.selectedIndex;
          }}
        >
          ${draft.sheets.map(
            (sheet, index) =>
              html`<option .selected=${index === this.sheet}>
                ${titleOf(sheet)}（${sheetSummary(sheet)}）
              </option>`,
          )}
        </select></label
      >
      ${importSheetForm(draft, this.sheet, (corrected) => {
        this.draft = corrected;
      })}
      ${renderLeftOut(result)} ${this.renderFoot(session, draft, moves)}`;
  }

  private movesOf(draft: ImportDraft, records: Records): ImportMoves {
    if (this.planned?.draft !== draft || this.planned.records !== records)
      this.planned = { draft, records, moves: importMoves(importDraft(draft), records) };
    return this.planned.moves;
  }

  private renderFoot(session: Session, draft: ImportDraft, moves: ImportMoves): TemplateResult {
    const lacking = lackingSheets(session, moves);
    const { rows, known } = moves;
    return html`<div class="save-bar import-foot">
      <p role="status">
        ${known === 0 ? nothing : `${known} 行正式表中已有，不再导入。`}
        ${lacking.length === 0 ? nothing : `请先补充缺少的工作表：${lacking.join('、')}。`}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          ?disabled=${session.busy !== null || this.share !== null || rows === 0 || lacking.length > 0}
          @click=${() => void this.import(session, draft, moves)}
        >
          导入 ${rows} 行到正式表
        </button>
        <button
          type="button"
          @click=${() => {
            this.draft = null;
          }}
        >
          放弃
        </button>
      </div>
    </div>`;
  }

  private async openFile(session: Session, file: File): Promise<void> {
    await this.withProgress(async (signal, onProgress) => {
      try {
        const workbook = await readWorkbook(new Uint8Array(await file.arrayBuffer()), { signal, onProgress });
        this.begin(session, file.name, workbook);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof UnreadableFile) this.refused = error.message;
        else if (error instanceof DOMException)
          this.refused = '文件打不开，可能已被移走或正由其他程序独占。请重新选择。';
        else throw error;
      }
    });
  }

  private async openSheet(session: Session): Promise<void> {
    const name = this.chosen;
    await session.run('读取工作表', () =>
      this.withProgress(async (signal, onProgress) => {
        const grid = await session.port.readSheet(name, { signal, onProgress }).catch((error: unknown) => {
          // Whatever it threw on the way out: the user has called it off.
          if (signal.aborted) return null;
          throw error;
        });
        if (grid !== null) this.begin(session, session.book?.file ?? '', { date1904: false, sheets: [grid] });
      }),
    );
  }

  /** Runs what can be stopped, with its progress. */
  private async withProgress(
    work: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<void>,
  ): Promise<void> {
    const cancel = new AbortController();
    this.cancel = cancel;
    this.refused = null;
    this.share = 0;
    try {
      await work(cancel.signal, (share) => (this.share = share));
    } finally {
      this.cancel = null;
      this.share = null;
    }
  }

  private begin(session: Session, file: string, workbook: Pick<Workbook, 'date1904' | 'sheets'>): void {
    const remembered = parseRemembered(session.recall(MEMORY_KEY));
    const { hours } = session.settings;
    const units = session.settings.units.map(({ name }) => name);
    this.draft = openDraft(file, workbook, {
      remembered,
      units,
      hours,
      calendar: session.calendar,
      forms: session.regulation.forms,
    });
    this.sheet = Math.max(
      0,
      this.draft.sheets.findIndex(({ mapping }) => mapping.ledger !== null),
    );
  }

  private async import(session: Session, draft: ImportDraft, { moves }: ImportMoves): Promise<void> {
    session.keep(MEMORY_KEY, JSON.stringify(rememberDraft(draft)));
    await session.run('导入', () =>
      this.withProgress(async (signal, onProgress) => {
        const added = await moveIn(session, moves, { signal, onProgress });
        session.say(`已导入 ${added} 行${signal.aborted ? '后停止' : ''}。不要的话，可以在这里撤销。`);
      }),
    );
  }
}

/** The sheets of the workbook that are not official ones, as they were last read. */
function foreignSheets({ book, regulation }: Session): readonly string[] {
  if (book === null) return [];
  const official = new Set(
    recognisedSheets(book, regulation.forms).flatMap(({ official: made, report }) =>
      made ? [report.sheet] : [],
    ),
  );
  return book.sheets.flatMap(({ sheet }) => (official.has(sheet) || !mayHoldRecords(sheet) ? [] : [sheet]));
}

/** The official sheets into which records would go and which are not there. */
function lackingSheets({ book, regulation: { forms } }: Session, { moves }: ImportMoves): readonly string[] {
  if (book === null) return [];
  const missing = new Set(missingSheets(book, forms));
  return moves.map(({ ledger }) => forms[ledger]).filter((name) => missing.has(name));
}

function renderLeftOut(result: ImportResult): TemplateResult {
  return html`${leftOutKinds.map((kind) => {
    const lines = leftOutLines(result, kind);
    if (lines.length === 0) return nothing;
    return html`<details>
      <summary>${leftOutTitles[kind]} ${lines.length}</summary>
      <ul class="import-lines" tabindex="0" aria-label=${leftOutTitles[kind]}>
        ${lines.slice(0, MOST_LINES).map(({ place, text, reason }) => html`<li><strong>${place}</strong> ${reason}<br /><small>${text}</small></li>`)}
        ${lines.length > MOST_LINES ? html`<li>……共 ${lines.length} 处</li>` : nothing}
      </ul>
    </details>`;
  })}`;
}
