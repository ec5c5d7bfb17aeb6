import { zipSync } from 'fflate';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Several files as one zip, whose names every unpacker reads as UTF-8. Stored as they are: xlsx is packed already. */
export function zipped(files: readonly NamedBytes[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
