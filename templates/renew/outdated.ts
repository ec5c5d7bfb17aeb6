import { strFromU8, unzipSync } from 'fflate';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import { CHECK_HEADING } from '../layout';
import type { LedgerBook } from '../read';
import { tablePartOf, type TablePart } from './table-xml';

/** More than any table of a ledger; what is larger was not written by this program. */
const LARGEST_TABLE = 10_000_000;

/**
 * Why a workbook should be brought up to date, in Chinese: what a former version did not write, and what another program has dropped. Empty
 * for a workbook that is up to date, that this program has not written, or that is an archive.
 * @param bytes of its file
 */
export function reasonsToRenew(
  { archive, lacking }: Pick<LedgerBook, 'archive' | 'lacking'>,
  bytes: Uint8Array,
): readonly string[] {
  return archive === null ? [...lacking, ...droppedFrom(bytes)] : [];
}

/** What another program has dropped from a ledger workbook when it saved it, in Chinese: its file alone shows it. */
export function droppedFrom(bytes: Uint8Array): readonly string[] {
  const ours = new Set<string>(ledgerKeys.map((ledger) => ledgerOf(ledger).table));
  const isUnfilled = tablesIn(bytes).some(
    ({ name, columns }) =>
      ours.has(name) &&
      columns.some(({ heading }) => heading === CHECK_HEADING) &&
      columns.every(({ formula }) => formula === null),
  );
  return isUnfilled ? ['核查公式不再随新增的行填充（用 LibreOffice 等程序保存过）'] : [];
}

function tablesIn(bytes: Uint8Array): readonly TablePart[] {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        /^xl\/tables\/[^/]+\.xml$/.test(name) && originalSize < LARGEST_TABLE,
    });
    return Object.entries(parts).map(([path, xml]) => tablePartOf(path, strFromU8(xml)));
  } catch {
    // A file that can be read but not taken apart cannot be put together again either: nothing is offered.
    return [];
  }
}
