import type { Fact } from '../../../rules/measures';

/** A figure of one record that its form does not hold itself, worked out from its cells. */
export interface WorkingColumn<F extends Fact> {
  readonly heading: string;
  readonly numFmt: string;
  /** Says what {@link result} gives. */
  readonly formula: (row: WorkingRow, fact: F) => string;
  readonly result: (fact: F) => string | number;
}

/** The cells that a formula may refer to. */
export interface WorkingRow {
  /** Of the record in its form, by field key. */
  readonly form: (field: string) => string;
  /** Of the record's own row among the workings, by column key. */
  readonly own: (column: string) => string;
  /** 统计时点 */
  readonly now: string;
}

/** What is worked out for the records of one ledger, by column key. */
export type WorkingColumns<F extends Fact> = Readonly<Record<string, WorkingColumn<F>>>;

export const formats = {
  general: 'General',
  moment: 'yyyy-mm-dd hh:mm',
  time: 'hh:mm',
  minutes: 'General',
} as const;

/** 编号, by which a row is found again in its form. */
export const idColumn: WorkingColumn<Fact> = {
  heading: '编号',
  numFmt: formats.general,
  formula: ({ form }) => `${form('id')}&""`,
  result: ({ entry }) => entry.values.id ?? '',
};
