import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { cellAddress, columnName } from '../../../rules/address';
import { bounding, cellArea, contains, intersection, type Area } from '../../host/model/area';
import { shownText } from '../../host/model/shown';
import { SandboxElement } from '../element';
import type { Sandbox } from '../sandbox';
import { cellStyle } from './cell-style';
import { editText, moveFor } from './keys';
import { boxesOf, boxOf, layoutOf, type Box, type Layout, type View } from './layout';
import { formatCells, parseCells } from './clipboard';
import { markOf } from './marks';

/** Width of the row numbers and height of the column letters. */
const NUMBERS = 48;
const LETTERS = 24;

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
  private stale = true;
  private shown = '';
  private readonly resized = new ResizeObserver(() => {
    this.look();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sandbox?.subscribe(() => {
      this.stale = true;
    });
  }

  override disconnectedCallback(): void {
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { sandbox } = this;
    if (!sandbox) return nothing;
    const layout = this.layoutNow(sandbox);
    const { rows, columns, frozenRows, frozenColumns } = layout;
    const { view } = this;
    const sizer = { width: `${columns.length + NUMBERS}px`, height: `${rows.length + LETTERS}px` };
    return html`<div
      class="scroller"
      role="grid"
      tabindex="0"
      aria-label=${sandbox.sheet.name}
      aria-rowcount=${rows.count}
      aria-colcount=${columns.count}
      @scroll=${this.look}
      @keydown=${this.onKey}
      @pointerdown=${this.onPointer}
      @dblclick=${() => {
        this.edit(this.text());
      }}
      @copy=${this.onCopy}
      @paste=${this.onPaste}
    >
      <div class="sizer" style=${styleMap(sizer)}></div>
      <div class="surface">
        <div class="letters" role="row">
          ${columns
            .visible(frozenColumns, view.x, view.width)
            .map((column) =>
              this.heading(columnName(column + 1), boxOf(layout, view, cellArea(0, column)), 'columnheader'),
            )}
        </div>
        <div class="numbers">
          ${rows
            .visible(frozenRows, view.y, view.height)
            .map((row) => this.heading(String(row + 1), boxOf(layout, view, cellArea(row, 0)), 'rowheader'))}
        </div>
        <div class="cells">
          ${boxesOf(sandbox.sheet, layout, view).map(
            (boxes) =>
              html`<div role="row" aria-rowindex=${(boxes[0]?.row ?? 0) + 1}>
                ${boxes.map((box) => this.cell(sandbox, box))}
              </div>`,
          )}
          ${this.frame(sandbox, layout)}
        </div>
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    if (this.scroller) this.resized.observe(this.scroller);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { sandbox } = this;
    if (!sandbox) return;
    const place = `${sandbox.opened}|${sandbox.sheet.id}|${sandbox.address}`;
    if (place !== this.shown) {
      this.shown = place;
      this.reveal(sandbox.selection);
    }
    const input = this.querySelector<HTMLTextAreaElement>('textarea');
    if (input && document.activeElement !== input) {
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    }
  }

  /** Begins typing into the selected cell: Excel does not answer the pane until it is ended. */
  edit(text: string): void {
    if (!this.sandbox || this.draft !== null) return;
    this.draft = text;
    if (this.sandbox.actor === 'user') this.sandbox.setEditing(true);
  }

  /** Ends typing. @param keep whether the cell takes what was typed */
  endEdit(keep: boolean): void {
    const { draft, sandbox } = this;
    if (draft === null || !sandbox) return;
    this.draft = null;
    sandbox.setEditing(false);
    if (keep) sandbox.type(draft);
    this.scroller?.focus();
  }

  /** What the selected cell holds, for editing. */
  text(): string {
    const { sandbox } = this;
    return sandbox ? editText(sandbox.sheet.cell(sandbox.selection.row, sandbox.selection.column)) : '';
  }

  private get scroller(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.scroller');
  }

  private layoutNow(sandbox: Sandbox): Layout {
    if (this.stale || !this.layout) this.layout = layoutOf(sandbox.sheet);
    this.stale = false;
    return this.layout;
  }

  private heading(
    text: string,
    { x, y, width, height, row, column, layer }: Box,
    role: string,
  ): TemplateResult {
    const across = role === 'columnheader';
    const { row: top = 0, column: left = 0, rows = 1, columns = 1 } = this.sandbox?.selection ?? {};
    const selected = across ? column >= left && column < left + columns : row >= top && row < top + rows;
    const place = across
      ? { left: `${x}px`, width: `${width}px`, zIndex: String(layer) }
      : { top: `${y}px`, height: `${height}px`, zIndex: String(layer) };
    return html`<div role=${role} class=${selected ? 'selected' : ''} style=${styleMap(place)}>${text}</div>`;
  }

  private cell({ sheet }: Sandbox, { row, column, x, y, width, height, layer }: Box): TemplateResult {
    const cell = sheet.cell(row, column);
    const text = shownText(cell.value, cell.format.numberFormat);
    const heading = sheet.tables.some(
      ({ headings }) => headings && contains(headings, cellArea(row, column)),
    );
    const style = {
      left: `${x}px`,
      top: `${y}px`,
      width: `${width}px`,
      height: `${height}px`,
      zIndex: String(layer),
      ...cellStyle(cell),
      ...markOf(sheet, cellArea(row, column)),
    };
    return html`<div
      role="gridcell"
      class=${heading ? 'heading' : ''}
      data-cell=${cellAddress(row + 1, column + 1)}
      data-row=${row}
      data-column=${column}
      title=${text.length > 12 ? text : nothing}
      style=${styleMap(style)}
    >
      <span>${text}</span>
    </div>`;
  }

  private frame(sandbox: Sandbox, layout: Layout): TemplateResult {
    const { x, y, width, height, layer } = boxOf(layout, this.view, sandbox.selection);
    const style = {
      left: `${x}px`,
      top: `${y}px`,
      width: `${width}px`,
      height: `${height}px`,
      zIndex: String(layer),
    };
    return html`<div class="frame ${sandbox.actor}" style=${styleMap(style)}></div>
      ${
        this.draft === null
          ? nothing
          : html`<textarea
              aria-label="单元格 ${sandbox.address}"
              style=${styleMap({ ...style, minWidth: `${Math.max(width, 120)}px` })}
              .value=${this.draft}
              @input=${({ target }: InputEvent) => {
                if (target instanceof HTMLTextAreaElement) this.draft = target.value;
              }}
            ></textarea>`
      }`;
  }

  private readonly look = (): void => {
    const { scroller } = this;
    if (!scroller) return;
    this.view = {
      x: scroller.scrollLeft,
      y: scroller.scrollTop,
      width: scroller.clientWidth - NUMBERS,
      height: scroller.clientHeight - LETTERS,
    };
  };

  private reveal({ row, column }: Area): void {
    const { scroller, layout, view } = this;
    if (!scroller || !layout) return;
    scroller.scrollTop = layout.rows.reveal(row, layout.frozenRows, view.y, view.height);
    scroller.scrollLeft = layout.columns.reveal(column, layout.frozenColumns, view.x, view.width);
    this.look();
  }

  private readonly onPointer = (event: PointerEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const { sandbox, layout } = this;
    if (!(cell instanceof HTMLElement) || !sandbox || !layout) return;
    this.endEdit(true);
    const at = mergedAround(sandbox, cellArea(Number(cell.dataset['row']), Number(cell.dataset['column'])));
    sandbox.select(event.shiftKey ? bounding(sandbox.selection, at) : at);
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
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.edit('');
    else return;
    // What begins an edit must still reach the text field.
    if (event.key.length !== 1) event.preventDefault();
    else if (this.draft !== null) {
      this.draft = event.key;
      event.preventDefault();
    }
  };

  private readonly onCopy = (event: ClipboardEvent): void => {
    if (!this.sandbox || this.draft !== null) return;
    const { sheet, selection } = this.sandbox;
    const used = intersection(selection, sheet.usedArea() ?? selection) ?? selection;
    const rows = Array.from({ length: used.rows }, (_, row) =>
      Array.from({ length: used.columns }, (__, column) => {
        const { value, format } = sheet.cell(used.row + row, used.column + column);
        return shownText(value, format.numberFormat);
      }),
    );
    event.clipboardData?.setData('text/plain', formatCells(rows));
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
