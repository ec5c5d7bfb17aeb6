import { ledgerKeys } from '../../rules/ledgers';
import type { SheetGrid } from '../xlsx';
import { isFilled } from './rows';
import type { FormNames } from '../../rules/regulation/regulation';

const SHOWN_SHEETS = 8;
const SHOWN_CELLS = 6;

/** A readable workbook without any ledger. The message, in Chinese, says what was expected and what the sheets hold instead. */
export class NotALedgerBook extends Error {
  override readonly name = 'NotALedgerBook';

  constructor(
    readonly file: string,
    sheets: readonly SheetGrid[],
    forms: FormNames,
  ) {
    const expected = ledgerKeys.map((key) => `“${forms[key]}”`).join('');
    const found = sheets.slice(0, SHOWN_SHEETS).map(contents);
    const more = sheets.length > SHOWN_SHEETS ? `等${sheets.length}张` : '';
    super(
      `“${file}”不是台帐工作簿：应至少有一张工作表是${expected}之一，并有相应的标题行；` +
        `实际的工作表${more}：${found.length === 0 ? '没有' : found.join('；')}。`,
    );
  }
}

/** A sheet by its name and its fullest row among the first ones, where headings would stand. */
function contents({ name, rows }: SheetGrid): string {
  const texts = rows
    .slice(0, 30)
    .map(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'string' && isFilled(cell) ? [cell.trim()] : [])),
    );
  const fullest = texts.reduce((best, each) => (each.length > best.length ? each : best), []);
  if (fullest.length === 0) return `“${name}”（没有标题）`;
  const rest = fullest.length > SHOWN_CELLS ? '…' : '';
  return `“${name}”（标题：${fullest.slice(0, SHOWN_CELLS).join('、')}${rest}）`;
}
