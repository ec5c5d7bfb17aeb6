import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  readNotice,
  withNotice,
  type Notice,
  type NoticeAnswer,
  type SpecialDay,
} from '../../../rules/calendar';
import { isoDay, parseIsoDay, yearOf } from '../../../rules/time/day';
import { dayOfMoment } from '../../../rules/time/moment';
import { DAY_KIND_TITLES } from '../../../templates/layout';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import { calendarWith, correctionProblem, daysText, differences, withCorrection } from './calendar-draft';
import { selectField, textField } from './inputs';
import { yearCalendar } from './year-calendar';

const KINDS: readonly (readonly [SpecialDay['kind'], string])[] = [
  ['statutory', DAY_KIND_TITLES.statutory],
  ['swapped-rest', DAY_KIND_TITLES['swapped-rest']],
  ['make-up', DAY_KIND_TITLES['make-up']],
  ['workday', DAY_KIND_TITLES.workday],
  ['weekend', DAY_KIND_TITLES.weekend],
];
const NO_CORRECTION = { date: '', kind: 'workday', name: '', source: '' } as const;

/** 日历: the notices and corrections that travel with the workbook. */
@customElement('calendar-section')
export class CalendarSection extends SessionElement {
  @state() private accessor text = '';
  @state() private accessor answer: NoticeAnswer | null = null;
  @state() private accessor year: number | null = null;
  @state() private accessor correction: {
    date: string;
    kind: SpecialDay['kind'];
    name: string;
    source: string;
  } = NO_CORRECTION;
  @state() private accessor refusal: string | null = null;

  protected override show(session: Session): TemplateResult | typeof nothing {
    const { book } = session;
    if (book === null) return nothing;
    const pasted = this.answer !== null && 'notice' in this.answer ? this.answer.notice : null;
    const notices = pasted === null ? book.notices : withNotice(book.notices, pasted);
    const calendar = calendarWith(notices, book.corrections);
    const year = this.year ?? pasted?.year ?? yearOf(dayOfMoment(session.now));
    return html`<h2>日历</h2>
      <p class="quiet-note">已有放假安排的最后一年：${calendar.knownYears.at(-1) ?? '无'}。</p>
      ${this.renderPaste(session, pasted)}
      <div class="period-step">
        <button type="button" aria-label="前一年" @click=${() => (this.year = year - 1)}>‹</button>
        <strong aria-live="polite">${year}年${pasted?.year === year ? '（预览，尚未保存）' : ''}</strong>
        <button type="button" aria-label="后一年" @click=${() => (this.year = year + 1)}>›</button>
      </div>
      ${yearCalendar(calendar, new Set(book.corrections.map((each) => each.day)), year)}
      ${this.renderCorrections(session, book.corrections)}`;
  }

  private renderPaste(session: Session, pasted: Notice | null): TemplateResult {
    return html`<label class="labelled"
        ><span>粘贴国务院办公厅年度放假通知原文</span>
        <textarea
          rows="4"
          .value=${this.text}
          placeholder="一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"
          @input=${(event: Event) => {
            if (event.target instanceof HTMLTextAreaElement) this.text = event.target.value;
          }}
        ></textarea>
      </label>
      <div class="buttons spaced">
        <button
          type="button"
          @click=${() => {
            this.answer = readNotice(this.text, session.book?.notices ?? []);
            this.year = null;
          }}
        >
          读取并预览
        </button>
        ${
          pasted === null
            ? nothing
            : html`<button
                type="button"
                class="primary"
                ?disabled=${session.busy !== null}
                @click=${() => void this.saveNotice(session, pasted)}
              >
                保存${pasted.year}年日历
              </button>`
        }
      </div>
      ${this.answer === null ? nothing : renderAnswer(this.answer, session)}`;
  }

  private renderCorrections(session: Session, corrections: readonly SpecialDay[]): TemplateResult {
    const { date, kind, name, source } = this.correction;
    const set = (change: Partial<typeof this.correction>): void => {
      this.correction = { ...this.correction, ...change };
    };
    return html`<fieldset>
      <legend>更正个别日期</legend>
      <ul class="corrections">
        ${corrections.map(
          (each) =>
            html`<li>
              ${isoDay(each.day)} ${DAY_KIND_TITLES[each.kind]} ${each.name} <small>${each.source}</small>
              <button
                type="button"
                class="quiet"
                ?disabled=${session.busy !== null}
                @click=${() =>
                  void saveCalendar(
                    session,
                    session.book?.notices ?? [],
                    corrections.filter((other) => other !== each),
                  )}
              >
                删除
              </button>
            </li>`,
        )}
      </ul>
      <div class="pair">
        ${textField(
          '日期',
          date,
          (value) => {
            set({ date: value });
          },
          { type: 'date' },
        )}
        ${selectField('类型', kind, KINDS, (value) => {
          set({ kind: value });
        })}
      </div>
      ${textField(
        '名称',
        name,
        (value) => {
          set({ name: value });
        },
        { placeholder: '如：临时调整' },
      )}
      ${textField(
        '原因或依据',
        source,
        (value) => {
          set({ source: value });
        },
        { placeholder: '如：管委会〔2026〕3号通知' },
      )}
      ${this.refusal === null ? nothing : html`<p class="problem" role="alert">${this.refusal}</p>`}
      <button
        type="button"
        ?disabled=${session.busy !== null}
        @click=${() => void this.saveCorrection(session, corrections)}
      >
        保存这一天
      </button>
    </fieldset>`;
  }

  private async saveNotice(session: Session, notice: Notice): Promise<void> {
    const { book } = session;
    if (book === null) return;
    const saved = await saveCalendar(session, withNotice(book.notices, notice), book.corrections);
    if (!saved) return;
    this.text = '';
    this.answer = null;
    this.year = notice.year;
  }

  private async saveCorrection(session: Session, corrections: readonly SpecialDay[]): Promise<void> {
    const { date, kind, name, source } = this.correction;
    const day = parseIsoDay(date);
    this.refusal = correctionProblem(day, source);
    if (this.refusal !== null || day === null) return;
    const correction = { day, kind, name: name.trim() || DAY_KIND_TITLES[kind], source: source.trim() };
    const saved = await saveCalendar(
      session,
      session.book?.notices ?? [],
      withCorrection(corrections, correction),
    );
    if (!saved) return;
    this.correction = NO_CORRECTION;
    this.year = yearOf(day);
  }
}

function renderAnswer(answer: NoticeAnswer, session: Session): TemplateResult {
  if ('problems' in answer) {
    return html`<div role="alert">
      <ul class="settings-problems">
        ${answer.problems.map(
          ({ line, text, message }) =>
            html`<li class="refused">
              <strong>第${line}行</strong> ${message}<br /><small>原文：${text}</small>
            </li>`,
        )}
      </ul>
    </div>`;
  }
  const { notice } = answer;
  const changed = differences(notice, session.book?.notices ?? []);
  const rest = notice.days.filter(({ kind }) => kind !== 'make-up').length;
  return html`<p role="status">
    读到${notice.year}年的安排：放假${rest}天，调休上班${notice.days.length - rest}天（${notice.source}）。
    ${changed.length === 0 ? nothing : html`与已有的安排不同：${daysText(changed)}，保存后以粘贴的为准。`}
  </p>`;
}

/** Writes sheet 日历 and reads the workbook again, so that everything follows the new days. @returns whether it was done */
async function saveCalendar(
  session: Session,
  notices: readonly Notice[],
  corrections: readonly SpecialDay[],
): Promise<boolean> {
  return session.run('保存日历', async () => {
    await session.port.writeCalendar(notices, corrections);
    await session.read();
    session.noteChange();
    session.say('日历已保存在工作簿中。');
  });
}
