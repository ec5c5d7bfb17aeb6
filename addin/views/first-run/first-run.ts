import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { OfficeHours } from '../../../rules/calendar';
import { ledgerKeys } from '../../../rules/ledgers';
import { bookSheets } from '../../../templates/layout';
import { writeLedgerBook } from '../../../templates/write';
import { checkField, textField } from '../settings/inputs';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import '../settings/hours-editor';
import { problemList } from '../settings/problem-list';
import { isRefused, settingsProblems } from '../settings/settings-problems';
import { noAnswers, settingsFromAnswers, type FirstAnswers } from './answers';
import '../../styles/fields.css';
import '../settings/settings.css';
import './first-run.css';

/** 首次使用: a few questions, then all ledgers at one stroke. */
@customElement('first-run')
export class FirstRun extends SessionElement {
  @state() private accessor answers: FirstAnswers = noAnswers;
  @state() private accessor asked = false;
  @state() private accessor importsNext = false;

  protected override show(session: Session): TemplateResult {
    const { answers } = this;
    return html`<h1>首次使用</h1>
      <p class="quiet-note">
        这个工作簿里还没有台帐。填写下面几项，一次建好${ledgerKeys.map((key) => `《${session.regulation.forms[key]}》`).join('')}和设置、日历。以后都可以在“设置”中修改。
      </p>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.create(session);
        }}
      >
        ${textField(
          '部室名称',
          answers.unit,
          (unit) => {
            this.answer({ unit });
          },
          { required: true, placeholder: '如：招商服务部' },
        )}
        ${textField(
          '编号前缀',
          answers.prefix,
          (prefix) => {
            this.answer({ prefix });
          },
          { placeholder: '如：招商，编号即为 招商-YY-2026-0001' },
        )}
        ${textField('部室负责人（帮办代办联络员）', answers.head, (head) => {
          this.answer({ head });
        })}
        ${textField(
          '帮办代办、服务人员',
          answers.staff,
          (staff) => {
            this.answer({ staff });
          },
          { placeholder: '多人用“、”分隔' },
        )}
        ${textField(
          '其中红色代办员',
          answers.redAgents,
          (redAgents) => {
            this.answer({ redAgents });
          },
          { placeholder: '多人用“、”分隔，没有可不填' },
        )}
        ${textField('监督电话', answers.complaintPhone, (complaintPhone) => {
          this.answer({ complaintPhone });
        })}
        <fieldset>
          <legend>办公时间（可以以后再填）</legend>
          <hours-editor
            .hours=${answers.hours}
            @hours-change=${(event: CustomEvent<OfficeHours | null>) => {
              this.answer({ hours: event.detail });
            }}
          ></hours-editor>
        </fieldset>
        ${checkField('已有旧台帐，建好后接着导入', this.importsNext, (importsNext) => {
          this.importsNext = importsNext;
        })}
        ${this.asked ? problemList(this.problems(), session.regulation) : nothing}
        <div class="buttons spaced">
          <button type="submit" class="primary" ?disabled=${session.busy !== null}>建立全部台帐</button>
          <button type="button" ?disabled=${session.busy !== null} @click=${() => void session.start()}>
            重新读取工作簿
          </button>
        </div>
      </form>`;
  }

  private problems() {
    return settingsProblems(settingsFromAnswers(this.answers));
  }

  private answer(change: Partial<FirstAnswers>): void {
    this.answers = { ...this.answers, ...change };
  }

  private async create(session: Session): Promise<void> {
    this.asked = true;
    if (isRefused(this.problems())) return;
    const settings = settingsFromAnswers(this.answers);
    await session.run('建立台帐', async () => {
      const placed = await session.port.insertSheets(
        await writeLedgerBook({ regulation: session.issued, settings, now: session.now }),
        { names: bookSheets(session.issued.forms) },
      );
      if (placed === 'opened') {
        session.say('台帐已建在新打开的工作簿中。请保存那个工作簿，并在其中打开面板。');
        return;
      }
      await session.read();
      if (this.importsNext) session.show({ view: 'settings', section: 'import' });
      session.say('台帐已建好。请保存工作簿。');
    });
  }
}
