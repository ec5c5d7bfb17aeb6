const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ZIP = 'application/zip';

/** Hands an xlsx file, or a zip of some, to the browser for saving. Some Excels show no dialogue and save nothing: offer a new sheet besides. */
export function downloadFile(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: name.endsWith('.zip') ? ZIP : XLSX }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address when it begins to save, which may be after this task.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
