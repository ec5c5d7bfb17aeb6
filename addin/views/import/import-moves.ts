import type { Records, Entry } from '../../../rules/records';
import { renewalOrder, type ImportResult } from '../../../templates/import';
import { notYetThere, type Move } from '../first-run/move-rows';

/** An import, ready to be added to the official sheets. */
export interface ImportMoves {
  readonly moves: readonly Move[];
  /** Records to be added. */
  readonly rows: number;
  /** Records that an earlier import has added already; they are passed over. */
  readonly known: number;
}

/** What importing would still add, so that an import that was stopped can go on and one that is repeated adds nothing twice. */
export function importMoves({ entries }: ImportResult, records: Records): ImportMoves {
  const moves = renewalOrder.flatMap((ledger): readonly Move[] => {
    const old = entries.filter((entry) => entry.ledger === ledger);
    // A sheet of this very workbook may be read as a ledger too: only other sheets hold what was added before.
    const sheets = new Set(old.map(placeOf));
    const there: readonly Entry[] = records[ledger].filter((entry) => !sheets.has(placeOf(entry)));
    const left = notYetThere(old, there);
    return left.length === 0 ? [] : [{ ledger, entries: left, notMoved: [] }];
  });
  const rows = moves.reduce((sum, move) => sum + move.entries.length, 0);
  return { moves, rows, known: entries.length - rows };
}

function placeOf({ source }: Entry): string {
  return `${source.file}\n${source.sheet}`;
}
