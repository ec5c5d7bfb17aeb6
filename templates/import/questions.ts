import { columnName } from '../../rules/address';
import { ledgerKeys } from '../../rules/ledgers';
import { withTarget } from './mapping';
import { importedSheet } from './draft';
import { openFields } from './constants';
import { previewOf, type PreviewCell } from './preview';
import { offersFor, type SheetDraft } from './propose';
import { targetOf } from './target';

/** What only a person can say of a sheet. What it is not asked for is imported without. */
export type Question =
  /** As which ledger the sheet is to be imported, if at all. */
  | { readonly ask: 'ledger'; readonly why: string; readonly choices: readonly string[] }
  /** As what a column is to be imported, if at all. */
  | {
      readonly ask: 'column';
      readonly column: number;
      /** As it stands; the letters of the column where it has none. */
      readonly heading: string;
      readonly choices: readonly OfferedField[];
    }
  /** The year, or year and month, of dates that lack them. */
  | { readonly ask: 'year'; readonly cells: readonly string[] };

/** A field that a column may hold, with what would be read. */
export interface OfferedField {
  readonly target: string;
  readonly title: string;
  readonly reason: string;
  readonly sample: Sample | null;
}

/** A cell of a column as it stands, and what would be read of it. */
export type Sample = Pick<PreviewCell, 'text' | 'read' | 'problem'>;

/**
 * What is still to be asked of a sheet.
 * @param answered the columns of which the user has said that they are not imported
 */
export function questionsOf(
  sheet: SheetDraft,
  answered: ReadonlySet<number> = new Set(),
): readonly Question[] {
  if (sheet.isOpen)
    return [{ ask: 'ledger', why: sheet.why, choices: ledgerKeys.map((key) => sheet.forms[key]) }];
  if (sheet.mapping.ledger === null) return [];
  const columns = openColumns(sheet)
    .filter(({ column }) => !answered.has(column))
    .map(({ column, text }): Question => {
      const heading = text === '' ? columnName(column) : text;
      return { ask: 'column', column, heading, choices: offeredTo(sheet, column) };
    });
  const yearless = importedSheet(sheet).unread.filter(({ lacksYear }) => lacksYear);
  const cells = yearless.map(({ cell }) => cell);
  return cells.length === 0 ? columns : [...columns, { ask: 'year', cells }];
}

/**
 * The columns that are not imported although their headings suggest fields. Where only the cells resemble those of a field, nothing is
 * asked: it is offered all the same.
 */
export function openColumns(sheet: SheetDraft): SheetDraft['columns'] {
  const { mapping, columns } = sheet;
  return columns.filter(({ column }) => {
    return (
      mapping.targets[column] === undefined && offersFor(sheet, column).some(({ byHeading }) => byHeading)
    );
  });
}

/** What a column may be imported as if the user says so, each with a sample of what would be read. */
export function offeredTo(sheet: SheetDraft, column: number): readonly OfferedField[] {
  const { ledger } = sheet.mapping;
  if (ledger === null) return [];
  return offersFor(sheet, column).flatMap(({ target: key, reason }): readonly OfferedField[] => {
    const target = targetOf(ledger, key);
    if (target === null) return [];
    return [{ target: key, title: target.title, reason, sample: sampleOf(sheet, column, key) }];
  });
}

/** The titles of the required fields that no column and no fixed value fills. */
export function unfilledFields({ mapping }: SheetDraft): readonly string[] {
  return openFields(mapping).flatMap(({ key, title, required }) =>
    required && (mapping.constants[key] ?? '') === '' ? [title] : [],
  );
}

/** As many rows show what a column would give. */
const SAMPLED_ROWS = 30;

function sampleOf(sheet: SheetDraft, column: number, target: string): Sample | null {
  const { grid, mapping } = sheet;
  const below = grid.rows.findIndex(({ row }) => row > (mapping.headings?.last ?? 0));
  const rows = grid.rows.slice(0, below + SAMPLED_ROWS);
  const tried = { ...sheet, grid: { ...grid, rows }, mapping: withTarget(mapping, column, target) };
  const cells = previewOf(tried, SAMPLED_ROWS).flatMap((each) => each.cells.get(column) ?? []);
  const filled = cells.filter(({ text }) => text !== '');
  return filled.find(({ problem }) => problem === null) ?? filled[0] ?? null;
}
