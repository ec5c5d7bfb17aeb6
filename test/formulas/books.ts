import { yangcheng } from '../../rules/regulation/regulation';
import type { Records } from '../../rules/records';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { moment } from '../../rules/time/moment';
import { serialOfMoment } from '../../templates/cells/serial';
import { writeLedgerBook } from '../../templates/write';
import { createRandom } from '../../templates/sample/random';
import { randomRecords } from './records';
import { offices, type Office } from './settings';

/** The moment at which the generated workbooks are judged. */
export const NOW = moment(2026, 11, 23, 10, 0);

/** A workbook of random records whose clock stands still at {@link NOW}; the seed also picks one of {@link offices}. */
export async function randomBook(seed: number, rows: number): Promise<Uint8Array> {
  const office = offices[seed % offices.length];
  if (office === undefined) throw new Error('Expected an office, found none.');
  return bookOf(office, seed, rows);
}

/** As {@link randomBook}, of a given office. */
export async function bookOf(office: Office, seed: number, rows: number): Promise<Uint8Array> {
  return bookWith(office, randomRecords(createRandom(seed), rows), rows + 10);
}

/** A workbook of an office with these records, whose clock stands still at {@link NOW}. */
export async function bookWith(office: Office, records: Records, capacity: number): Promise<Uint8Array> {
  return atNow(await writeLedgerBook({ regulation: yangcheng, ...office, records, capacity }));
}

/** The one clock of the workbook, stopped. */
export function atNow(bytes: Uint8Array): Uint8Array {
  let stopped = 0;
  const changed = withSheets(bytes, (xml) =>
    xml.replace(/<f>NOW\(\)<\/f>/g, () => {
      stopped += 1;
      return `<v>${serialOfMoment(NOW)}</v>`;
    }),
  );
  if (stopped !== 1) throw new Error(`Expected one clock, found ${stopped}.`);
  return changed;
}

/** The workbook with the XML of its sheets changed. @param change also told the number of the sheet, from 1 on */
export function withSheets(bytes: Uint8Array, change: (xml: string, sheet: number) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => {
    const sheet = /worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    return [path, sheet === undefined ? content : strToU8(change(strFromU8(content), Number(sheet)))];
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}
