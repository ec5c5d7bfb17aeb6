import { NOT_IMPORTED } from '../../rules/cell-problem';
import type { FieldType } from '../../rules/ledgers';
import { isoDay, type Day } from '../../rules/time/day';
import { notA, refused, type Misread } from './misread';
import { plain } from './text';

/* What an imported record says where the old ledger held nothing, so that nobody is charged with it. Whoever knows the value writes it there. */

/** Follows the day in a cell of a moment of which the old ledger held the day alone. */
export const NO_TIME_KEPT = '未记钟点';

/** The cell of a field for which the old ledger had no column. */
export const nothingImported: Misread = notA('value', NOT_IMPORTED, refused('not-imported'));

/** The text of such a cell of a field as a reading: no value. Null for any other text. */
export function notImported(text: string, type: FieldType): Misread | null {
  if (!text.includes(FIRST)) return null;
  const said = plain(text);
  if (said === NOT_IMPORTED) return nothingImported;
  return type === 'datetime' && said.includes(NO_TIME_KEPT)
    ? notA('datetime', said, refused('no-time-imported'))
    : null;
}

/** A day of which the hour was not kept: `2026-05-11 未记钟点`. */
export function dayAlone(day: Day): Misread {
  return notA('datetime', `${isoDay(day)} ${NO_TIME_KEPT}`, refused('no-time-imported'));
}

/** Both begin with it. */
const FIRST = '未';
