import { MOST_NAMES } from '../../rules/conditions/expr';
import { either } from './cell-texts';
import { part } from './headings';
import type { Refs } from './refs';
import { optionIs } from './settings';

/**
 * The columns of 调休登记 that reckon the account of each person in its row (B3): see timeOffAccounts. What cells cannot work out —
 * services of one person at the same time — stands apart, so that it is known how much hangs on it.
 */
export interface AccountColumns {
  /** The name, as {@link literally} looks it up; empty where there are fewer persons. */
  readonly person: string;
  /** What 部室 the records of the account have, as a criterion. */
  readonly unit: string;
  /** Seconds of service. */
  readonly earned: string;
  /** Those of them in services that overlap another one. */
  readonly overlapping: string;
  /** Seconds of time off. */
  readonly taken: string;
  /** How many services and sources there are that nobody can read. */
  readonly unread: string;
}

/** For each of the first {@link MOST_NAMES} persons. */
export const accountColumns: readonly AccountColumns[] = Array.from({ length: MOST_NAMES }, (_, index) => {
  const named = (name: string) => part(`${name}${index + 1}`);
  return {
    person: named('人员'),
    unit: named('部室'),
    earned: named('已得'),
    overlapping: named('重叠'),
    taken: named('已用'),
    unread: named('不明'),
  };
});

/** Whether one of the persons has taken more than is sure to be earned. */
export function accountIsOverdrawn({ cell }: Refs): string {
  return either(accountColumns.map((columns) => overdrawn(columns, cell)));
}

/** Whether it may be that such a person has earned more, or that what was earned has to be reckoned by the program. */
export function accountIsUnsure({ cell }: Refs): string {
  const earnsElsewhere = optionIs({ option: 'overtimeEarnsTimeOff', value: '是' });
  return either(
    accountColumns.map((columns) => {
      const { earned, taken, unread } = columns;
      const reasons = [`${cell(taken)}<=${cell(earned)}`, `${cell(unread)}>0`, earnsElsewhere];
      return `IF(${overdrawn(columns, cell)},OR(${reasons.join(',')}),FALSE)`;
    }),
  );
}

function overdrawn(columns: AccountColumns, cell: Refs['cell']): string {
  const { person, earned, overlapping, taken } = columns;
  return `IF(LEN(${cell(person)})=0,FALSE,${cell(taken)}>${cell(earned)}-${cell(overlapping)})`;
}
