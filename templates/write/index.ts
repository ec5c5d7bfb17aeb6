export type { Appendix } from './appendix';
export { writeLedgerBook, type LedgerBookContent } from './book';
export { archiveFileName, documentFileName, formFileName, ledgerFileName } from './file-names';
export { writeForm, writeForms, type Form, type FormHead, type Forms } from './form';
export { LEDGER_HEADING_ROW } from './ledger-sheet';
export {
  monthBefore,
  parsePeriod,
  periodAs,
  periodDays,
  periodKinds,
  periodStep,
  periodTitle,
  recordsIn,
  type Period,
} from './period';
