export { assess, type AssessedOffice, type Assessment } from './assess';
export { factsOf } from './facts';
export { officesOf } from './offices-of';
export { receiptsIn } from './receipts';
export type { Duplicate, Office } from './office';
