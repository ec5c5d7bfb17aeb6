import type { Notice } from '../../rules/calendar';
import { allRecords, RecordIndex } from '../../rules/checks/record-index';
import type { Finding } from '../../rules/findings';
import { receiptsOf, type Receipt } from '../../rules/receipts';
import { calendarOf, type Assessment } from './assess';

/**
 * Makes receipts of the findings of workbooks that were judged together.
 * @param notices those that were given besides the workbooks
 * @returns of a finding its receipt; null where it is of a sheet or file
 */
export function receiptsIn(
  { offices, now }: Assessment,
  notices: readonly Notice[],
): (finding: Finding) => Receipt | null {
  const everywhere = new RecordIndex(allRecords(offices.map(({ records }) => records)));
  const makers = offices.map((office) => ({
    files: new Set(office.files),
    receiptOf: receiptsOf({
      records: office.records,
      settings: office.settings,
      calendar: calendarOf(office, notices),
      regulation: office.regulation,
      unit: office.named ? office.unit : null,
      now,
      everywhere,
    }),
  }));
  return (finding) => makers.find(({ files }) => files.has(finding.file))?.receiptOf(finding) ?? null;
}
