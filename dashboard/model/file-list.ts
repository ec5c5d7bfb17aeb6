import { mayHoldRecords, type LedgerBook, type SheetReport } from '../../templates/read';
import type { Reading } from '../reading/protocol';

export type FileState = 'waiting' | 'reading' | 'read' | 'partial' | 'refused' | 'cancelled';

export const stateTitles: Readonly<Record<FileState, string>> = {
  waiting: '等待读取',
  reading: '正在读取',
  read: '读取完成',
  partial: '部分读取',
  refused: '未能读取',
  cancelled: '已取消',
};

/** How a file came to the page: chosen itself, found in a chosen folder, brought along as an example, or imported from an old ledger. */
export type Origin = 'file' | 'folder' | 'sample' | 'import';

/** A file that was added to the page, and how far it has come. */
export interface FileItem {
  readonly id: number;
  readonly file: File;
  readonly origin: Origin;
  readonly state: FileState;
  /** 0–1 while it is read. */
  readonly share: number;
  /** Why it was refused. */
  readonly reason: string | null;
  /** Whether it holds sheets that could not be read as ledgers and may be imported. */
  readonly importable: boolean;
  readonly book: LedgerBook | null;
  /** Why it should be brought up to date; empty for one that is. */
  readonly toRenew: readonly string[];
}

/** `3 个文件：读取完成 2，未能读取 1` */
export function summaryText(items: readonly FileItem[]): string {
  const states = (['read', 'partial', 'refused', 'cancelled'] as const).flatMap((state) => {
    const count = items.filter((item) => item.state === state).length;
    return count === 0 ? [] : [`${stateTitles[state]} ${count}`];
  });
  return `${items.length} 个文件：${states.join('，')}`;
}

export function newItem(id: number, file: File, origin: Origin): FileItem {
  return {
    id,
    file,
    origin,
    state: 'waiting',
    share: 0,
    reason: null,
    importable: false,
    book: null,
    toRenew: [],
  };
}

/** The item with what its reading came to: `partial` when rows, columns or sheets of the ledgers were left out. */
export function settled(item: FileItem, reading: Reading): FileItem {
  if (reading.kind !== 'read') {
    const importable = reading.kind === 'unrecognised';
    return { ...item, state: 'refused', reason: reading.reason, importable };
  }
  const { book, toRenew } = reading;
  const importable = item.origin !== 'import' && book.sheets.some(isForeign);
  return { ...item, state: isPartial(book) ? 'partial' : 'read', share: 1, importable, book, toRenew };
}

/** Whether anything is still to be read. */
export function isBusy(items: readonly FileItem[]): boolean {
  return items.some((item) => item.state === 'waiting' || item.state === 'reading');
}

/** Whether something was read, and nothing is still to be. */
export function isRead(items: readonly FileItem[]): boolean {
  return items.some((item) => item.book !== null) && !isBusy(items);
}

/** How much of all files has been read, 0–1, each weighed by its size. */
export function overallShare(items: readonly FileItem[]): number {
  const total = items.reduce((sum, item) => sum + item.file.size, 0);
  const done = items.reduce((sum, item) => sum + item.file.size * (isBusy([item]) ? item.share : 1), 0);
  return total === 0 ? 0 : done / total;
}

/** A sheet that may hold records and was not read, or not completely. */
function isForeign({ sheet, ledger, missingColumns }: SheetReport): boolean {
  return ledger === null ? mayHoldRecords(sheet) : missingColumns.length > 0;
}

/** Ledger sheets without headings, columns that are not there, rows that hold only a number: something was not read. */
function isPartial(book: LedgerBook): boolean {
  return (
    book.findings.some((finding) => finding.rule === 'sheet/unmapped') ||
    book.sheets.some(
      (sheet) => sheet.missingColumns.length > 0 || sheet.leftOut.some(({ reason }) => reason === '说明文字'),
    )
  );
}
