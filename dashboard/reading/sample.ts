import { workbooks } from 'virtual:sample-ledgers';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sample workbooks as files, so that they are read the very way that chosen ones are. */
export function sampleFiles(): readonly File[] {
  return workbooks.map(({ name, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new File([bytes], name, { type: XLSX, lastModified: 0 });
  });
}

/** Whether the page's address asks for the sample at once: `#sample`, as the page that `npm start` opens does. */
export function asksForSample(hash: string): boolean {
  return new URLSearchParams(hash.replace(/^#/, '')).has('sample');
}
