import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dayOfMoment, type Moment } from '../../rules/time/moment';
// Not by way of their folders, which bring the writer of workbooks along: only the worker needs it.
import { type Archive, archivedRecords, planArchives, type ArchivePlan } from '../../templates/archive';
import { saveFile } from '../../templates/controls/save-file';
import { phoneChoices } from '../../templates/phones';
import {
  monthBefore,
  periodAs,
  periodKinds,
  periodStep,
  periodTitle,
  type Period,
} from '../../templates/write';
import { archiveInWorker } from '../writing/writer';
import { Archiving, type ArchivingState } from '../model/archiving';
import type { Assessed } from '../model/assessed';
import { countText } from '../model/format';
import './archive-dialog.css';
import { PageDialog } from './page-dialog';
import './page-dialog.css';

/** Where all forms of a period are made into one workbook per 部室, with a summary of formulas over them. */
@customElement('archive-dialog')
export class ArchiveDialog extends PageDialog {
  @property({ attribute: false }) accessor visible = false;
  @property({ attribute: false }) accessor now: Moment = 0;
  @property({ attribute: false }) accessor assessed: Assessed | null = null;
  /** The month that the page looks at, `2026-05`; null where it looks at several. */
  @property({ attribute: false }) accessor month: string | null = null;
  @property({ attribute: false }) accessor dismiss: () => void = () => undefined;
  @state() private accessor period: Period | null = null;
  @state() private accessor phones: Archive['phones'] = 'masked';
  /** 部室 not wanted. */
  @state() private accessor without: ReadonlySet<string> = new Set();
  private plan: ArchivePlan = { archives: [], homeless: 0 };
  private readonly archiving = new Archiving(archiveInWorker, saveFile, () => {
    this.requestUpdate();
  });

  protected get shown(): boolean {
    return this.visible;
  }

  protected onClosed(): void {
    this.archiving.clear();
    this.dismiss();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('visible') && this.visible) this.period = null;
    if (!this.visible || this.assessed === null) return;
    const { offices, facts } = this.assessed;
    this.plan = planArchives({ offices, facts, period: this.chosen, phones: this.phones });
  }

  private get chosen(): Period {
    if (this.period !== null) return this.period;
    if (this.month === null) return monthBefore(dayOfMoment(this.now));
    return { kind: 'month', year: Number(this.month.slice(0, 4)), month: Number(this.month.slice(5)) };
  }

  protected override render(): TemplateResult {
    return html`<dialog
      class="page-dialog"
      aria-labelledby="archive-title"
      @close=${this.closed}
      @cancel=${this.cancelled}
    >
      <div class="dialog-head">
        <h2 id="archive-title">生成归档</h2>
        <button type="button" @click=${this.close}>关闭</button>
      </div>
      ${this.visible ? this.renderBody() : nothing}
    </dialog>`;
  }

  private renderBody(): TemplateResult {
    const { state } = this.archiving;
    const working = state.kind === 'working';
    const wanted = this.plan.archives.filter(({ unit }) => !this.without.has(unit));
    return html`<div class="dialog-body">
      <p>
        每个部室一个工作簿：统计表、本期全部表格、核查情况；几个部室的装在一个压缩文件里。统计表的数字都是公式，可以逐项核对；姓名照台帐列出。
      </p>
      <fieldset class="archive-choice" ?disabled=${working}>
        <legend class="visually-hidden">归档内容</legend>
        ${this.renderPeriod(this.chosen)} ${this.renderUnits()} ${this.renderPhones()}
      </fieldset>
      ${
        this.plan.homeless === 0
          ? nothing
          : html`<p class="archive-left-out">
              本期有 ${countText(this.plan.homeless)}
              条记录没有部室，所在工作簿的“设置”也没有写明部室，不在任何归档中。
            </p>`
      }
      <div class="toolbar">
        ${
          working
            ? html`<button type="button" @click=${this.cancelWork}>取消</button>`
            : html`<button
                type="button"
                class="primary"
                ?disabled=${wanted.length === 0}
                @click=${() => void this.archiving.start(wanted)}
              >
                生成归档
              </button>`
        }
      </div>
      <div role="status" class="archive-status">${renderState(state)}</div>
    </div>`;
  }

  private renderPeriod(period: Period): TemplateResult {
    return html`<div class="archive-row" role="group" aria-labelledby="archive-period">
      <span id="archive-period">期间</span>
      <div class="segments">
        ${periodKinds.map(
          ([kind, title]) =>
            html`<button
              type="button"
              aria-pressed=${period.kind === kind}
              @click=${() => {
                this.choose(periodAs(period, kind));
              }}
            >
              ${title}
            </button>`,
        )}
      </div>
      ${this.renderStep(period, -1, '前一期', '‹')}
      <strong class="archive-period" aria-live="polite">${periodTitle(period)}</strong>
      ${this.renderStep(period, 1, '后一期', '›')}
    </div>`;
  }

  private renderStep(period: Period, step: 1 | -1, label: string, sign: string): TemplateResult {
    return html`<button
      type="button"
      aria-label=${label}
      @click=${() => {
        this.choose(periodStep(period, step));
      }}
    >
      ${sign}
    </button>`;
  }

  private renderUnits(): TemplateResult {
    return html`<div class="archive-row" role="group" aria-labelledby="archive-units">
      <span id="archive-units">部室</span>
      <div class="archive-units">
        ${this.plan.archives.map(
          (archive) =>
            html`<label class="check"
              ><input
                type="checkbox"
                .checked=${!this.without.has(archive.unit)}
                @change=${() => {
                  this.toggle(archive.unit);
                }}
              />${archive.unit}<small>${countText(archivedRecords(archive))} 条</small></label
            >`,
        )}
      </div>
    </div>`;
  }

  private renderPhones(): TemplateResult {
    return html`<div class="archive-row" role="radiogroup" aria-labelledby="archive-phones">
      <span id="archive-phones">联系电话</span>
      ${phoneChoices.map(
        ([phones, title]) =>
          html`<label class="check"
            ><input
              type="radio"
              name="archive-phones"
              .checked=${this.phones === phones}
              @change=${() => {
                this.phones = phones;
                this.archiving.clear();
              }}
            />${title}</label
          >`,
      )}
    </div>`;
  }

  private choose(period: Period): void {
    this.period = period;
    this.archiving.clear();
  }

  private toggle(unit: string): void {
    const without = new Set(this.without);
    if (!without.delete(unit)) without.add(unit);
    this.without = without;
    this.archiving.clear();
  }

  private readonly cancelWork = (): void => {
    this.archiving.cancel();
  };
}

function renderState(state: ArchivingState): TemplateResult | typeof nothing {
  switch (state.kind) {
    case 'idle':
      return nothing;
    case 'working':
      return html`<progress aria-label="归档进度" max=${state.total} .value=${state.done}></progress> 正在生成
        ${state.done + 1}/${state.total}：${state.unit}`;
    case 'made':
      return html`<span class="good"
        >✔ 已生成 ${state.units} 个部室的归档“${state.file}”，由浏览器存到下载文件夹。</span
      >`;
    case 'cancelled':
      return html`已取消，没有生成文件。`;
    case 'failed':
      return html`<span class="bad">✘ 没有生成：${state.reason}</span>`;
  }
}
