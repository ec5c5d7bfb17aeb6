import { cellAddress } from '../../../rules/address';
import { isNotImported } from '../../../rules/cell-problem';
import { wordProblem } from '../../../rules/wording/problem';
import { headingOf } from '../../../rules/findings';
import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import { valueOf, type Entry } from '../../../rules/records';
import { prefixOf, type Settings } from '../../../rules/settings';
import { asImported, NewIds, renewalOrder, writtenValues } from '../../../templates/import';
import type { LedgerBook, SheetReport } from '../../../templates/read';
import type { WorkbookPort } from '../../host/port';
import type { Session } from '../../session/session';
import { recognisedSheets } from './recognised';
import type { FormNames } from '../../../rules/regulation/regulation';

/** A row or cell of the old ledger that is not in the official one. */
export interface NotMoved {
  readonly cell: string;
  readonly reason: string;
}

/** The records of an old ledger, ready to be added to the official one. */
export interface Move {
  readonly ledger: LedgerKey;
  readonly entries: readonly Entry[];
  readonly notMoved: readonly NotMoved[];
}

const AT_ONCE = 100;

/** How a move goes on. */
export interface MoveOptions {
  readonly onProgress: (fraction: number) => void;
  /** Told of every batch as it stands in the workbook. */
  readonly onAdded?: (entries: readonly Entry[]) => void;
  readonly signal: AbortSignal;
}

/**
 * Moves records into the official sheets and reads them; the whole move can be taken back, also one that was stopped or refused halfway.
 * @returns how many were added
 * @throws HostProblem: those added before stay
 */
export async function moveIn(
  session: Session,
  moves: readonly Move[],
  options: MoveOptions,
): Promise<number> {
  const added: Entry[] = [];
  try {
    await moveRows(session.port, moves, session.settings, {
      ...options,
      onAdded: (entries) => added.push(...entries),
    });
  } finally {
    session.noteImport(added);
  }
  await session.read();
  return added.length;
}

/** What moving the records of these sheets to the official ones would still do. The sheets themselves are not touched. */
export function planMoves(
  book: LedgerBook,
  forms: FormNames,
  reports: readonly SheetReport[],
): readonly Move[] {
  const official = new Set(
    recognisedSheets(book, forms).flatMap((each) => (each.official ? [each.report.sheet] : [])),
  );
  return reports
    .flatMap((report): readonly Move[] => {
      const { ledger, sheet, leftOut } = report;
      if (ledger === null) return [];
      const all: readonly Entry[] = book.records[ledger];
      const entries = notYetThere(
        all.filter(({ source }) => source.sheet === sheet).map(asImported),
        all.filter(({ source }) => official.has(source.sheet)),
      );
      const rows = leftOut.map(({ cell, reason, text }) => ({
        cell: `${sheet}!${cell}`,
        reason: `${reason}：${text}`,
      }));
      return [{ ledger, entries, notMoved: [...rows, ...entries.flatMap(unreadCells)] }];
    })
    .sort((a, b) => renewalOrder.indexOf(a.ledger) - renewalOrder.indexOf(b.ledger));
}

/** Without those that an earlier move has added already, so that one which was stopped can go on. */
export function notYetThere(old: readonly Entry[], official: readonly Entry[]): readonly Entry[] {
  const there = new Map<string, number>();
  for (const entry of official) there.set(contentKey(entry), (there.get(contentKey(entry)) ?? 0) + 1);
  return old.filter((entry) => {
    const key = contentKey(entry);
    const copies = there.get(key) ?? 0;
    there.set(key, copies - 1);
    return copies <= 0;
  });
}

/** What moving keeps as it is: everything but ids and 备注. */
function contentKey(entry: Entry): string {
  const { fields } = ledgerOf(entry.ledger);
  const kept = Object.entries(fields).filter(
    ([key, { type, computed }]) =>
      type !== 'id' && type !== 'reference' && computed !== true && key !== 'remarks',
  );
  return JSON.stringify(kept.map(([key]) => valueOf(entry, key)));
}

/** Cells that could not be read: their records move, with the cell empty. */
function unreadCells({ ledger, source, row, problems }: Entry): readonly NotMoved[] {
  return problems
    .filter((problem) => !isNotImported(problem))
    .map((problem) => {
      const { field } = problem;
      const column = source.columns[field];
      return {
        cell: `${source.sheet}!${column === undefined ? `第${row}行` : cellAddress(row, column)}`,
        reason: `“${headingOf(ledger, field)}”无法读取（${wordProblem(problem).actual}），迁入后为空`,
      };
    });
}

/**
 * Adds the records of old ledgers to the official sheets, a hundred at a time. Each gets a new 编号; the old one stands in
 * 备注, and references to it follow.
 * @param moves in the order of {@link planMoves}
 * @returns how many were added; fewer than planned when the signal was aborted
 * @throws HostProblem: those added before stay
 */
export async function moveRows(
  port: Pick<WorkbookPort, 'add'>,
  moves: readonly Move[],
  settings: Settings,
  { onProgress, onAdded, signal }: MoveOptions,
): Promise<number> {
  const total = moves.reduce((sum, { entries }) => sum + entries.length, 0);
  const newIds = new NewIds();
  let added = 0;
  for (const { ledger, entries } of moves) {
    for (const batch of batches(entries, settings)) {
      if (signal.aborted) return added;
      const written = await port.add(
        ledger,
        batch.entries.map((entry) => writtenValues(entry, newIds)),
        batch.prefix,
      );
      batch.entries.forEach((entry, index) => {
        const to = written[index] === undefined ? null : valueOf(written[index], 'id');
        if (typeof to === 'string') newIds.note(entry, to);
      });
      added += batch.entries.length;
      onAdded?.(written);
      onProgress(added / total);
    }
  }
  return added;
}

/** Consecutive records of one 部室, whose prefix they share. */
function batches(
  entries: readonly Entry[],
  settings: Settings,
): readonly { readonly prefix: string; readonly entries: readonly Entry[] }[] {
  const result: { prefix: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const prefix = prefixOf(valueOf(entry, 'unit'), settings);
    const last = result.at(-1);
    if (last?.prefix === prefix && last.entries.length < AT_ONCE) last.entries.push(entry);
    else result.push({ prefix, entries: [entry] });
  }
  return result;
}
