import { html, nothing, type TemplateResult } from 'lit';
import type { Calendar } from '../../../rules/calendar';
import type { Day } from '../../../rules/time/day';
import { monthWeeks, type DayCell } from './calendar-draft';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const LEGEND = [
  ['statutory', '节', '法定节假日'],
  ['swapped-rest', '休', '调休放假'],
  ['make-up', '班', '调休上班'],
  ['unknown', '?', '通知未公布'],
] as const;

/** A year as twelve months; each special day has a colour, a character, and its explanation in words. */
export function yearCalendar(calendar: Calendar, corrected: ReadonlySet<Day>, year: number): TemplateResult {
  return html`<div class="year">${MONTHS.map((month) => renderMonth(calendar, corrected, year, month))}</div>
    <p class="year-legend">
      ${LEGEND.map(([kind, mark, title]) => html`<span class="day-${kind}">${mark}</span> ${title} `)}
      <span>改</span> 人工更正
    </p>`;
}

function renderMonth(
  calendar: Calendar,
  corrected: ReadonlySet<Day>,
  year: number,
  month: number,
): TemplateResult {
  return html`<table class="month">
    <caption>
      ${year}年${month}月
    </caption>
    <thead>
      <tr>
        ${WEEKDAYS.map((name) => html`<th scope="col"><abbr title="周${name}">${name}</abbr></th>`)}
      </tr>
    </thead>
    <tbody>
      ${monthWeeks(calendar, corrected, year, month).map(
        (week) =>
          html`<tr>
            ${week.map((cell) => (cell === null ? html`<td></td>` : renderDay(cell)))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderDay({ date, kind, mark, title }: DayCell): TemplateResult {
  return html`<td class="day-${kind}" title=${title}>
    ${date}${mark === '' ? nothing : html`<small aria-hidden="true">${mark}</small><span class="visually-hidden">，${title}</span>`}
  </td>`;
}
