export type { Appendix } from './appendix';
export { writeLedgerBook, type LedgerBookContent } from './book';
export { columnFormula } from './computed';
export {
  archiveFileName,
  documentFileName,
  formFileName,
  importedFileName,
  ledgerFileName,
  paperSheetName,
  receiptFileName,
  renewedFileName,
} from './file-names';
export {
  addForm,
  writeForm,
  writeForms,
  type Form,
  type FormHead,
  type Forms,
  type PlacedForm,
} from './form';
export { addSettingsSheet, listFormulas } from './layout-sheets';
export { CHECK_WIDTH, guard, LEDGER_HEADING_ROW, PREPARED_ROWS } from './ledger-sheet';
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
export { heightOnPage } from './print-page';
