import { columnName } from '../../rules/address';
import { limitInfos, type Dated, type Limits } from '../../rules/regulation/limits';
import type { Regulation } from '../../rules/regulation/regulation';
import { AMENDMENT_ROWS } from '../layout';
import { AMENDED_FROM, amendmentColumns, givenAmendments, stands } from './amendments';
import type { Column } from './day-column';
import { countedLimits, limitName, limitNumbers, limitTextName, type LimitNumber } from './limit-names';
import { formulaNames } from './names';

/** After the last amendment. */
const NEVER = 9_999_999;

/**
 * The columns of 日历推算 that say which limits are in force when: amendments row by row, then the stretches of days between
 * them, the first from the beginning of time. A row of a ledger is judged by the stretch in which its day lies.
 * @param firstColumn 1 = A @param firstRow the first below the headings
 */
export function stretchColumns(
  regulation: Regulation,
  firstColumn: number,
  firstRow: number,
): readonly Column[] {
  const given = givenAmendments(regulation).length;
  const rows = given + AMENDMENT_ROWS;
  const last = firstRow + rows - 1;
  const amendments = amendmentColumns(regulation, firstRow + given, last);
  const letters = new Map(amendments.map(({ heading }, index) => [heading, columnName(firstColumn + index)]));
  const at = (heading: string) => letters.get(heading) ?? '';
  const whole = (heading: string) => `$${at(heading)}$${firstRow}:$${at(heading)}$${last}`;
  const next = firstColumn + amendments.length + 1;
  const startLetter = columnName(next);
  return [
    ...amendments.map(({ heading, given: values, formula }): Column => ({
      letter: at(heading),
      heading,
      rows,
      values: () => values,
      formula: (row) => formula(row, at),
    })),
    {
      letter: startLetter,
      heading: formulaNames.stretches,
      rows: rows + 1,
      values: () => [0],
      formula: () => `IFERROR(SMALL(${whole(AMENDED_FROM)},ROW()-${firstRow}),${NEVER})`,
      name: formulaNames.stretches,
    },
    ...limitNumbers.map((number, index): Column => {
      const letter = columnName(next + 1 + index);
      return {
        letter,
        heading: number.name,
        rows: rows + 1,
        values: () => [firstValue(regulation, number)],
        formula: (row) => {
          const set = [whole(AMENDED_FROM), `$${startLetter}${row}`, whole(stands(number))] as const;
          return `IF(COUNTIFS(${set.join(',')},">=0")>0,SUMIFS(${set[2]},${set[0]},${set[1]}),${letter}${row - 1})`;
        },
        name: number.name,
      };
    }),
    ...countedLimits.map((limit, index): Column => ({
      letter: columnName(next + 1 + limitNumbers.length + index),
      heading: limitTextName(limit),
      rows: rows + 1,
      formula: (row) => {
        const place = limitNumbers.findIndex(({ name }) => name === limitName(limit));
        return textOf(limitInfos[limit].unit, `${columnName(next + 1 + place)}${row}`);
      },
      name: limitTextName(limit),
    })),
  ];
}

function firstValue({ limits }: Regulation, { of }: LimitNumber): number {
  if ('limit' in of) return limits[of.limit][0].value;
  const [first]: readonly [Dated<Limits['booking.slots']>, ...unknown[]] = limits['booking.slots'];
  return first.value[of.slot][of.end];
}

/** A limit in words, see limitText. */
function textOf(unit: (typeof limitInfos)[keyof typeof limitInfos]['unit'], cell: string): string {
  switch (unit) {
    case 'minutes': {
      const [hours, rest] = [`INT(${cell}/60)`, `MOD(${cell},60)`];
      return `IF(${hours}>0,${hours}&"小时","")&IF(OR(${rest}>0,${hours}=0),${rest}&"分钟","")`;
    }
    case 'workdays':
      return `${cell}&"个工作日"`;
    default:
      return `${cell}&"天"`;
  }
}
