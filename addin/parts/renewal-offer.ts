import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session/session';
import '../styles/renewal.css';

/** 更新工作簿: offered where the workbook is of a former version, or another program has dropped something from it. */
export function renewalOffer(session: Session): TemplateResult | typeof nothing {
  const { toRenew, busy } = session;
  if (toRenew.length === 0) return nothing;
  return html`<section class="renewal" aria-labelledby="renewal-title">
    <h2 id="renewal-title">工作簿可以更新</h2>
    <ul>
      ${toRenew.map((reason) => html`<li>${reason}</li>`)}
    </ul>
    ${
      session.port.hasFile()
        ? html`<p class="quiet-note">
              更新在一个新工作簿中进行，原有的记录、格式、自有的栏和工作表不变；本工作簿不动，可照常使用和检查。
            </p>
            <button type="button" ?disabled=${busy !== null} @click=${() => void renew(session)}>
              更新工作簿
            </button>`
        : html`<p class="quiet-note">
            这个版本的 Excel
            不提供本工作簿的文件，不能在这里更新。请保存后用统计页面（dashboard.html）打开，在“工作簿可以更新”处另存；不更新也可照常使用和检查。
          </p>`
    }
  </section>`;
}

async function renew(session: Session): Promise<void> {
  await session.run('更新工作簿', async () => {
    await session.renew();
    session.say('更新后的新工作簿已打开，请核对后另存，代替本工作簿使用；本工作簿没有改动。');
  });
}
