export { receiptsOf } from './make';
export { replay } from './replay';
export { ReceiptProblem, type Receipt, type ReceiptCell, type ReceiptRecord } from './receipt';
