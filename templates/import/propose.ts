import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { SheetGrid } from '../xlsx';
import { ledgerNamed, mayHoldRecords } from '../read/recognise';
import { compact } from '../cells/text';
import { assignColumns, type ColumnReason } from './assign';
import { proposedConstants } from './constants';
import { datesFrom } from './date-context';
import { headingCandidates, headingsIn, type ColumnHeading, type HeadingRows } from './heading-rows';
import { namesMatching, type SourceColumn } from './match';
import type { SheetMapping } from './mapping';
import { recalledTargets, type Remembered } from './remembered';
import { signatureOf, sourceColumns } from './source-columns';
import { titlesAbove } from './titles';
import type { FormNames } from '../../rules/regulation/regulation';

/** A sheet with what is proposed for it. */
export interface SheetDraft {
  readonly grid: SheetGrid;
  readonly date1904: boolean;
  /** The file, whose name may say the year and the 部室. */
  readonly file: string;
  /** The official names of the forms. */
  readonly forms: FormNames;
  /** Below the headings of the mapping; none where there are no headings. */
  readonly columns: readonly SourceColumn[];
  readonly mapping: SheetMapping;
  /** Column → why it is proposed as it is. */
  readonly reasons: ReadonlyMap<number, ColumnReason>;
  /** Why the sheet was taken for its ledger, or is not imported. */
  readonly why: string;
}

/** Below this a proposal is a guess. */
const SURE = 0.6;

/** Whether a column is imported on a guess, which the user should look at. */
export function isGuess({ mapping, reasons }: SheetDraft, column: number): boolean {
  return mapping.targets[column] !== undefined && (reasons.get(column)?.confidence ?? 1) < SURE;
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
}

/** Headings that must be known before a sheet is taken for a ledger without the user saying so. */
const FEWEST_KNOWN = 2;
/** Known headings, and three more for a name that says which ledger it is. */
const ENOUGH = 3;
const NAME_COUNTS = 3;
const FILE_COUNTS = 1;
const WORD_COUNTS = 0.8;
const SUMMARY = /汇总|统计|分析|目录|封面/;

/** Proposes how a sheet may be imported: as which ledger, from which headings, column by column. Nothing is imported yet. */
export function proposeSheet(grid: SheetGrid, context: ProposalContext): SheetDraft {
  const against = reasonAgainst(grid);
  const blocks = headingCandidates(grid);
  for (const rows of blocks) {
    const shape = context.remembered.shapes[signatureOf(headingsIn(grid, rows))];
    if (shape === undefined) continue;
    const draft = draftFor(grid, rows, against === null ? shape.ledger : null, context);
    const { columns } = draft;
    return {
      ...draft,
      mapping: {
        ...draft.mapping,
        targets: recalledTargets(shape, columns),
        constants: { ...shape.constants, ...draft.mapping.constants },
      },
      reasons: new Map(columns.map(({ column }) => [column, { text: '与上次相同', confidence: 1 }])),
      why: against ?? '按上次确认的对应关系',
    };
  }
  const best = bestGuess(grid, blocks, context);
  if (best === null)
    return draftFor(grid, fallback(grid, blocks), null, context, against ?? '没有认出是哪一种台帐');
  return draftFor(grid, best.rows, against === null ? best.ledger : null, context, against ?? best.why);
}

/** The draft of a sheet for a ledger and headings that the user or the proposal has chosen. */
export function draftFor(
  grid: SheetGrid,
  rows: HeadingRows | null,
  ledger: LedgerKey | null,
  context: ProposalContext,
  why = '按您的选择',
): SheetDraft {
  const { file, forms, date1904, units } = context;
  const columns = rows === null ? [] : sourceColumns(grid, rows, date1904);
  const titles = titlesAbove(grid, rows?.first ?? 1);
  const { targets, reasons } =
    ledger === null
      ? { targets: {}, reasons: new Map<number, ColumnReason>() }
      : assignColumns(ledger, columns);
  const mapping: SheetMapping = {
    ledger,
    headings: rows,
    targets,
    constants: {},
    dates: datesFrom([grid.name, ...titles, file]),
  };
  const texts = [...titles, grid.name, file];
  return {
    grid,
    date1904,
    file,
    forms,
    columns,
    mapping: {
      ...mapping,
      constants: ledger === null ? {} : proposedConstants(ledger, mapping, texts, units),
    },
    reasons,
    why,
  };
}

/** Why a sheet is not imported unless the user wants it. */
function reasonAgainst({ name, hidden, rows }: SheetGrid): string | null {
  if (rows.length === 0) return '空白的工作表';
  if (!mayHoldRecords(name)) return '不登记记录的工作表';
  if (hidden) return '隐藏的工作表';
  return SUMMARY.test(name) ? '汇总表' : null;
}

interface Guess {
  readonly ledger: LedgerKey;
  readonly rows: HeadingRows;
  readonly score: number;
  readonly why: string;
}

function bestGuess(
  grid: SheetGrid,
  blocks: readonly HeadingRows[],
  { file, forms }: ProposalContext,
): Guess | null {
  const guesses = blocks.flatMap((rows) => {
    const headings = headingsIn(grid, rows);
    const titles = titlesAbove(grid, rows.first);
    return ledgerKeys.flatMap((ledger): readonly Guess[] => {
      const known = knownHeadings(ledger, headings);
      if (known.count < FEWEST_KNOWN) return [];
      const byName = ledgerHinted(grid.name, forms) === ledger;
      const byTitle = titles.some((title) => ledgerHinted(title, forms) === ledger);
      const byFile = ledgerHinted(file, forms) === ledger;
      const hint = byName || byTitle ? NAME_COUNTS : byFile ? FILE_COUNTS : 0;
      const why = byName ? '按工作表名称' : byTitle ? '按标题' : byFile ? '按文件名和列标题' : '按列标题';
      return [{ ledger, rows, score: known.score + hint, why }];
    });
  });
  const [best] = guesses.sort((a, b) => b.score - a.score || a.rows.first - b.rows.first);
  return best !== undefined && best.score >= ENOUGH ? best : null;
}

function knownHeadings(
  ledger: LedgerKey,
  headings: readonly ColumnHeading[],
): { count: number; score: number } {
  const weights = new Map<string, number>();
  for (const heading of headings) {
    const [name] = namesMatching(ledger, heading);
    if (name === undefined) continue;
    const weight = name.certainty === 'word' ? WORD_COUNTS : 1;
    weights.set(name.target, Math.max(weight, weights.get(name.target) ?? 0));
  }
  return { count: weights.size, score: [...weights.values()].reduce((sum, each) => sum + each, 0) };
}

/** The ledger that a name speaks of, by its official name, an alias or the word for its service. */
function ledgerHinted(text: string, forms: FormNames): LedgerKey | null {
  const named = ledgerNamed(text, forms);
  if (named !== null) return named;
  const words = compact(text);
  let longest: { ledger: LedgerKey; length: number } | null = null;
  for (const ledger of ledgerKeys) {
    const length = ledgerOf(ledger).hint.exec(words)?.[0].length ?? 0;
    if (length > 0 && length >= (longest?.length ?? 0)) longest = { ledger, length };
  }
  return longest?.ledger ?? null;
}

/** Where nothing is known, the fullest row of words among the first ones, for the user to go on from. */
function fallback(grid: SheetGrid, blocks: readonly HeadingRows[]): HeadingRows | null {
  const widths = blocks.map((rows) => headingsIn(grid, rows).length);
  const widest = Math.max(0, ...widths);
  return widest < FEWEST_KNOWN ? null : (blocks[widths.indexOf(widest)] ?? null);
}
