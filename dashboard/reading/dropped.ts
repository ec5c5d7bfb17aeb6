import type { Origin } from '../model/file-list';

/** What was dropped on the page: files as they are, folders with everything below them. */
export interface Dropped {
  readonly files: readonly File[];
  /** `folder` when any of it came out of one, where files that are no workbooks are nobody's intention. */
  readonly origin: Origin;
}

/** Reads a drop. Must be called inside the event: the browser empties the transfer afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (entries.length === 0) return { files: [...transfer.files], origin: 'file' };
  const files = await Promise.all(entries.map(filesOf));
  return { files: files.flat(), origin: entries.some((entry) => entry.isDirectory) ? 'folder' : 'file' };
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry))
    return [
      await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      }),
    ];
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  // The browser hands a folder out in parts of a hundred; an empty part is the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return found;
    found.push(...(await Promise.all(part.map(filesOf))).flat());
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
