import type { LedgerKey } from '../../rules/ledgers';
import type { FormNames } from '../../rules/regulation/regulation';
import type { SheetGrid } from '../xlsx';
import { mayHoldRecords } from '../read';
import type { TablePart } from './apart';
import { assignColumns, type ColumnProposal, type How, type Offer } from './assign';
import { proposedConstants } from './constants';
import { datesFrom } from './date-context';
import { headingCandidates, headingsIn, type HeadingRows } from './heading-rows';
import { namesIdCards, withoutColumns } from './id-cards';
import type { SheetMapping } from './mapping';
import type { SourceColumn } from './match';
import { otherKind } from './other-kinds';
import { ledgerHinted, recogniseOld, type RecognisedSheet } from './recognise-old';
import type { ReckoningContext } from './reckon';
import { recalledTargets, type Remembered } from './remembered';
import { signatureOf, sourceColumns } from './source-columns';
import { titlesAbove } from './titles';

/** A sheet, or one of the tables that stand side by side on it, with what is proposed for it. */
export interface SheetDraft extends TablePart {
  readonly date1904: boolean;
  /** The file, whose name may say the year and the 部室. */
  readonly file: string;
  /** The official names of the forms. */
  readonly forms: FormNames;
  /** Below the headings of the mapping; none where there are no headings. */
  readonly columns: readonly SourceColumn[];
  readonly mapping: SheetMapping;
  /** Column → what its heading says, and what it may be besides. */
  readonly proposals: ReadonlyMap<number, ColumnProposal>;
  /** Why the sheet was taken for its ledger, or is not imported. */
  readonly why: string;
  /** Whether nobody has said yet what becomes of it: it holds rows, and was taken for no ledger. */
  readonly isOpen: boolean;
  readonly reckoning: ReckoningContext;
}

/** What is known besides the sheet. */
export interface ProposalContext {
  readonly file: string;
  /** The official names of the forms. */
  readonly forms: FormNames;
  readonly date1904: boolean;
  readonly remembered: Remembered;
  /** The 部室 that 设置 names, to be found in titles; none where there is no 设置. */
  readonly units: readonly string[];
  readonly reckoning: ReckoningContext;
}

/** How a column came to the field that it is imported as; null where it is not imported. */
export function howOf({ mapping, proposals }: SheetDraft, column: number): How | null {
  const target = mapping.targets[column];
  if (target === undefined) return null;
  const proposal = proposals.get(column);
  return proposal?.target === target && proposal.how !== null ? proposal.how : 'user';
}

/** Why a column is imported as it is, or is not, in words. */
export function reasonOf(draft: SheetDraft, column: number): string {
  return howOf(draft, column) === 'user' ? '按您的选定' : (draft.proposals.get(column)?.text ?? '');
}

/** What a column may be imported as if the user says so, the likeliest first; none where its heading says what it is. */
export function offersFor({ proposals }: SheetDraft, column: number): readonly Offer[] {
  return proposals.get(column)?.offers ?? [];
}

/** The sheet as people know it: its name, and of tables side by side where each stands. */
export function titleOf({ grid, place }: TablePart): string {
  return place === null ? grid.name : `${grid.name}（${place}）`;
}

const SUMMARY = /汇总|统计|分析|目录|封面/;

/** Proposes how a sheet may be imported: as which ledger, from which headings, column by column. Nothing is imported yet. */
export function proposeSheet(part: TablePart, context: ProposalContext): SheetDraft {
  const { grid } = part;
  const leftOut = reasonToLeaveOut(grid);
  const blocks = headingCandidates(grid);
  const recalled = leftOut === null ? recalledDraft(part, blocks, context) : null;
  if (recalled !== null) return recalled;
  const found = recogniseOld(grid, blocks, context);
  const rows = found?.rows ?? fallback(grid, blocks);
  if (leftOut !== null) return draftFor(part, rows, null, context, leftOut);
  const refusal = reasonAgainst(grid, rows, found, context.forms);
  const ledger = refusal === null ? (found?.ledger ?? null) : null;
  const why = refusal ?? found?.why ?? notRecognised(grid, rows);
  return { ...draftFor(part, rows, ledger, context, why), isOpen: ledger === null };
}

/** The draft of a sheet for a ledger and headings that the user or the proposal has chosen. */
export function draftFor(
  { grid: asRead, place }: TablePart,
  rows: HeadingRows | null,
  ledger: LedgerKey | null,
  context: ProposalContext,
  why = '按您的选择',
): SheetDraft {
  const { file, forms, date1904, units, reckoning } = context;
  const grid = rows === null ? asRead : withoutColumns(asRead, idCardColumns(asRead, rows), rows.last);
  const columns = rows === null ? [] : sourceColumns(grid, rows, date1904);
  const titles = titlesAbove(grid, rows?.first ?? 1);
  const proposals = ledger === null ? new Map<number, ColumnProposal>() : assignColumns(ledger, columns);
  const mapping: SheetMapping = {
    ledger,
    headings: rows,
    targets: Object.fromEntries(
      [...proposals].flatMap(([column, { target }]) => (target === null ? [] : [[column, target] as const])),
    ),
    constants: {},
    dates: datesFrom([grid.name, ...titles, file]),
  };
  const texts = [...titles, grid.name, file];
  const constants = ledger === null ? {} : proposedConstants(mapping, texts, units);
  return {
    grid,
    place,
    date1904,
    file,
    forms,
    columns,
    mapping: { ...mapping, constants },
    proposals,
    why,
    isOpen: false,
    reckoning,
  };
}

/** The draft as the user confirmed it for the same headings; null where nobody has. */
function recalledDraft(
  part: TablePart,
  blocks: readonly HeadingRows[],
  context: ProposalContext,
): SheetDraft | null {
  for (const rows of blocks) {
    const shape = context.remembered.shapes[signatureOf(headingsIn(part.grid, rows))];
    if (shape === undefined) continue;
    const draft = draftFor(part, rows, shape.ledger, context, '按上次确认的对应关系');
    const targets = recalledTargets(shape, draft.columns);
    const constants = { ...shape.constants, ...draft.mapping.constants };
    return { ...draft, mapping: { ...draft.mapping, targets, constants } };
  }
  return null;
}

/** Why a sheet is not asked about: it holds no records. */
function reasonToLeaveOut({ name, hidden, rows }: SheetGrid): string | null {
  if (rows.length === 0) return '空白的工作表';
  if (!mayHoldRecords(name)) return '不登记记录的工作表';
  if (hidden) return '隐藏的工作表';
  return SUMMARY.test(name) ? '汇总表' : null;
}

/** Why a sheet is not imported unless the user wants it: what it is instead. */
function reasonAgainst(
  grid: SheetGrid,
  rows: HeadingRows | null,
  found: RecognisedSheet | null,
  forms: FormNames,
): string | null {
  const headings = rows === null ? [] : headingsIn(grid, rows);
  const titles = rows === null ? [] : titlesAbove(grid, rows.first);
  return otherKind(grid, {
    headings,
    names: [grid.name, ...titles],
    isNamed:
      found?.isNamed === true || [grid.name, ...titles].some((name) => ledgerHinted(name, forms) !== null),
  });
}

function notRecognised(grid: SheetGrid, rows: HeadingRows | null): string {
  const headings = rows === null ? [] : headingsIn(grid, rows).map(({ name }) => `“${name}”`);
  const found = headings.length === 0 ? '没有找到标题行' : `标题是${headings.slice(0, MOST_NAMED).join('')}`;
  return `没有认出是哪一种台帐：${found}${headings.length > MOST_NAMED ? '等' : ''}`;
}

const MOST_NAMED = 6;

function idCardColumns(grid: SheetGrid, rows: HeadingRows): ReadonlySet<number> {
  const columns = headingsIn(grid, rows).filter(({ text }) => namesIdCards(text));
  return new Set(columns.map(({ column }) => column));
}

/** Where nothing is known, the fullest row of words among the first ones, for the user to go on from. */
function fallback(grid: SheetGrid, blocks: readonly HeadingRows[]): HeadingRows | null {
  const widths = blocks.map((rows) => headingsIn(grid, rows).length);
  const widest = Math.max(0, ...widths);
  return widest < 2 ? null : (blocks[widths.indexOf(widest)] ?? null);
}
