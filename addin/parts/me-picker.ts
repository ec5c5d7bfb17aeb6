import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session/session';

/** Who sits at this machine: fills 服务人员 and 部室 from then on. The workbook's own 部室 comes first. Nothing where 设置 names nobody. */
export function mePicker(session: Session): TemplateResult | typeof nothing {
  const own = session.settings.units[0]?.name;
  const staff = session.settings.staff
    .filter(({ active }) => active)
    .sort((a, b) => Number(b.unit === own) - Number(a.unit === own));
  if (staff.length === 0) return nothing;
  const known = staff.some(({ name }) => name === session.me);
  return html`<label class="me"
    >使用人
    <select
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) session.chooseMe(target.value);
      }}
    >
      ${known ? nothing : html`<option value="" selected disabled>请选择</option>`}
      ${staff.map(({ name }) => html`<option value=${name} ?selected=${name === session.me}>${name}</option>`)}
    </select></label
  >`;
}
