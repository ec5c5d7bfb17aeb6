export { PAPER_COLUMNS, type Paper, type PaperCell, type PaperLook, type PaperRow } from './paper';
export { paperFor, paperLedgers, type PaperAnswer } from './papers';
export { writePaper } from './write-paper';
