import type { LedgerKey } from '../../rules/ledgers';
import type { DateContext } from './date-context';
import type { HeadingRows } from './heading-rows';
import { collide, targetOf, type Target } from './target';

/** How one sheet is imported: what the user sees, corrects and confirms. Plain JSON. */
export interface SheetMapping {
  /** Null for a sheet that is not imported. */
  readonly ledger: LedgerKey | null;
  /** Null where no headings were found; then nothing can be imported. */
  readonly headings: HeadingRows | null;
  /** Column number (1 = A) → key of its target. Columns that are missing here are not imported. */
  readonly targets: Readonly<Record<number, string>>;
  /** Key of a target without a column → what every record gets, as typed. */
  readonly constants: Readonly<Record<string, string>>;
  readonly dates: DateContext;
}

/** The columns that a mapping imports, from left to right. Of two that would fill one field the left one counts. */
export function mappedColumns({ ledger, targets }: SheetMapping): readonly (readonly [number, Target])[] {
  if (ledger === null) return [];
  const taken: (readonly [number, Target])[] = [];
  for (const [column, key] of Object.entries(targets)) {
    const target = targetOf(ledger, key);
    if (target === null || taken.some(([, each]) => collide(each, target))) continue;
    taken.push([Number(column), target]);
  }
  return taken;
}

/** The constants that fill a field which no column fills. */
export function usedConstants(mapping: SheetMapping): readonly (readonly [Target, string])[] {
  const { ledger } = mapping;
  if (ledger === null) return [];
  const columns = mappedColumns(mapping);
  return Object.entries(mapping.constants).flatMap(([key, text]) => {
    const target = targetOf(ledger, key);
    if (target === null || text.trim() === '' || columns.some(([, each]) => collide(each, target))) return [];
    return [[target, text] as const];
  });
}

/** The mapping with a column imported as something else (null for not at all); a column that held that field gives it up. */
export function withTarget(mapping: SheetMapping, column: number, key: string | null): SheetMapping {
  const { ledger } = mapping;
  const target = ledger === null || key === null ? null : targetOf(ledger, key);
  const others = mappedColumns(mapping).filter(
    ([each, held]) => each !== column && (target === null || !collide(held, target)),
  );
  const kept = others.map(([each, held]): [number, string] => [each, held.key]);
  return {
    ...mapping,
    targets: Object.fromEntries(target === null ? kept : [...kept, [column, target.key]]),
  };
}

/** The mapping with a fixed value; empty for none. */
export function withConstant(mapping: SheetMapping, key: string, text: string): SheetMapping {
  const others = Object.entries(mapping.constants).filter(([each]) => each !== key);
  return { ...mapping, constants: Object.fromEntries(text === '' ? others : [...others, [key, text]]) };
}
