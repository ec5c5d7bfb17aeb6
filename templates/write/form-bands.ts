import type { LedgerKey } from '../../rules/ledgers';
import { REPEATED_ID } from '../layout';
import type { FormColumn } from './form-table';
import type { Span } from '../sheet/page';
import { printBands, type RecordTexts } from './print-columns';
import { printedStyle } from '../sheet/styles';

export interface BandColumn extends FormColumn {
  /** Of the field; null where 编号 is repeated. */
  readonly key: string | null;
}

/** A band of a form on its sheet: a table of its own on paper, with its title. */
export interface FormBand {
  readonly title: string;
  readonly columns: readonly BandColumn[];
  readonly span: Span;
  /** Of all its columns, in characters. */
  readonly width: number;
}

/** The bands of a ledger's form, under its official name, beside each other; each after the first opens with 编号 repeated. */
export function formBands(
  ledger: LedgerKey,
  name: string,
  records: readonly RecordTexts[],
): readonly FormBand[] {
  const printed = printBands(ledger, records);
  let used = 0;
  return printed.map((band, index) => {
    const own = band.map(({ key, field, width }) => ({
      key,
      heading: field.heading,
      style: printedStyle(field),
      width,
    }));
    const columns = index === 0 ? own : [...repeated(printed), ...own];
    const span = { first: used + 1, last: used + columns.length };
    used = span.last;
    return {
      title: `${name}${continued(index, printed.length)}`,
      columns,
      span,
      width: columns.reduce((sum, { width }) => sum + width, 0),
    };
  });
}

/** A formula, so that it follows 编号 where that is corrected; as text it would stay as it was. */
function repeated([first = []]: ReturnType<typeof printBands>): readonly BandColumn[] {
  return first.slice(0, 1).map(({ field, width }) => ({
    key: null,
    heading: REPEATED_ID,
    style: { ...printedStyle(field), numFmt: 'General' },
    width,
  }));
}

const NUMERALS = '一二三四五六七八九';

function continued(index: number, bands: number): string {
  if (index === 0) return '';
  return bands === 2 ? '（续表）' : `（续表${NUMERALS[index - 1] ?? index}）`;
}
