import { ledgerKeys } from '../../../rules/ledgers';
import type { LedgerBook } from '../../../templates/read';

/** All that a workbook says of its records, with the rows where they stand: a renewal changes nothing of it. */
export function kept({ records }: LedgerBook) {
  return ledgerKeys.map((key) => records[key].map(({ row, values, problems }) => [row, values, problems]));
}
