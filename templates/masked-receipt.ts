import { typedText, type CellProblem } from '../rules/cell-problem';
import { textParam } from '../rules/checks/collect-params';
import type { Finding } from '../rules/findings';
import { ledgerOf } from '../rules/ledgers';
import type { Receipt, ReceiptCell, ReceiptRecord } from '../rules/receipts';
import { word, type Speak } from '../rules/wording/word';
import { receiptFileName } from './write';

/**
 * A receipt as it may be handed on: its cells, names and words said by their types. Where that hides something, `hidden` names the
 * columns; where it hides nothing, the finding can be judged again by it as by the receipt itself.
 */
export function maskedReceipt(receipt: Receipt, finding: Finding, speak: Speak): Receipt {
  const hidden = new Set<string>();
  const say = (ledger: ReceiptRecord['ledger'], field: string, text: string): string => {
    const declared = ledgerOf(ledger).fields[field];
    const said = declared === undefined ? text : speak(textParam(declared, text));
    if (said !== text) hidden.add(declared?.heading ?? field);
    return said;
  };
  const records = receipt.records.map((record) => maskedRecord(record, say));
  const { staff } = receipt.settings;
  const named = staff.named.map((member) => {
    const name = speak({ type: 'people', value: member.name });
    if (name !== member.name) hidden.add('人员');
    return { ...member, name };
  });
  const { message, because, remedy } = word(finding, speak);
  if (message !== receipt.says.message) hidden.add('说明');
  return {
    ...receipt,
    records,
    settings: { ...receipt.settings, staff: { ...staff, named } },
    hidden: [...hidden],
    says: { message, because, remedy },
  };
}

/** What a text of a field is said as. */
type Say = (ledger: ReceiptRecord['ledger'], field: string, text: string) => string;

function maskedRecord(record: ReceiptRecord, say: Say): ReceiptRecord {
  const cells = Object.entries(record.cells).map(([field, cell]): [string, ReceiptCell] => [
    field,
    typeof cell.value === 'string' ? { ...cell, value: say(record.ledger, field, cell.value) } : cell,
  ]);
  const unreadable = record.unreadable.map((problem): CellProblem => {
    const typed = typedText(problem.typed);
    const said = say(record.ledger, problem.field, typed);
    return said === typed ? problem : { ...problem, typed: said };
  });
  return { ...record, cells: Object.fromEntries(cells), unreadable };
}

/** A receipt as a file that `check --replay` reads, masked as `speak` says. */
export function receiptFile(receipt: Receipt, finding: Finding, speak: Speak) {
  const text = JSON.stringify(maskedReceipt(receipt, finding, speak), null, 2);
  return { name: receiptFileName(finding.record, finding.rule), bytes: new TextEncoder().encode(text) };
}
