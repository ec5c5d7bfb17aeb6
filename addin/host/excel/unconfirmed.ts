import type { LedgerKey } from '../../../rules/ledgers';
import { notKept } from '../kept';
import type { Numbered } from '../numbering';
import type { FieldValues } from '../port';
import type { AddedRow } from './added-row';
import type { TableNow } from './ledger-table';
import { cellsByField } from './locate';
import { trip } from './run';
import { shownRowOf } from './write-rows';

/**
 * Additions that were sent to Excel without its having answered that they stand: the connection broke, or the user began to type
 * in a cell meanwhile. Who tries the same again gets the rows that are there, and none twice.
 */
export class Unconfirmed {
  private readonly sent = new Map<string, readonly Numbered[]>();

  note(ledger: LedgerKey, records: readonly FieldValues[], numbers: readonly Numbered[]): void {
    this.sent.set(keyOf(ledger, records), numbers);
  }

  forget(ledger: LedgerKey, records: readonly FieldValues[]): void {
    this.sent.delete(keyOf(ledger, records));
  }

  /** The rows of these very records when they stand in the table under the 编号 they were sent with; else null. */
  async find(
    context: Excel.RequestContext,
    ledger: LedgerKey,
    records: readonly FieldValues[],
    { sheet, columns, width, given }: TableNow,
  ): Promise<readonly AddedRow[] | null> {
    const numbers = this.sent.get(keyOf(ledger, records));
    if (numbers === undefined) return null;
    const places = numbers.map(({ id }) => given.ids.indexOf(id));
    if (places.some((rowIndex) => rowIndex < 0)) return null;
    const ranges = await trip(context, () =>
      places.map((rowIndex) =>
        sheet.getRangeByIndexes(rowIndex, 0, 1, width).load({ values: true, numberFormat: true }),
      ),
    );
    const rows = ranges.map((range, index) => ({ rowIndex: places[index] ?? 0, ...shownRowOf(range, 0) }));
    const isSame = rows.every((row, index) => {
      const written = { ...records[index], id: numbers[index]?.id ?? null };
      return notKept(ledger, written, cellsByField(columns, row)).length === 0;
    });
    if (!isSame) return null;
    this.forget(ledger, records);
    return rows;
  }
}

function keyOf(ledger: LedgerKey, records: readonly FieldValues[]): string {
  return JSON.stringify([ledger, records]);
}
