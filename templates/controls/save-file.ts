const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/**
 * Has the browser save a file that was made on the page; it goes into the download folder and nowhere else. Some Excels show no
 * dialogue and save nothing: a pane offers a new sheet besides.
 */
export function saveFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? '';
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address when it begins to save, which may be after this task.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
