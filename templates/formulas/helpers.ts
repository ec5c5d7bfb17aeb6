import { IN_FORCE_FROM } from '../../rules/checks';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { all, at, atMost, dayOf, filled, minus, readable } from '../../rules/conditions/build';
import { serialOfDay } from '../cells/serial';
import { statesException, wrappedNames } from './cell-texts';
import { Formulas } from './formula';
import {
  EXCEPTION,
  JUDGED,
  LEAVE_SECONDS,
  namesColumn,
  READINGS,
  ROW,
  SERVED_DAY,
  SERVED_SECONDS,
} from './headings';
import { canBeMisread, misread, rightValue } from './readable';
import { fieldOf, type Refs } from './refs';

/** A column that others build on: its heading, and the formula of a row. */
export interface Helper {
  readonly heading: string;
  readonly formula: (refs: Refs) => string;
}

/** The columns that a ledger's rules build on. */
export function helpersOf(ledger: LedgerKey): readonly Helper[] {
  return [
    { heading: JUDGED, formula: (refs) => judged(ledger, refs) },
    { heading: READINGS, formula: (refs) => readings(ledger, refs) },
    ...('exception' in ledgerOf(ledger).fields
      ? [{ heading: EXCEPTION, formula: ({ cell }: Refs) => statesException(cell('exception')) }]
      : []),
    ...peopleOf(ledger),
    ...(ledger === 'booking' ? bookingAccounts : []),
    ...(ledger === 'timeoff' ? timeoffAccounts : []),
  ];
}

function peopleOf(ledger: LedgerKey): readonly Helper[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { list }]) =>
    list === 'staff'
      ? [{ heading: namesColumn(ledger, key), formula: ({ cell }: Refs) => wrappedNames(cell(key)) }]
      : [],
  );
}

function judged(ledger: LedgerKey, { cell }: Refs): string {
  const { fields, dated } = ledgerOf(ledger);
  const typed = Object.entries(fields).filter(([, { type, computed }]) => type !== 'id' && computed !== true);
  // An undated record is judged by the law of today.
  const old = dated.reduceRight((rest, key) => {
    const isOld = `${cell(key)}<${serialOfDay(IN_FORCE_FROM)}`;
    return `IF(${rightValue(fieldOf(ledger, key), cell(key))},${isOld},${rest})`;
  }, 'FALSE');
  return `IF(COUNTA(${typed.map(([key]) => cell(key)).join(',')})=0,FALSE,NOT(${old}))`;
}

function readings(ledger: LedgerKey, { cell }: Refs): string {
  const parts = Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) =>
    canBeMisread(field) ? [`IF(${misread(field, cell(key))},"${field.heading}、","")`] : [],
  );
  return ['"、"', ...parts].join('&');
}

/** See serviceMinutes and serviceDay. */
const bookingAccounts: readonly Helper[] = [
  {
    heading: SERVED_SECONDS,
    formula: (refs) => {
      const formulas = new Formulas('booking', refs);
      const [from, to] = ['serviceStartedAt', 'serviceEndedAt'] as const;
      const known = formulas.test(all(readable(from), readable(to)));
      return `IF(${known},${secondsBetween(formulas, from, to)},"?")`;
    },
  },
  {
    heading: SERVED_DAY,
    formula: (refs) => {
      const formulas = new Formulas('booking', refs);
      const dayFrom = (key: string, otherwise: string) =>
        `IF(${formulas.test(all(filled(key), readable(key)))},${formulas.number(dayOf(key))},${otherwise})`;
      return dayFrom('serviceStartedAt', dayFrom('day', '""'));
    },
  },
];

/** See leaveMinutes. */
const timeoffAccounts: readonly Helper[] = [
  {
    heading: LEAVE_SECONDS,
    formula: (refs) => {
      const formulas = new Formulas('timeoff', refs);
      const known = formulas.test(all(readable('from'), readable('to'), readable('date')));
      return `IF(${known},${secondsBetween(formulas, 'from', 'to')},"")`;
    },
  },
  { heading: ROW, formula: () => 'ROW()' },
];

/** Seconds from one time to a later one; empty where one is missing or they are in the wrong order. */
function secondsBetween(formulas: Formulas, from: string, to: string): string {
  const inOrder = formulas.test(all(filled(from), filled(to), atMost(at(from), at(to))));
  return `IF(${inOrder},${formulas.number(minus(at(to), at(from)))},"")`;
}
