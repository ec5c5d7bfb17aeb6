import { readFileSync } from 'node:fs';
import { yangcheng } from '../../rules/regulation/regulation';
import { moment } from '../../rules/time/moment';
import { word } from '../../rules/wording/word';
import { assess } from '../../templates/offices';
import { openLedgerBook, NotALedgerBook, type LedgerBook } from '../../templates/read';
import { UnreadableFile } from '../../templates/xlsx';

export const NOW = moment(2026, 11, 23, 10);

const folder = new URL('cases/', import.meta.url);

export function caseBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

/** What is made of a workbook, a line for each thing: how many records, what was left out, taken from above, found; or why it is refused. */
export async function saysOfFile(name: string): Promise<readonly string[]> {
  try {
    return saysOf(await openLedgerBook(name, caseBytes(name), yangcheng.forms));
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof NotALedgerBook) return [`拒绝 ${error.message}`];
    throw error;
  }
}

export function saysOf(book: LedgerBook): readonly string[] {
  const { findings } = assess([book], NOW, { regulation: yangcheng });
  return [
    ...book.sheets.flatMap(({ ledger, records, leftOut, fromAbove }) => [
      ...(ledger === null ? [] : [`记录${records}条`]),
      ...leftOut.map(({ cell, reason, text }) => `未列入 ${cell} ${reason} ${text}`),
      ...fromAbove.map(({ cell, from }) => `按上方 ${cell} ${from}`),
    ]),
    ...findings.map((finding) => {
      const { level, cell, sheet, rule } = finding;
      return `${level} ${cell ?? sheet} ${rule} ${word(finding).actual}`;
    }),
  ];
}
