import type { ClauseId } from '../../../rules/regulation/clauses';
import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { Facts, Measures } from '../../../rules/measures';
import type { FormRows } from '../form-rows';
import { NOTHING, quoted } from '../formulas';
import type { Workings } from '../workings/sheet';

export type FigureFormat = 'count' | 'minutes' | 'share' | 'yuan';

/** One line of 统计表. */
export interface ArchiveFigure {
  /** By which other lines refer to it. */
  readonly key: string;
  /** May name limits and forms: `{reply.minutes}内答复（件）`. */
  readonly title: string;
  readonly format: FigureFormat;
  /** Over the forms, the workings and other lines; gives {@link NOTHING} where there is nothing to count. */
  readonly formula: (from: FigureSources) => string;
  /** What the formula gives, for programs that do not calculate; null for {@link NOTHING}. */
  readonly result: (from: FigureResults) => number | null;
  /** 口径: how it is counted, for a reader to count again. As `title`. */
  readonly note: string;
  readonly clauses: readonly ClauseId[];
}

/** What formulas refer to. */
export interface FigureSources {
  readonly rows: Readonly<Record<LedgerKey, FormRows>>;
  readonly workings: Workings;
  /** The cell of another line's figure. */
  readonly at: (key: string) => string;
  /** The column of the table by person. */
  readonly persons: Readonly<Record<'earned' | 'taken', string>>;
}

/** What results are counted from: the records of the period that are judged, and the product's own measures of them. */
export interface FigureResults {
  readonly facts: Facts;
  readonly measures: Measures;
}

export interface FigureSection {
  readonly title: string;
  readonly figures: readonly ArchiveFigure[];
}

/** `COUNTIF(range,"text")` */
export function countIf(range: string, text: string): string {
  return `COUNTIF(${range},${quoted(text)})`;
}

/** A part of a whole, each the sum of cells. */
export function rate(part: readonly string[], whole: readonly string[]): string {
  const sum = (cells: readonly string[]) => (cells.length === 1 ? cells.join('') : `(${cells.join('+')})`);
  return `IF(${whole.join('+')}=0,"${NOTHING}",${sum(part)}/${sum(whole)})`;
}

/** How many records a form holds: every one has a day, or it would be in no period. */
export function recordCount(ledger: LedgerKey, { range }: FormRows): string {
  const filled = ledgerOf(ledger).dated.map((field) => `(${range(field)}<>"")`);
  // Only a sum is compared: to Excel a truth value alone is greater than any number, be it FALSE.
  return filled.length === 1 ? `SUMPRODUCT(--${filled.join('')})` : `SUMPRODUCT(--(${filled.join('+')}>0))`;
}
