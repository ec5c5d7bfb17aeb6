import { html, type TemplateResult } from 'lit';
import type { Item, Settings, StaffMember, Unit } from '../../../rules/settings';
import { STAFF_ROLES } from '../../../templates/layout';
import { checkField, selectField, textField } from './inputs';
import { changedAt, withoutAt } from './lists';

/** Takes a change of the settings as typed. */
export type Change = (change: Partial<Settings>) => void;

export function unitsSection({ units }: Settings, change: Change): TemplateResult {
  const set = (index: number, part: Partial<Unit>): void => {
    change({ units: changedAt(units, index, part) });
  };
  return html`${units.map(
    (unit, index) =>
      html`<div class="entry" role="group" aria-label="部室 ${unit.name}">
        <div class="pair">
          ${textField(index === 0 ? '部室（本部室）' : '部室', unit.name, (name) => {
            set(index, { name });
          })}
          ${textField('编号前缀', unit.prefix, (prefix) => {
            set(index, { prefix });
          })}
        </div>
        ${removeButton(unit.name, () => {
          change({ units: withoutAt(units, index) });
        })}
      </div>`,
  )}
  ${addButton('增加部室', () => {
    change({ units: [...units, { name: '', prefix: '' }] });
  })}`;
}

const ROLES = STAFF_ROLES.map((role) => [role, role] as const);

export function staffSection({ staff, units }: Settings, change: Change): TemplateResult {
  const set = (index: number, part: Partial<StaffMember>): void => {
    change({ staff: changedAt(staff, index, part) });
  };
  return html`${staff.map(
    (member, index) =>
      html`<div class="entry" role="group" aria-label="人员 ${member.name}">
        <div class="pair">
          ${textField('姓名', member.name, (name) => {
            set(index, { name });
          })}
          ${selectField('部室', member.unit, unitChoices(units, member.unit), (unit) => {
            set(index, { unit });
          })}
        </div>
        ${selectField('职责', member.role, ROLES, (role) => {
          set(index, { role });
        })}
        <div class="pair">
          ${checkField('红色代办员', member.redAgent, (redAgent) => {
            set(index, { redAgent });
          })}
          ${checkField('在岗', member.active, (active) => {
            set(index, { active });
          })}
        </div>
        ${removeButton(member.name, () => {
          change({ staff: withoutAt(staff, index) });
        })}
      </div>`,
  )}
  ${addButton('增加人员', () => {
    const unit = units[0]?.name ?? '';
    const member = { name: '', unit, role: '帮办代办人员', redAgent: false, active: true } as const;
    change({ staff: [...staff, member] });
  })}`;
}

/** The 部室 to choose from; one that is no longer in the list stays shown until another is chosen. */
function unitChoices(units: readonly Unit[], current: string): readonly (readonly [string, string])[] {
  const known = units.map(({ name }) => [name, name] as const);
  return units.some(({ name }) => name === current)
    ? known
    : [[current, current === '' ? '（未选）' : `${current}（不在名单中）`], ...known];
}

export function itemsSection({ items }: Settings, change: Change): TemplateResult {
  const set = (index: number, part: Partial<Item>): void => {
    change({ items: changedAt(items, index, part) });
  };
  return html`${items.map(
    (item, index) =>
      html`<div class="entry" role="group" aria-label="事项 ${item.name}">
        ${textField('事项名称', item.name, (name) => {
          set(index, { name });
        })}
        ${textField(
          '承诺工作日（没有可不填）',
          item.promisedWorkdays === null ? '' : String(item.promisedWorkdays),
          (text) => {
            set(index, { promisedWorkdays: text.trim() === '' ? null : Number(text) });
          },
          { type: 'number' },
        )}
        ${checkField(
          '受上级审批专网开放时间限制（不能预约、延时）',
          item.limitedByNetwork,
          (limitedByNetwork) => {
            set(index, { limitedByNetwork });
          },
        )}
        ${textField('所需材料（用“、”分隔）', item.materials, (materials) => {
          set(index, { materials });
        })}
        ${removeButton(item.name, () => {
          change({ items: withoutAt(items, index) });
        })}
      </div>`,
  )}
  ${addButton('增加事项', () => {
    const item = { name: '', promisedWorkdays: null, limitedByNetwork: false, materials: '' };
    change({ items: [...items, item] });
  })}`;
}

export function addButton(title: string, add: () => void): TemplateResult {
  return html`<button type="button" @click=${add}>${title}</button>`;
}

export function removeButton(name: string, remove: () => void): TemplateResult {
  return html`<button type="button" class="quiet" @click=${remove}>
    删除${name === '' ? '这一行' : `“${name}”`}
  </button>`;
}
