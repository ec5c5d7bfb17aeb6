import type { Regulation } from '../../../rules/regulation/regulation';
import { groupByClause, type ClauseGroup } from '../../../rules/findings-by-clause';
import { groupBy } from '../../../rules/groups';
import { countByLevel, countedLevels, type Finding, type Level } from '../../../rules/findings';
import type { LedgerBook } from '../../../templates/read';

/** What was found on one sheet of a ledger. */
export interface SheetVerdict {
  readonly sheet: string;
  readonly records: number;
  readonly counts: Readonly<Record<Level, number>>;
  /** Nothing open: an explained breach is not. */
  readonly clear: boolean;
}

/** One verdict for each sheet that is a ledger, in the order of the workbook. */
export function sheetVerdicts(book: LedgerBook, findings: readonly Finding[]): readonly SheetVerdict[] {
  const bySheet = groupBy(findings, ({ sheet }) => sheet);
  return book.sheets
    .filter(({ ledger }) => ledger !== null)
    .map(({ sheet, records }) => {
      const counts = countByLevel(bySheet.get(sheet) ?? []);
      return {
        sheet,
        records,
        counts,
        clear: countedLevels.every((level) => level === 'explained' || counts[level] === 0),
      };
    });
}

/** How many findings are put on the page at a time: thousands at once would make it stall. */
export const FINDINGS_AT_ONCE = 40;

/** What the list shows: the findings of the levels asked for, grouped, the first so many of them. */
export interface CheckList {
  /** All groups, in the order of the regulation. */
  readonly groups: readonly ClauseGroup[];
  /** The findings of all groups, in the order shown: next and previous walk along it. */
  readonly ordered: readonly Finding[];
}

export function checkList(
  findings: readonly Finding[],
  shownLevels: ReadonlySet<Level>,
  regulation: Regulation,
): CheckList {
  const shown = findings.filter(({ level }) => shownLevels.has(level));
  const groups = groupByClause(shown, regulation);
  return { groups, ordered: groups.flatMap((group) => group.findings) };
}

/** The first `limit` findings, still in their groups, each group with the number it has in all. */
export function firstOf(
  groups: readonly ClauseGroup[],
  limit: number,
): readonly (ClauseGroup & { readonly total: number })[] {
  const shown: (ClauseGroup & { readonly total: number })[] = [];
  let left = limit;
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ ...group, findings: group.findings.slice(0, left), total: group.findings.length });
    left -= group.findings.length;
  }
  return shown;
}

/**
 * The finding after (1) or before (-1) the current one, around the ends; the first or last when none is current.
 * @returns null when there is none at all
 */
export function stepFrom(ordered: readonly Finding[], current: Finding | null, step: 1 | -1): Finding | null {
  const at = current === null ? -1 : ordered.indexOf(current);
  if (at === -1) return ordered.at(step === 1 ? 0 : -1) ?? null;
  return ordered.at((at + step) % ordered.length) ?? null;
}
