/** What the browser's own dialog offers; nothing set is a single file of any kind. */
export interface Picking {
  readonly folder?: boolean;
  /** As in the attribute `accept`. */
  readonly accept?: string;
}

/**
 * Lets the reader pick a folder or a single file, through an input that is never part of the page: there the one file
 * input is that of the workbooks. Must be called while a click is handled, or the browser opens no dialog.
 *
 * @param take is given what was picked, and is not called when the dialog is dismissed
 */
export function pickFiles(
  { folder = false, accept = '' }: Picking,
  take: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.webkitdirectory = folder;
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
  });
  input.click();
}
