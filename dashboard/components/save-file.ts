import type { NamedBytes } from '../../templates/archive';

/** Has the browser save a file that was made on the page; it goes into the download folder and nowhere else. */
export function saveFile({ name, bytes }: NamedBytes): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address when it begins to save, which may be after this task.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
