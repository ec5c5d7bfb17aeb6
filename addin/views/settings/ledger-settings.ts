import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { OfficeHours } from '../../../rules/calendar';
import type { Options, Settings } from '../../../rules/settings';
import { REPLY_CLOCKS } from '../../../templates/layout';
import { SessionElement } from '../../parts/pane-element';
import type { TypedAmendment } from '../../../templates/read';
import type { Session } from '../../session/session';
import type { ViewRequest } from '../../session/view-request';
import '../first-run/keep-by-hand';
import '../import/ledger-import';
import { missingSheets, movable } from '../first-run/recognised';
import { amendmentProblems, readAmendments, typedAmendments } from './amendments-draft';
import { amendmentsSection } from './amendments-section';
import './calendar-section';
import './hours-editor';
import { checkField, selectField, textField } from './inputs';
import { itemsSection, staffSection, unitsSection, type Change } from './list-sections';
import { problemList } from './problem-list';
import { isRefused, settingsProblems } from './settings-problems';
import '../../styles/fields.css';
import './settings.css';

const CLOCKS: readonly (readonly [Options['replyClock'], string])[] = [
  ['clock', `${REPLY_CLOCKS.clock}（默认）`],
  ['office', REPLY_CLOCKS.office],
];

/** 设置: kept in the workbook, so that they travel with it. What is typed stays a draft until it is saved. */
@customElement('ledger-settings')
export class LedgerSettings extends SessionElement {
  /** Null while nothing differs from the workbook. */
  @state() private accessor draft: Settings | null = null;
  /** 制度修订 as typed; null as `draft`. */
  @state() private accessor amendments: readonly TypedAmendment[] | null = null;
  private answered: ViewRequest | null = null;

  /** Whoever is sent here to import finds it at once: it stands below everything else. */
  protected override updated(): void {
    const { request } = this.session ?? {};
    if (request === undefined || request === this.answered) return;
    this.answered = request;
    if (request.view === 'settings' && request.section === 'import')
      this.querySelector('ledger-import')?.scrollIntoView({ block: 'nearest' });
  }

  protected override show(session: Session): TemplateResult {
    const settings = this.draft ?? session.settings;
    const change: Change = (part) => {
      this.draft = { ...settings, ...part };
    };
    const amendments = this.amendments ?? typedAmendments(settings.amendments);
    const problems = [...settingsProblems(settings), ...amendmentProblems(amendments, session.issued)];
    const isChanged = this.draft !== null || this.amendments !== null;
    const sheets = html`<keep-by-hand .session=${session}></keep-by-hand>`;
    return html`<h1>设置</h1>
      <p class="quiet-note">设置保存在工作簿里，随工作簿走。</p>
      ${isByHand(session) ? sheets : nothing}
      ${block('单位和部室', this.renderOffice(settings, change), true)}
      ${block(`人员（${settings.staff.length}）`, staffSection(settings, change))}
      ${block(`事项（${settings.items.length}）`, itemsSection(settings, change))}
      ${block(`办公时间${settings.hours === null ? '（尚未确认）' : ''}`, this.renderHours(settings, change), settings.hours === null)}
      ${block('计算方式和打印', this.renderCounting(settings, change))}
      ${block(
        `制度修订（${amendments.length}）`,
        amendmentsSection(amendments, session.issued, (rows) => {
          this.amendments = rows;
        }),
      )}
      ${problemList(problems, session.regulation)}
      <div class="buttons save-bar">
        <button
          type="button"
          class="primary"
          ?disabled=${!isChanged || session.busy !== null || isRefused(problems)}
          @click=${() => void this.save(session)}
        >
          保存设置
        </button>
        ${isChanged ? html`<button type="button" @click=${this.discard}>放弃修改</button>` : nothing}
      </div>
      ${block(
        '导入旧台帐',
        html`<ledger-import .session=${session}></ledger-import>`,
        session.request.view === 'settings' && session.request.section === 'import',
      )}
      <calendar-section .session=${session}></calendar-section>
      ${isByHand(session) ? nothing : sheets}`;
  }

  private renderOffice(settings: Settings, change: Change): TemplateResult {
    return html`${textField('单位名称', settings.office, (office) => {
      change({ office });
    })}
    ${textField('监督电话', settings.complaintPhone, (complaintPhone) => {
      change({ complaintPhone });
    })}
    ${unitsSection(settings, change)}`;
  }

  private renderHours(settings: Settings, change: Change): TemplateResult {
    return html`<p class="quiet-note">
        没有文件载明本单位的作息时间，请按实际执行的时间填写，季节要覆盖全年。
      </p>
      <hours-editor
        .hours=${settings.hours}
        @hours-change=${(event: CustomEvent<OfficeHours | null>) => {
          change({ hours: event.detail });
        }}
      ></hours-editor>`;
  }

  private renderCounting({ options }: Settings, change: Change): TemplateResult {
    const set = (part: Partial<Options>): void => {
      change({ options: { ...options, ...part } });
    };
    return html`${selectField('答复时限的计算方式', options.replyClock, CLOCKS, (replyClock) => {
      set({ replyClock });
    })}
    ${checkField('延时服务计入调休', options.overtimeEarnsTimeOff, (overtimeEarnsTimeOff) => {
      set({ overtimeEarnsTimeOff });
    })}
    ${textField(
      '代办受理通知书份数',
      String(options.noticeCopies),
      (text) => {
        set({ noticeCopies: Number(text) });
      },
      { type: 'number' },
    )}`;
  }

  private async save(session: Session): Promise<void> {
    const draft = this.draft ?? session.settings;
    const amendments = this.amendments === null ? draft.amendments : readAmendments(this.amendments);
    const saved = await session.run('保存设置', async () => {
      await session.port.writeSettings(trimmed({ ...draft, amendments }));
      await session.read();
      session.noteChange();
      session.say('设置已保存在工作簿中。');
    });
    if (saved) this.discard();
  }

  private readonly discard = (): void => {
    this.draft = null;
    this.amendments = null;
  };
}

/** Whether sheets have to be added before settings can be kept, or rows moved: that comes first then. */
function isByHand({ book, regulation: { forms } }: Session): boolean {
  return book !== null && (missingSheets(book, forms).length > 0 || movable(book, forms).length > 0);
}

/** Without spaces around names, which nobody sees and which tell two alike names apart. */
function trimmed(settings: Settings): Settings {
  return {
    ...settings,
    office: settings.office.trim(),
    complaintPhone: settings.complaintPhone.trim(),
    units: settings.units.map(({ name, prefix }) => ({ name: name.trim(), prefix: prefix.trim() })),
    staff: settings.staff.map((member) => ({ ...member, name: member.name.trim() })),
    items: settings.items.map((item) => ({
      ...item,
      name: item.name.trim(),
      materials: item.materials.trim(),
    })),
  };
}

function block(title: string, content: TemplateResult, open = false): TemplateResult {
  return html`<details class="settings-block" ?open=${open}>
    <summary>${title}</summary>
    ${content}
  </details>`;
}
