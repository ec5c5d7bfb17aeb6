import { cellAddress } from '../../rules/address';
import { sayProblem } from '../../rules/wording/problem';
import { findingOnSheet, type Finding } from '../../rules/findings';
import type { Params } from '../../rules/params';
import type { LayoutTable } from '../layout';
import type { CellValue } from '../xlsx';
import type { BlockRow } from './blocks';
import { Misread, notA, refused, type Reading } from '../cells/misread';
import { shown } from '../cells/shown';
import { namesText } from '../cells/text';

/** Reads the cells of a table of 设置 or 日历; what cannot be read becomes a finding with its address, and null. */
export class BlockCells<K extends string> {
  readonly findings: Finding[] = [];

  /** @param area opens the rule ids: `settings/type`, `calendar/list` */
  constructor(
    private readonly where: { readonly file: string; readonly sheet: string },
    private readonly area: 'settings' | 'calendar',
    private readonly table: LayoutTable<K>,
  ) {}

  read<T>(row: BlockRow<K>, key: K, reader: (cell: CellValue) => Reading<T>): T | null {
    const cell = row.cells[key];
    if (cell === undefined) return null;
    const value = reader(cell);
    if (!(value instanceof Misread)) return value;
    this.report(row, key, value.rule === 'data/list' ? 'list' : 'type', sayProblem(value, undefined));
    return null;
  }

  text(row: BlockRow<K>, key: K): string | null {
    return this.read(row, key, readText);
  }

  /** As {@link read}, and a finding when the cell is blank. */
  required<T>(row: BlockRow<K>, key: K, reader: (cell: CellValue) => Reading<T>): T | null {
    if (row.cells[key] === undefined) this.report(row, key, 'required', { expected: '填写', actual: '为空' });
    return this.read(row, key, reader);
  }

  /** @param words with places for their parameters */
  report(
    row: BlockRow<K>,
    key: K,
    rule: string,
    words: { readonly expected: string; readonly actual: string; readonly params?: Params },
  ): void {
    const column = row.columns[key];
    const heading = this.table.columns.find((each) => each.key === key)?.heading ?? key;
    this.findings.push(
      findingOnSheet(
        {
          ...this.where,
          ledger: null,
          row: row.row,
          ...(column === undefined ? {} : { cell: cellAddress(row.row, column) }),
        },
        {
          rule: `${this.area}/${rule}`,
          level: 'defect',
          clauses: [],
          says: {
            title: '{sheet}·{heading}',
            expected: words.expected,
            actual: words.actual,
            because: [],
            remedy: null,
          },
          params: {
            ...words.params,
            sheet: { type: 'text', value: this.where.sheet },
            heading: { type: 'text', value: heading },
          },
        },
      ),
    );
  }
}

/** Text as typed, trimmed; names spread to three characters are closed up. */
export function readText(cell: CellValue): Reading<string> {
  if (typeof cell === 'object' && 'error' in cell)
    return notA('text', { error: cell.error }, refused('error-value'));
  return namesText(shown(cell));
}
