import { ExcelError, invalidArgument } from '../errors';
import type { Book, Change, Origin } from './changes';
import { ensureWritable } from './guard';
import { Sheet } from './sheet';
import type { Table } from './table';

/** A name of the workbook (or, with a sheet, of that sheet) for a range or a formula. */
export interface DefinedName {
  readonly name: string;
  /** With its equals sign: `=设置!$A$2:$A$9`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Id of the sheet; null for the whole workbook. */
  readonly sheet: string | null;
}

export interface WorkbookOptions {
  /** File name shown by Excel. */
  readonly name?: string;
  /** The current year, for dates typed without one; that of this computer when absent. */
  readonly year?: number;
}

const LONGEST_SHEET_NAME = 31;

/** A workbook in memory. */
export class Workbook implements Book {
  readonly name: string;
  readonly year: number;
  readOnly = false;
  /** Days count from 1904 on, as old Excel for Mac had it. */
  date1904 = false;
  growsTables = true;
  /** Its structure is protected by this password (empty for none); null when it is not. */
  structurePassword: string | null = null;
  calculationMode = 'Automatic';
  sheets: readonly Sheet[] = [];
  names: readonly DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  private acting: Origin = 'addin';
  private active: Sheet | null = null;
  private listeners: readonly ((change: Change, origin: Origin) => void)[] = [];
  private nextId = 1;

  constructor({ name = '工作簿1.xlsx', year = new Date().getFullYear() }: WorkbookOptions = {}) {
    this.name = name;
    this.year = year;
  }

  get origin(): Origin {
    return this.acting;
  }

  /** Runs an action in the name of someone. */
  as<T>(origin: Origin, action: () => T): T {
    const before = this.acting;
    this.acting = origin;
    try {
      return action();
    } finally {
      this.acting = before;
    }
  }

  /** Tells a listener of every change. */
  listen(listener: (change: Change, origin: Origin) => void): void {
    this.listeners = [...this.listeners, listener];
  }

  emit(change: Change): void {
    for (const listener of this.listeners) listener(change, this.acting);
  }

  newId(): number {
    return this.nextId++;
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets.find(({ visibility }) => visibility === 'Visible');
    if (!sheet) throw new ExcelError('ItemNotFound', 'The workbook has no visible sheet.');
    return sheet;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    const before = this.activeSheet;
    if (sheet === before) return;
    this.active = sheet;
    this.emit({ kind: 'deactivated', sheet: before.id });
    this.emit({ kind: 'activated', sheet: sheet.id });
  }

  /** A sheet by its name (in any case) or its id. */
  findSheet(key: string): Sheet | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === lower);
  }

  /** A table by its name (in any case) or its id. */
  findTable(key: string): { readonly sheet: Sheet; readonly table: Table } | undefined {
    const lower = key.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find(({ id, name }) => id === key || name.toLowerCase() === lower);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  /** Adds an empty sheet at the end; without a name Excel's next `Sheet1`. */
  addSheet(name: string = this.freeSheetName()): Sheet {
    this.ensureStructure();
    this.checkSheetName(name);
    const id = `{00000000-0001-0000-${String(this.newId()).padStart(4, '0')}-000000000000}`;
    const sheet = new Sheet(this, id, name);
    this.sheets = [...this.sheets, sheet];
    this.emit({ kind: 'sheetAdded', sheet: sheet.id });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.ensureStructure();
    if (name === sheet.name) return;
    this.checkSheetName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    this.emit({ kind: 'sheetRenamed', sheet: sheet.id, before, after: name });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.ensureStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw invalidArgument();
    const others = this.sheets.filter((each) => each !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  }

  /** @throws ExcelError when it is the last visible sheet, or very hidden. */
  deleteSheet(sheet: Sheet): void {
    this.ensureStructure();
    const others = this.sheets.filter((each) => each !== sheet);
    if (sheet.visibility === 'VeryHidden' || !others.some(({ visibility }) => visibility === 'Visible')) {
      throw new ExcelError('InvalidOperation');
    }
    if (this.active === sheet) this.active = null;
    this.sheets = others;
    this.names = this.names.filter((each) => each.sheet !== sheet.id);
    this.emit({ kind: 'sheetDeleted', sheet: sheet.id });
  }

  /** @throws ExcelError AccessDenied when sheets may not be added, renamed, moved or deleted. */
  ensureStructure(): void {
    ensureWritable({ book: this });
    if (this.structurePassword !== null) throw new ExcelError('AccessDenied');
  }

  private checkSheetName(name: string, self?: Sheet): void {
    const invalid =
      name === '' ||
      name.length > LONGEST_SHEET_NAME ||
      /[:\\/?*[\]]|^'|'$/.test(name) ||
      /^history$/i.test(name);
    if (invalid) throw invalidArgument();
    const same = this.findSheet(name);
    if (same && same !== self)
      throw new ExcelError(
        'ItemAlreadyExists',
        'A resource with the same name or identifier already exists.',
      );
  }

  private freeSheetName(): string {
    let number = 1;
    while (this.findSheet(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
