import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bundleArchives, writeArchive, type ArchivePlan } from '../../../templates/archive';
import { givenText } from '../../parts/given-text';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import { archivesIn, archiveTitles } from './archive-choice';
import type { ExportChoice } from './export-choice';

type Target = 'file' | 'sheets';

/** 归档: sweeps and saves everything of the period, in one click. */
@customElement('ledger-archive')
export class LedgerArchive extends SessionElement {
  @property({ attribute: false }) accessor choice: ExportChoice | null = null;

  protected override show(session: Session): TemplateResult {
    const { choice } = this;
    if (choice === null) return html``;
    const title = archiveTitles[choice.period.kind];
    const button = (text: string, target: Target, kind: string) =>
      html`<button
        type="button"
        class=${kind}
        ?disabled=${session.busy !== null}
        @click=${() => void archive(session, choice, target)}
      >
        ${text}
      </button>`;
    return html`<section class="archive" aria-labelledby="archive-title">
      <h2 id="archive-title">${title}</h2>
      <p class="quiet-note">
        检查整个工作簿，把统计表、本期六张表格和核查情况存为一个文件。统计表的数字都是公式，可以逐项核对。
      </p>
      <div class="buttons spaced">
        ${button(title, 'file', 'primary')} ${button('归档到新工作表', 'sheets', '')}
      </div>
    </section>`;
  }
}

async function archive(session: Session, choice: ExportChoice, target: Target): Promise<void> {
  const title = archiveTitles[choice.period.kind];
  await session.run(title, async () => {
    await session.sweep();
    const plan = archivesIn(session, choice);
    if (plan.archives.length === 0) {
      session.say('没有可以归档的部室：记录没有填写部室，“设置”也没有部室。请先在“设置”中填写部室。');
      return;
    }
    session.say(`${await put(session, plan, target)}${leftOut(plan)}`);
  });
}

/** @returns what was done, for the user */
async function put(session: Session, { archives }: ArchivePlan, target: Target): Promise<string> {
  if (target === 'file') {
    const file = await bundleArchives(archives, () => undefined);
    const inside = archives.length === 1 ? '' : `内有${archives.length}个部室各一个工作簿。`;
    return `${givenText(file, await session.port.giveFile(file))}${inside}`;
  }
  let opened = 0;
  for (const each of archives) {
    const placed = await session.port.insertSheets(await writeArchive(each, { beside: true }));
    if (placed === 'opened') opened += 1;
  }
  return opened > 0
    ? '归档已在新窗口中打开，请在那里用“另存为”保存。'
    : '归档已放到名称以“文书”开头的新工作表，可以直接打印，不会重复统计。';
}

function leftOut({ homeless }: ArchivePlan): string {
  return homeless === 0 ? '' : `有${homeless}条记录没有部室，没有归档。`;
}
