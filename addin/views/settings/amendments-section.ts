import { html, type TemplateResult } from 'lit';
import { amendmentText } from '../../../rules/regulation/amendments';
import type { Regulation } from '../../../rules/regulation/regulation';
import { amendmentFrom, expectedValue, type TypedAmendment } from '../../../templates/read';
import { amendable } from './amendments-draft';
import { selectField, textField } from './inputs';
import { addButton, removeButton } from './list-sections';
import { changedAt, withoutAt } from './lists';

const UNCHOSEN = ['', '（请选择）'] as const;

/** 制度修订: what a paper has changed since the regulation was issued, row by row as typed. */
export function amendmentsSection(
  rows: readonly TypedAmendment[],
  issued: Regulation,
  change: (rows: readonly TypedAmendment[]) => void,
): TemplateResult {
  return html`<p class="quiet-note">修订文件施行后填写。各条记录按其当日的规定判定，以前的记录不重新判定。</p>
    ${rows.map((row, index) =>
      renderRow(row, index, issued, {
        set: (part) => {
          change(changedAt(rows, index, part));
        },
        remove: () => {
          change(withoutAt(rows, index));
        },
      }),
    )}
    ${addButton('增加一条修订', () => {
      change([...rows, { limit: '', value: '', from: '', paper: '' }]);
    })}`;
}

interface RowActions {
  readonly set: (part: Partial<TypedAmendment>) => void;
  readonly remove: () => void;
}

function renderRow(
  row: TypedAmendment,
  index: number,
  issued: Regulation,
  { set, remove }: RowActions,
): TemplateResult {
  const choices = amendable(issued);
  const asIssued = choices.find(([title]) => title === row.limit)?.[1];
  const expected = expectedValue(row.limit);
  const read = amendmentFrom(row);
  const titles = choices.map(([title]) => [title, title] as const);
  return html`<div class="entry" role="group" aria-label="第${index + 1}条修订">
    ${selectField('修订项目', row.limit, row.limit === '' ? [UNCHOSEN, ...titles] : titles, (limit) => {
      set({ limit });
    })}
    ${textField('新规定', row.value, (value) => {
      set({ value });
    })}
    <p class="quiet-note">
      ${expected === null ? '先选修订项目。' : `应${expected}。`}${asIssued === undefined ? '' : `印发时：${asIssued}。`}
    </p>
    <div class="pair">
      ${textField(
        '施行日期',
        row.from,
        (from) => {
          set({ from });
        },
        { type: 'date' },
      )}
      ${textField(
        '文号',
        row.paper,
        (paper) => {
          set({ paper });
        },
        { placeholder: issued.paper },
      )}
    </div>
    ${'faults' in read ? '' : html`<p class="read-back">即：${amendmentText(read)}。</p>`}
    ${removeButton(`第${index + 1}条修订`, remove)}
  </div>`;
}
