import {
  attach,
  createHost,
  exportWorkbook,
  importWorkbook,
  Workbook,
  type ClientWindow,
  type Host,
  type HostOptions,
  formatA1,
  type Area,
  type Sheet,
  ExcelError,
} from '../emulated';

/** Who works in the grid. */
export type Actor = 'user' | 'colleague';

/**
 * The open workbook, the emulated Excel around it, and what can be done to both by hand. Knows no page: the grid, the bar
 * and the pane's frame show it. Tests reach it as `window.sandbox`.
 */
export class Sandbox {
  workbook = emptyWorkbook();
  host: Host = createHost(this.workbook);
  actor: Actor = 'user';
  /** What Excel refused last, for the status line. */
  problem: string | null = null;
  /** What the Excel can do in which the next workbook is opened. */
  hostOptions: HostOptions = {};
  /** Counts the workbooks opened so far: the pane is loaded anew with each. */
  opened = 0;
  /** The cells that the colleague has selected, who does not move the user's selection. */
  private elsewhere: { readonly sheet: Sheet; readonly area: Area } | null = null;
  private tripsSeen = 0;
  private readonly listeners = new Set<() => void>();

  /** Excel with an empty workbook. */
  openEmpty(): void {
    this.use(emptyWorkbook());
  }

  /** @throws ExcelError InvalidArgument (as rejection) when the bytes are no xlsx workbook */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    this.use(await importWorkbook(bytes, { name }));
  }

  /** The workbook as an xlsx file. */
  save(): Promise<Uint8Array> {
    return exportWorkbook(this.workbook);
  }

  /** The workbooks that the pane had Excel open in windows of their own. */
  get beside(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
    return this.host.opened.flatMap(({ bytes }, index) =>
      bytes === null ? [] : [{ name: `工作簿${index + 1}.xlsx`, bytes }],
    );
  }

  /** To be called now and then: not everything that the pane does in a round trip is told as a change. */
  noticeTrips(): void {
    const { length } = this.host.log;
    if (length === this.tripsSeen) return;
    this.tripsSeen = length;
    this.changed();
  }

  /** Connects the pane's page to Excel, once its client library is loaded. */
  connect(page: ClientWindow): void {
    attach(page, this.host);
  }

  /** @param listener is called after every change @returns a function that stops it */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  get sheet(): Sheet {
    return this.elsewhere?.sheet ?? this.workbook.activeSheet;
  }

  /** What the one who acts has selected. */
  get selection(): Area {
    return this.elsewhere?.area ?? this.sheet.selection;
  }

  get address(): string {
    return formatA1(this.selection);
  }

  /** Whether the user is typing into a cell, which keeps Excel from answering the pane. */
  get editing(): boolean {
    return this.host.faults.cellEditing;
  }

  setEditing(editing: boolean): void {
    if (editing === this.editing) return;
    this.host.faults.cellEditing = editing;
    this.changed();
  }

  actAs(actor: Actor): void {
    this.elsewhere = actor === 'user' ? null : { sheet: this.sheet, area: this.selection };
    this.actor = actor;
    this.changed();
  }

  select(area: Area): void {
    if (this.elsewhere) this.elsewhere = { ...this.elsewhere, area };
    this.person.select(this.sheet.name, formatA1(area));
    this.changed();
  }

  activate(sheet: Sheet): void {
    if (this.elsewhere) this.elsewhere = { sheet, area: sheet.selection };
    else this.host.user.select(sheet.name, formatA1(sheet.selection));
    this.changed();
  }

  type(text: string): void {
    const { row, column } = this.selection;
    this.do(() => {
      this.person.type(this.sheet.name, formatA1({ row, column, rows: 1, columns: 1 }), text);
    });
  }

  paste(rows: readonly (readonly string[])[]): void {
    const columns = Math.max(...rows.map((row) => row.length));
    const even = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
    this.do(() => {
      this.person.paste(this.sheet.name, this.address, even);
    });
  }

  clear(): void {
    this.do(() => {
      this.person.clear(this.sheet.name, this.address);
    });
  }

  insertRows(): void {
    this.do(() => {
      this.person.insertRows(this.sheet.name, this.address);
    });
  }

  deleteRows(): void {
    this.do(() => {
      this.person.deleteRows(this.sheet.name, this.address);
    });
  }

  /** Sorts the table under the selection by the selected column. */
  sort(ascending: boolean): void {
    this.do(() => {
      const table = this.sheet.tables.find(({ area }) => inside(area, this.selection));
      const column = table?.columns[this.selection.column - table.area.column];
      if (!table || !column) throw new ExcelError('InvalidSelection', '请先选中表格中要排序的列。');
      this.person.sort(table.name, column.name, ascending);
    });
  }

  protect(on: boolean): void {
    const { sheet } = this;
    sheet.protection = on ? { password: '', options: {} } : null;
    this.workbook.emit({ kind: 'protection', sheet: sheet.id, protected: on });
  }

  setReadOnly(on: boolean): void {
    this.workbook.readOnly = on;
    this.changed();
  }

  /** Shows what Excel refused. */
  report({ code, message }: ExcelError): void {
    this.problem = `${code}：${message}`;
    this.changed();
  }

  private get person(): Host['user'] {
    return this.host[this.actor];
  }

  private use(workbook: Workbook): void {
    this.workbook = workbook;
    this.host = createHost(workbook, this.hostOptions);
    this.actor = 'user';
    this.elsewhere = null;
    this.problem = null;
    this.opened += 1;
    workbook.listen(() => {
      this.changed();
    });
    this.changed();
  }

  /** Runs what someone does in the grid; what Excel refuses is shown. */
  private do(action: () => void): void {
    this.problem = null;
    try {
      action();
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.report(error);
    }
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

function emptyWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet();
  return workbook;
}

function inside({ row, column, rows, columns }: Area, cell: Area): boolean {
  return cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
}
