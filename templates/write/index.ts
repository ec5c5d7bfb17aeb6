export { writeLedgerBook, type LedgerBookContent } from './book';
export { formFileName, ledgerFileName } from './file-names';
export { writeForm, writeForms, type Form, type FormHead, type Forms } from './form';
export { periodTitle, recordsIn, type Period } from './period';
export { maskedPhones } from './phones';
