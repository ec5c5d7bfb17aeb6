import { allRecords, RecordIndex } from '../../rules/checks/record-index';
import type { Finding } from '../../rules/findings';
import { receiptsOf, type Receipt } from '../../rules/receipts';
import { judgingOf, type Assessment } from './assess';

/**
 * Makes receipts of the findings of workbooks that were judged together.
 * @returns of a finding its receipt; null where it is of a sheet or file
 */
export function receiptsIn({ offices, now }: Assessment): (finding: Finding) => Receipt | null {
  const everywhere = new RecordIndex(allRecords(offices.map(({ records }) => records)));
  const makers = offices.map((office) => ({
    files: new Set(office.files),
    receiptOf: receiptsOf(judgingOf(office, everywhere, now)),
  }));
  return (finding) => makers.find(({ files }) => files.has(finding.file))?.receiptOf(finding) ?? null;
}
