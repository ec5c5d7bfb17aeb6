import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { columnName } from '../../../rules/address';
import { bounding, cellArea, contains, type Area } from '../../emulated';
import { SandboxElement } from '../element';
import type { Sandbox } from '../sandbox';
import { formatCells, parseCells, shownCells } from './clipboard';
import { editText, moveFor } from './keys';
import { boxesOf, boxOf, layoutOf, type Layout, type View } from './layout';
import { boxStyle, columnHeading, gridCell, rowHeading } from './parts';

/** Width of the row numbers and height of the column letters. */
const NUMBERS = 48;
const LETTERS = 24;
const NARROWEST_FIELD = 120;

/**
 * A sheet to look at and to work in with mouse and keyboard, as far as trying the pane needs it. Draws only what is in
 * view, so that 20,000 rows stay quick.
 */
@customElement('sheet-grid')
export class SheetGrid extends SandboxElement {
  @state() private accessor view: View = { x: 0, y: 0, width: 800, height: 500 };
  /** What is being typed into the selected cell; null when nothing is. */
  @state() private accessor draft: string | null = null;
  private layout: Layout | null = null;
  /** Where the selection was when it was last brought into view. */
  private shown = '';
  private readonly resized = new ResizeObserver(() => {
    this.look();
  });

  override disconnectedCallback(): void {
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  /** Begins typing into the selected cell: Excel does not answer the pane until it is ended. */
  edit(text: string): void {
    if (!this.sandbox || this.draft !== null) return;
    this.draft = text;
    if (this.sandbox.actor === 'user') this.sandbox.setEditing(true);
    this.takeKeys();
  }

  /** Ends typing. @param keep whether the cell takes what was typed */
  endEdit(keep: boolean): void {
    const { draft, sandbox } = this;
    if (draft === null || !sandbox) return;
    this.draft = null;
    sandbox.setEditing(false);
    if (keep) sandbox.type(draft);
    this.takeKeys();
  }

  /** What the selected cell holds, for editing. */
  text(): string {
    if (!this.sandbox) return '';
    const { sheet, selection } = this.sandbox;
    return editText(sheet.cell(selection.row, selection.column));
  }

  protected override sandboxChanged(): void {
    this.layout = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { sandbox, view } = this;
    if (!sandbox) return nothing;
    const { sheet, selection } = sandbox;
    const layout = (this.layout ??= layoutOf(sheet));
    const { rows, columns, frozenRows, frozenColumns } = layout;
    const letters = columns.visible(frozenColumns, view.x, view.width);
    const numbers = rows.visible(frozenRows, view.y, view.height);
    const size = { width: `${columns.length + NUMBERS}px`, height: `${rows.length + LETTERS}px` };
    return html`<div
      class="scroller"
      role="grid"
      aria-label=${sheet.name}
      aria-rowcount=${rows.count}
      aria-colcount=${columns.count}
      @scroll=${this.look}
      @keydown=${this.onKey}
      @pointerdown=${this.onPointer}
      @dblclick=${this.onDoubleClick}
      @copy=${this.onCopy}
      @paste=${this.onPaste}
    >
      <div class="sizer" style=${styleMap(size)}></div>
      <div class="surface">
        <div class="letters" role="row">
          ${letters.map((column) =>
            columnHeading(columnName(column + 1), boxOf(layout, view, cellArea(0, column)), selection),
          )}
        </div>
        <div class="numbers">
          ${numbers.map((row) =>
            rowHeading(String(row + 1), boxOf(layout, view, cellArea(row, 0)), selection),
          )}
        </div>
        <div class="cells">
          ${boxesOf(sheet, layout, view).map(
            (boxes) => html`<div role="row">${boxes.map((box) => gridCell(sheet, box))}</div>`,
          )}
          ${this.renderCursor(sandbox, layout)}
        </div>
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    if (this.scroller) this.resized.observe(this.scroller);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.sandbox) return;
    const { opened, sheet, address, selection } = this.sandbox;
    const place = `${opened}|${sheet.id}|${address}`;
    if (place === this.shown) return;
    this.shown = place;
    this.reveal(selection);
  }

  private get scroller(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.scroller');
  }

  /** The frame around the selection, and the text field that takes keys there: only in one do input methods work. */
  private renderCursor(sandbox: Sandbox, layout: Layout): TemplateResult {
    const box = boxOf(layout, this.view, sandbox.selection);
    const field = { ...boxStyle(box), minWidth: `${Math.max(box.width, NARROWEST_FIELD)}px` };
    return html`<div class="frame ${sandbox.actor}" style=${styleMap(boxStyle(box))}></div>
      <textarea
        aria-label="单元格 ${sandbox.address}"
        class=${this.draft === null ? 'idle' : 'editing'}
        style=${styleMap(field)}
        .value=${this.draft ?? ''}
        @input=${this.onInput}
        @compositionstart=${this.onComposition}
      ></textarea>`;
  }

  private takeKeys(): void {
    this.querySelector('textarea')?.focus({ preventScroll: true });
  }

  private readonly look = (): void => {
    const { scroller } = this;
    if (!scroller) return;
    const { scrollLeft: x, scrollTop: y, clientWidth, clientHeight } = scroller;
    this.view = { x, y, width: clientWidth - NUMBERS, height: clientHeight - LETTERS };
  };

  private reveal({ row, column }: Area): void {
    const { scroller, layout, view } = this;
    if (!scroller || !layout) return;
    scroller.scrollTop = layout.rows.reveal(row, layout.frozenRows, view.y, view.height);
    scroller.scrollLeft = layout.columns.reveal(column, layout.frozenColumns, view.x, view.width);
  }

  private readonly onPointer = (event: PointerEvent): void => {
    const cell = event.target instanceof HTMLElement ? event.target.closest('[data-cell]') : null;
    const { sandbox } = this;
    if (!(cell instanceof HTMLElement) || !sandbox) return;
    event.preventDefault();
    this.endEdit(true);
    this.takeKeys();
    const at = mergedAround(sandbox, cellArea(Number(cell.dataset['row']), Number(cell.dataset['column'])));
    sandbox.select(event.shiftKey ? bounding(sandbox.selection, at) : at);
  };

  private readonly onDoubleClick = (): void => {
    this.edit(this.text());
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const { sandbox, layout } = this;
    if (!sandbox || !layout || event.isComposing) return;
    if (this.draft !== null) {
      if (event.key === 'Escape') this.endEdit(false);
      if ((event.key !== 'Enter' && event.key !== 'Tab') || event.altKey) return;
      this.endEdit(true);
    }
    const move = moveFor(event, layout, sandbox.selection);
    if (move) sandbox.select(mergedAround(sandbox, move));
    else if (event.key === 'Delete' || event.key === 'Backspace') sandbox.clear();
    else if (event.key === 'F2') this.edit(this.text());
    else return;
    event.preventDefault();
  };

  private readonly onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.edit('');
    this.draft = target.value;
  };

  private readonly onComposition = (): void => {
    this.edit('');
  };

  private readonly onCopy = (event: ClipboardEvent): void => {
    if (!this.sandbox || this.draft !== null) return;
    const { sheet, selection } = this.sandbox;
    event.clipboardData?.setData('text/plain', formatCells(shownCells(sheet, selection)));
    event.preventDefault();
  };

  private readonly onPaste = (event: ClipboardEvent): void => {
    if (!this.sandbox || this.draft !== null) return;
    this.sandbox.paste(parseCells(event.clipboardData?.getData('text/plain') ?? ''));
    event.preventDefault();
  };
}

function mergedAround({ sheet }: Sandbox, cell: Area): Area {
  return sheet.merges.find((area) => contains(area, cell)) ?? cell;
}
