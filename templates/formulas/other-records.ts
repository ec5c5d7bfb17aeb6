import { headingOf } from '../../rules/findings';
import type { LedgerKey } from '../../rules/ledgers';
import type { Criterion } from '../../rules/conditions/expr';
import { fieldsRead } from '../../rules/conditions/walk';
import { AFTER_LAST_SERIAL, FIRST_SERIAL } from '../cells/serial';
import { literally, quoted } from './cell-texts';
import { BLANKS } from './headings';
import type { Refs } from './refs';

const MIDDLE_SERIAL = (FIRST_SERIAL + AFTER_LAST_SERIAL - 1) / 2;

/** In which row of its ledger a record stands, 1, 2, …; an error where there is none. Letters of ids compare without their case. */
export function positionOf(refs: Refs, ledger: LedgerKey, id: string): string {
  return `MATCH(${literally(id)},${refs.column(ledger, 'id')},0)`;
}

/** Whether a record of a ledger has an id that begins as this one does, up to its last dash. */
export function seriesGiven(refs: Refs, ledger: LedgerKey, id: string): string {
  const dashes = `LEN(${id})-LEN(SUBSTITUTE(${id},"-",""))`;
  const stem = `LEFT(${id},FIND("${LAST_DASH}",SUBSTITUTE(${id},"-","${LAST_DASH}",${dashes})))`;
  return `IFERROR(COUNTIF(${refs.column(ledger, 'id')},${literally(stem)}&"?*")>0,FALSE)`;
}

/** No id holds it. */
const LAST_DASH = '◆';

/** Whether a cell of another record holds a date or moment: one of the days that a ledger can hold. */
export function holdsDay(cell: string): string {
  // As near to the middle of these days as half their number; a text is an error.
  return `IFERROR(ABS(${cell}-${MIDDLE_SERIAL})<${MIDDLE_SERIAL - FIRST_SERIAL + 1},FALSE)`;
}

/**
 * How many records of a ledger fulfil criteria.
 * @param cell the row's own cell of a field
 * @param day the number of a criterion's day
 * @param isSomething whether the row's own cell says something: an empty one is no other's equal
 */
export function counted(
  ledger: LedgerKey,
  where: readonly Criterion[],
  { column, cell }: Refs,
  day: (criterion: Extract<Criterion, { readonly by: string }>) => string,
  isSomething: (field: string) => string,
): string {
  const parts = where.map((criterion) => {
    if ('blank' in criterion) return listed(column(ledger, BLANKS), headingOf(ledger, criterion.of));
    const range = column(ledger, criterion.of);
    if ('same' in criterion) return sameText(range, cell(criterion.same), criterion.of === 'noticeId');
    if ('is' in criterion) return both(range, '=', criterion.is);
    // Numbers that are no days are unreadable, and count as nothing.
    if ('filled' in criterion) return within(range, String(FIRST_SERIAL), String(AFTER_LAST_SERIAL));
    const limit = day(criterion);
    switch (criterion.by) {
      case '<':
        return within(range, String(FIRST_SERIAL), limit);
      case '>':
        return within(range, `${limit}+1`, String(AFTER_LAST_SERIAL));
      case '=':
        return within(range, limit, `${limit}+1`);
    }
  });
  const fast = `COUNTIFS(${parts.map(({ criteria }) => criteria).join(',')})`;
  const texts = parts.flatMap(({ plain }) => (plain === undefined ? [] : [plain]));
  const exact = `SUMPRODUCT(${parts.map(({ factor }) => factor).join('*')})`;
  // COUNTIFS does not tell Abc from ABC; only where there are such letters, they are compared one by one.
  const number =
    texts.length === 0
      ? fast
      : `IF(${texts.map((each) => `EXACT(UPPER(${each}),LOWER(${each}))`).join('*')}=1,${fast},${exact})`;
  const own = fieldsRead({ num: 'count', ledger, where });
  return `IF(AND(${own.map(isSomething).join(',')}),IFERROR(${number},0),0)`;
}

/** One criterion, for COUNTIFS and as a factor of SUMPRODUCT. */
interface Part {
  readonly criteria: string;
  readonly factor: string;
  /** The cell whose letters compare with their case. */
  readonly plain?: string;
}

function sameText(range: string, cell: string, isId: boolean): Part {
  const criteria = `${range},"="&${literally(cell)}`;
  const factor = isId ? `(${range}=${cell})` : `EXACT(${range},${cell})`;
  return isId ? { criteria, factor } : { criteria, factor, plain: cell };
}

function both(range: string, sign: string, text: string): Part {
  return { criteria: `${range},${quoted(text)}`, factor: `(${range}${sign}${quoted(text)})` };
}

/** The heading is one of a list between 、. */
function listed(range: string, heading: string): Part {
  const entry = `、${heading}、`;
  return { criteria: `${range},"*${entry}*"`, factor: `ISNUMBER(FIND("${entry}",${range}))` };
}

/** From one number on, and before another. A text is more than any number, so it is in no such range. */
function within(range: string, from: string, before: string): Part {
  return {
    criteria: `${range},">="&${from},${range},"<"&${before}`,
    factor: `(${range}>=${from})*(${range}<${before})`,
  };
}
