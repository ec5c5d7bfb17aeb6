import type { Origin } from './file-list';

/** What the page needs of a file: a browser's File has it. */
export interface NamedFile {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
}

export interface Sorted<T> {
  readonly accepted: readonly T[];
  /** Names of files that are no workbooks, or are in the list already, with the reason. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  readonly name: string;
  readonly reason: string;
}

/**
 * Sorts out what was chosen. A file chosen by hand is always read, so that its refusal says why; of a folder only
 * workbooks are taken, without the lock files (`~$…`) that an open Excel leaves beside them.
 */
export function sortChosen<T extends NamedFile>(
  chosen: readonly T[],
  present: readonly NamedFile[],
  origin: Origin,
): Sorted<T> {
  const known = new Set(present.map(fileKey));
  const accepted: T[] = [];
  const passedOver: PassedOver[] = [];
  for (const file of chosen) {
    const reason = reasonAgainst(file, known, origin);
    if (reason === null) {
      known.add(fileKey(file));
      accepted.push(file);
    } else {
      passedOver.push({ name: file.name, reason });
    }
  }
  return { accepted, passedOver };
}

/** Whether two files are the same one chosen twice, as far as a browser tells. */
export function isSameFile(a: NamedFile, b: NamedFile): boolean {
  return fileKey(a) === fileKey(b);
}

function reasonAgainst(file: NamedFile, known: ReadonlySet<string>, origin: Origin): string | null {
  if (file.name.startsWith('~$')) return 'Excel 的临时锁定文件';
  if (origin === 'folder' && !/\.xls[xm]$/i.test(file.name)) return '不是 .xlsx 或 .xlsm 工作簿';
  return known.has(fileKey(file)) ? '同一文件已在列表中' : null;
}

function fileKey({ name, size, lastModified }: NamedFile): string {
  return JSON.stringify([name, size, lastModified]);
}
