import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { ledgerNamed } from '../read';
import { compact } from '../cells/text';
import type { FormNames } from '../../rules/regulation/regulation';
import type { SheetGrid } from '../xlsx';
import { headingsIn, type ColumnHeading, type HeadingRows } from './heading-rows';
import { namesMatching } from './match';
import { namedBy, type Certainty, type Name } from './names';
import { titlesAbove } from './titles';

/** What an old sheet is taken for. */
export interface RecognisedSheet {
  /** Null where its headings do not tell. */
  readonly ledger: LedgerKey | null;
  readonly rows: HeadingRows;
  readonly why: string;
  /** Whether a name of the sheet, a title or the file says so, and not the headings alone. */
  readonly isNamed: boolean;
}

/** What names a sheet besides itself, and what the names are. */
interface NamedBy {
  readonly file: string;
  readonly forms: FormNames;
}

/** Headings that must be known before a sheet is taken for a ledger without the user saying so. */
const FEWEST_KNOWN = 2;
/** Known headings, and three more for a name that says which ledger it is. */
const ENOUGH = 3;
const NAME_COUNTS = 3;
const FILE_COUNTS = 1;
const WEIGHTS: Readonly<Record<Certainty, number>> = { official: 1, alias: 1, word: 0.8, asked: 0.4 };
/** Headings that only one ledger has; without a name, so many must say which ledger it is. */
const FEWEST_OWN = 2;
/** How much more than any other ledger's headings. */
const MARGIN = 0.5;

/** The ledger and the headings that a sheet most likely has; null where no headings are known. */
export function recogniseOld(
  grid: SheetGrid,
  blocks: readonly HeadingRows[],
  context: NamedBy,
): RecognisedSheet | null {
  const guesses = blocks.flatMap((rows) => guessesAt(grid, rows, context));
  const [best, ...others] = guesses.sort((a, b) => b.score - a.score || a.rows.first - b.rows.first);
  if (best === undefined || best.score < ENOUGH) return null;
  if (best.isNamed) return best;
  const rival = others.find(({ ledger, score }) => ledger !== best.ledger && score > best.score - MARGIN);
  if (best.own.length >= FEWEST_OWN && rival === undefined) return best;
  const name = context.forms[best.ledger];
  const why =
    rival === undefined
      ? `没有认出是哪一种台帐：列标题都不是《${name}》独有的`
      : `没有认出是哪一种台帐：可能是《${name}》，也可能是《${context.forms[rival.ledger]}》`;
  return { ledger: null, rows: best.rows, why, isNamed: false };
}

/** The ledger that a name speaks of, by its official name, an alias or the word for its service. */
export function ledgerHinted(text: string, forms: FormNames): LedgerKey | null {
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

interface Guess extends RecognisedSheet {
  readonly ledger: LedgerKey;
  readonly score: number;
  /** The headings that no other ledger has. */
  readonly own: readonly string[];
}

function guessesAt(grid: SheetGrid, rows: HeadingRows, { file, forms }: NamedBy): readonly Guess[] {
  const headings = headingsIn(grid, rows);
  const titles = titlesAbove(grid, rows.first);
  return ledgerKeys.flatMap((ledger): readonly Guess[] => {
    const known = knownHeadings(ledger, headings);
    if (known.size < FEWEST_KNOWN) return [];
    const byName = ledgerHinted(grid.name, forms) === ledger;
    const byTitle = titles.some((title) => ledgerHinted(title, forms) === ledger);
    const byFile = ledgerHinted(file, forms) === ledger;
    const hint = byName || byTitle ? NAME_COUNTS : byFile ? FILE_COUNTS : 0;
    const score = [...known.values()].reduce((sum, { certainty }) => sum + WEIGHTS[certainty], hint);
    const own = [...known.values()].filter((name) => isOwn(ledger, name)).map(({ text }) => text);
    const why = byName ? '按工作表名称' : byTitle ? '按标题' : byFile ? '按文件名和列标题' : '按列标题';
    return [{ ledger, rows, score, own, why, isNamed: hint > 0 }];
  });
}

/** Target → the surest heading that names it. */
function knownHeadings(ledger: LedgerKey, headings: readonly ColumnHeading[]): ReadonlyMap<string, Name> {
  const known = new Map<string, Name>();
  for (const heading of headings) {
    const [name] = namesMatching(ledger, heading);
    if (name === undefined) continue;
    const before = known.get(name.target);
    if (before === undefined || WEIGHTS[before.certainty] < WEIGHTS[name.certainty])
      known.set(name.target, name);
  }
  return known;
}

function isOwn(ledger: LedgerKey, { key, certainty }: Name): boolean {
  return (
    certainty !== 'asked' &&
    ledgerKeys.every(
      (other) => other === ledger || namedBy(other, key).every((each) => each.certainty === 'asked'),
    )
  );
}
