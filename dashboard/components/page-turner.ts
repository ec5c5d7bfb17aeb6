import { html, type TemplateResult } from 'lit';
import type { Page } from '../model/paging';
import { countText } from '../model/format';

/** Buttons that turn the pages of a list, and where in it the reader is; nothing to turn when there is one page. */
export function pageTurner(
  page: Page,
  total: number,
  label: string,
  turn: (index: number) => void,
): TemplateResult {
  const { index, count, start, end } = page;
  const range =
    total === 0 ? '共 0 条' : `第 ${countText(start + 1)}–${countText(end)} 条，共 ${countText(total)} 条`;
  const button = (text: string, to: number, disabled: boolean) =>
    html`<button
      type="button"
      ?disabled=${disabled}
      @click=${() => {
        turn(to);
      }}
    >
      ${text}
    </button>`;
  return html`<nav class="page-turner" aria-label="${label}翻页">
    <span role="status">${range}</span>
    ${
      count === 1
        ? ''
        : html`${button('首页', 0, index === 0)} ${button('上一页', index - 1, index === 0)}
          ${button('下一页', index + 1, index === count - 1)}
          ${button('末页', count - 1, index === count - 1)}`
    }
  </nav>`;
}
