import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { SandboxElement } from '../element';

/** The narrowest and the usual width of a task pane in Excel, in pixels. */
const WIDTHS = [320, 450] as const;
/** Milliseconds between two looks at the round trips. */
const REFRESH = 500;
/** Views that a button of the ribbon opens, as manifest.xml names them. */
const RIBBON = [
  ['打开面板', ''],
  ['登记延时', '?view=overtime'],
  ['检查', '?view=check'],
  ['导出', '?view=export'],
] as const;

/** The pane's page in a frame as wide as Excel makes it; a click on the ribbon loads it anew, as in Excel. */
@customElement('pane-frame')
export class PaneFrame extends SandboxElement {
  @state() private accessor width: number = WIDTHS[1];
  @state() private accessor query = new URLSearchParams(location.search).get('view');
  @state() private accessor loads = 0;

  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => {
      this.sandbox?.noticeTrips();
    }, REFRESH);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { sandbox, width, loads } = this;
    if (!sandbox) return nothing;
    const { trips, log, bytes } = sandbox.host;
    const view = this.query === null ? '' : `?view=${this.query}`;
    return html`<header>
        <div class="group" role="group" aria-label="功能区">
          ${RIBBON.map(([text, query]) => this.ribbon(text, query))}
        </div>
        <div class="group" role="group" aria-label="窗格宽度">
          ${WIDTHS.map(
            (each) =>
              html`<button
                type="button"
                aria-pressed=${String(each === width)}
                @click=${() => {
                  this.width = each;
                }}
              >
                ${each} px
              </button>`,
          )}
        </div>
      </header>
      ${keyed(
        `${sandbox.opened}|${loads}`,
        html`<iframe title="任务窗格" src="/addin/index.html${view}" style="width: ${width}px"></iframe>`,
      )}
      <footer>
        往返 ${trips} 次，${Math.ceil(bytes / 1024)} KB，最近错误：${log.at(-1)?.error ?? '无'}
      </footer>`;
  }

  private ribbon(text: string, query: string): TemplateResult {
    return html`<button
      type="button"
      @click=${() => {
        this.query = new URLSearchParams(query).get('view');
        this.loads += 1;
      }}
    >
      ${text}
    </button>`;
  }
}
