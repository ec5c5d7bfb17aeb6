export { assess, calendarOf, type AssessedOffice, type Assessment } from './assess';
export { factsOf } from './facts';
export { gather } from './gather';
export { receiptsIn } from './receipts';
export type { Duplicate } from './office';
