export { receiptsOf } from './make';
export { replay } from './replay';
export { ReceiptProblem, type Receipt } from './receipt';
