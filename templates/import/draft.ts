import type { LedgerKey } from '../../rules/ledgers';
import type { Workbook } from '../xlsx';
import type { DateContext } from './date-context';
import type { HeadingRows } from './heading-rows';
import { importSheet } from './import-sheet';
import { withConstant, withTarget, type SheetMapping } from './mapping';
import { draftFor, proposeSheet, type ProposalContext, type SheetDraft } from './propose';
import { nothingRemembered, remember, type Remembered } from './remembered';
import { resultOf, type ImportResult, type SheetImport } from './result';

/** A workbook on its way in: what is proposed for each sheet, with the corrections made so far. Every correction is a new draft. */
export interface ImportDraft {
  readonly file: string;
  readonly workbook: Pick<Workbook, 'date1904' | 'sheets'>;
  /** In the order of the workbook, empty sheets too. */
  readonly sheets: readonly SheetDraft[];
  readonly context: ProposalContext;
}

/**
 * Opens a workbook for import.
 * @param file its name, as the user knows it
 * @param units the 部室 known from 设置
 */
export function openDraft(
  file: string,
  workbook: Pick<Workbook, 'date1904' | 'sheets'>,
  {
    remembered = nothingRemembered,
    units = [],
  }: { readonly remembered?: Remembered; readonly units?: readonly string[] } = {},
): ImportDraft {
  const context = { file, date1904: workbook.date1904, remembered, units };
  return { file, workbook, sheets: workbook.sheets.map((grid) => proposeSheet(grid, context)), context };
}

/** What the draft comes to as it stands; a sheet that has not changed is not read again. */
export function importDraft({ sheets }: ImportDraft): ImportResult {
  return resultOf(sheets.map(importedSheet));
}

/** What one sheet comes to. */
export function importedSheet(sheet: SheetDraft): SheetImport {
  const known = imported.get(sheet);
  if (known !== undefined) return known;
  const result = importSheet(sheet);
  imported.set(sheet, result);
  return result;
}

const imported = new WeakMap<SheetDraft, SheetImport>();

/** Imports a sheet as another ledger (null for not at all), with what is proposed for that. */
export function chooseLedger(draft: ImportDraft, index: number, ledger: LedgerKey | null): ImportDraft {
  return changed(draft, index, (sheet) =>
    draftFor(
      sheet.grid,
      sheet.mapping.headings,
      ledger,
      draft.context,
      ledger === null ? '您选择不导入' : undefined,
    ),
  );
}

/** Takes other rows for the headings. */
export function chooseHeadings(draft: ImportDraft, index: number, rows: HeadingRows): ImportDraft {
  return changed(draft, index, ({ grid, mapping, why }) => {
    const next = draftFor(grid, rows, mapping.ledger, draft.context, why);
    return { ...next, mapping: { ...next.mapping, dates: mapping.dates } };
  });
}

/** Imports a column as something else; null for not at all. */
export function chooseTarget(
  draft: ImportDraft,
  index: number,
  column: number,
  key: string | null,
): ImportDraft {
  return remapped(draft, index, (mapping) => withTarget(mapping, column, key));
}

/** Gives every record of a sheet a fixed value; empty for none. */
export function chooseConstant(draft: ImportDraft, index: number, key: string, text: string): ImportDraft {
  return remapped(draft, index, (mapping) => withConstant(mapping, key, text));
}

/** Says the year and month that the dates of a sheet leave out. */
export function chooseDates(draft: ImportDraft, index: number, dates: DateContext): ImportDraft {
  return remapped(draft, index, (mapping) => ({ ...mapping, dates }));
}

/** What is remembered once the draft is imported. */
export function rememberDraft({ sheets, context }: ImportDraft): Remembered {
  return remember(
    context.remembered,
    sheets.filter(({ grid }) => grid.rows.length > 0),
  );
}

function remapped(
  draft: ImportDraft,
  index: number,
  change: (mapping: SheetMapping) => SheetMapping,
): ImportDraft {
  return changed(draft, index, (sheet) => ({ ...sheet, mapping: change(sheet.mapping) }));
}

function changed(draft: ImportDraft, index: number, change: (sheet: SheetDraft) => SheetDraft): ImportDraft {
  return { ...draft, sheets: draft.sheets.map((sheet, at) => (at === index ? change(sheet) : sheet)) };
}
