import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { countByLevel, countedLevels, levelTitles } from '../../../rules/findings';
import { ledgerKeys, type LedgerKey } from '../../../rules/ledgers';
import { dayOfMoment } from '../../../rules/time/moment';
import { phoneChoices } from '../../../templates/phones';
import {
  periodAs,
  periodKinds,
  periodStep,
  periodTitle,
  recordsIn,
  writeForms,
} from '../../../templates/write';
import { givenText } from '../../parts/given-text';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import {
  counts,
  fileNameOf,
  findingsOf,
  firstChoice,
  undatedRecords,
  type ExportChoice,
} from './export-choice';
import '../../styles/fields.css';
import './export.css';
import './ledger-archive';

/** 导出: the official forms of a period. Sweeps first, and says what is open before anything is handed in. */
@customElement('ledger-export')
export class LedgerExport extends SessionElement {
  @state() private accessor choice: ExportChoice | null = null;
  /** Whether the workbook was swept for this export. */
  @state() private accessor swept = false;

  protected override show(session: Session): TemplateResult {
    const choice = this.choice ?? firstChoice(dayOfMoment(session.now));
    return html`<h1>导出</h1>
      <p class="quiet-note">按期导出正式表格。导出前先检查整个工作簿，并说明还有哪些问题。</p>
      ${this.renderPeriod(choice)} ${this.renderLedgers(session, choice)} ${this.renderPhones(choice)}
      <div class="buttons spaced">
        <button
          type="button"
          class="primary"
          ?disabled=${session.busy !== null || choice.ledgers.length === 0}
          @click=${() => void this.sweep(session)}
        >
          ${this.swept ? '重新检查' : '检查并准备导出'}
        </button>
      </div>
      ${this.swept && session.findings !== null ? this.renderReady(session, choice) : nothing}
      <ledger-archive .session=${session} .choice=${choice}></ledger-archive>`;
  }

  private renderPeriod(choice: ExportChoice): TemplateResult {
    const { period } = choice;
    return html`<fieldset>
      <legend>期间</legend>
      <div class="segments">
        ${periodKinds.map(
          ([kind, title]) =>
            html`<button
              type="button"
              aria-pressed=${period.kind === kind}
              @click=${() => {
                this.choose({ ...choice, period: periodAs(period, kind) });
              }}
            >
              ${title}
            </button>`,
        )}
      </div>
      <div class="period-step">
        <button
          type="button"
          aria-label="前一期"
          @click=${() => {
            this.choose({ ...choice, period: periodStep(period, -1) });
          }}
        >
          ‹
        </button>
        <strong aria-live="polite">${periodTitle(period)}</strong>
        <button
          type="button"
          aria-label="后一期"
          @click=${() => {
            this.choose({ ...choice, period: periodStep(period, 1) });
          }}
        >
          ›
        </button>
      </div>
    </fieldset>`;
  }

  private renderLedgers(session: Session, choice: ExportChoice): TemplateResult {
    const count = counts(session.records, choice.period);
    return html`<fieldset>
      <legend>表格</legend>
      ${ledgerKeys.map(
        (key) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${choice.ledgers.includes(key)}
              @change=${() => {
                this.choose({ ...choice, ledgers: toggled(choice.ledgers, key) });
              }}
            />
            ${session.regulation.forms[key]}<span class="count">${count[key]} 条</span></label
          >`,
      )}
    </fieldset>`;
  }

  private renderPhones(choice: ExportChoice): TemplateResult {
    return html`<fieldset>
      <legend>联系电话</legend>
      ${phoneChoices.map(
        ([phones, title]) =>
          html`<label class="check"
            ><input
              type="radio"
              name="export-phones"
              .checked=${choice.phones === phones}
              @change=${() => {
                this.choice = { ...choice, phones };
              }}
            />
            ${title}</label
          >`,
      )}
    </fieldset>`;
  }

  private renderReady(session: Session, choice: ExportChoice): TemplateResult {
    const open = findingsOf(session.findings ?? [], session.records, choice);
    const count = countByLevel(open);
    const undated = undatedRecords(session.records, choice.ledgers);
    const busy = session.busy !== null;
    return html`<div class="export-open" role="status">
        <p>
          ${
            open.length === 0
              ? '本期所选表格未发现问题。'
              : countedLevels
                  .filter((level) => count[level] > 0)
                  .map(
                    (level) =>
                      html`<span class="level level-${level}">${levelTitles[level]}</span> ${count[level]} 条 `,
                  )
          }
        </p>
        ${
          open.length === 0
            ? nothing
            : html`<button
                type="button"
                class="link"
                @click=${() => {
                  session.show({ view: 'check' });
                }}
              >
                到“检查”逐条查看
              </button>`
        }
        ${
          undated.length === 0
            ? nothing
            : html`<p>
                没有日期、不属于任何期间、未导出的 ${undated.length}
                条：${undated.slice(0, 10).join('、')}${undated.length > 10 ? ' 等' : ''}。
              </p>`
        }
        ${session.stale ? html`<p>检查之后台帐有改动，导出的是最近一次读到的内容，请重新检查。</p>` : nothing}
      </div>
      <div class="buttons spaced">
        <button
          type="button"
          class="primary"
          ?disabled=${busy}
          @click=${() => void exportForms(session, choice, 'file')}
        >
          保存为文件
        </button>
        <button type="button" ?disabled=${busy} @click=${() => void exportForms(session, choice, 'sheets')}>
          放到新工作表
        </button>
      </div>
      <p class="quiet-note">没有出现保存提示的，请用“放到新工作表”。</p>`;
  }

  private choose(choice: ExportChoice): void {
    this.choice = choice;
  }

  private async sweep(session: Session): Promise<void> {
    this.swept = await session.run('检查', async () => {
      await session.sweep();
    });
  }
}

async function exportForms(session: Session, choice: ExportChoice, to: 'file' | 'sheets'): Promise<void> {
  await session.run('导出', async () => {
    const unit = session.settings.units[0]?.name ?? session.myUnit ?? '';
    const bytes = await writeForms({
      unit,
      office: session.settings.office,
      period: choice.period,
      phones: choice.phones,
      forms: session.regulation.forms,
      records: recordsIn(choice.period, session.records),
      ledgers: choice.ledgers,
      beside: to === 'sheets',
    });
    const file = { name: fileNameOf(choice, unit, session.regulation.forms), bytes };
    if (to === 'file') {
      session.say(givenText(file, await session.port.giveFile(file)));
      return;
    }
    const placed = await session.port.insertSheets(bytes);
    session.say(
      placed === 'inserted'
        ? '已放到名称以“文书”开头的新工作表，可以直接打印，不会重复统计。'
        : '正式表格已在新窗口中打开，可以直接打印。',
    );
  });
}

function toggled(ledgers: readonly LedgerKey[], key: LedgerKey): readonly LedgerKey[] {
  return ledgerKeys.filter((each) => (each === key) !== ledgers.includes(each));
}
