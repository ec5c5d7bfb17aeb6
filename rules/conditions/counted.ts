import type { LedgerKey } from '../ledgers';
import { dayOfMoment } from '../time/moment';
import { cellIn, isDatetime, numberIn, type RowNum } from './cells';
import type { Criterion, Num } from './expr';
import { keyOf, lookupBy, type Row } from './world';

/** Looked up by all texts at once, so that counting stays linear however often a single one occurs. */
export function counted(
  own: LedgerKey,
  ledger: LedgerKey,
  where: readonly Criterion[],
  numberOf: (num: Num) => RowNum,
): RowNum {
  const same = where.flatMap((each) => ('same' in each ? [each] : []));
  const only = where.flatMap((each) => ('is' in each ? [[each.of, each.is] as const] : []));
  const others = where.flatMap((each) =>
    'same' in each || 'is' in each ? [] : [criterionOf(ledger, each, numberOf)],
  );
  const lookup = lookupBy(
    ledger,
    same.map(({ of }) => of),
    only,
  );
  const cells = same.map((each) => cellIn(own, each.same));
  return (row) => {
    const texts = cells.map((cell) => cell(row));
    if (!texts.every((text) => typeof text === 'string')) return 0;
    const entries = row.world.having(lookup, keyOf(texts));
    if (others.length === 0) return entries.length;
    return entries.filter((entry) => others.every((fulfils) => fulfils(entry.values, row))).length;
  };
}

type Asked = Exclude<Criterion, { readonly same: string } | { readonly is: string }>;

function criterionOf(
  ledger: LedgerKey,
  criterion: Asked,
  numberOf: (num: Num) => RowNum,
): (other: Row['values'], row: Row) => boolean {
  const { of } = criterion;
  if ('blank' in criterion) return (other) => typeof other[of] !== 'string';
  const isMoment = isDatetime(ledger, of);
  const dayIn = (other: Row['values']) => (isMoment ? dayOfMoment(numberIn(other[of])) : numberIn(other[of]));
  if ('filled' in criterion) return (other) => !Number.isNaN(dayIn(other));
  const day = numberOf(criterion.day);
  switch (criterion.by) {
    case '<':
      return (other, row) => dayIn(other) < day(row);
    case '>':
      return (other, row) => dayIn(other) > day(row);
    case '=':
      return (other, row) => dayIn(other) === day(row);
  }
}
